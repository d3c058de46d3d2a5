using System.Globalization;
using System.Text.Json;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;
using DiagnosticBag = Alluxio.Config.Diagnostics.DiagnosticBag;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>
/// Objects as flat maps of path to value, in which a difference stays where it is: items with names are found by name, words of JVM options
/// by the word before them. The order of both is kept.
/// </summary>
internal static class ReleaseTree
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The objects of a YAML text by "kind name".</summary>
    public static SortedDictionary<string, Dictionary<string, string>> Read(string yaml)
    {
        DiagnosticBag problems = new();
        SortedDictionary<string, Dictionary<string, string>> objects = new(StringComparer.Ordinal);
        foreach (YamlDocument document in YamlTreeReader.Read(new SourceText("yaml", yaml), LoadOptions.Default, problems))
        {
            RawMapping root = (RawMapping)RawValues.From(document.Root);
            Dictionary<string, string> lines = new(StringComparer.Ordinal);
            Flatten(root, "", lines);
            objects.Add($"{root.Entries["kind"]} {((RawMapping)root.Entries["metadata"]).Entries["name"]}", lines);
        }

        Assert.True(problems.IsEmpty, string.Join('\n', problems.ToValueList()));
        return objects;
    }

    /// <summary>A text as the lines write it.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static void Flatten(RawValue value, string path, Dictionary<string, string> lines)
    {
        switch (value)
        {
            case RawMapping mapping:
                foreach ((string key, RawValue entry) in mapping.Entries)
                {
                    Flatten(entry, $"{path}/{key}", lines);
                }

                break;
            case RawSequence sequence:
                RawValue[] items = [.. sequence.Items.Where<RawValue>(static item => !ObjectTree.IsEmpty(item))];
                string?[] names = [.. items.Select(NameOf)];
                string[] keys = names.Contains(null)
                    ? [.. Enumerable.Range(0, items.Length).Select(static index => index.ToString(CultureInfo.InvariantCulture))]
                    : Chain(names!, path, lines);
                for (int i = 0; i < items.Length; i++)
                {
                    Flatten(items[i], $"{path}[{keys[i]}]", lines);
                }

                break;
            case RawScalar { Kind: RawScalarKind.String } scalar when path.StartsWith("/data/ALLUXIO_", StringComparison.Ordinal)
                && path.EndsWith("_OPTS", StringComparison.Ordinal):
                Chain(scalar.Text.Split(' '), path, lines);
                break;
            case RawScalar { Kind: RawScalarKind.String } scalar:
                lines.Add(
                    path,
                    Quoted(path.EndsWith("/mount.info", StringComparison.Ordinal) ? ObjectTree.OptionsSorted(scalar.Text) : scalar.Text));
                break;
            case RawScalar { Kind: not RawScalarKind.Null } scalar:
                lines.Add(path, scalar.Text);
                break;
        }
    }

    // Each word with the one before it; a repeated word is followed by its number.
    private static string[] Chain(string[] words, string path, Dictionary<string, string> lines)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        string[] keys = new string[words.Length];
        string previous = "^";
        for (int i = 0; i < words.Length; i++)
        {
            int count = counts[words[i]] = counts.GetValueOrDefault(words[i]) + 1;
            keys[i] = count == 1 ? words[i] : string.Create(CultureInfo.InvariantCulture, $"{words[i]}#{count}");
            lines.Add($"{path} after {previous}", Quoted(keys[i]));
            previous = keys[i];
        }

        return keys;
    }

    private static string? NameOf(RawValue item) => ((item as RawMapping)?.Entries.GetValueOrDefault("name") as RawScalar)?.Text;
}
