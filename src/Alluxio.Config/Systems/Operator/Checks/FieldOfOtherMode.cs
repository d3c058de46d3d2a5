using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A field that counts in another mode than the one that is chosen.</summary>
internal sealed class FieldOfOtherMode : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6260",
        Title = "Field of another storage mode",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' has no effect: {why}. {advice}",
        Cause =
            "A store is either a directory of the node or a claim. Each of these types has its own fields, and the fields of the other " +
            "type have no effect. If the type is unset, the data may be at a different place than the fields say.",
        Remedy = "Set the type that the field requires, or remove the field.",
        Source = "Alluxio documentation AI-3.7 and AI-3.8: page store, etcd; Alluxio operator: charts/alluxio",
    };

    private DiagnosticMessage Message(string field, string why, string advice) => Descriptor.MessageOf(field, why, advice);

    public override void Run(CheckContext context)
    {
        foreach (ModeField field in OperatorFacts.Of(context).ModeFields)
        {
            if (RuleEvaluator.IsEmpty(field.Read(context.Deployment.Resource))
                || context.Setting(field.Component, field.Setting) is not { } mode)
            {
                continue;
            }

            string value = mode.UntypedValue switch { true => "true", string text => text, _ => "false" };
            if (value != field.Value)
            {
                Report(context, field, mode, value);
            }
        }

        foreach (FieldPath store in OperatorFacts.Of(context).PageStoresWithTwoSizes)
        {
            context.Report(
                Message($"{store}.quota", "'size' overrides it", "Remove 'quota', the name of the open operator."),
                store.Append("quota"));
        }
    }

    private void Report(CheckContext context, ModeField field, Setting mode, string value)
    {
        FieldPath path = FieldPath.Parse(field.Path);
        string by = mode.Winners is [{ } winner, ..] && GivenSettings.IsOfManifest(winner) ? "" : " by default";
        string why = string.Create(CultureInfo.InvariantCulture, $"it requires '{field.Mode}: {field.Value}', but that is '{value}'{by}")
            + (field.Effect is null ? "" : $"; {field.Effect}");
        Diagnostic found = Message(field.Path, why, $"Set '{field.Mode}' to '{field.Value}', or remove the field.")
            .At(context.Deployment.LocateKey(path) ?? context.PlaceOf(path), path);

        // Settings are often kept for the day when something is switched on again.
        context.Report(field.IsSwitch && by.Length == 0 ? found with { Severity = DiagnosticSeverity.Information } : found);
    }
}
