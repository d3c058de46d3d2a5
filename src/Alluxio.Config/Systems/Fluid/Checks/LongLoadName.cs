using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad whose name leaves no room for what Fluid makes of it.</summary>
internal sealed class LongLoadName : CheckRule
{
    // Helm takes release names of 53 characters, and Fluid's ends in "-loader".
    private const int Most = 46;

    private static readonly FieldPath Field = FieldPath.Parse("metadata.name");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6520",
        Title = "Name of a DataLoad is too long",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The name '{name}' of the DataLoad has {length} characters. Fluid installs the Helm release '{name}-loader', and Helm allows " +
            "53 characters: use at most 46.",
        Cause = "Helm refuses the release, and the load fails.",
        Remedy = "Shorten the name.",
        Source = "Fluid: pkg/utils/dataload.go; Helm: release names",
    };

    private DiagnosticMessage Message(string name, int length) => Descriptor.MessageOf(name, length);

    public override void Run(CheckContext context)
    {
        foreach (Manifest manifest in context.Manifests.Of<DataLoad>())
        {
            if (manifest.Resource is DataLoad { Metadata.Name: { Length: > Most } name })
            {
                context.Report(Message(name, name.Length), manifest, Field);
            }
        }
    }
}
