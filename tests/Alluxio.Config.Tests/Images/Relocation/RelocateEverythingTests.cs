using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>All manifests that there are, moved to a registry with a port: nothing is left outside.</summary>
public sealed class RelocateEverythingTests
{
    public static TheoryData<string> Inputs => [.. RelocationInputs.Names];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Relocate_OfAnyInput_LeavesNothingOutside(string name)
    {
        RelocatedManifests relocated = RelocationInputs.Relocate(name);
        Assert.DoesNotContain(relocated.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);

        ImagePrefix target = ImagePrefix.Parse(RelocationInputs.Registry);
        ImageUse[] images = [.. RelocationInputs.Images(relocated.Manifests, RelocationInputs.Options(name))];
        ImageUse[] outside = [.. images.Where(image => image.Reference is not { } reference || !target.Covers(reference))];
        Assert.Equal(relocated.Outside, outside);

        // Only images without a field remain, and each is reported.
        Assert.All(
            outside,
            static image => Assert.True(image.Text is null || image.Row is { Paths.Count: 0 }, $"{image.Text} of {image.Pod.Name}"));
        Assert.All(outside, image => Assert.Contains(
            relocated.Diagnostics,
            found => found.Code == "ALX5034" && found.Message.Contains(image.Text ?? image.Pod.Name, StringComparison.Ordinal)));

        // Every pod of the plan itself is inside, the objects really emitted. Printed parts of a cluster name no image, and their pods have
        // none.
        Assert.All(
            AlluxioConfig.ResolveAll(relocated.Manifests, RelocationInputs.Options(name))
                .SelectMany(static plan => plan.Workloads)
                .SelectMany(Images)
                .OfType<string>(),
            image => Assert.StartsWith(RelocationInputs.Registry + "/", image, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Relocate_Twice_ChangesNothing(string name)
    {
        ManifestSet once = RelocationInputs.Relocate(name).Manifests;
        RelocatedManifests twice =
            AlluxioConfig.Relocate(once, RelocationPolicy.To(RelocationInputs.Registry), RelocationInputs.Options(name));
        Assert.Empty(twice.Texts);
        Assert.Empty(twice.Images);
        Assert.Equal(once, twice.Manifests);
    }

    [Fact]
    public void Outside_OfAllInputs_IsTheVerifiedList()
    {
        IEnumerable<string> lines =
            from name in RelocationInputs.Names
            from image in RelocationInputs.Relocate(name).Outside
            group name by $"{image} of {image.Component}: {image.Because}" into same
            orderby same.Key
            select $"{same.Key} ({same.Distinct().Count()} inputs)\n";

        Snapshot.Match(string.Concat(lines), "txt");
    }

    private static IEnumerable<string?> Images(Workload workload) =>
        (workload.Template?.Spec?.InitContainers
            ?? []).Concat(workload.Template?.Spec?.Containers ?? []).Select(static container => container.Image);
}
