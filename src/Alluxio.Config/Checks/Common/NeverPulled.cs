using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An image of a registry that is never pulled from it.</summary>
internal sealed class NeverPulled : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6013",
        Title = "imagePullPolicy Never with a registry image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pull policy of {components} is Never, so nodes do not pull '{image}' from '{registry}': a node without the image cannot " +
            "start the pods. Use IfNotPresent, unless a tool loads the image on every node.",
        Cause =
            "The policy Never is for images that a person or a tool loads on each node. A new node does not have the image and does not " +
            "pull it.",
        Remedy = "Set imagePullPolicy to IfNotPresent.",
        Source = "Kubernetes: images, pull policy",
    };

    private DiagnosticMessage Message(string components, string? image, string registry) =>
        Descriptor.MessageOf(components, image, registry);

    public override void Run(CheckContext context)
    {
        foreach ((Definition given, List<ComponentPlan> components) in GivenSettings.Strongest(context.Plan, "imagePullPolicy"))
        {
            if (given.Value is not "Never")
            {
                continue;
            }

            foreach (IGrouping<string?, ComponentPlan> same in components.GroupBy(static component => component.Image))
            {
                if (ImageReference.TryParse(same.Key, out ImageReference? image) && image.Registry is { } registry)
                {
                    context.Report(Message(GivenSettings.Names(same), same.Key, registry), given, "Never");
                }
            }
        }
    }
}
