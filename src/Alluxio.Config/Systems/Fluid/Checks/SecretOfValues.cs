using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A pull secret of the chart's values that is nowhere among manifests that have others.</summary>
internal sealed class SecretOfValues : CheckRule
{
    private static readonly FieldPath Secrets = FieldPath.Parse(FluidChart.PullSecrets);

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6508",
        Title = "Pull secret of Fluid's values is not in the manifests",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The values of Fluid's chart name the pull secret '{secret}', which is not in the manifests; '{known}' exists there. Add the " +
            "Secret, or remove the name from the values.",
        Cause =
            "Kubernetes creates pods whose pull secret is missing, without an error. The kubelet then pulls anonymously, and a private " +
            "registry refuses the pull.",
        Remedy =
            "Add the Secret to Fluid's namespace and to the namespaces of the runtimes. If another tool creates the Secret, suppress the " +
            "finding.",
        Source = "Fluid: charts/fluid/fluid; Kubernetes: imagePullSecrets",
    };

    private DiagnosticMessage Message(string secret, string known) => Descriptor.MessageOf(secret, known);

    public override void Run(CheckContext context)
    {
        string[] known = [.. context.Manifests.OfType<Secret>()
            .Where(static secret => DockerConfig.IsTypeOf(secret) && secret.Metadata?.Name is { Length: > 0 })
            .Select(static secret => secret.Metadata!.Name!)];
        if (context.AreManifestsComplete || known.Length == 0)
        {
            return;
        }

        foreach (Manifest values in FluidChart.In(context.Manifests).AsEnumerable())
        {
            ValueList<RawValue> given =
                HelmValues.At(((FluidValues)values.Resource).Content, FluidChart.PullSecrets) is RawSequence list ? list.Items : [];
            for (int i = 0; i < given.Count; i++)
            {
                if (given[i] is RawMapping entry
                    && HelmValues.At(entry, "name") is RawScalar { Text: { Length: > 0 } name }
                    && name.Trim() == name
                    && !known.Contains(name))
                {
                    string? near = SpellChecker.Suggest(name, known);
                    context.Report(Message(name, near ?? known[0]), values, Secrets.Append(i).Append("name"));
                }
            }
        }
    }
}
