using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A credential of a storage as a plain property or option.</summary>
internal sealed class CredentialInClear : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6512",
        Title = "Plain-text credential",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The credential '{property}' is plain text here, and Fluid writes it into a ConfigMap, which all users with read access to " +
            "the namespace can read. Move it to a Secret, and refer to it in encryptOptions of the mount.",
        Cause =
            "Properties and mount options reach the pods through ConfigMaps and command lines. For options in encryptOptions, Alluxio " +
            "reads the value from a mounted file of the Secret.",
        Remedy =
            "Move the credential to spec.mounts[].encryptOptions of the Dataset. Replace the credential, because other users could read " +
            "it.",
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
