namespace Alluxio.Config.Tests.Docs;

/// <summary>A script writes to the console and reads from the current folder, of which a process has one: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ReadmeScriptCollection
{
    public const string Name = "README script";
}
