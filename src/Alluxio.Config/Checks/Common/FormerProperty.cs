using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property whose name is no longer the name, or that is gone.</summary>
internal sealed class FormerProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6051",
        Title = "Deprecated or removed property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' {state}. {advice}",
        Cause =
            "A removed property has no effect. A deprecated name still works, but people who search for the new name do not find the " +
            "setting.",
        Remedy = "Write the new name that the message suggests. If there is no new name, remove the property.",
        Source = "Alluxio: RemovedKey and the aliases of PropertyKey, 2.x and 3.x",
    };

    private DiagnosticMessage Message(string property, string state, string advice) => Descriptor.MessageOf(property, state, advice);

    public override void Run(CheckContext context)
    {
        Version? version = null;
        foreach (PropertyField field in context.Properties)
        {
            if (PropertyNames.ChangeOf(field.Name) is not { } change)
            {
                continue;
            }

            version ??= AlluxioVersion.Of(context);
            if (change.RemovedIn is { } removed && version > new Version(0, 0) && version < Version.Parse(removed))
            {
                continue;
            }

            bool isFree = change.NewName is not null
                && !Array.Exists(context.Properties, other => other.Section == field.Section && other.Name == change.NewName);
            string state =
                change.RemovedIn is null ? "is a deprecated name, which Alluxio still reads" : $"is removed in Alluxio {change.RemovedIn}";
            Diagnostic found = Message(field.Name, state, change.NewName is { } name ? $"Write '{name}'." : "Remove it.")
                .At(field.PlaceOfName, field.Path, suggestion: change.NewName);
            context.Report(found with
            {
                Severity = change.RemovedIn is null ? DiagnosticSeverity.Information : found.Severity,
                DeferredFix = isFree ? field.Rename(change.NewName!) : null,
            });
        }
    }
}
