using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad with the policy Cron whose schedule no CronJob takes.</summary>
internal sealed class LoadSchedule : OperationRule
{
    private static readonly FieldPath Field = FieldPath.Parse("spec.schedule");

    private static readonly string[] Macros = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6519",
        Title = "Invalid cron schedule of a DataLoad",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The DataLoad '{name}' has the policy Cron and {found}. Write five fields, for example \"30 2 * * *\", or a macro such as " +
            "@daily.",
        Cause = "Fluid writes the schedule into a CronJob, which the API server refuses. The DataLoad never runs.",
        Remedy = "Write five fields: minute, hour, day of the month, month, and day of the week. There is no " +
            "field for seconds. Days of the week are 0 (Sunday) to 6.",
        Source = "Fluid: charts/fluid-dataload; Kubernetes: CronJob spec.schedule",
    };

    private DiagnosticMessage Message(string? name, string found) => Descriptor.MessageOf(name, found);

    public override void Run(OperationContext context)
    {
        foreach (Manifest manifest in context.Manifests.Of<DataLoad>())
        {
            if (manifest.Resource is DataLoad { Spec: { Policy: "Cron" } spec } load && Fault(spec.Schedule) is { } fault)
            {
                context.Report(Message(load.Metadata?.Name, fault), manifest, Field);
            }
        }
    }

    // The API server refuses the letters of a time zone's variable anywhere in the schedule.
    private static string? Fault(string? schedule)
    {
        string[] fields = (schedule ?? "").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        bool isMacro = fields is [['@', ..], ..];
        return fields.Length == 0 ? "no schedule"
            : schedule!.Contains("TZ", StringComparison.Ordinal) ? $"the schedule '{schedule}', which must not name a time zone"
            : isMacro && (fields is ["@every", _] || (fields is [{ } macro] && Macros.Contains(macro, StringComparer.Ordinal))) ? null
            : isMacro ? $"the schedule '{schedule}', which is not a known macro"
            : fields.Length != CronFields.Count ? $"the schedule '{schedule}', which has {fields.Length} fields"
            : CronFields.Fault(fields) is { } fault ? $"the schedule '{schedule}', whose {fault}"
            : null;
    }
}
