using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A credential of a storage that the operator writes into a ConfigMap.</summary>
internal sealed class CredentialInConfigMap : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6278",
        Title = "Plain-text credential in a ConfigMap",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The credential '{property}' is plain text here, and the operator writes it into the ConfigMap {map}, which all users with " +
            "read access to the namespace can read. Grant access to the pods' service account, or use a file of a Secret (spec.secrets).",
        Cause = "The operator writes the properties into alluxio-site.properties, which is a key of the ConfigMap.",
        Remedy =
            "Remove the credential, and give the service account or the nodes access to the storage. Or write the credential into a " +
            "Secret, and mount the Secret with spec.secrets. In both cases, replace the credential, because other users could read it.",
        Source = "Alluxio operator: charts, alluxio-site.properties; documents of the storages",
    };

    private DiagnosticMessage Message(string property, string? map) => Descriptor.MessageOf(property, map);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties.Concat(context.Facts.Credentials))
        {
            if (CredentialText.IsCredential(field.Name, field.Value) && MapWith(context, field.Name) is { } map)
            {
                context.ReportName(Message(field.Name, map.Metadata?.Name), field);
            }
        }
    }

    // Options of mounts reach the cluster by another way.
    private static ConfigMap? MapWith(CheckContext context, string property) => context.Plan.Objects.AsEnumerable().OfType<ConfigMap>()
        .FirstOrDefault(map => map.Data?.Values.Any(text => text.Contains(property + "=", StringComparison.Ordinal)) == true);
}
