using System.Collections.Frozen;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// Helpers with which generated readers turn nodes into values. Bad values are reported and read as Kubernetes' lenient readers would, so
/// that binding always goes on to the end.
/// </summary>
internal sealed partial class BindingContext(SourceText source, DiagnosticBag diagnostics)
{
    private const int LongestShownValue = 60;

    // Fields whose texts go to programs as they are, so that braces may be meant.
    private static readonly FrozenSet<string> FreeTexts = FrozenSet.ToFrozenSet(
        ["annotations", "args", "command", "data", "env", "jvmOptions", "options", "properties", "stringData"], StringComparer.Ordinal);

    // Fields of every Kubernetes object; a typo there is no undocumented field of the operator.
    private static readonly string[] ObjectFields = ["apiVersion", "kind", "metadata", "spec", "status"];

    private bool _isOpen;
    private bool? _mayHoldTemplates;
    private BindingContext? _open;

    /// <summary>The same for systems whose fields are not all documented: there an unknown field is worth a note and no error.</summary>
    public BindingContext Open => _isOpen ? this : _open ??= new(source, diagnostics) { _isOpen = true };

    /// <summary>The node as a mapping, or <see langword="null"/> for null. Anything else is reported and also gives
    /// <see langword="null"/>.</summary>
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

    /// <summary>The node as a list. <see langword="null"/> for null; anything else is reported and gives <see langword="null"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="item">The start of an item that has one field, such as <c>name: </c>; <see langword="null"/> if an example would be a
    /// guess.</param>
    public YamlSequence? Sequence(YamlNode node, string? item = null)
    {
        if (node is YamlSequence sequence)
        {
            return sequence;
        }

        if (node is not YamlScalar { IsNull: true })
        {
            bool isItem = item is not null
                && node is YamlScalar { Value: { Length: > 0 and < LongestShownValue } text }
                && Shown(node, NodePaths.Of(node), text) == text;
            WrongType(node, isItem ? $"a list, such as '- {item}{((YamlScalar)node).Value}'" : "a list");
        }

        return null;
    }

