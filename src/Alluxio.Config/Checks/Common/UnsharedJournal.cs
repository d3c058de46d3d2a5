using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>Several masters with a journal that each writes for itself, or with none.</summary>
internal sealed class UnsharedJournal : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6504",
        Title = "Several masters without a shared journal",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{count} masters have '{property}: {value}': {effect}, and no leader is elected. Remove the property to " +
            "use the EMBEDDED journal, or use one master.",
        Cause =
            "Masters with a UFS journal need ZooKeeper and a shared directory. Without them, or without a journal (NOOP), each master " +
            "acts as the leader, and clients see different data.",
        Remedy = "Remove the property to use the EMBEDDED journal. Or run one master only.",
        Source = "Alluxio documentation: journal management, high availability",
    };

    private DiagnosticMessage Message(int count, string property, string value, string effect) =>
        Descriptor.MessageOf(count, property, value, effect);

    public override void Run(CheckContext context)
    {
        if (context.Facts.Masters is not > 1
            || Array.Exists(context.Properties, static field => field.Name.StartsWith("alluxio.zookeeper.", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (PropertyField field in context.Properties)
        {
            string? effect = field.Name != "alluxio.master.journal.type" ? null : field.Value.Trim().ToUpperInvariant() switch
            {
                "UFS" => "each writes its own journal",
                "NOOP" => "none writes a journal",
                _ => null,
            };
            if (effect is not null)
            {
                context.ReportName(Message(context.Facts.Masters.Value, field.Name, field.Value, effect), field);
            }
        }
    }
}
