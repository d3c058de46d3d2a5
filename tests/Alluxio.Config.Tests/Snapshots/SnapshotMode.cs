namespace Alluxio.Config.Tests.Snapshots;

/// <summary>The handling of a text that differs from the verified one.</summary>
internal sealed record SnapshotMode
{
    /// <summary>The one variable that accepts new texts.</summary>
    public const string Variable = "ALLUXIO_CONFIG_ACCEPT";

    public static SnapshotMode Verify { get; } = new();

    public static SnapshotMode Accept { get; } = new() { Accepts = true };

    public static SnapshotMode Current { get; } = From(Environment.GetEnvironmentVariable);

    /// <summary>Whether the text becomes the verified one.</summary>
    public bool Accepts { get; private init; }

    /// <summary>Reads the mode from the environment. A build server has no reviewer for accepted texts.</summary>
    public static SnapshotMode From(Func<string, string?> variable) =>
        variable(Variable) == "1" && !string.Equals(variable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? Accept : Verify;
}
