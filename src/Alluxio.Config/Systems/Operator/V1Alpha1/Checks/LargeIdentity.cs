using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
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
        Title = "Number of a user that chown cannot read",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is {number}, and the first init container calls chown with it in scientific notation, which chown does not take: no pod of masters and workers gets past it. Write a number up to 999999.",
        Cause = "The operator hands numbers to the chart as floating point, and the chart writes those from a million on with an exponent where they stand in a text. The ids that OpenShift gives its projects are that large.",
        Remedy = "Write a number up to 999999. On OpenShift, give the ServiceAccount a security context constraint that allows it.",
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
