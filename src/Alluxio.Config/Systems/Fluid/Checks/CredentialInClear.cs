using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A credential of a storage as a plain property or option.</summary>
internal sealed class CredentialInClear : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6512",
        Title = "Credential in clear",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The credential '{property}' stands here in clear, and Fluid writes it into a ConfigMap, which whoever may read the namespace can read. Put it into a Secret, and name that in encryptOptions of the mount.",
        Cause = "Properties and options of mounts reach the pods through ConfigMaps and command lines. Options of encryptOptions are read from a file of the Secret.",
        Remedy = "Use spec.mounts[].encryptOptions of the Dataset, and exchange the credential, because it was readable.",
        Source = "Fluid: pkg/ddc/alluxio/ufs_internal.go, charts/alluxio/templates/config/alluxio-conf.yaml",
    };

    private DiagnosticMessage Message(string property) => Descriptor.MessageOf(property);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (CredentialText.IsCredential(field.Name, field.Value))
            {
                context.ReportName(Message(field.Name), field);
            }
        }
    }
}
