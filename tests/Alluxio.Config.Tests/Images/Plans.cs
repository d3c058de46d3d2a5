using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images;

/// <summary>Plans for tests about images, made from few lines.</summary>
internal static class Plans
{
    public const string OperatorValues = """
        ---
        global:
          image: registry.example.com/team/alluxio-operator
          imageTag: 3.3.2

        """;

    /// <summary>The cluster of the installation guide.</summary>
    public static readonly string Installation =
        File.ReadAllText(Path.Combine(TestFiles.Project, "Scenarios", "Cluster", "install", "input.yaml"));

    public static ResolvedPlan Of(string text) => AlluxioConfig.Resolve(AlluxioConfig.LoadText(text, "f"));

    /// <summary>A runtime with these lines in its spec, and its Dataset.</summary>
    public static ManifestSet Runtime(string spec = "", string others = "") => AlluxioConfig.LoadText(
        $"""
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: hbase
        spec:
          replicas: 1
          tieredstore:
            levels:
              - mediumtype: MEM
                path: /dev/shm
                quota: 2Gi
        {spec}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata:
          name: hbase
        spec:
          mounts:
            - mountPoint: https://mirrors.example.com/hbase/
              name: hbase
        {others}
        """,
        "f");

    public static ResolvedPlan RuntimePlan(string spec = "", params (string Name, string Value)[] environment) =>
        AlluxioConfig.Resolve(Runtime(spec), Options(Profile.Documented, environment));

    public static ResolveOptions Options(Profile profile, params (string Name, string Value)[] environment) => new()
    {
        Profile = profile,
        Controller = FluidController.FromEnvironment(environment.ToDictionary(static entry => entry.Name, static entry => entry.Value)),
    };

    public static ServiceAccount Account(string name, string inNamespace, params string[] secrets) => new()
    {
        Metadata = new ObjectMeta { Name = name, Namespace = inNamespace },
        ImagePullSecrets = [.. secrets.Select(static secret => new LocalObjectReference { Name = secret })],
    };

    public static ImageCheckOptions Allowing(params string[] prefixes) => new() { Allowed = [.. prefixes.Select(ImagePrefix.Parse)] };

    public static IEnumerable<string?> Distinct(this IEnumerable<ImageUse> images, bool thirdParty) =>
        images.Where(image => image.IsThirdParty == thirdParty).Select(static image => image.Text).Distinct().Order(StringComparer.Ordinal);
}
