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
internal sealed partial class ResourceBinder(SourceText source, DiagnosticBag diagnostics, List<Manifest> manifests)
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

    private static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}
