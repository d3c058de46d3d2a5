namespace Alluxio.Config.Tests.Samples;

/// <summary>Tests that run the script share one build of it and do not run at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class ScriptCollection : ICollectionFixture<Script>
{
    public const string Name = "Script";
}
