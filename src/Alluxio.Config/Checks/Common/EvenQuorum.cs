using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An even number of members that vote.</summary>
internal sealed class EvenQuorum : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6061",
        Title = "Even number of voting members",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{count} {servers} tolerate {loss}, like {fewer}. Use an odd number.",
        Cause =
            "The members decide by majority. Two members tolerate no loss, like one member. Four members tolerate one loss, like three " +
            "members. The additional member adds no safety.",
        Remedy = "Set the number of members to 1, 3 or 5.",
        Source = "Alluxio documentation: embedded journal; etcd: FAQ",
    };

    private DiagnosticMessage Message(int count, string servers, string loss, int fewer) =>
        Descriptor.MessageOf(count, servers, loss, fewer);

    public override void Run(CheckContext context)
    {
        foreach ((string field, string what, int count) in context.Facts.VotingMembers)
        {
            if (count > 0 && count % 2 == 0)
            {
                int loss = (count / 2) - 1;
                context.Report(
                    Message(
                        count,
                        what,
                        loss == 0 ? "no failure" : FormattableString.Invariant($"{loss} failure{(loss == 1 ? "" : "s")}"),
                        count - 1),
                    FieldPath.Parse(field));
            }
        }
    }
}
