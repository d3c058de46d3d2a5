using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The fields of a deployment that give the number of a port.</summary>
internal static class PortFields
{
    /// <summary>All of them: properties of the deployment first, then the components' own.</summary>
    public static IEnumerable<(FieldPath Path, long Number)> Of(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (field.Name.EndsWith(".port", StringComparison.Ordinal) && ReferenceEquals(field.Manifest, context.Deployment) && IsOpened(field)
                && long.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            {
                yield return (field.Path, number);
            }
        }

        foreach ((FieldPath Path, long Number) given in Sections(context))
        {
            yield return given;
        }
    }

    /// <summary>Those that give one number.</summary>
    public static IEnumerable<FieldPath> With(CheckContext context, long number) => Of(context).Where(given => given.Number == number).Select(static given => given.Path);

    // A component opens its own ports; those of others, in its own list, are where it looks for them.
    private static bool IsOpened(PropertyField field) =>
        field.Section.Split('.') is not [_, var component, _] || field.Name.StartsWith($"alluxio.{component}.", StringComparison.Ordinal);

    // What the sections of the components say.
    private static IEnumerable<(FieldPath Path, long Number)> Sections(CheckContext context)
    {
        IEnumerable<(string Section, ValueMap<long> Ports)> sections = context.Deployment.Resource switch
        {
            Alluxio.Config.Fluid.AlluxioRuntime { Spec: { } spec } =>
            [
                ("spec.master.ports", Ports(spec.Master?.Ports)), ("spec.jobMaster.ports", Ports(spec.JobMaster?.Ports)), ("spec.worker.ports", Ports(spec.Worker?.Ports)),
                ("spec.jobWorker.ports", Ports(spec.JobWorker?.Ports)), ("spec.apiGateway.ports", Ports(spec.ApiGateway?.Ports)),
            ],
            Alluxio.Config.Operator.V1Alpha1.AlluxioCluster { Spec: { } spec } =>
            [
                ("spec.master.ports", Ports(spec.Master?.Ports)), ("spec.worker.ports", Ports(spec.Worker?.Ports)), ("spec.proxy.ports", Ports(spec.Proxy?.Ports)),
            ],
            _ => [],
        };
        return sections.SelectMany(static section => section.Ports.Select(port => (FieldPath.Parse(section.Section).Append(port.Key), port.Value)));
    }

    private static ValueMap<long> Ports(ValueMap<long>? ports) => ports ?? [];
}
