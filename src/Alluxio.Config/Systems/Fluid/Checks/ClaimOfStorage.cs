using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A workload of the set that mounts the claim of a storage, which it should read through its Dataset.</summary>
internal sealed class ClaimOfStorage : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6507",
        Title = "Pod mounts the storage's claim and bypasses the cache",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {workload} mounts the claim '{storage}', which is the storage of the Dataset '{dataset}'. Its reads bypass the cache. " +
            "Mount the claim '{claim}', which Fluid creates for the Dataset.",
        Cause = "For each Dataset, Fluid creates a claim with the name of the Dataset. Only reads through this claim use the cache.",
        Remedy =
            "Mount the claim of the Dataset. If the workload must access the storage directly, for example to write, suppress the " +
            "finding.",
        Source = "Fluid: pkg/utils/kubeclient/volume_claim.go",
    };

    private DiagnosticMessage Message(string workload, string storage, string dataset, string claim) =>
        Descriptor.MessageOf(workload, storage, dataset, claim);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not (Manifest dataset, DatasetSpec spec)
            || dataset.Resource.Metadata?.Name is not { Length: > 0 } own)
        {
            return;
        }

        string[] storages = [.. (spec.Mounts ?? [])
            .Where<Mount>(MountReader.IsClaim)
            .Select(static mount => MountReader.ClaimOf(mount).ClaimName)
            .Where(claim => claim != own)];
        if (storages.Length == 0)
        {
            return;
        }

        foreach (Manifest manifest in context.Manifests.Manifests.AsEnumerable())
        {
            if (GivenClaims.Of(manifest) is { Count: > 0 } claims
                && ObjectNamespace.Of(manifest.Resource) == ObjectNamespace.Of(dataset.Resource)
                && !claims.Any<(string Claim, FieldPath Path)>(claim => claim.Claim == own))
            {
                foreach ((string claim, FieldPath path) in claims.AsEnumerable().Where(claim => storages.Contains(claim.Claim)))
                {
                    context.Report(
                        Message($"{manifest.Resource.Kind} '{manifest.Resource.Metadata?.Name}'", claim, own, own),
                        manifest,
                        path,
                        suggestion: own);
                }
            }
        }
    }
}
