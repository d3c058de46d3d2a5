using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The input for one AlluxioRuntime.</summary>
internal sealed record FluidInput
{
    public required Manifest RuntimeManifest { get; init; }

    public required AlluxioRuntime Runtime { get; init; }

    public Manifest? DatasetManifest { get; init; }

    public Dataset? Dataset { get; init; }

    /// <summary>The release that runs.</summary>
    public required FluidRelease Release { get; init; }

    public required FluidController Controller { get; init; }

    /// <summary>All manifests, for the ConfigMaps and Secrets that the two refer to.</summary>
    public required ManifestSet All { get; init; }

    /// <summary>The first port that the controller's allocator has left.</summary>
    public required int FirstPort { get; init; }

    /// <summary>Whether ConfigMaps that are not among them may be in the cluster.</summary>
    public bool MayMissConfigMaps { get; init; }

    public string Name => Runtime.Metadata?.Name ?? "";

    /// <summary>The release as messages name it.</summary>
    public string ReleaseText { get; init; } = "";

    public string Namespace => ObjectNamespace.Of(Runtime);

    public AlluxioRuntimeSpec Spec => Runtime.Spec ?? Nothing;

    public ValueList<Mount> Mounts => Dataset?.Spec?.Mounts ?? [];

    private static AlluxioRuntimeSpec Nothing { get; } = new();

    /// <summary>The kinds that layers read.</summary>
    public static KindFields[] Kinds { get; } =
    [
        KindFields.Of("AlluxioRuntime", FieldTable<AlluxioRuntime>.Values)
            .With("metadata.annotations", static runtime => ((AlluxioRuntime)runtime).Metadata?.Annotations),
        KindFields.Of("Dataset", FieldTable<Dataset>.Values),
    ];

    /// <summary>The fields of all kinds of the system.</summary>
    public static KnownFields Fields { get; } = new(
        ("AlluxioRuntime", FieldTable<AlluxioRuntime>.All),
        ("Dataset", FieldTable<Dataset>.All));

    /// <summary>Evaluates rules over this input.</summary>
    public RuleReader Rules(RuleTable table) => new(
        table,
        Kinds,
        [new RuleSource(Runtime, RuntimeManifest), Dataset is null ? null : new RuleSource(Dataset, DatasetManifest)],
        layer => ControllerValues.Of(Controller, layer),
        Controller.Locations.Count == 0
            ? null
            : layer => IsInParts(layer) ? _ => Controller.Parts.GetValueOrDefault(layer.Origin) : LocateVariable,
        Controller.Stock is { } chart ? layer => OriginInStock(layer, chart) : null,
        ReferenceEquals(Controller, Release.StockController) ? Controller : null);

    private SourceLocation? LocateVariable(string variable) => Controller.Locations.GetValueOrDefault(variable);

    // An image in separate parts: values of a chart.
    private bool IsInParts(RuleLayer layer) => Controller.Parts.Count > 0 && layer.Portion is (FieldPortion.Repository or FieldPortion.Tag)
        && Controller.Parts.Keys.Any(part => part.StartsWith(layer.Field, StringComparison.Ordinal));

    private bool IsLocated(RuleLayer layer) =>
        IsInParts(layer) ? Controller.Parts.ContainsKey(layer.Origin) : Controller.Locations.ContainsKey(layer.Field);

    // Changed settings of a stock controller are used unchanged.
    private string? OriginInStock(RuleLayer layer, string chart) => !IsLocated(layer)
        && Equals(ControllerValues.Of(Controller, layer), ControllerValues.Of(Release.StockController, layer))
            ? $"{layer.Origin}, {chart}"
            : null;

    public T? Find<T>(string name)
        where T : Resource => All.Around(Namespace, name).AsEnumerable().Select(static manifest => manifest.Resource).OfType<T>()
            .LastOrDefault(resource => resource.Metadata?.Name == name && ObjectNamespace.Of(resource) == Namespace);
}
