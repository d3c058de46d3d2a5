using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>Writes a value in normal form in one line, with secrets masked.</summary>
internal static class NormalText
{
    /// <summary>The text of a value.</summary>
    /// <param name="step">The way to the value: its names tell what is secret.</param>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <param name="isSecret">Whether the object is a Secret.</param>
    /// <param name="onlyKeys">Whether the keys of a list are enough.</param>
    public static string? Of(ObjectStep step, NormalValue? value, bool isSecret, bool onlyKeys = false) => value switch
    {
        null => null,
        NormalList { Keys: { } keys } when onlyKeys => $"[{string.Join(", ", keys)}]",
        _ when isSecret && IsContent(step) => SecretText.Mask,
        _ => Of(step.NameOfValue, value),
    };

    private static bool IsContent(ObjectStep step) =>
        step.Name is "data" or "stringData" || (step.Parent is { } parent && IsContent(parent));

    private static string Of(string name, NormalValue value) => value switch
    {
        NormalScalar scalar => SecretText.Show(name, scalar.Text),
        NormalMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(NameOf(map, entry.Key), entry.Value)}"))}}}",
        NormalList list when Array.TrueForAll(list.Items, static item => item is NormalScalar) =>
            $"[{string.Join(", ", SecretText.ShowOptions(list.Items.Select(static item => ((NormalScalar)item).Text)))}]",
        NormalList list => $"[{string.Join(", ", list.Items.Select(item => Of(name, item)))}]",
        _ => "",
    };

    private static string NameOf(NormalMap map, string key) => key == "value" ? map.Text("name") ?? key : key;
}
