using Alluxio.Config.ModelGenerator;

namespace Alluxio.Config.Tests.Conventions;

public sealed class GeneratedFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Generated = ModelSources.Generate(Repository.Root);

    // After a change of a schema: dotnet run --project eng/ModelGenerator.
    [Fact]
    public void Generate_FromTheSchemas_NamesTheCommittedFiles() =>
        Assert.Equal(Generated.Keys.Order(StringComparer.Ordinal), ModelSources.Existing(Repository.Root).Order(StringComparer.Ordinal));

    [Fact]
    public void Generate_FromTheSchemas_GivesTheCommittedTexts() =>
        Assert.All(Generated, static file => Assert.Equal(file.Value, Repository.Read(file.Key)));
}
