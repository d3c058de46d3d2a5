using System.Text;
using Alluxio.Config.Hosting;
using Alluxio.Config.Tests.Images;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alluxio.Config.Tests.Hosting;

public sealed class AlluxioConfigServicesTests
{
    private const string Complete = """
        {
          "Alluxio": {
            "Profile": "as-built",
            "MountRoot": "/runtime-mnt",
            "WorkDirectory": "/work",
            "RuntimeImage": "registry.example.com:5000/alluxio:2.9.0",
            "FuseImage": "alluxio-fuse:2.9.0",
            "InitImage": "init:1",
            "ImagePullSecrets": ["one", "two", "three"],
            "CriticalFusePod": true,
            "MountsInConfigMap": false,
            "KubernetesVersion": "v1.28.3+k3s1",
            "FirstPort": 21000
          }
        }
        """;

    [Fact]
    public void Configuration_WithEveryKey_IsReadWhole()
    {
        ResolveOptions options = Resolve(Root(Complete));

        Assert.Equal(Profile.AsBuilt, options.Profile);
        Assert.Equal("/runtime-mnt", options.Controller!.MountRoot);
        Assert.Equal("/work", options.Controller!.WorkDirectory);
        Assert.Equal("registry.example.com:5000/alluxio:2.9.0", options.Controller!.RuntimeImage);
        Assert.Equal("alluxio-fuse:2.9.0", options.Controller!.FuseImage);
        Assert.Equal("init:1", options.Controller!.InitImage);
        Assert.Equal(["one", "two", "three"], options.Controller!.ImagePullSecrets);
        Assert.True(options.Controller!.CriticalFusePod);
        Assert.False(options.Controller!.MountsInConfigMap);
        Assert.Equal("v1.28.3+k3s1", options.Controller!.KubernetesVersion);
        Assert.Equal(21000, options.Controller!.Ports.First);
    }

    [Fact]
    public void NoConfiguration_GivesTheDefaults() => Assert.Equal(ResolveOptions.Default, Resolve(Root("{}")));

    // The binder's own way would give [four, two, three].
    [Theory]
    [InlineData("""["four"]""", "four")]
    [InlineData("\"four, five\"", "four", "five")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    public void List_OfALaterSource_ReplacesTheWholeList(string later, params string[] expected)
    {
        IConfigurationRoot root = Root(Complete, $$$"""{ "Alluxio": { "ImagePullSecrets": {{{later}}} } }""");

        Assert.Equal(expected, Resolve(root).Controller!.ImagePullSecrets);
        Assert.Equal(Profile.AsBuilt, Resolve(root).Profile);
    }

    [Fact]
    public void List_OverAText_ReplacesIt() =>
        Assert.Equal(["b"], Resolve(Root(
            """{ "Alluxio": { "ImagePullSecrets": "x,y" } }""",
            """{ "Alluxio": { "ImagePullSecrets": ["b"] } }""")).Controller!.ImagePullSecrets);

    [Fact]
    public void List_WithinAChainedConfiguration_ReplacesTheWholeList()
    {
        IConfigurationRoot inner = Root(Complete, """{ "Alluxio": { "ImagePullSecrets": ["four"] } }""");
        IConfigurationRoot outer =
            new ConfigurationBuilder().AddConfiguration(inner).AddInMemoryCollection([new("Alluxio:FirstPort", "22000")]).Build();

        Assert.Equal(["four"], Resolve(outer).Controller!.ImagePullSecrets);
        Assert.Equal(22000, Resolve(outer).Controller!.Ports.First);
    }

    [Fact]
    public void List_WithMoreThanTenItems_KeepsItsOrder()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(static i => FormattableString.Invariant($"s{i}"))];

