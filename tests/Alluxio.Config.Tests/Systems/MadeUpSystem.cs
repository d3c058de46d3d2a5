using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Systems;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Systems;

/// <summary>A system that does not exist: one class and one registration make one. Its deployment is a ConfigMap called cache.</summary>
internal sealed class MadeUpSystem : DeploymentSystem
{
    private static readonly KindFields[] Kinds =
    [
        KindFields.Of(
            "ConfigMap",
            new Dictionary<string, Func<object, object?>>
            {
                ["data.image"] = static map => ((ConfigMap)map).Data?.GetValueOrDefault("image"),
            }),
    ];

    private static readonly RuleTable Table = RuleTable.Of(
        "made up",
        Profile.Documented,
        [
            new Rule
            {
                Setting = "worker.image",
                Combine = CombineRule.Replace,
                Source = "nowhere",
                Layers =
                [
                    new RuleLayer { Layer = Layer.Component, Kind = "ConfigMap", Field = "data.image" },
                    new RuleLayer { Layer = Layer.Controller, Field = "CACHE_IMAGE" },
                    new RuleLayer { Layer = Layer.BuiltIn, Field = "built-in default", Default = "cache:1" },
                ],
            },
        ]);

    public override string Name => "Made up";

    public override string ApiGroup => "made.up";

    public override ValueList<Release> Releases { get; } = [new Release { System = "Made up", Name = "1", Source = "nowhere" }];

    public override bool IsDeployment(Resource resource) => resource is ConfigMap { Metadata.Name: "cache" };

    protected override ResolvedPlan ResolveSettings(ResolveRequest request)
    {
        MadeUpController? controller = request.Options.SettingsOf<MadeUpController>();
        RuleReader rules = new(
            Table, Kinds, [new RuleSource(request.Deployment.Resource, request.Deployment)], _ => controller?.Image);
        ComponentSettings settings = new(rules);
        settings.Add(rules.Replace<string>("worker.image"));
        return new MadeUpPlan
        {
            Name = request.Deployment.Resource.Metadata?.Name ?? "",
            Namespace = ObjectNamespace.Of(request.Deployment.Resource),
            Rules = Table,
            Components = [settings.Plan("worker", "cache-worker", "cache")],
        };
    }

    protected override ResolvedPlan Emit(ResolvedPlan plan) => plan with
    {
        Objects =
        [
            new Pod
            {
                Metadata = new ObjectMeta { Name = "cache-worker", Namespace = plan.Namespace },
                Spec = new PodSpec
                {
                    Containers = [new Container { Name = "cache", Image = (string?)plan.Worker.Settings["image"].UntypedValue }],
                },
            },
        ],
    };

    private sealed record MadeUpPlan : ResolvedPlan;

    /// <summary>The settings that an installation configures.</summary>
    internal sealed record MadeUpController : IControllerSettings
    {
        public required string Image { get; init; }
    }
}
