using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A user or group whose number the open operator's chart writes as 1e+09.</summary>
internal sealed class LargeIdentity : CheckRule
{
    // Helm writes whole numbers plainly up to here.
    private const int Plain = 999_999;

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6265",
        Title = "User or group id is too large for chown",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is {number}, which the first init container passes to chown in scientific notation. chown refuses it, and no pod " +
            "of masters and workers starts. Write a number up to 999999.",
        Cause =
            "The operator passes numbers to the chart as floating point numbers. The chart prints a number of a million or more with an " +
            "exponent. The ids of OpenShift projects are that large.",
        Remedy =
            "Write a number up to 999999. On OpenShift, let the ServiceAccount use a security context constraint that allows this number.",
        Source = "Alluxio operator: charts/alluxio (path-permission init containers); Helm: numbers as float64",
    };

    private DiagnosticMessage Message(string field, string number) => Descriptor.MessageOf(field, number);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { } spec })
        {
            return;
        }

        Look("spec.user", spec.User);
        Look("spec.group", spec.Group);

        void Look(string path, long? number)
        {
            if (number > Plain)
            {
                context.Report(Message(path, number.Value.ToString(CultureInfo.InvariantCulture)), FieldPath.Parse(path));
            }
        }
    }
}
