using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// Turns the documents of one text into manifests, one after the other. It recognises the kind of each, and passes it to the reader of its
/// kind.
/// </summary>
internal sealed class ResourceBinder(SourceText source, DiagnosticBag diagnostics, List<Manifest> manifests)
{
    private static readonly FieldPath ApiVersionPath = FieldPath.Root.Append("apiVersion");
    private static readonly FieldPath KindPath = FieldPath.Root.Append("kind");
    private static readonly FieldPath SpecPath = FieldPath.Root.Append("spec");

    private const string ListEnding = "List";

    private readonly BindingContext _context = new(source, diagnostics);

    public void Bind(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            if (!node.IsCut && node is not YamlScalar { IsPlaceholder: true })
            {
                diagnostics.Add(BindingDiagnostics.NotAnObject(node.Description).At(source.Locate(node.Start)));
            }

            return;
        }

        string? apiVersion = Text(mapping["apiVersion"] ?? Misspelt(mapping, "apiVersion")?.Value);
        string? kind = Text(mapping["kind"] ?? Misspelt(mapping, "kind")?.Value);
        if (IsList(mapping, apiVersion, kind))
        {
            BindItems(mapping, apiVersion!, kind!);
        }
        else if (ResourceBindings.TryGetType(apiVersion, kind, out ModelType? type))
        {
            if (mapping.IndexOf("apiVersion") >= 0 && mapping.IndexOf("kind") >= 0)
            {
                Add(mapping, Read(type, mapping));
            }
            else
            {
                AddPart(mapping, Read(type, mapping), apiVersion!, kind!);
            }
        }
        else if (!mapping.IsCut
            && apiVersion is null
            && kind is null
            && mapping.IndexOf("apiVersion") < 0
            && mapping.IndexOf("kind") < 0
            && TryBindBare(mapping))
        {
            // Reported there.
        }
        else if (!mapping.IsCut || (apiVersion is not null && kind is not null))
        {
            // A missing field may follow the place where the reader stopped.
            Add(mapping, Unknown(mapping, apiVersion, kind));
        }
    }

    private bool TryBindBare(YamlMapping mapping)
    {
        if (BareDocuments.KindOf(mapping, source) is { } kind
            && ResourceBindings.TryGetType(kind.ApiVersion, kind.Kind, out ModelType? type))
        {
            diagnostics.Add(OperatorV1Diagnostics.FragmentWithoutKind(kind.Kind, kind.ApiVersion)
                .At(source.Locate(mapping.Start), ApiVersionPath, suggestion: $"apiVersion: {kind.ApiVersion}"));
            AddPart(mapping, Read(type, mapping), kind.ApiVersion, kind.Kind);
        }
        else if (BareDocuments.IsGlobalBlock(mapping, out string field))
        {
            BindGlobalBlock(mapping, field);
        }
        else if (BareDocuments.IsValues(mapping))
        {
            Add(mapping, Read(ModelType.Of<OperatorValues>(), mapping));
        }
        else if (BareDocuments.IsFluidValues(mapping))
        {
            Add(mapping, new FluidValues { Content = (RawMapping)RawValues.From(mapping) });
        }
        else
        {
            return false;
        }

        return true;
    }

    private void BindGlobalBlock(YamlMapping mapping, string field)
    {
        diagnostics.Add(OperatorV1Diagnostics.GlobalWithoutSpec(field)
            .At(source.Locate(mapping.Entries[mapping.IndexOf("global")].Key), SpecPath.Append("global")));

        // The spec that is missing in the text, so that paths and places are those of a whole manifest.
        YamlMapping document = new(mapping.Start) { End = mapping.End };
        document.Add(new YamlEntry(new YamlScalar(mapping.Start, "spec", isPlain: true) { Parent = document }, mapping));
        mapping.Parent = document;
        Operator.V1.AlluxioCluster assumed = new();
        AddPart(document, Read(ModelType.Of<Operator.V1.AlluxioCluster>(), document), assumed.ApiVersion!, assumed.Kind!);
    }

    // The finding states the assumed kind.
    private void AddPart(YamlMapping mapping, Resource? resource, string apiVersion, string kind) =>
        Add(mapping, resource is null ? null : resource with { ApiVersion = apiVersion, Kind = kind });

    private Resource? Read(ModelType type, YamlMapping mapping) => (Resource?)ModelReader.Read(type, mapping, _context);

    // The API has a list of each kind. A kind of other people may end so, too, and has a spec then.
    private static bool IsList(YamlMapping mapping, string? apiVersion, string? kind) => apiVersion is { Length: > 0 }
        && kind is not null
        && kind.EndsWith(ListEnding, StringComparison.Ordinal)
        && (kind == ListEnding
            ? apiVersion == "v1"
            : mapping["items"] is YamlSequence && mapping.IndexOf("spec") < 0 && !ResourceBindings.TryGetType(apiVersion, kind, out _));

    private void BindItems(YamlMapping list, string apiVersion, string kind)
    {
        string itemKind = kind[..^ListEnding.Length];
        if (list["items"] is not { } items || _context.Sequence(items) is not { } sequence)
        {
            return;
        }

        foreach (YamlNode item in sequence.Items)
        {
            // Paths of an item start at the item, as if it stood alone.
            item.Parent = null;
            if (itemKind.Length > 0 && item is YamlMapping mapping && mapping.IndexOf("kind") < 0 && mapping.IndexOf("apiVersion") < 0)
            {
                BindItem(mapping, apiVersion, itemKind);
            }
            else
            {
                Bind(item);
            }
        }
    }

    // Lists that API clients print omit apiVersion and kind of the items, because the list has them.
    private void BindItem(YamlMapping mapping, string apiVersion, string kind)
    {
        if (ResourceBindings.TryGetType(apiVersion, kind, out ModelType? type))
        {
            AddPart(mapping, Read(type, mapping), apiVersion, kind);
        }
        else
        {
            AddPart(mapping, KeptAsItIs(mapping, apiVersion, kind), apiVersion, kind);
        }
    }

    private void Add(YamlMapping mapping, Resource? resource)
    {
        if (resource is not null)
        {
            manifests.Add(new Manifest(mapping, source) { Resource = resource });
        }
    }

    private UnknownResource Unknown(YamlMapping mapping, string? apiVersion, string? kind)
    {
        if (mapping.IndexOf("apiVersion") < 0
            || mapping.IndexOf("kind") < 0
            || string.IsNullOrEmpty(apiVersion)
            || string.IsNullOrEmpty(kind))
        {
            ReportMissing(mapping, apiVersion, kind);
        }
        else
        {
            ReportUnknown(mapping, apiVersion, kind);
        }

        return KeptAsItIs(mapping, apiVersion, kind);
    }

    private static UnknownResource KeptAsItIs(YamlMapping mapping, string? apiVersion, string? kind)
    {
        ObjectMeta? metadata = mapping["metadata"] is YamlMapping meta
            ? new ObjectMeta { Name = Text(meta["name"]), Namespace = Text(meta["namespace"]) }
            : null;
        return new UnknownResource
        {
            ApiVersion = apiVersion,
            Kind = kind,
            Metadata = metadata,
            Content = (RawMapping)RawValues.From(mapping),
        };
    }

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

    private static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}
