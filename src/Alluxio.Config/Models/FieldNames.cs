namespace Alluxio.Config.Models;

/// <summary>
/// Finds a field by its name, quicker than a dictionary does: the few names of a type differ in length and in a few letters.
/// </summary>
internal readonly struct FieldNames
{
    private readonly ModelField[] _fields;

    // Slots counted from 1; 0 is an empty place. At most half of the places are taken.
    private readonly byte[] _places;

    public FieldNames(ModelField[] fields)
    {
        _fields = fields;
        int size = 4;
        while (size < fields.Length * 2)
        {
            size *= 2;
        }

        _places = new byte[size];
        for (int slot = 0; slot < fields.Length; slot++)
        {
            if (!fields[slot].Is(FieldTraits.Hidden))
            {
                int place = PlaceOf(fields[slot].Name);
                while (_places[place] != 0)
                {
                    place = (place + 1) & (size - 1);
                }

                _places[place] = checked((byte)(slot + 1));
            }
        }
    }

    /// <summary>The slot of a field, or -1.</summary>
    public int SlotOf(string name)
    {
        int place = PlaceOf(name);
        while (_places[place] is not 0 and var taken)
        {
            if (string.Equals(_fields[taken - 1].Name, name, StringComparison.Ordinal))
            {
                return taken - 1;
            }

            place = (place + 1) & (_places.Length - 1);
        }

        return -1;
    }

    private int PlaceOf(string name) => name.Length == 0
        ? 0
        : ((name.Length * 5) + (name[0] * 3) + (name[name.Length / 2] * 11) + (name[^1] * 7)) & (_places.Length - 1);
}
