using Alluxio.Config;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Hosting;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;
using Microsoft.Extensions.DependencyInjection;

// Outside of the library's namespaces, as its users are.
namespace ReadmeSnippets;

/// <summary>The code of the README, block by block between <c>begin</c> and <c>end</c>; a test compares the two.</summary>
public static class Snippets
{
    public static void FromCSharp()
    {
        // begin
        ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
        Console.WriteLine(plan.Worker.PodTemplate?.ToYaml());
        Console.WriteLine(plan.Explain("worker.imagePullSecrets"));
        // end
    }

    public static void WithOptions()
    {
        // begin
        ResolveOptions options = new()
        {
            Profile = Profile.AsBuilt,
            Controller = AlluxioConfig.LoadEnvironment("environment.yaml").ToController(),
        };
        ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml", options);
        Console.WriteLine(plan.Objects.ToYaml());
        // end
    }

    public static void OfTheAlluxioOperator()
    {
        // begin
        ClusterPlan plan = (ClusterPlan)AlluxioConfig.Resolve("cluster.yaml");
        Console.WriteLine(plan["worker"].HashRing);
        Console.WriteLine(plan["worker"].JvmMemory.Total);
        foreach (SiteProperty line in plan["worker"].SiteProperties.Where(line => !line.IsEffective))
        {
            Console.WriteLine($"{line.Key} loses to {line.OverriddenBy}");
        }

        foreach (MountPlan mount in plan.Mounts)
        {
            Console.WriteLine($"{mount.MountPath} = {mount.Path}");
        }
        // end
    }

    public static ResolvedPlan FromAnOperator()
    {
        // begin
        AlluxioRuntime runtime = new()
        {
            Metadata = new ObjectMeta { Name = "hbase", Namespace = "data" },
            Spec = new AlluxioRuntimeSpec
            {
                Replicas = 2,
                ImagePullSecrets = [new LocalObjectReference { Name = "registry" }],
                Tieredstore = new TieredStore
                {
                    Levels = [new Level { Mediumtype = "MEM", Path = "/dev/shm", Quota = Quantity.Parse("2Gi") }],
                },
            },
        };
        Dataset dataset = new()
        {
            Metadata = runtime.Metadata,
            Spec = new DatasetSpec { Mounts = [new Mount { Name = "hbase", MountPoint = "s3://hbase/" }] },
        };
        FluidController controller = new() { RuntimeImage = "alluxio/alluxio-dev:2.9.0", FuseImage = "alluxio/alluxio-dev:2.9.0" };

        FluidPlan plan = AlluxioConfig.Resolve(runtime, dataset, new ResolveOptions { Controller = controller });
        foreach (Resource resource in plan.Objects)
        {
            Console.WriteLine($"{resource.Kind} {resource.Metadata?.Name}");
        }
        // end
        return plan;
    }

    public static ServiceCollection WithDependencyInjection()
    {
        // begin
        ServiceCollection services = new();
        services.AddAlluxioConfig(options => options.RuntimeImage = "alluxio/alluxio-dev:2.9.0");
        // end
        return services;
    }

    public static ResolveOptions WithSeveralControllers()
    {
        // begin
        ServiceCollection services = new();
        services.AddAlluxioConfig("blue", options => options.RuntimeImage = "alluxio/alluxio-dev:2.9.0");
        services.AddAlluxioConfig("green", options => options.RuntimeImage = "alluxio/alluxio-dev:2.9.4");

        using ServiceProvider provider = services.BuildServiceProvider();
        ResolveOptions green = provider.GetRequiredKeyedService<ResolveOptions>("green");
        // end
        return green;
    }

    public static void FromAScript()
    {
        // begin
        ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
        foreach (ComponentPlan component in plan.Components.Where(component => component.Container is not null))
        {
            Console.WriteLine($"{component.Name,-10} {component.Image}");
        }
        // end
    }

    public static void Diagnostics()
    {
        // begin
        ManifestSet manifests = AlluxioConfig.Load("hbase.yaml");
        if (!AlluxioConfig.TryResolve(manifests, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics))
        {
            Console.Error.WriteLine(diagnostics[0]);
        }
        // end
    }
}

// begin
public class HBaseTests
{
    private const string Manifest = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: hbase
        spec:
          replicas: 2
          imagePullSecrets:
          - name: global-secret
          worker:
            imagePullSecrets:
            - name: worker-secret
        """;

    [Fact]
    public void Worker_PullsWithItsOwnSecretOnly()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Manifest));

        Assert.Equal(["worker-secret"], plan["worker"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.Equal(["global-secret"], plan["master"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.All(plan.Workloads, workload => Assert.Equal("default", workload.Resource.Metadata?.Namespace));
    }
}
// end
