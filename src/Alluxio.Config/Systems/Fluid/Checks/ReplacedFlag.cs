using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A global property that replaces a flag which Fluid computes: a JVM takes the last one.</summary>
internal sealed class ReplacedFlag : CheckRule
{
    private const string Common = "ALLUXIO_JAVA_OPTS";

    // The engine itself replaces the journal of the chart.
    private const string Journal = "alluxio.master.journal.";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6530",
        Title = "Property replaces a computed flag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' replaces '{computed}', which Fluid computes for the same property. Volumes and Services do not follow the " +
            "property. Remove it, and change {origin}.",
        Cause =
            "Fluid writes some properties as JVM flags, computed from other fields. Global properties come later in the same line, and a " +
            "JVM takes the last flag. The pods then use the value of the property, but their volumes, Services and names do not change.",
        Remedy = "Remove the property. Change the field from which Fluid computes the flag.",
        Source = "Fluid: charts/alluxio/templates/config/alluxio-conf.yaml",
    };

    private DiagnosticMessage Message(string property, string computed, string origin) =>
        Descriptor.MessageOf(property, computed, origin);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec.Properties: { Count: > 0 } given }
            || OptionsOf(context.Plan) is not { } options)
        {
            return;
        }

        foreach (string name in given.Keys.Where(static name => !name.StartsWith(Journal, StringComparison.Ordinal)))
        {
            string flag = $"-D{name}=";
            int first = options.IndexOf(flag, StringComparison.Ordinal);
            int last = options.LastIndexOf(flag, StringComparison.Ordinal);
            if (first < last && ValueAt(options, first + flag.Length) is var computed && computed != ValueAt(options, last + flag.Length))
            {
                context.Report(
                    Message(
                        name,
                        computed,
                        name.Contains("tieredstore", StringComparison.Ordinal) ? "spec.tieredstore" : "the field that Fluid reads"),
                    FieldPath.Parse("spec.properties").Append(name));
            }
        }
    }

    private static string ValueAt(string options, int start) =>
        options[start..(options.IndexOf(' ', start) is var end and >= 0 ? end : options.Length)];

    private static string? OptionsOf(ResolvedPlan plan) => plan.Objects.AsEnumerable().OfType<ConfigMap>()
        .Select(static map => map.Data?.GetValueOrDefault(Common))
        .FirstOrDefault(static text => text is not null);
}
