using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>Behaviour of a release's engine that no rule describes. The defaults are those of the development branch.</summary>
internal sealed record EngineBehaviour
{
    /// <summary>Whether only cpu and memory of a component's resources are handed on.</summary>
    public bool HandsOnCpuAndMemoryOnly { get; init; }

    /// <summary>The replacement of identifiers that are too long for a label.</summary>
    public LongIdentifier LongIdentifiers { get; init; } = LongIdentifier.OwnerUid;

    /// <summary>Whether <c>tolerationSeconds</c> of the Dataset's tolerations is dropped.</summary>
    public bool DropsTolerationSeconds { get; init; }

    /// <summary>Whether one FUSE argument beside an owner ends the controller.</summary>
    public bool DiesOfOneFuseArgument { get; init; }

    /// <summary>Whether only the path <c>/</c> mounts a Dataset's one mount at the root, and not a missing name.</summary>
    public bool MountsAtRootByPathOnly { get; init; }

    /// <summary>The journal of several masters.</summary>
    public string JournalOfSeveralMasters { get; init; } = "EMBEDDED";

    /// <summary>Properties that the engine sets where they are unset, in addition to those of the newest state.</summary>
    public ValueList<KeyValuePair<string, string>> MoreDefaults { get; init; } = [];
}
