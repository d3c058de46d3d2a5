using Alluxio.Config.DocsGenerator;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The generated pages say what the code says.</summary>
public sealed class DocsFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Generated = DocsFiles.Generate(Repository.Root);

    // After a change of rules, diagnostics or schemas: dotnet run --project eng/DocsGenerator.
    [Fact]
    public void Generate_FromTheCode_NamesTheCommittedFiles() =>
        Assert.Equal(Generated.Keys.Order(StringComparer.Ordinal), DocsFiles.Existing(Repository.Root).Order(StringComparer.Ordinal));

    [Fact]
    public void Generate_FromTheCode_GivesTheCommittedTexts() => Convention.Holds(
        from file in Generated
        where !File.Exists(Path.Combine(Repository.Root, file.Key)) || Repository.Read(file.Key) != file.Value
        select $"{file.Key} is not what eng/DocsGenerator writes");
}
