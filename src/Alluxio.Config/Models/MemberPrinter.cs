using System.Globalization;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>Writes the present members of a record for <see cref="object.ToString"/>, with secrets masked.</summary>
internal ref struct MemberPrinter(StringBuilder builder)
{
    private readonly StringBuilder _builder = builder;

    public bool Any { get; private set; }

    public void Add(string name, object? value, string? valueName = null)
    {
        if (value is not null)
        {
            Start(name);
            AddValue(valueName ?? name, value);
        }
    }

    /// <summary>The fields of a model that are present.</summary>
    public void Add(Model model)
    {
        ModelType type = model.ModelType;
        ModelLayout layout = type.Layout;
        ref readonly FieldValues values = ref model.Fields;
        for (int slot = values.Next(0); slot >= 0; slot = values.Next(slot + 1))
        {
            ModelField field = layout.Fields[slot];
            if (field.Is(FieldTraits.Secret))
            {
                AddSecret(PropertyName(type, field), values[slot]);
            }
            else
            {
                Add(
                    PropertyName(type, field),
                    values[slot],
                    field.Is(FieldTraits.SecretByName) ? values[layout.SlotOf("name")] as string : null);
            }
        }
    }

    public void AddSecret(string name, object? value)
    {
        if (value is not null)
        {
            Start(name);
            _builder.Append(SecretText.Mask);
        }
    }

    private void Start(string name)
    {
        _builder.Append(Any ? ", " : "").Append(name).Append(" = ");
        Any = true;
    }

    // As the generator of the records makes it: C# does not allow a member with its type's name.
    private static string PropertyName(ModelType type, ModelField field)
    {
        string name = string.Concat(field.Name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name == type.Name ? name + "Value" : name;
    }

    // Lists and maps mask their own items.
    private readonly void AddValue(string name, object value) =>
        _builder.Append(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : SecretText.Show(name, value));
}
