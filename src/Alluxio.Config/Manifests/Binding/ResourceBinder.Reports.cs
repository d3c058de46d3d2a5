using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Binding;

// Findings about documents whose kind is missing or unknown.
internal sealed partial class ResourceBinder
{
    // A key that is there in other letters; the reader of the kind says so.
    private static YamlEntry? Misspelt(YamlMapping mapping, string name)
    {
        if (mapping.IndexOf(name) >= 0)
        {
            return null;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Key.Value.Length - name.Length is >= -1 and <= 1 && SpellChecker.Suggest(entry.Key.Value, [name]) is not null)
            {
                return entry;
            }
        }

        return null;
    }

    private void ReportMissing(YamlMapping mapping, string? apiVersion, string? kind)
    {
        if (BareDocuments.IsChartFile(mapping))
        {
            diagnostics.Add(BindingDiagnostics.NoObject("describes a Helm chart", BareDocuments.RenderFirst)
                .At(source.Locate(mapping.Start)));
            return;
        }

        bool noVersion = IsMissing(mapping["apiVersion"]);
        bool noKind = IsMissing(mapping["kind"]);
        if (!noVersion && !noKind)
        {
            return;
        }

        string versionExample = $"apiVersion: {ResourceBindings.ApiVersionOf(kind) ?? "data.fluid.io/v1alpha1"}";
        string kindExample = $"kind: {ResourceBindings.KindsOf(apiVersion ?? "").FirstOrDefault() ?? "AlluxioRuntime"}";
        (string missing, string example, string? suggestion) = (noVersion, noKind) switch
        {
            (true, true) => ("apiVersion and no kind", $"'{versionExample}' and '{kindExample}'", null),
            (true, false) => ("apiVersion", $"'{versionExample}'", versionExample),
            _ => ("kind", $"'{kindExample}'", kindExample),
        };
        YamlScalar? near = (noVersion ? Misspelt(mapping, "apiVersion") : Misspelt(mapping, "kind"))?.Key;
        bool isPlain = !BareDocuments.ObjectKeys.Any(key => mapping.IndexOf(key) >= 0 || Misspelt(mapping, key) is not null);
        bool isOfChart = isPlain && BareDocuments.IsChartValues(mapping);
        if (isPlain && !BareDocuments.IsSpec(mapping))
        {
            string instead = isOfChart ? $"It looks like values of a Helm chart. {BareDocuments.RenderFirst}"
                : $"If it should be one, add {example}.";
            diagnostics.Add(BindingDiagnostics.NoObject("has no apiVersion, kind, metadata or spec", instead)
                .At(source.Locate(mapping.Start)));
            return;
        }

        string hint = near is null ? "" : $" It has '{near.Value}'; did you mean '{(noVersion ? "apiVersion" : "kind")}'?";
        string advice = !isOfChart ? $"Add {example}."
            : $"It looks like values of a Helm chart. {BareDocuments.RenderFirst} If it is the spec of an object, add " +
                "apiVersion, kind and metadata, and indent these lines below spec.";
        diagnostics.Add(BindingDiagnostics.MissingKind(missing, advice, hint)
            .At(
                near is null ? source.Locate(mapping.Start) : source.Locate(near),
                noVersion ? ApiVersionPath : KindPath,
                near?.Value,
                suggestion));
    }

    // A list or mapping in this place is there, but wrong.
    private bool IsMissing(YamlNode? node)
    {
        switch (node)
        {
            case null or YamlScalar { IsExplicitNull: true } or YamlScalar { Value: "", IsPlain: false }:
                return true;
            case YamlScalar:
                return false;
            default:
                _ = _context.String(node);
                return false;
        }
    }

    private void ReportUnknown(YamlMapping mapping, string apiVersion, string kind)
    {
        (string ApiVersion, string Kind)? near = OtherKinds.Has(apiVersion, kind) ? null : ResourceBindings.Suggest(apiVersion, kind);
        bool isVersion = near is { } known && known.Kind == kind;
        if (isVersion && ResourceBindings.IsMisspeltGroup(apiVersion, kind))
        {
            diagnostics.Add(BindingDiagnostics.UnknownGroup(kind, ResourceBindings.GroupOf(apiVersion), near!.Value.ApiVersion)
                .At(source.Locate(mapping["apiVersion"]!), ApiVersionPath, apiVersion, near.Value.ApiVersion));
            return;
        }

        string? words = near is { } meant ? $"{meant.Kind} of {meant.ApiVersion}" : null;
        YamlNode culprit = mapping[isVersion ? "apiVersion" : "kind"]!;
        Diagnostic found = BindingDiagnostics.UnknownKind(kind, apiVersion, words is null ? "" : $" Did you mean {words}?")
            .At(
                source.Locate(culprit),
                isVersion ? ApiVersionPath : KindPath,
                isVersion ? apiVersion : kind,
                isVersion ? near?.ApiVersion : near?.Kind);

        // A typo removes the object from the resolved set; third-party kinds are no fault.
        diagnostics.Add(words is null ? found : found with { Severity = DiagnosticSeverity.Warning });
    }
}
