namespace Alluxio.Config.Tests.Samples;

/// <summary>
/// A script writes to the console and reads from the current folder, of which a process has one: nothing else runs meanwhile.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ScriptCollection
{
    public const string Name = "Scripts";
}
