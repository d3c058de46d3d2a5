using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// What generated readers use to turn nodes into values. Bad values are reported and read as Kubernetes' lenient readers would, so that
/// binding always goes on to the end.
/// </summary>
internal sealed partial class BindingContext(SourceText source, DiagnosticBag diagnostics)
{
    private const int LongestShownValue = 60;

    /// <summary>The mapping behind a node, or <see langword="null"/> for null and, reported, for everything else.</summary>
    public YamlMapping? Mapping(YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        if (node is not YamlScalar { IsNull: true })
        {
            WrongType(node, "a mapping");
        }

        return null;
    }

    public ValueList<T>? List<T>(YamlNode node, Func<YamlNode, BindingContext, T> readItem)
    {
        if (node is YamlSequence sequence)
        {
            if (sequence.Items.Count == 0)
            {
                return [];
            }

            T[] items = new T[sequence.Items.Count];
            for (int i = 0; i < items.Length; i++)
            {
                items[i] = readItem(sequence.Items[i], this);
            }

            return new(items);
        }

        if (node is not YamlScalar { IsNull: true })
        {
            WrongType(node, "a list");
        }

        return null;
    }

    public ValueMap<T>? Map<T>(YamlNode node, Func<YamlNode, BindingContext, T> readValue)
    {
        if (Mapping(node) is not { } mapping)
        {
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            return [];
        }

        KeyValuePair<string, T>[] entries = new KeyValuePair<string, T>[mapping.Entries.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new(mapping.Entries[i].Key.Value, readValue(mapping.Entries[i].Value, this));
        }

        return new(entries);
    }

    /// <summary>Keeps a field that the type does not have, and reports it.</summary>
    public void Unknown(in YamlEntry entry, YamlMapping owner, string typeName, ReadOnlySpan<string> knownNames, ref List<KeyValuePair<string, RawValue>>? unknown)
    {
        string name = entry.Key.Value;
        (unknown ??= []).Add(new(name, RawValues.From(entry.Value)));
        string? suggestion = SpellChecker.Suggest(name, knownNames.ToArray());
        FieldPath path = NodePaths.Of(owner).Append(name);
        diagnostics.Add(BindingDiagnostics.UnknownField.Create(
            source.Locate(entry.Key.Start, entry.Key.End), path, name, suggestion, name, typeName,
            suggestion is null ? $" {FieldList(knownNames)}" : $" Did you mean '{suggestion}'?"));
    }

    public void Required(YamlMapping owner, string typeName, string fieldName)
    {
        if (owner.IndexOf(fieldName) < 0)
        {
            FieldPath path = NodePaths.Of(owner);
            diagnostics.Add(BindingDiagnostics.RequiredFieldMissing.Create(
                source.Locate(owner.Start), path.Append(fieldName), null, null, path.Segments.Count == 0 ? typeName : $"'{path}'", fieldName));
        }
    }

    private static string FieldList(ReadOnlySpan<string> names) =>
        names.Length <= 12 ? $"Its fields are {string.Join(", ", names.ToArray())}." : "Remove it or correct its place.";

    private void WrongType(YamlNode node, string expected)
    {
        FieldPath path = NodePaths.Of(node);
        string shown = Describe(node, path);
        Report(BindingDiagnostics.WrongType, node, path, shown, null, Name(path), expected, shown);
    }

    private void Report(DiagnosticDescriptor descriptor, YamlNode node, FieldPath path, string? value, string? suggestion, params ReadOnlySpan<object?> facts) =>
        diagnostics.Add(descriptor.Create(source.Locate(node.Start, node is YamlScalar ? node.End : node.Start), path, value, suggestion, facts));

    private static string Name(FieldPath path) => path.Segments.Count == 0 ? "the document" : path.ToString();

    private static string Describe(YamlNode node, FieldPath path) => node is YamlScalar { IsNull: false } scalar
        ? scalar.IsPlain ? $"'{Shown(path, scalar.Value)}'" : $"the quoted text '{Shown(path, scalar.Value)}'"
        : node.Description;

    private static string Shown(FieldPath path, string value)
    {
        if (path.Segments.Count > 0 && path.Segments[^1].Name is { } name)
        {
            value = SecretText.Show(name, value);
        }

        return value.Length <= LongestShownValue ? value : $"{value.AsSpan(0, LongestShownValue)}…";
    }
}
