using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Systems.Fluid.Emission;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Emission;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>Resolves the one deployment of a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    public static ResolvedPlan Resolve(string path, ResolveOptions? options = null) => Resolve(Load(path), options);

    /// <summary>Resolves the one deployment of a set of manifests.</summary>
    /// <param name="manifests">The manifests: an AlluxioRuntime with its Dataset, and the ConfigMaps and Secrets that they refer to.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    public static ResolvedPlan Resolve(ManifestSet manifests, ResolveOptions? options = null) =>
        TryResolve(manifests, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics, options) ? plan! : throw new ConfigException(diagnostics);

    /// <summary>Resolves typed objects, as an operator has them.</summary>
    /// <param name="runtime">The AlluxioRuntime.</param>
    /// <param name="dataset">Its Dataset, of the same name and namespace; <see langword="null"/> leaves out what depends on it.</param>
    /// <param name="controller">The settings of Fluid's controller; <see langword="null"/> for none.</param>
    /// <param name="profile">Which rules count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="runtime"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    public static ResolvedPlan Resolve(
        AlluxioRuntime runtime, Fluid.Dataset? dataset = null, FluidController? controller = null, Profile profile = Profile.Documented)
    {
        ArgumentNullException.ThrowIfNull(runtime);
        ManifestSet manifests = dataset is null ? ManifestSet.Of(runtime) : ManifestSet.Of(runtime, dataset);
        return Resolve(manifests, new ResolveOptions { Controller = controller ?? FluidController.Default, Profile = profile });
    }

    /// <summary>Resolves the one deployment of a set of manifests without throwing on bad input.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="plan">The plan; with errors it has settings and no objects, and it is <see langword="null"/> where there is no deployment to resolve.</param>
    /// <param name="diagnostics">Everything that was found, from reading to emission.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>Whether there is a plan without errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    public static bool TryResolve(
        ManifestSet manifests, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        options ??= ResolveOptions.Default;
        Manifest[] runtimes = [.. Deployments.In(manifests)];
        if (runtimes.Length == 1)
        {
            plan = ResolveOne(runtimes[0], manifests, new ReadingFindings(manifests, ReadingDiagnosticsOf(manifests, options)), options);
            diagnostics = plan.Diagnostics;
            return !plan.HasErrors;
        }

        plan = null;
        ValueList<Diagnostic> found = ReadingDiagnosticsOf(manifests, options);
        if (runtimes.Length > 1)
        {
            string names = string.Join(", ", runtimes.Select(static runtime => runtime.Resource.Metadata?.Name));
            diagnostics = [.. found, FluidDiagnostics.SeveralRuntimes.At(runtimes[1].Location, runtimes.Length, names)];
        }
        else
        {
            // What could not be read may well be the deployment; that nothing is there cannot be said then.
            diagnostics = manifests.Diagnostics.Any(ReadingDiagnostics.HidesText) ? found : [.. found, NoDeployment(manifests)];
        }

        return false;
    }

    /// <summary>Resolves every deployment of a set of manifests without throwing on bad input.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>One plan for each AlluxioRuntime, in order; plans with errors have no objects.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    public static ValueList<ResolvedPlan> ResolveAll(ManifestSet manifests, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        options ??= ResolveOptions.Default;
        ReadingFindings reading = new(manifests, ReadingDiagnosticsOf(manifests, options));
        return Deployments.In(manifests).Select(runtime => ResolveOne(runtime, manifests, reading, options)).ToValueList();
    }

    private static ResolvedPlan ResolveOne(Manifest deployment, ManifestSet manifests, ReadingFindings reading, ResolveOptions options)
    {
        Manifest? values = deployment.Resource is AlluxioRuntime ? FluidChart.In(manifests) : null;
        if (values is not null && ReferenceEquals(options.Controller, FluidController.Default))
        {
            // Whoever gives a controller means it; otherwise it is the one that the chart installs.
            options = options with { Controller = new FluidChart(values).ToEnvironment().ToController() };
        }

        ResolvedPlan plan = deployment.Resource switch
        {
            AlluxioRuntime runtime => ResolveRuntime(deployment, runtime, manifests, options),
            Operator.V1.AlluxioCluster cluster => ClusterResolver.Resolve(
                ClusterInput.Of(deployment, cluster, manifests), options.Rules ?? ClusterRules.For(options.Profile, cluster.Spec?.ImageTag)),
            _ => ResolveOpenCluster(deployment, (Operator.V1Alpha1.AlluxioCluster)deployment.Resource, manifests, options),
        };
        plan = plan with { FluidValues = values, Diagnostics = [.. SecretDiagnostics.For(plan, reading.Concerning(deployment)), .. options.Controller.Diagnostics, .. plan.Diagnostics] };
        if (plan.HasErrors)
        {
            return plan;
        }

        return plan.Fluid is { } fluid ? Emit(plan, FluidEmitter.Emit(fluid))
            : plan.OpenCluster is { } open ? Emit(plan, OpenOperatorEmitter.Emit(open))
            : plan.Cluster is { } known ? EmitKnown(plan, known)
            : plan;
    }

    private static ResolvedPlan EmitKnown(ResolvedPlan plan, ClusterDeployment cluster)
    {
        (ValueList<Resource> objects, Deferred<ValueList<Assumption>> assumptions) = OperatorEmitter.Emit(cluster);
        return Emit(plan, objects) with { AssumptionSource = assumptions };
    }

    private static ResolvedPlan ResolveRuntime(Manifest manifest, AlluxioRuntime runtime, ManifestSet manifests, ResolveOptions options)
    {
        Manifest? dataset = Deployments.DatasetOf(runtime, manifests);
        FluidInput input = new()
        {
            Runtime = runtime,
            RuntimeManifest = manifest,
            Dataset = (Fluid.Dataset?)dataset?.Resource,
            DatasetManifest = dataset,
            Controller = options.Controller,
            FirstPort = options.Controller.Ports.First,
            All = manifests,
            MayMissConfigMaps = options.MayMissConfigMaps,
        };
        return FluidResolver.Resolve(input, options.Rules ?? FluidRules.For(options.Profile));
    }

    private static ResolvedPlan ResolveOpenCluster(Manifest manifest, Operator.V1Alpha1.AlluxioCluster cluster, ManifestSet manifests, ResolveOptions options)
    {
        Manifest? dataset = manifests.Manifests.LastOrDefault(candidate =>
            candidate.Resource is Operator.V1Alpha1.Dataset && Deployments.IsCalled(candidate.Resource, cluster.Spec?.Dataset, cluster));
        OpenOperatorInput input = new()
        {
            Cluster = cluster,
            ClusterManifest = manifest,
            Dataset = (Operator.V1Alpha1.Dataset?)dataset?.Resource,
            DatasetManifest = dataset,
        };
        return OpenOperatorResolver.Resolve(input, options.Rules ?? OpenOperatorRules.For(options.Profile));
    }

    private static ResolvedPlan Emit(ResolvedPlan plan, ValueList<Resource> objects)
    {
        Dictionary<string, Workload> workloads = new(StringComparer.Ordinal);
        foreach (Resource resource in objects)
        {
            // A pod and a DaemonSet of FUSE share a name.
            if (Workload.IsWorkload(resource))
            {
                workloads.TryAdd(resource.Metadata?.Name ?? "", new Workload { Resource = resource });
            }
        }

        return plan with
        {
            Objects = objects,
            Components = plan.Components
                .Select(component => component with { Workload = component.WorkloadName is { } name ? workloads.GetValueOrDefault(name) : null })
                .ToValueList(),
        };
    }

    private static ValueList<Diagnostic> ReadingDiagnosticsOf(ManifestSet manifests, ResolveOptions options) =>
        ProfileSeverity.Of(manifests.Diagnostics, options.Profile);

    private static Diagnostic NoDeployment(ManifestSet manifests) =>
        FluidDiagnostics.NoRuntime.At(manifests.Manifests.Count > 0 ? manifests.Manifests[0].Location : null, Known(manifests));

    private static string Known(ManifestSet manifests) => manifests.Manifests.Count == 0
        ? ""
        : $", only {string.Join(", ", manifests.Manifests.Select(static manifest => manifest.Resource is UnknownResource unknown ? string.IsNullOrEmpty(unknown.Kind) ? "an object without kind" : $"{unknown.Kind} of {unknown.ApiVersion}" : manifest.Resource.Kind).Distinct())}";
}
