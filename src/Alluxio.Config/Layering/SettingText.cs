using System.Collections;
using System.Globalization;
using System.Text;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>Writes the value of a setting in one line, with secrets masked.</summary>
internal static class SettingText
{
    public static string Format(string name, object? value) => value switch
    {
        null => "(none)",
        string text => text.Length == 0 ? "\"\"" : Text(name, text),
        bool flag => flag ? "true" : "false",
        LocalObjectReference reference => Name(reference),
        ResourceRequirements resources => Resources(resources),
        ValueMap<string> map => Map(map),
        ValueMap<int> map =>
            $"{{{string.Join(", ", map.Select(static entry => $"{entry.Key}: {entry.Value.ToString(CultureInfo.InvariantCulture)}"))}}}",
        ValueList<string> options => $"[{string.Join(", ", SecretText.ShowOptions(options).Select(shown => Format(name, shown)))}]",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Format(name, item)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Text(string name, string text)
    {
        string shown = SecretText.Show(name, text);
        if (text.AsSpan().ContainsAny('\n', '\r', '\t'))
        {
            shown = shown
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal);
        }

        // A blank at either end would not be seen without quotes.
        return shown.Trim() == shown ? shown : $"\"{shown}\"";
    }

    private static string Name(LocalObjectReference reference) =>
        reference.Name is { Length: > 0 } name ? name.Trim() == name ? name : $"\"{name}\"" : "(nameless)";

    private static string Map(ValueMap<string> map) => $"{{{string.Join(", ", map.Select(
        static entry => $"{entry.Key}: {Text(entry.Key, entry.Value)}"))}}}";

    private static string Resources(ResourceRequirements resources)
    {
        StringBuilder text = new();
        Append(text, "requests", resources.Requests);
        Append(text, "limits", resources.Limits);
        return text.Length == 0 ? "{}" : text.ToString();
    }

    private static void Append(StringBuilder text, string name, ValueMap<Quantity>? amounts)
    {
        if (amounts is { Count: > 0 })
        {
            string list = string.Join(", ", amounts.Select(static entry => $"{entry.Key}: {entry.Value.Text}"));
            text.Append(text.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{name} {{{list}}}");
        }
    }
}
