using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>One object that layers read, with the text that it came from.</summary>
internal sealed class RuleSource
{
    public RuleSource(object root, Manifest? manifest)
    {
        Root = root;
        Locate = manifest is null ? null : manifest.Locate;
    }

    public object Root { get; }

    /// <summary>Finds the place of a field by its path. One delegate serves all definitions of the object.</summary>
    public Func<string, SourceLocation?>? Locate { get; }
}
