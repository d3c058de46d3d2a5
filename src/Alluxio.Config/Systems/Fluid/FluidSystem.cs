using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Fluid.Checks;
using Alluxio.Config.Systems.Fluid.Derivations;
using Alluxio.Config.Systems.Fluid.Emission;
using Alluxio.Config.Systems.Fluid.Images;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Systems.Fluid.Lifecycle;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid;

/// <summary>Fluid's AlluxioRuntime with its Dataset.</summary>
/// <param name="releases">The releases that it knows, the newest state first.</param>
internal sealed class FluidSystem(ValueList<FluidRelease> releases) : DeploymentSystem
{
    public const string SystemName = "Fluid";

    private const string MountStorage = "ALLUXIO_MOUNT_CONFIG_STORAGE";

    public static FluidSystem Instance { get; } = new(FluidReleases.All);

    public override string Name => SystemName;

    public override string ApiGroup => "data.fluid.io";

    public override ValueList<CheckRule> CheckRules => FluidCheckRules.All;

    public override ValueList<Release> Releases { get; } = releases.Select(static release => release.Release).ToValueList();

    // The development branch is never the default.
    public override Release DefaultRelease => Releases.First(static release => release.Name != FluidReleases.Master.Release.Name);

    protected override ValueList<SystemFacts> PlanFacts { get; } =
    [
        FluidImageFacts.Instance, FluidDerivationFacts.Instance, FluidLifecycle.Instance,
    ];

    public override bool IsDeployment(Resource resource) => resource is AlluxioRuntime;

    public override IEnumerable<Diagnostic> FindingsOf(Manifest manifest) => NameThatFluidRefuses.Of(manifest);

    public override IEnumerable<Diagnostic> FindingsWithoutDeployment(ManifestSet manifests, int kubernetesMinor) =>
        OperationRules.FindingsOf(manifests, kubernetesMinor);

    public override bool IsPartOf(Resource part, Resource deployment) =>
        deployment is AlluxioRuntime && RuntimeDataset.IsOf(part, deployment);

    public override int PortsDrawnBy(ResolvedPlan plan) => (plan as FluidPlan)?.Chart?.Ports.Allocated ?? 0;

