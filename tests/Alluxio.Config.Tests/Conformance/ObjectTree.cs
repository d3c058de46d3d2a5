using System.Globalization;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using DiagnosticBag = Alluxio.Config.Diagnostics.DiagnosticBag;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>
/// Objects as flat lists of "path = value", with what Kubernetes does not keep apart made equal: empty maps, empty lists and nulls are
/// dropped.
/// </summary>
internal static class ObjectTree
{
    /// <summary>The objects of a YAML text by "kind name", each as sorted lines.</summary>
    public static SortedDictionary<string, string[]> Read(string yaml)
    {
        DiagnosticBag problems = new();
        SortedDictionary<string, string[]> objects = new(StringComparer.Ordinal);
        foreach (YamlDocument document in YamlTreeReader.Read(new SourceText("yaml", yaml), LoadOptions.Default, problems))
        {
            RawMapping root = (RawMapping)RawValues.From(document.Root);
            List<string> lines = [];
            Flatten(root, "", lines);
            lines.Sort(StringComparer.Ordinal);
            RawMapping metadata = (RawMapping)root.Entries["metadata"];
            objects.Add($"{root.Entries["kind"]} {metadata.Entries["name"]}", [.. lines]);
        }

        Assert.True(problems.IsEmpty, string.Join('\n', problems.ToValueList()));
        return objects;
    }

    /// <summary>Fails with the differing lines of the first object that is not equal.</summary>
    public static void AssertEqual(string expectedYaml, string actualYaml)
    {
        SortedDictionary<string, string[]> expected = Read(expectedYaml);
        SortedDictionary<string, string[]> actual = Read(actualYaml);
        Assert.Equal(expected.Keys, actual.Keys);
        foreach ((string key, string[] lines) in expected)
        {
            if (!lines.SequenceEqual(actual[key]))
            {
                SideBySide(key, lines, actual[key]);
            }
        }
    }

    private static void SideBySide(string key, string[] expected, string[] actual)
    {
        DiffPaneModel diff =
            new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(string.Join('\n', expected), string.Join('\n', actual));
        IEnumerable<string> changes = diff.Lines
            .Where(static line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Select(static line => $"{(line.Type == ChangeType.Inserted ? "+" : "-")} {line.Text}");
        Assert.Fail($"{key} differs (- expected, + actual):\n{string.Join('\n', changes)}");
    }

    private static void Flatten(RawValue value, string path, List<string> lines)
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
                // Empty items are dropped before the positions are counted.
                int index = 0;
                foreach (RawValue item in sequence.Items)
                {
                    if (!IsEmpty(item))
                    {
                        Flatten(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), lines);
                    }
                }

                break;
            case RawScalar { Kind: not RawScalarKind.Null } scalar:
                string text = path.EndsWith("/mount.info", StringComparison.Ordinal) ? OptionsSorted(scalar.Text) : scalar.Text;
                lines.Add($"{path} = {(IsText(scalar) ? $"\"{text}\"" : text)}");
                break;
        }
    }

    // The author of the record meant a bare n as a text; YAML 1.1 reads a boolean.
    private static bool IsText(RawScalar scalar) =>
        scalar.Kind == RawScalarKind.String || scalar is { Kind: RawScalarKind.Boolean, Text: not ("true" or "false") };

    public static bool IsEmpty(RawValue value) => value switch
    {
        RawMapping mapping => mapping.Entries.Values.All(IsEmpty),
        RawSequence sequence => sequence.Items.All<RawValue>(IsEmpty),
        RawScalar scalar => scalar.Kind == RawScalarKind.Null,
        _ => false,
    };

    // The engine walks an unordered map: any order of the options is right.
    public static string OptionsSorted(string lines) => string.Join('\n', lines.Split('\n').Select(static line =>
    {
        string[] parts = line.Split(" --option ");
        return string.Join(" --option ", parts.Take(1).Concat(parts.Skip(1).Order(StringComparer.Ordinal)));
    }));
}
