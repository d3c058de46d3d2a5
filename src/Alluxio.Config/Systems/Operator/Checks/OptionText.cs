using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A JVM option that the shell changes which reads the operator's alluxio-env.sh.</summary>
internal sealed class OptionText : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6231",
        Title = "Shell special characters in a JVM option (operator)",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' contains {holds}. The file alluxio-env.sh contains the options in double quotes{condition}. A shell runs that " +
            "file, and {does}. Remove this text.",
        Cause =
            "The operator writes the options into a shell script without escaping. For the API v1, the documentation does not show this " +
            "file. The library assumes the same file as in the open-source operator.",
        Remedy =
            "Write a value without spaces, quotes, backslashes and dollar signs. If this is not possible, put the value into a file, for " +
            "example a log4j configuration.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates/config (alluxio-env.sh)",
    };

    private DiagnosticMessage Message(FieldPath field, string holds, string condition, string does) =>
        Descriptor.MessageOf(field, holds, condition, does);

    public override void Run(CheckContext context)
    {
        HashSet<string>? seen = null;
        foreach (ComponentPlan component in context.Plan.Components)
        {
            // Lists that no template reads change nothing.
            foreach (Definition given in context.Plan.RunningSetting(component, "jvmOptions")?.Winners ?? [])
            {
                if (given.Value is ValueList<string> options
                    && GivenSettings.IsOfManifest(given)
                    && Array.Exists([.. options], static option => ShellEffects.Of(option, isOption: true) is not null)
                    && (seen ??= []).Add(given.Origin))
                {
                    Look(context, given.Origin, options);
                }
            }
        }
    }

    private void Look(CheckContext context, string origin, ValueList<string> options)
    {
        bool isKnown = OperatorFacts.Of(context).IsChartKnown;
        for (int i = 0; i < options.Count; i++)
        {
            if (FieldPath.TryParse(origin, out FieldPath? list) && ShellEffects.Of(options[i], isOption: true) is { } effect)
            {
                FieldPath path = list.Append(i);
                string? bare = ShellEffects.WithoutQuotes(options[i]);
                Diagnostic found = Message(path, effect.What, isKnown ? "" : ", as in the open operator", effect.Does)
                    .At(context.PlaceOf(path), path, suggestion: bare);
                context.Report(found with
                {
                    Severity = isKnown ? found.Severity : DiagnosticSeverity.Information,
                    DeferredFix =
                        bare is null ? null : CheckContext.Fix("Remove the quotes", context.Deployment, FieldChange.Set(path, bare)),
                });
            }
        }
    }
}
