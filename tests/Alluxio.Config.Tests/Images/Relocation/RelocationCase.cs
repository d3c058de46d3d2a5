using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>A text and where its images go.</summary>
internal sealed record RelocationCase(string Name, string Text, RelocationPolicy Policy)
{
    public ManifestSet Manifests { get; } = AlluxioConfig.LoadText(Text, "input.yaml");

    public ResolveOptions Options => RelocationInputs.Options(Name);
}