    public ValueList<T>? List<T>(YamlNode node, Func<YamlNode, BindingContext, T> readItem, string? item = null)
    {
        if (Sequence(node, item) is not { } sequence)
        {
            return null;
        }

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

    public ValueMap<T>? Map<T>(YamlNode node, Func<YamlNode, BindingContext, T> readValue)
    {
        if (Mapping(node) is not { } mapping)
        {
            return null;
        }

        ReadOnlySpan<YamlEntry> from = mapping.Entries;
        if (from.Length == 0)
        {
            return [];
        }

        KeyValuePair<string, T>[] entries = new KeyValuePair<string, T>[from.Length];
        bool isRenamed = false;
        for (int i = 0; i < entries.Length; i++)
        {
            YamlScalar key = from[i].Key;
            entries[i] = new(MapKey(mapping, key), readValue(from[i].Value, this));
            isRenamed |= !ReferenceEquals(entries[i].Key, key.Value);
        }

        // Only a renamed key can meet another one; the last wins.
        return isRenamed ? new([.. entries.Reverse().DistinctBy(static entry => entry.Key).Reverse()]) : new(entries);
    }

    /// <summary>Keeps a field that the type does not have, and reports it.</summary>
    public void Unknown(
        in YamlEntry entry,
        YamlMapping owner,
        string typeName,
        ReadOnlySpan<string> knownNames,
        ref List<KeyValuePair<string, RawValue>>? unknown)
    {
        string name = entry.Key.Value;
        (unknown ??= []).Add(new(name, RawValues.From(entry.Value)));
        if (diagnostics.IsFull)
        {
            return;
        }

        string? meant = BindingFixes.NearestName(entry.Key, owner, knownNames);
        string? suggestion = meant ?? SpellChecker.Suggest(name, knownNames.ToArray());
        FieldPath path = NodePaths.Of(owner).Append(name);
        bool isClosed = !_isOpen || (path.Segments.Count == 1 && Array.IndexOf(ObjectFields, meant) >= 0);
        if (!isClosed && FormerFields.Of(typeName, name) is (var api, var instead))
        {
            diagnostics.Add(OperatorV1Diagnostics.FieldOfOtherApi(name, api, typeName, instead).At(source.Locate(entry.Key), path, name));
            return;
        }

        bool isOfKubernetes = NewerFields.IsInObjectOfKubernetes(owner, out bool isUsed);
        if (NewerFields.Has(typeName, name) || (isOfKubernetes && suggestion is null && path.Segments.Count > 1))
        {
            if (isUsed || !isOfKubernetes)
            {
                diagnostics.Add(BindingDiagnostics.NewerField(name, typeName).At(source.Locate(entry.Key), path, name));
            }

            return;
        }

        string[] places = meant is null ? FieldPlaces.Of(owner, name) : [];
        string? place = PlaceIn(places);
        string hint = place is not null ? $" {place}"
            : suggestion is not null ? $" Did you mean '{suggestion}'?" : isClosed ? $" {FieldList(knownNames)}" : "";
        DiagnosticMessage message = isClosed ? BindingDiagnostics.UnknownField(name, typeName, hint)
            : meant is null ? OperatorV1Diagnostics.UndocumentedField(name, typeName, hint)
            : OperatorV1Diagnostics.NearlyDocumentedField(name, typeName, hint);

        // A field that the documents have one level away is hardly an undocumented one.
        if (!isClosed && places.Length == 1)
        {
            diagnostics.Add(message.At(source.Locate(entry.Key), path, name) with { Severity = DiagnosticSeverity.Warning });
            return;
        }

        // Two fields of one object never differ in case alone; a letter may make another field, which no document shows.
        bool isCertain = isClosed || string.Equals(meant, name, StringComparison.OrdinalIgnoreCase);
        diagnostics.Add(message.At(source.Locate(entry.Key), path, name, suggestion) with
        {
            DeferredFix = meant is not null && isCertain ? BindingFixes.Rename(source, entry.Key, owner, meant) : null,
        });
    }

    private static string? PlaceIn(string[] places) => places switch
    {
        [] => null,
        [var only] => $"It belongs to '{only}'.",
        [.. var some, var last] => $"It belongs to '{string.Join("', '", some)}' or '{last}'.",
    };

    /// <summary>Reports that a required field is not there; a null counts as not there, as it does for the API server.</summary>
    public void Required(YamlMapping owner, string typeName, string fieldName)
    {
        YamlNode? given = owner[fieldName];
        if (owner.IsCut || given is not (null or YamlScalar { IsExplicitNull: true }) || diagnostics.IsFull)
        {
            return;
        }

        FieldPath path = NodePaths.Of(owner);
        diagnostics.Add(BindingDiagnostics.RequiredFieldMissing(path.Segments.Count == 0 ? typeName : $"'{path}'", fieldName)
            .At(source.Locate(given?.Start ?? owner.Start), path.Append(fieldName)));
    }

    private static string FieldList(ReadOnlySpan<string> names) =>
        names.Length <= 12 ? $"Its fields are {string.Join(", ", names.ToArray())}." : "Remove it or correct its place.";

    private void WrongType(YamlNode node, string expected, Deferred<DiagnosticFix?>? fix = null) =>
        Bad(node, (field, found) => BindingDiagnostics.WrongType(field, expected, found), fix: fix);

    private void NotText(YamlScalar scalar, bool isSecret = false)
    {
        if (!diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(scalar);
            NotText(scalar, path, Name(path), isSecret ? SecretText.Mask : Shown(scalar, path, scalar.Value));
        }
    }

    private void NotText(YamlScalar scalar, FieldPath path, string name, string shown, bool isKey = false)
    {
        bool isBoolean = Yaml11.Resolve(scalar.Value).Kind == Yaml11Kind.Boolean;
        bool isShown = shown == scalar.Value;
        Report(
            isBoolean ? BindingDiagnostics.BooleanForText(name, shown) : BindingDiagnostics.NumberForText(name, shown),
            scalar, path, shown, isShown ? $"\"{shown}\"" : null,
            isShown && !IsOldBoolean(scalar.Value) ? BindingFixes.Quote(source, scalar) : null,
            isWarning: isKey);
    }

    // Keys are texts. A number keeps its written form; the author has to decide about booleans, and about numbers whose text would change.
    private string MapKey(YamlMapping mapping, YamlScalar key)
    {
        if (!key.IsPlain || IsText(key))
        {
            return key.Value;
        }

        string read = Yaml11.ToStringField(key.Value);
        if (read != key.Value && !diagnostics.IsFull)
        {
            FieldPath path = NodePaths.Of(mapping);
            NotText(key, path.Append(key.Value), $"the key {key.Value} of {Name(path)}", Shortened(key.Value), isKey: true);
        }

        return read == key.Value ? key.Value : read;
    }

    /// <summary>Reports an invalid value of a field.</summary>
    /// <param name="node">The value.</param>
    /// <param name="say">Makes the message from the field and the value.</param>
    /// <param name="suggestion">What to write instead.</param>
    /// <param name="fix">The edit, if there is no suggestion.</param>
    private void Bad(
        YamlNode node, Func<string, string, DiagnosticMessage> say, string? suggestion = null, Deferred<DiagnosticFix?>? fix = null)
    {
        if (!diagnostics.IsFull && !IsTemplate(node))
        {
            FieldPath path = NodePaths.Of(node);
            string? value = node is YamlScalar { IsNull: false } scalar ? Shown(node, path, scalar.Value) : null;
            string described =
                node is YamlScalar { IsPlain: false } ? $"the string '{value}'" : value is null ? node.Description : $"'{value}'";
            suggestion = value == SecretText.Mask ? null : suggestion;
            Report(
                say(Name(path), described),
                node, path, value, suggestion, suggestion is null ? fix : BindingFixes.Unquote(source, node, suggestion));
        }
    }

    /// <summary>Whether a quoted text holds a template expression; then this is reported, and nothing else is wrong with it.</summary>
    private bool IsTemplate(YamlNode node)
    {
        if (node is not YamlScalar { IsPlain: false } scalar
            || !(_mayHoldTemplates ??= TemplateExpressions.MayHold(source.Text))
            || TemplateExpressions.FindGo(scalar.Value) is not { } expression)
        {
            return false;
        }

        FieldPath path = NodePaths.Of(node);
        bool isFree = path.Segments.AsSpan().ToArray().Any(static segment => segment.Name is { } name && FreeTexts.Contains(name));
        string shown = Shortened(expression);
        Report(isFree ? ReadingDiagnostics.TemplateInText(shown) : ReadingDiagnostics.TemplateLeftIn(shown), node, path, shown);
        return true;
    }

    private void Report(
        DiagnosticMessage message, YamlNode node, FieldPath path, string? value, string? suggestion = null,
        Deferred<DiagnosticFix?>? fix = null,
        bool isWarning = false)
    {
        Diagnostic diagnostic = message.At(node is YamlScalar ? source.Locate(node) : source.Locate(node.Start), path, value, suggestion);

        // Whatever reads YAML makes a text of a key, though perhaps another one.
        diagnostic = isWarning ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic;
        diagnostics.Add(fix is null ? diagnostic : diagnostic with { DeferredFix = fix });
    }

    private static string Name(FieldPath path) => path.Segments.Count == 0 ? "the document" : path.ToString();

    private static string Shown(YamlNode node, FieldPath path, string value) =>
        SecretFields.HoldsSecret(node, path) ? SecretText.Mask : Shortened(SecretText.Show("", value));

    private static string Shortened(string value) => value.Length <= LongestShownValue ? value : $"{value.AsSpan(0, LongestShownValue)}…";
}
