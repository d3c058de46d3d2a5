using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property whose name is nearly that of a known one.</summary>
internal sealed class NearlyKnownProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6050",
        Title = "Possible typo in a property name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Alluxio has no known property '{property}'; the name is similar to '{near}'. Correct the name. If the property is your own, " +
            "suppress this finding.",
        Cause = "Alluxio ignores an unknown property without a message. The property that you meant keeps its default.",
        Remedy = "Write the name that the message suggests. If a program of yours reads the property, suppress the finding.",
        Source = "Alluxio: PropertyKey, 2.x and 3.x",
    };

    private DiagnosticMessage Message(string property, string near) => Descriptor.MessageOf(property, near);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            // Blanks at the ends have their own rule.
            if (field.Name.Trim() == field.Name
                && !PropertyNames.IsKnown(field.Name)
                && PropertyNames.ChangeOf(field.Name) is null
                && PropertyNames.Near(field.Name) is { } near)
            {
                // If both are set, the author has to choose, and so with several candidates. A credential under a wrong name should be
                // found by its author before a program edits it.
                bool isFree = PropertyNames.IsOnlyNear(field.Name) && !SecretText.IsSecretName(field.Name) && !SecretText.IsSecretName(near)
                    && !Array.Exists(
                        context.Properties,
                        other => other.Section == field.Section && other.Name == near && ReferenceEquals(other.Manifest, field.Manifest));
                context.ReportName(Message(field.Name, near), field, near, isFree ? field.Rename(near) : null);
            }
        }
    }
}
