using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A JVM option that the shell changes which reads the operator's alluxio-env.sh.</summary>
internal sealed class OptionText : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6231",
        Title = "JVM option that the shell changes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' holds {holds}: options stand between double quotes in alluxio-env.sh{condition}, a shell reads that file, and {does}. Remove it.",
        Cause = "The operator writes options into a shell script as they are. For the API v1 no document shows the file; what is said there is taken from the open operator, and is a hint.",
        Remedy = "Use values without blanks, quotes, backslashes and dollar signs; take a file for anything else, such as a configuration of log4j.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates/config (alluxio-env.sh)",
    };

    private DiagnosticMessage Message(FieldPath field, string holds, string condition, string does) =>
        Descriptor.MessageOf(field, holds, condition, does);

    public override void Run(CheckContext context)
    {
        HashSet<string>? seen = null;
        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            // Lists that no template reads change nothing.
            foreach (Definition given in context.Plan.RunningSetting(component, "jvmOptions")?.Winners ?? [])
            {
                if (given.Value is ValueList<string> options && GivenSettings.IsOfManifest(given) && Array.Exists([.. options], static option => ShellEffects.Of(option, isOption: true) is not null) && (seen ??= []).Add(given.Origin))
                {
                    Look(context, given.Origin, options);
                }
            }
        }
    }

    private void Look(CheckContext context, string origin, ValueList<string> options)
    {
        bool isKnown = context.Deployment.Resource is not AlluxioCluster;
        for (int i = 0; i < options.Count; i++)
        {
            if (FieldPath.TryParse(origin, out FieldPath? list) && ShellEffects.Of(options[i], isOption: true) is { } effect)
            {
                FieldPath path = list.Append(i);
                string? bare = ShellEffects.WithoutQuotes(options[i]);
                Diagnostic found = Message(path, effect.What, isKnown ? "" : ", if the file is that of the open operator", effect.Does)
                    .At(context.PlaceOf(path), path, suggestion: bare);
                context.Report(found with
                {
                    Severity = isKnown ? found.Severity : DiagnosticSeverity.Information,
                    DeferredFix = bare is null ? null : CheckContext.Fix("Remove the quotes", context.Deployment, FieldChange.Set(path, bare)),
                });
            }
        }
    }
}
