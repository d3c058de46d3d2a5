namespace Alluxio.Config.Manifests.Reading;

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(int start) : YamlNode(start)
{
    public List<YamlNode> Items { get; } = new(4);

    public override string Description => "a list";
}
