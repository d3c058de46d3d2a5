using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// Corrections of single scalars and keys that mean what was written. None where the text is not what was read, as behind a repair.
/// </summary>
internal static class BindingFixes
{
    // A shorter name resembles too many others.
    private const int ShortestName = 4;

    /// <summary>Puts a value or key into quotes as it is written.</summary>
    public static Deferred<DiagnosticFix?> Quote(SourceText source, YamlScalar scalar) =>
        Replace(source, scalar, $"\"{scalar.Value}\"", "Quote the value");

    /// <summary>Takes the quotes from a number or boolean; <see langword="null"/> if the value is something else.</summary>
    public static Deferred<DiagnosticFix?>? Unquote(SourceText source, YamlNode node, string text) =>
        node is not YamlScalar { IsPlain: false } scalar || scalar.Value != text
            ? null
            : new(() => Written(source, scalar) is ['"', .. var inDouble, '"'] && inDouble.SequenceEqual(text)
                ? Edit(source, scalar, text, "Remove the quotes")
                : Written(source, scalar) is ['\'', .. var inSingle, '\''] && inSingle.SequenceEqual(text)
                    ? Edit(source, scalar, text, "Remove the quotes")
                : null);

    /// <summary>Writes something else in the place of a plain scalar.</summary>
    public static Deferred<DiagnosticFix?> Replace(SourceText source, YamlScalar scalar, string text, string title) => new(() =>
        scalar.IsPlain && !scalar.IsPlaceholder && Written(source, scalar).SequenceEqual(scalar.Value)
            ? Edit(source, scalar, text, title)
            : null);

    /// <summary>Turns a bare name in a list into an object with that name.</summary>
    public static Deferred<DiagnosticFix?>? Named(SourceText source, YamlScalar scalar) =>
        scalar.IsPlaceholder || scalar.Value.Length == 0 || scalar.Parent is not YamlSequence list ? null : new(() =>
            Written(source, scalar) is var written && Unquoted(written).SequenceEqual(scalar.Value)
                ? Edit(source, scalar, list.IsFlow ? $"{{name: {written}}}" : $"name: {written}", "Write it as an object with a name")
                : null);

    /// <summary>Turns an object in a list that has only a name into that bare name.</summary>
    public static Deferred<DiagnosticFix?>? NameAlone(
        SourceText source,
        YamlNode node) => node is not YamlMapping { Parent: YamlSequence } mapping
        || mapping.Entries is not [{ Key.Value: "name", Value: YamlScalar { IsNull: false, Value.Length: > 0 } name }] ? null : new(() =>
            mapping.Start <= name.Start && name.Start < mapping.End && Unquoted(Written(source, name)).SequenceEqual(name.Value)
                ? new DiagnosticFix
                {
                    Title = "Leave the name alone",
                    Edits = [new TextEdit
                    {
                        Location = source.Locate(mapping.Start, mapping.IsFlow ? mapping.End : name.Start + Written(source, name).Length),
                        NewText = Written(source, name).ToString(),
                    }],
                }
                : null);

    /// <summary>
    /// The name that was surely meant by a key: the only one that differs in case or one letter, if it is not there yet;
    /// <see langword="null"/> where there is none.
    /// </summary>
    public static string? NearestName(YamlScalar key, YamlMapping owner, ReadOnlySpan<string> known)
    {
        string[] near = [.. known.ToArray().Where(name => IsNear(key.Value, name))];
        return near is not [{ Length: >= ShortestName } meant] || owner.IndexOf(meant) >= 0 ? null : meant;
    }

    /// <summary>Gives a key the name that was meant. A second key that resembles the same name makes it a guess.</summary>
    public static Deferred<DiagnosticFix?> Rename(SourceText source, YamlScalar key, YamlMapping owner, string meant) => new(() =>
        key.Start >= owner.Start && key.Start < owner.End
        && owner.Entries.ToArray().Count(entry => IsNear(entry.Key.Value, meant)) == 1
        && Written(source, key).Trim("\"'").SequenceEqual(key.Value)
            ? Edit(
                source,
                key,
                Written(source, key) is [('"' or '\'') and var quote, ..] ? $"{quote}{meant}{quote}" : meant,
                $"Rename it to '{meant}'")
            : null);

    private static bool IsNear(string given, string name) => SpellChecker.Differences(given, name) <= 1;

    private static DiagnosticFix Edit(SourceText source, YamlScalar scalar, string text, string title) =>
        new() { Title = title, Edits = [new TextEdit { Location = source.Locate(scalar), NewText = text }] };

    // Escapes in quotes would read otherwise elsewhere.
    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> written) =>
        written is ['"', .. var inDouble, '"'] ? inDouble : written is ['\'', .. var inSingle, '\''] ? inSingle : written;

    private static ReadOnlySpan<char> Written(SourceText source, YamlScalar scalar) =>
        source.Text.AsSpan(scalar.Start, source.Locate(scalar).Length);
}
