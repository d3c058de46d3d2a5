using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A pull secret that is absent from manifests that have others.</summary>
internal sealed class AbsentPullSecret : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6042",
        Title = "Image pull secret is not in the manifests",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{pods} use the pull secret '{secret}', which is not in the manifests of the namespace {inNamespace}; '{known}' exists " +
            "there. Add the Secret, or correct the name. Without the Secret, the nodes pull the image anonymously.",
        Cause =
            "Kubernetes creates pods whose pull secret is missing, without an error. The kubelet then pulls anonymously, and a private " +
            "registry refuses the pull.",
        Remedy = "Correct the name, or add the Secret to the manifests. If another tool creates the Secret, suppress the finding.",
        Source = "Kubernetes: imagePullSecrets",
    };

    private DiagnosticMessage Message(string pods, string secret, string inNamespace, string known) =>
        Descriptor.MessageOf(pods, secret, inNamespace, known);

    public override void Run(CheckContext context)
    {
        // Where the manifests are all that there is, the check of images tells it.
        if (context.AreManifestsComplete)
        {
            return;
        }

        GivenSources sources = GivenSources.Of(context.Manifests);
        IReadOnlyList<string> given = sources.PullSecrets(context.Plan.Namespace);
        if (given.Count == 0)
        {
            return;
        }

        foreach ((Definition list, List<ComponentPlan> components) in GivenSettings.Strongest(context.Plan, "imagePullSecrets"))
        {
            ValueList<LocalObjectReference> secrets = list.Value as ValueList<LocalObjectReference> ?? [];
            for (int i = 0; i < secrets.Count; i++)
            {
                // Blanks around a name, a Secret of another type and one of another namespace have their own codes.
                if (secrets[i].Name is { Length: > 0 } name
                    && name.Trim() == name
                    && !sources.HasSecret(name)
                    && FieldPath.TryParse(list.Origin, out FieldPath? path))
                {
                    string? near = SpellChecker.Suggest(name, given);
                    context.Report(
                        Message(GivenSettings.Names(components), name, context.Plan.Namespace, near ?? given[0]),
                        path.Append(i).Append("name"), suggestion: near);
                }
            }
        }
    }
}
