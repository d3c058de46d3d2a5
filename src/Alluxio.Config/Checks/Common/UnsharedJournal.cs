using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>Several masters with a journal that each writes for itself.</summary>
internal sealed class UnsharedJournal : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6504",
        Title = "Several masters with a UFS journal",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{count} masters have '{property}: {value}': each writes a journal of its own, and none of them is elected. Remove the property, so that the journal is EMBEDDED, or take one master.",
        Cause = "Masters with a UFS journal agree through ZooKeeper and a folder that all of them share. Without both, each takes itself for the only one, and clients see what the one that they reach has.",
        Remedy = "Use the embedded journal for more than one master.",
        Source = "Alluxio documentation: journal management, high availability",
    };

    private DiagnosticMessage Message(int count, string property, string value) => Descriptor.MessageOf(count, property, value);

    public override void Run(CheckContext context)
    {
        if (context.Facts.Masters is not > 1 || Array.Exists(context.Properties, static field => field.Name.StartsWith("alluxio.zookeeper.", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (PropertyField field in context.Properties)
        {
            if (field.Name == "alluxio.master.journal.type" && field.Value.Trim().Equals("UFS", StringComparison.OrdinalIgnoreCase))
            {
                context.ReportName(Message(context.Facts.Masters.Value, field.Name, field.Value), field);
            }
        }
    }
}
