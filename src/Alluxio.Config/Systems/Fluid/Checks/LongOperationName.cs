using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad, DataProcess or DataBackup whose name leaves no room for what Fluid makes of it.</summary>
internal sealed class LongOperationName : OperationRule
{
    private const int MostOfRelease = 53;

    // The Jobs of a CronJob have 11 characters more.
    private const int MostOfCronJob = 52;

    private static readonly FieldPath Field = FieldPath.Parse("metadata.name");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6520",
        Title = "Name of an operation is too long",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The name '{name}' of the {kind} has {length} characters. {made} {object}, whose name has at most {limit} characters: use at " +
            "most {most}.",
        Cause = "Helm refuses a release with a longer name, and the API server refuses a CronJob with a longer name. The operation fails.",
        Remedy = "Shorten the name to the number of characters that the message allows.",
        Source = "Fluid: pkg/utils (GetDataLoadReleaseName and others); Helm: release names; Kubernetes: names of CronJobs",
    };

    private DiagnosticMessage Message(string name, string? kind, int length, string made, string @object, int limit, int most) =>
        Descriptor.MessageOf(name, kind, length, made, @object, limit, most);

    public override void Run(OperationContext context)
    {
        foreach (Manifest manifest in context.Manifests.Manifests)
        {
            switch (manifest.Resource)
            {
                case DataLoad { Spec.Policy: "Cron" }:
                    Look(context, manifest, "Fluid creates the CronJob", "-loader-job", MostOfCronJob);
                    break;
                case DataLoad:
                    LookAtRelease("-loader");
                    break;
                case DataProcess:
                    LookAtRelease("-processor");
                    break;
                case DataBackup:
                    LookAtRelease("-charts");
                    break;
            }

            void LookAtRelease(string suffix) => Look(context, manifest, "Fluid installs the Helm release", suffix, MostOfRelease);
        }
    }

    private void Look(OperationContext context, Manifest manifest, string made, string suffix, int limit)
    {
        if (manifest.Resource.Metadata?.Name is { } name && name.Length + suffix.Length > limit)
        {
            context.Report(
                Message(name, manifest.Resource.Kind, name.Length, made, $"'{name}{suffix}'", limit, limit - suffix.Length),
                manifest,
                Field);
        }
    }
}