    public override DeploymentFacts FactsOf(ResolvedPlan plan) => new FluidFacts((FluidPlan)plan);

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        // A controller that the caller passes counts; otherwise the values among the manifests describe the one that the chart installs, or
        // the cluster shows the one that runs.
        FluidRelease release = ReleaseOf(request.Release!);
        ValueList<Manifest> values = FluidChart.In(request.Manifests);
        FluidController? given = request.Options.SettingsOf<FluidController>();
        RunningController? running = given is null && values.Count == 0 ? Running(request) : null;
        FluidController controller = given
            ?? running?.ToController(release)
            ?? (values.Count == 0 ? release.StockController : new FluidChart(values, release).ToController());
        Manifest? dataset = RuntimeDataset.Find(request.Deployment.Resource, request.Manifests);
        FluidInput input = new()
        {
            Release = release,
            ReleaseText = request.Choice?.Text ?? release.Release.ToString(),
            Runtime = (AlluxioRuntime)request.Deployment.Resource,
            RuntimeManifest = request.Deployment,
            Dataset = (Dataset?)dataset?.Resource,
            DatasetManifest = dataset,
            Controller = controller,
            FirstPort = request.FirstPort
                ?? controller.Ports.First + request.PortsDrawn,
            All = request.Manifests,
            MayMissConfigMaps = request.Options.MayMissConfigMaps,
        };
        FluidPlan plan = FluidResolver.Resolve(input, request.Options.Rules ?? release.Rules(request.Options.Profile));
        return plan with
        {
            Installed = release,
            ReconcileSeconds = controller.ReconcileSeconds,
            Values = values,
            AssumedSettings = AssumedOf(given, values.Count > 0 || running is not null, release),
            Found = [.. controller.Diagnostics, .. plan.Found],
        };
    }

    // An environment counts as it is written: a controller without a variable takes the constant that is compiled in, and never what its
    // chart would give.
    private static AssumedSettings? AssumedOf(FluidController? given, bool hasValues, FluidRelease release)
    {
        string[] lacking = [.. given?.Lacks.Where(name => name != MountStorage || release.Stock.MountConfigStorage is not null) ?? []];
        return (given, hasValues) switch
        {
            (null, false) => new AssumedSettings(
                "the settings of its stock chart",
                "no controller settings are set",
                "Add the values of Fluid's chart, or the controller's environment."),
            (not null, _) when lacking.Length > 0 => new AssumedSettings(
                $"the constants of its controller for {string.Join(", ", lacking)}",
                "the environment does not set them, although Fluid's chart always does",
                "Pass the whole environment, or the values of Fluid's chart instead."),
            _ => null,
        };
    }

    public override ControllerDeployment ControllerDeployment => RunningController.Place;

    /// <summary>The environment of the controller, by the values of the chart among manifests.</summary>
    /// <exception cref="ArgumentException">The release is unknown.</exception>
    public ControllerEnvironment EnvironmentOf(ManifestSet manifests, string? release) => ChartOf(manifests, release).ToEnvironment();

    /// <summary>The settings of the controller, by the same values.</summary>
    /// <exception cref="ArgumentException">The release is unknown.</exception>
    public FluidController ControllerOf(ManifestSet manifests, string? release) => ChartOf(manifests, release).ToController();

    // Fluid's own chart with the values among manifests.
    private FluidChart ChartOf(ManifestSet manifests, string? release)
    {
        ValueList<Manifest> values = FluidChart.In(manifests);
        Release? chosen = release is not null
            ? ChosenRelease.Named(this, release)
                ?? throw new ArgumentException(
                    $"'{release}' is not a known release of {Name}: {string.Join(", ", Releases.Select(static known => known.Name))}.",
                    nameof(release))
            : InstalledRelease.InValues(values, releases, DefaultRelease)?.Release;
        return new FluidChart(values, ReleaseOf(chosen ?? DefaultRelease));
    }

    public override Diagnostic? InRelease(Diagnostic found, ChosenRelease chosen)
    {
        if (found is not { Path: { } path } || found.Code != BindingDiagnostics.UnknownFieldRow.Code)
        {
            return found;
        }

        string field = path.ToString();
        FluidRelease known = ReleaseOf(chosen.Release);
        return known.Removed.Any(removed => removed.Field == field) ? null
            : known.Ended.FirstOrDefault(ended => ended.Field == field) is { } former
                ? ReleaseDiagnostics.FieldOfOlderReleases(path, chosen.Text, former.UpTo, former.Remedy).At(found.Location, path)
                : found;
    }

    /// <summary>The facts about a release.</summary>
    public FluidRelease ReleaseOf(Release release) => releases.First(candidate => candidate.Release == release);

    public override ChosenRelease? Recognize(ResolveRequest request)
    {
        InstalledRelease? installed = InstalledRelease.InValues(FluidChart.In(request.Manifests), releases, DefaultRelease);
        InstalledRelease? created = InLive(request, releases);
        InstalledRelease? running = Running(request) is { } controller
            ? InstalledRelease.InController(controller, releases, DefaultRelease)
            : null;

        // A controller leaves alone what an older one created: objects that it does not create like that tell more than it does.
        InstalledRelease? live = running is { IsSubstitute: false } && (created is null or { IsSubstitute: true } || Creates(running))
            ? running
            : created ?? running;

        // Evidence of one release comes before a likely release, and values before objects.
        InstalledRelease? chosen = Array.Find([installed, live], static found => found is { IsCertain: true })
            ?? Array.Find([installed, live], static found => found is { IsSubstitute: false })
            ?? installed ?? live;
        if (chosen is null)
        {
            return null;
        }

        // Where several releases create the objects like that, the chosen one may be among them.
        bool isOther = chosen == installed && created is { IsSubstitute: false } && created.Release != chosen.Release
            && (created.IsCertain || !Creates(chosen));
        bool isInstalledOther = chosen != installed && installed is { IsSubstitute: false, IsByForm: false }
            && installed.Release != chosen.Release;
        bool runsOther = chosen != running && running is { IsSubstitute: false } && running.Release != chosen.Release;
        return new ChosenRelease(chosen.Release, chosen.Reason, IsDefault: !chosen.IsCertain)
        {
            Others =
            [
                .. chosen.Others,
                .. isOther ? (ValueList<string>)[$"{created!.Reason}, which {created.Release} creates"] : [],
                .. isInstalledOther ? (ValueList<string>)[$"{installed!.Reason}, which is {installed.Release}"] : [],
                .. runsOther ? (ValueList<string>)[$"{running!.Reason}, which is {running.Release}"] : [],
            ],
        };

        bool Creates(InstalledRelease release) => InLive(request, [ReleaseOf(release.Release)]) is null or { IsSubstitute: false };
    }

    private static RunningController? Running(ResolveRequest request) =>
        RunningController.Of(request.FindLive("Deployment", RunningController.Place.Name, RunningController.Place.Namespace))
        ?? RunningController.In(request.Manifests);

    private InstalledRelease? InLive(ResolveRequest request, ValueList<FluidRelease> among)
    {
        Resource deployment = request.Deployment.Resource;
        InstalledRelease? given = InstalledRelease.InObjects(deployment, request.Manifests, among, DefaultRelease);
        return given?.IsCertain == true || request.Live.Manifests.Count == 0
            ? given
            : InstalledRelease.InObjects(deployment, request.Live, among, DefaultRelease, "objects of the cluster") ?? given;
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan) => plan with { Objects = FluidEmitter.Emit(((FluidPlan)plan).Chart!) };
}
