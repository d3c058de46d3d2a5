using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A port that no process can open, or that the engine takes for none.</summary>
internal sealed class PortOutOfRange : CheckRule
{
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "alluxio.master.rpc.port", "alluxio.master.web.port", "alluxio.worker.rpc.port", "alluxio.worker.web.port",
        "alluxio.job.master.rpc.port", "alluxio.job.master.web.port",
        "alluxio.job.worker.rpc.port", "alluxio.job.worker.web.port", "alluxio.job.worker.data.port", "alluxio.proxy.web.port",
        "alluxio.master.embedded.journal.port",
        "alluxio.job.master.embedded.journal.port",
    };

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6164",
        Title = "Port out of range",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is '{port}'; {effect}. Write a number from 1 to 65535, or remove the field.",
        Cause =
            "Fluid accepts any number, and passes it to the containers and to Alluxio. Fluid reads a value that is not a number as 0. " +
            "For a 0, the chart uses its default in the containers, but Alluxio gets the 0.",
        Remedy = "Write a number from 1 to 65535. Or remove the field, so that Fluid finds a free port.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (allocatePorts); Kubernetes: container ports",
    };

    private DiagnosticMessage Message(FieldPath field, string port, string effect) => Descriptor.MessageOf(field, port, effect);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec: { } spec })
        {
            return;
        }

        Ports(context, "master", spec.Master?.Ports);
        Ports(context, "jobMaster", spec.JobMaster?.Ports);
        Ports(context, "worker", spec.Worker?.Ports);
        Ports(context, "jobWorker", spec.JobWorker?.Ports);
        Ports(context, "apiGateway", spec.ApiGateway?.Ports);
        foreach (PropertyField field in context.Properties)
        {
            if (field.Use == PropertyUse.Shell && Properties.Contains(field.Name) && !IsPort(
                long.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0))
            {
                // Fixed numbers are taken on the container network, and the property is Alluxio's own business.
                Report(context, field.Path, field.Value, number);
            }
        }
    }

    private void Ports(CheckContext context, string component, ValueMap<long>? ports)
    {
        if (ports is null
            || context.Setting(component, "ports") is not Setting<ValueMap<int>> { Value: { } used } setting
            || setting.Winners is [{ Layer: Layer.BuiltIn }, ..])
        {
            return;
        }

        foreach ((string name, long number) in ports)
        {
            if (!IsPort(number) && used.ContainsKey(name))
            {
                Report(
                    context,
                    FieldPath.Parse($"spec.{component}.ports").Append(name),
                    number.ToString(CultureInfo.InvariantCulture),
                    number);
            }
        }
    }

    private static bool IsPort(long number) => number is >= 1 and <= ushort.MaxValue;

    private void Report(CheckContext context, FieldPath path, string text, long number)
    {
        bool isZero = number == 0;
        string effect = isZero ? "containers show the chart's default, but Alluxio uses another port" : "the API server refuses the pods";
        Diagnostic found = Message(path, text, effect).At(context.PlaceOf(path), path, text);
        context.Report(isZero ? found with { Severity = DiagnosticSeverity.Warning } : found);
    }
}
