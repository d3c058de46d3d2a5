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

    private readonly void AddValue(string name, object value)
    {
        switch (value)
        {
            case string text:
                _builder.Append(SecretText.Show(name, text));
                break;
            case ValueMap<string> map:
                string separator = "{";
                foreach ((string key, string entry) in map)
                {
                    _builder.Append(separator).Append(key).Append(": ").Append(SecretText.Show(key, entry));
                    separator = ", ";
                }

                _builder.Append(map.Count == 0 ? "{}" : "}");
                break;
            default:
                _builder.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }
}
