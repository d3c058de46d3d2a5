using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Systems;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>The releases of all systems by whose rules a deployment can be resolved, system by system, the newest first.</summary>
    public static ValueList<Release> Releases { get; } = DeploymentSystems.All.SelectMany(static system => system.Releases).ToValueList();

    /// <summary>Resolves the one deployment of a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    /// <example>
    /// <code>
    /// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml", new ResolveOptions { Release = "1.0.4" });
    /// Console.WriteLine(plan.Worker.Image);
    /// </code>
    /// </example>
    public static ResolvedPlan Resolve(string path, ResolveOptions? options = null) => Resolve(Load(path), options);

    /// <summary>Resolves the one deployment of a set of manifests.</summary>
    /// <param name="manifests">The manifests: an AlluxioRuntime with its Dataset, and the ConfigMaps and Secrets that they refer
    /// to.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    /// <example>
    /// <code>
    /// ManifestSet manifests = AlluxioConfig.Load("manifests");
    /// ResolvedPlan plan = AlluxioConfig.Resolve(manifests, new ResolveOptions { Profile = Profile.AsBuilt });
    /// Console.WriteLine(plan.Objects.ToYaml());
    /// </code>
    /// </example>
    public static ResolvedPlan Resolve(ManifestSet manifests, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return TryResolveOne(manifests, options ?? ResolveOptions.Default, out ResolvedPlan? plan, out ValueList<Diagnostic>? problem)
            ? plan
            : throw new ConfigException(problem ?? plan!.Diagnostics);
    }

    /// <summary>Resolves an AlluxioRuntime, as an operator has it.</summary>
    /// <param name="runtime">The AlluxioRuntime.</param>
    /// <param name="dataset">Its Dataset, of the same name and namespace; <see langword="null"/> omits everything that depends on
    /// it.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="runtime"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    /// <example>
    /// <code>
    /// AlluxioRuntime runtime = new()
    /// {
    ///     Metadata = new ObjectMeta { Name = "hbase", Namespace = "data" },
    ///     Spec = new AlluxioRuntimeSpec { Replicas = 2 },
    /// };
    /// FluidPlan plan = AlluxioConfig.Resolve(runtime);
    /// Console.WriteLine(plan.Master.PodTemplate?.ToYaml());
    /// </code>
    /// </example>
    public static FluidPlan Resolve(AlluxioRuntime runtime, Dataset? dataset = null, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(runtime);
        return (FluidPlan)Resolve(dataset is null ? ManifestSet.Of(runtime) : ManifestSet.Of(runtime, dataset), options);
    }

    /// <summary>Resolves a <c>v1</c> AlluxioCluster, as an operator has it.</summary>
    /// <param name="cluster">The AlluxioCluster.</param>
    /// <param name="others">The objects that belong to it: UnderFileSystems, Licenses, Secrets; <see langword="null"/> for none.</param>
    /// <param name="options">The profile; <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    public static ClusterPlan Resolve(
        Operator.V1.AlluxioCluster cluster,
        IEnumerable<Resource>? others = null,
        ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return (ClusterPlan)Resolve(ManifestSet.Of([cluster, .. others ?? []]), options);
    }

    /// <summary>Resolves a <c>v1alpha1</c> AlluxioCluster of the open operator.</summary>
    /// <param name="cluster">The AlluxioCluster.</param>
    /// <param name="dataset">The Dataset that it names; <see langword="null"/> omits everything that depends on it.</param>
    /// <param name="options">The profile; <see langword="null"/> for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is <see langword="null"/>.</exception>
    /// <exception cref="ConfigException">The input has errors; the exception carries every diagnostic.</exception>
    public static OpenClusterPlan Resolve(
        Operator.V1Alpha1.AlluxioCluster cluster, Operator.V1Alpha1.Dataset? dataset = null, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return (OpenClusterPlan)Resolve(dataset is null ? ManifestSet.Of(cluster) : ManifestSet.Of(cluster, dataset), options);
    }

    /// <summary>Resolves the one deployment of a set of manifests without throwing on bad input.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="plan">The plan; with errors it has settings and no objects, and it is <see langword="null"/> if there is no
    /// deployment to resolve.</param>
    /// <param name="diagnostics">Everything that was found, from reading to emission.</param>
    /// <returns>Whether there is a plan without errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// ManifestSet manifests = AlluxioConfig.Load("hbase.yaml");
    /// if (!AlluxioConfig.TryResolve(manifests, out ResolvedPlan? plan, out ValueList&lt;Diagnostic&gt; diagnostics))
    /// {
    ///     Console.Error.WriteLine(string.Join('\n', diagnostics));
    /// }
    /// </code>
    /// </example>
    public static bool TryResolve(
        ManifestSet manifests,
        [NotNullWhen(true)] out ResolvedPlan? plan,
        out ValueList<Diagnostic> diagnostics) =>
        TryResolve(manifests, options: null, out plan, out diagnostics);

    /// <summary>Resolves the one deployment of a set of manifests without throwing on bad input.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <param name="plan">The plan; with errors it has settings and no objects, and it is <see langword="null"/> if there is no
    /// deployment to resolve.</param>
    /// <param name="diagnostics">Everything that was found, from reading to emission.</param>
    /// <returns>Whether there is a plan without errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    public static bool TryResolve(
        ManifestSet manifests, ResolveOptions? options, [NotNullWhen(true)] out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        bool hasPlan = TryResolveOne(manifests, options ?? ResolveOptions.Default, out plan, out ValueList<Diagnostic>? problem);
        diagnostics = problem ?? plan!.Diagnostics;
        return hasPlan;
    }

    // The diagnostics of a plan are left to it: not everybody reads them.
    private static bool TryResolveOne(
        ManifestSet manifests, ResolveOptions options, [NotNullWhen(true)] out ResolvedPlan? plan, out ValueList<Diagnostic>? problem)
    {
        Manifest[] deployments = [.. DeploymentSystems.DeploymentsIn(manifests)];
        if (deployments.Length == 1)
        {
            plan = ResolveAll(manifests, options)[0];
            problem = null;
            return !plan.HasErrors;
        }

        plan = null;
        ValueList<Diagnostic> found = ReadingDiagnosticsOf(manifests, options);
        if (deployments.Length > 1)
        {
            string names = string.Join(", ", deployments.Select(static deployment => deployment.Resource.Metadata?.Name));
            problem = [.. found, FluidDiagnostics.SeveralRuntimes(deployments.Length, names).At(deployments[1].Location)];
        }
        else
        {
            // The unreadable part, or the object without kind, may be the deployment; so "no deployment" would be wrong.
            bool mayHideOne = manifests.Diagnostics.Any(static told =>
                ReadingDiagnostics.HidesText(told) || told.Code == BindingDiagnostics.MissingKindRow.Code);
            problem = mayHideOne ? found : [.. found, NoDeployment(manifests)];
        }

        return false;
    }

    /// <summary>Resolves every deployment of a set of manifests without throwing on bad input.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="options">Profile and controller settings; <see langword="null"/> for the defaults.</param>
    /// <returns>One plan for each deployment, in order; plans with errors have no objects.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifests"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(AlluxioConfig.Load("manifests")))
    /// {
    ///     Console.WriteLine($"{plan.Namespace}/{plan.Name}: {plan.Worker.Image}");
    /// }
    /// </code>
    /// </example>
    public static ValueList<ResolvedPlan> ResolveAll(ManifestSet manifests, ResolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        options ??= ResolveOptions.Default;
        return SetResolver.Resolve(manifests, ReadingDiagnosticsOf(manifests, options), options, DeploymentSystems.All);
    }

    private static ValueList<Diagnostic> ReadingDiagnosticsOf(ManifestSet manifests, ResolveOptions options) =>
        ProfileSeverity.Of(manifests.Diagnostics, options.Profile);

    private static Diagnostic NoDeployment(ManifestSet manifests)
    {
        string?[] known = [.. manifests.Manifests.Select(Known).Distinct()];
        bool isChart = manifests.Manifests.Count > 0 && manifests.Manifests.All(BareDocuments.IsOfChart);
        return FluidDiagnostics.NoRuntime(
            known.Length == 0 ? "" : $", only {string.Join(", ", known)}", isChart ? BareDocuments.RenderFirst : "Add one.")
            .At(manifests.Manifests.Count > 0 ? manifests.Manifests[0].Location : null);
    }

    private static string? Known(Manifest manifest) => manifest.Resource switch
    {
        UnknownResource when BareDocuments.IsOfChart(manifest) => "a file of a Helm chart",
        UnknownResource { Kind: null or "" } => "an object without kind",
        UnknownResource { ApiVersion: null or "", Kind: { } kind } => $"{kind} without apiVersion",
        UnknownResource unknown => $"{unknown.Kind} of {unknown.ApiVersion}",
        { } resource => resource.Kind,
    };
}
