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

    // Lists and maps mask their own items.
    private readonly void AddValue(string name, object value) =>
        _builder.Append(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : SecretText.Show(name, value));
}
