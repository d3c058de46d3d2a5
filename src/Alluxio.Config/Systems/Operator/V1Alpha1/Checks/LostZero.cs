using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A zero that the open operator leaves out, so that the chart's default counts.</summary>
internal sealed class LostZero : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6264",
        Title = "Zero is replaced by the default",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is 0, but the effective value is {effective}: the operator omits zeros, and the chart uses its default. {advice}",
        Cause = "Before the operator calls the chart, it converts the resource to values. This conversion omits zeros without a message.",
        Remedy =
            "Write a number above zero. If you do not want the component, remove the setting that requires it. If you want no workers, " +
            "delete the cluster.",
        Source = "Alluxio operator: api/v1alpha1 (fields with omitempty), charts/alluxio/values.yaml",
    };

    private DiagnosticMessage Message(string field, int effective, string advice) => Descriptor.MessageOf(field, effective, advice);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { } spec })
        {
            return;
        }

        Count("master", spec.Master?.Count);
        Count("worker", spec.Worker?.Count);
        Probe("master", "livenessProbe", spec.Master?.LivenessProbe);
        Probe("master", "readinessProbe", spec.Master?.ReadinessProbe);
        Probe("master", "startupProbe", spec.Master?.StartupProbe);
        Probe("worker", "livenessProbe", spec.Worker?.LivenessProbe);
        Probe("worker", "readinessProbe", spec.Worker?.ReadinessProbe);
        Probe("worker", "startupProbe", spec.Worker?.StartupProbe);

        void Count(string component, int? count)
        {
            if (count == 0)
            {
                Report($"spec.{component}.count", 1, $"To stop the cluster, delete it. Otherwise write the number of {component}s.");
            }
        }

        void Probe(string component, string name, ProbeTimings? given)
        {
            if (given is null)
            {
                return;
            }

            Probe? probe = context.Setting(component, name)?.UntypedValue as Probe;
            Timing("failureThreshold", given.FailureThreshold, probe?.FailureThreshold);
            Timing("initialDelaySeconds", given.InitialDelaySeconds, probe?.InitialDelaySeconds);
            Timing("periodSeconds", given.PeriodSeconds, probe?.PeriodSeconds);
            Timing("successThreshold", given.SuccessThreshold, probe?.SuccessThreshold);
            Timing("timeoutSeconds", given.TimeoutSeconds, probe?.TimeoutSeconds);

            void Timing(string part, int? number, int? effective)
            {
                // An empty result is Kubernetes' own default.
                if (number == 0 && effective is not null and not 0)
                {
                    FieldPath path = FieldPath.Parse($"spec.{component}.{name}.{part}");
                    DiagnosticMessage message = Message(path.ToString(), effective.Value, "Write 1 for the minimum.");

                    // Kubernetes treats a zero as its default, too: the zero had no other purpose.
                    context.Report(message.At(context.PlaceOf(path), path) with { Severity = DiagnosticSeverity.Information });
                }
            }
        }

        void Report(string path, int effective, string advice) => context.Report(Message(path, effective, advice), FieldPath.Parse(path));
    }
}
