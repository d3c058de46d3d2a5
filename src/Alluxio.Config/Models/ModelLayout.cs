namespace Alluxio.Config.Models;

/// <summary>The fields of a modelled type, prepared for reading and writing.</summary>
internal sealed class ModelLayout
{
    // The identity of a document comes first.
    private static readonly string[] First = ["apiVersion", "kind", "metadata"];

    private readonly FieldNames _names;
    private bool? _hasAmounts;

    public ModelLayout(ModelField[] fields)
    {
        if (fields.Length > FieldValues.MaxFields)
        {
            throw new ArgumentException($"A type has at most {FieldValues.MaxFields} fields.", nameof(fields));
        }

        Fields = fields;
        _names = new FieldNames(fields);
        WriteOrder = OrderOf(fields);
        IsResource = Array.TrueForAll(First, name => SlotOf(name) >= 0);
    }

    /// <summary>The fields, in upstream's order; the position of a field is its slot.</summary>
    public ModelField[] Fields { get; }

    /// <summary>The slots in the order in which fields are written.</summary>
    public byte[] WriteOrder { get; }

    /// <summary>Whether objects of the type are top-level objects, with a kind and a name.</summary>
    public bool IsResource { get; }

    /// <summary>The slot of a field, or -1.</summary>
    public int SlotOf(string name) => _names.SlotOf(name);

    /// <summary>The names of the fields that documents have.</summary>
    public string[] Names => field ??= NamesOf(Fields);

    /// <summary>Whether the type, or one below it, has amounts. Equal amounts may have different texts.</summary>
    public bool HasAmounts => _hasAmounts ??= Reaches([], static one => one.Kind == ValueKind.Quantity);

    // Types may contain themselves.
    private bool Reaches(HashSet<ModelLayout> seen, Predicate<ModelField> isMeant) => seen.Add(this)
        && Array.Exists(Fields, field => isMeant(field) || field.Type?.Layout.Reaches(seen, isMeant) == true);

    private static string[] NamesOf(ModelField[] fields) =>
    [
        .. fields.Where(static field => !field.Is(FieldTraits.Hidden)).Select(static field => field.Name),
    ];

    private static byte[] OrderOf(ModelField[] fields)
    {
        byte[] order = new byte[fields.Length];
        int count = 0;
        foreach (string first in First)
        {
            Add(name => name == first);
        }

        Add(static name => !First.Contains(name));
        return order;

        void Add(Predicate<string> isMeant)
        {
            for (int slot = 0; slot < fields.Length; slot++)
            {
                if (isMeant(fields[slot].Name))
                {
                    order[count++] = (byte)slot;
                }
            }
        }
    }
}
