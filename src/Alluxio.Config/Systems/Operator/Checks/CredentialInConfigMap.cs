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
        Title = "Credential in a ConfigMap",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The credential '{property}' stands here in clear, and the operator writes it into the ConfigMap {map}, which whoever may read the namespace can read. Give the pods access through their service account or a file of a Secret (spec.secrets).",
        Cause = "Properties reach the pods as alluxio-site.properties, and that file is a ConfigMap.",
        Remedy = "Take the credential out, let the pods' service account or their nodes have access to the storage, or mount a Secret with spec.secrets and name its file, and exchange the credential, because it was readable.",
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
