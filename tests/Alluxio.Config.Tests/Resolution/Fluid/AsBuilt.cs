using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Resolves small manifests as the controller of the newest state does, and looks into the result.</summary>
internal sealed class AsBuilt
{
    private static readonly string[] Pods = ["master", "worker", "fuse"];

    private readonly ValueList<Resource> _objects;

    private AsBuilt(ValueList<Resource> objects) => _objects = objects;

    /// <summary>
    /// The runtime and the Dataset <c>hbase</c> in the namespace <c>default</c>; specs are flow mappings without their braces.
    /// </summary>
    public static AsBuilt Resolve(string runtime =
        "", string dataset = "", string more = "", params ReadOnlySpan<(string Name, string Value)> environment)
    {
        ResolvedPlan? plan = Try(Documents(runtime, dataset, more), out ValueList<Diagnostic> diagnostics, environment);
        Assert.True(plan?.HasErrors == false, string.Join('\n', diagnostics));
        return new AsBuilt(plan.Objects);
    }

    public static AsBuilt ResolveText(string text, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        ResolvedPlan? plan = Try(text, out ValueList<Diagnostic> diagnostics, environment);
        Assert.True(plan?.HasErrors == false, string.Join('\n', diagnostics));
        return new AsBuilt(plan.Objects);
    }

    /// <summary>The same by the rules of a release.</summary>
    public static AsBuilt ResolveText(string text, string release)
    {
        ResolvedPlan? plan = Try(text, out ValueList<Diagnostic> diagnostics, [], release);
        Assert.True(plan?.HasErrors == false, string.Join('\n', diagnostics));
        return new AsBuilt(plan.Objects);
    }

    /// <summary>The codes of the errors.</summary>
    public static string Errors(string runtime =
        "", string dataset = "", string more = "", params ReadOnlySpan<(string Name, string Value)> environment) =>
        ErrorsOf(Documents(runtime, dataset, more), environment);

    public static string ErrorsOf(string text, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        ResolvedPlan? plan = Try(text, out ValueList<Diagnostic> diagnostics, environment);
        Assert.Empty(plan?.Objects ?? []);
        return string.Join(' ', diagnostics.Where(
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Code));
    }

    public T Object<T>(string name)
        where T : Resource => _objects.OfType<T>().Single(resource => resource.Metadata?.Name == name);

    public IEnumerable<T> Objects<T>()
        where T : Resource => _objects.OfType<T>();

    public PodSpec Pod(string component) => component switch
    {
        "master" => _objects.OfType<StatefulSet>().First().Spec!.Template!.Spec!,
        "worker" => _objects.OfType<StatefulSet>().Last().Spec!.Template!.Spec!,
        _ => _objects.OfType<DaemonSet>().Single().Spec!.Template!.Spec!,
    };

    public Container Container(string name) => Pods
        .SelectMany(component => Pod(component).Containers ?? []).Single(container => container.Name == name);

    public string Variable(string key) => _objects.OfType<ConfigMap>().First().Data![key];

    /// <summary>The items of a variable of JVM options.</summary>
    public string[] Options(string key) => Variable(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last value of a property in the shared variable, or <see langword="null"/>.</summary>
    public string? Property(string key) => PropertyIn("ALLUXIO_JAVA_OPTS", key);

    public string? PropertyIn(string variable, string key) =>
        Options(variable).LastOrDefault(option => option.StartsWith($"-D{key}=", StringComparison.Ordinal))?[(key.Length + 3)..];

    public string? Env(string container, string name) =>
        Container(container).Env?.SingleOrDefault(variable => variable.Name == name)?.Value;

    public string MountInfo => _objects.OfType<ConfigMap>().Last().Data!["mount.info"];

    private static string Documents(string runtime, string dataset, string more) =>
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase, uid: u}\n"
        + $"spec: {{{runtime}}}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: hbase}}\nspec: {{{dataset}}}\n"
        + $"---\n{more}";

    private static ResolvedPlan? Try(
        string text,
        out ValueList<Diagnostic> diagnostics,
        ReadOnlySpan<(string Name, string Value)> environment,
        string release = "master")
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach ((string name, string value) in environment)
        {
            variables[name] = value;
        }

        ManifestSet manifests = AlluxioConfig.LoadText(text);
        ResolveOptions options = new()
        {
            Profile = Profile.AsBuilt,
            Release = release,
            Controller = FluidController.FromEnvironment(variables),
        };
        AlluxioConfig.TryResolve(manifests, options, out ResolvedPlan? plan, out diagnostics);
        return plan;
    }
}