        Assert.Equal(names, Resolve(
            Root($$$"""{ "Alluxio": { "ImagePullSecrets": ["{{{string.Join("\",\"", names)}}}"] } }""")).Controller!.ImagePullSecrets);
    }

    [Fact]
    public void List_OfASection_IsReadWhereTheRootIsRegistered()
    {
        IConfigurationRoot root = Root(Complete, """{ "Alluxio": { "ImagePullSecrets": ["four"] } }""");
        using ServiceProvider services =
            new ServiceCollection().AddSingleton<IConfiguration>(root).AddAlluxioConfig(root.GetSection("Alluxio")).BuildServiceProvider();

        Assert.Equal(["four"], services.GetRequiredService<ResolveOptions>().Controller!.ImagePullSecrets);
    }

    [Fact]
    public void List_OfASectionWithUnknownSources_IsRefused()
    {
        using ServiceProvider services =
            new ServiceCollection().AddAlluxioConfig(Root(Complete).GetSection("Alluxio")).BuildServiceProvider();

        string message = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ResolveOptions>).Message;
        Assert.Contains("ImagePullSecrets: the sources of the list are unknown", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_WithManyProblems_TellsAllOfThem()
    {
        IConfigurationRoot root = Root("""
            {
              "Alluxio": {
                "Profile": "documentd",
                "MountRoot": "relative/path",
                "WorkDirectory": "tmp",
                "RuntimeImage": "registry.example.com:5000/alluxio",
                "FuseImage": "a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "InitImage": "not an image",
                "ImagePullSecrets": ["", "Upper", "a", "a"],
                "CriticalFusePod": "yes",
                "KubernetesVersion": "latest",
                "FirstPort": 70000,
                "MountRot": "/x",
                "Whatever": 1
              }
            }
            """);
        using ServiceProvider services = new ServiceCollection().AddAlluxioConfig(root).BuildServiceProvider();

        OptionsValidationException exception =
            Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal(
            [
                "CriticalFusePod: 'yes' is neither true nor false.",
                "FirstPort: 70000 is not between 1 and 65000.",
                "FuseImage: 'a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' has a digest, which the controller "
                    + "does not support; write repository:tag.",
                "ImagePullSecrets: 'Upper' is not a valid name of a Secret: use lower-case letters, digits, '-' and '.'.",
                "ImagePullSecrets: 'a' is a duplicate.",
                "ImagePullSecrets: a name is empty.",
                "InitImage: 'not an image' is not an image such as registry/alluxio:2.9.0.",
                "KubernetesVersion: 'latest' is not a version such as v1.31.0.",
                "MountRoot: 'relative/path' is not an absolute path of DNS labels, such as /runtime-mnt.",
                "MountRot: this option does not exist; did you mean MountRoot?",
                "Profile: 'documentd' is not a profile; write Documented or AsBuilt.",
                "RuntimeImage: 'registry.example.com:5000/alluxio' has no tag, so the controller would ignore it; write repository:tag.",
                "Whatever: this option does not exist; the options are Profile, Release, MountRoot, WorkDirectory, RuntimeImage, "
                    + "FuseImage, InitImage, ImagePullSecrets, CriticalFusePod, MountsInConfigMap, KubernetesVersion, FirstPort.",
                "WorkDirectory: 'tmp' is not an absolute path.",
            ],
            exception.Failures.Order(StringComparer.Ordinal));
        Assert.All(exception.Failures, failure => Assert.Contains(failure, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"Profile\": \"1\"", "Profile: '1' is not a profile")]
    [InlineData("\"FirstPort\": \"many\"", "FirstPort: 'many' is not an integer.")]
    [InlineData("\"FirstPort\": 0", "FirstPort: 0 is not between")]
    [InlineData("\"MountRoot\": { \"x\": 1 }", "MountRoot: a string is required.")]
    [InlineData("\"KubernetesVersion\": \"1\"", "KubernetesVersion: '1' is not a version")]
    public void Configuration_WithAProblem_TellsIt(string entry, string problem)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Resolve(Root($"{{ \"Alluxio\": {{ {entry} }} }}"))).Message;
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_SetsAndIsValidated()
    {
        using ServiceProvider good =
            new ServiceCollection().AddAlluxioConfig(static options => options.ImagePullSecrets = ["a"]).BuildServiceProvider();
        using ServiceProvider bad =
            new ServiceCollection().AddAlluxioConfig(static options => options.Profile = (Profile)9).BuildServiceProvider();

        Assert.Equal(["a"], good.GetRequiredService<ResolveOptions>().Controller!.ImagePullSecrets);
        Assert.Contains(
            "Profile: 9 is not a profile.",
            Assert.Throws<OptionsValidationException>(bad.GetRequiredService<ResolveOptions>).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Code_BehindConfiguration_HasTheLastWord()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddAlluxioConfig(Root(Complete))
            .AddAlluxioConfig(static options => options.ImagePullSecrets = ["a"])
            .BuildServiceProvider();

        Assert.Equal(["a"], services.GetRequiredService<ResolveOptions>().Controller!.ImagePullSecrets);
        Assert.Equal(21000, services.GetRequiredService<ResolveOptions>().Controller!.Ports.First);
    }

    [Fact]
    public void Names_KeepControllersApart()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddAlluxioConfig("east", Root(Complete))
            .AddAlluxioConfig("west", static options => options.FirstPort = 0)
            .BuildServiceProvider();

        Assert.Equal(21000, services.GetRequiredKeyedService<ResolveOptions>("east").Controller!.Ports.First);
        string message = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Message;
        Assert.Equal("west: FirstPort: 0 is not between 1 and 65000.", message);
    }

    [Fact]
    public void Configuration_ThatChanges_IsReadAgain()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddInMemoryCollection([new("Alluxio:FirstPort", "21000")]).Build();
        using ServiceProvider services = new ServiceCollection().AddAlluxioConfig(root).BuildServiceProvider();
        IOptionsMonitor<AlluxioConfigOptions> monitor = services.GetRequiredService<IOptionsMonitor<AlluxioConfigOptions>>();
        Assert.Equal(21000, monitor.CurrentValue.FirstPort);

        root["Alluxio:FirstPort"] = "22000";
        root.Reload();

        Assert.Equal(22000, monitor.CurrentValue.FirstPort);
    }

    private const string ChartValues = """
        runtime:
          mountRoot: /of-the-chart
          alluxio:
            runtime: {image: registry.example.com/of-the-chart/alluxio:2.9.0}
            fuse: {image: registry.example.com/of-the-chart/fuse:2.9.0}

        """;

    // Profile is no setting of the controller: who sets it alone still means the chart's.
    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Alluxio": { "Profile": "as-built" } }""")]
    public void UnconfiguredController_IsThatOfTheChartsValues(string configuration)
    {
        FluidPlan plan = PlanWithChart(Resolve(Root(configuration)));

        Assert.Equal("registry.example.com/of-the-chart/alluxio:2.9.0", plan.Worker.Image);
        Assert.Equal("registry.example.com/of-the-chart/fuse:2.9.0", plan.Fuse.Image);
        Assert.Contains(plan.Objects, static resource => resource.ToYaml().Contains("/of-the-chart/", StringComparison.Ordinal));
    }

    [Fact]
    public void Controller_ThatIsConfigured_WinsOverTheChartsValues()
    {
        FluidPlan plan =
            PlanWithChart(Resolve(Root("""{ "Alluxio": { "RuntimeImage": "registry.example.com/configured/alluxio:2.9.0" } }""")));

        Assert.Equal("registry.example.com/configured/alluxio:2.9.0", plan.Worker.Image);

        // The configuration describes a controller as a whole; its unset values are not filled in from elsewhere.
        Assert.DoesNotContain(plan.Objects, static resource => resource.ToYaml().Contains("of-the-chart", StringComparison.Ordinal));
    }

    [Fact]
    public void Controller_SetByCode_WinsOverTheChartsValues()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddAlluxioConfig(static options => options.FuseImage = "registry.example.com/code/fuse:2.9.0")
            .BuildServiceProvider();

        Assert.Equal("registry.example.com/code/fuse:2.9.0", PlanWithChart(services.GetRequiredService<ResolveOptions>()).Fuse.Image);
    }

    private static FluidPlan PlanWithChart(ResolveOptions options) =>
        (FluidPlan)AlluxioConfig.Resolve(Plans.Runtime().Concat(AlluxioConfig.LoadText(ChartValues, "values.yaml")), options);

    private static ResolveOptions Resolve(IConfiguration configuration)
    {
        using ServiceProvider services = new ServiceCollection().AddAlluxioConfig(configuration).BuildServiceProvider();
        return services.GetRequiredService<ResolveOptions>();
    }

    private static IConfigurationRoot Root(params ReadOnlySpan<string> sources)
    {
        ConfigurationBuilder builder = new();
        foreach (string source in sources)
        {
            builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(source)));
        }

        return builder.Build();
    }
}
