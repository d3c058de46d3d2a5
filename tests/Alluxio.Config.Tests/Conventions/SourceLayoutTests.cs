using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

public sealed partial class SourceLayoutTests
{
    private const int MostLines = 300;

    private static readonly string[] Handwritten = ["src", "tests", "eng", "bench", "samples"];

    // Generated readers and writers lie in a folder a system and are one class.
    private const string GeneratedParts = "Manifests/Binding/";

    // To be split; nothing may be added here.
    private static readonly string[] TooLong = ["src/Alluxio.Config/Manifests/Reading/YamlTreeReader.cs"];

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder() => Convention.Holds(
        from source in Repository.Sources
        let found = NamespaceLine().Match(source.Value)
        where !IsGeneratedPart(source.Key) && found.Groups[1].Value != NamespaceOf(source.Key)
        select $"{source.Key}: {found.Groups[1].Value}, not {NamespaceOf(source.Key)}");

    [Fact]
    public void EveryFile_DeclaresOneTypeThatItIsNamedAfter() => Convention.Holds(
        from source in Repository.Sources
        where !IsGeneratedPart(source.Key)
        let types = TypeLine().Matches(source.Value).Select(static match => match.Groups[1].Value).ToList()
        let file = source.Key.Split('/')[^1]
        where types.Count != 1 || (file != types[0] + ".cs" && !file.StartsWith(types[0] + ".", StringComparison.Ordinal))
        select $"{source.Key}: {string.Join(", ", types)}");

    [Fact]
    public void HandwrittenFiles_AreShort() => Convention.Holds(
        from folder in Handwritten
        where Directory.Exists(Path.Combine(Repository.Root, folder))
        from source in Repository.ReadSources(folder)
        let lines = source.Value.Count(static character => character == '\n')
        where lines > MostLines && !source.Key.EndsWith(".g.cs", StringComparison.Ordinal) && !TooLong.Contains($"{folder}/{source.Key}")
        select $"{folder}/{source.Key}: {lines} lines");

    // The modelled systems have a namespace of their own: users write them often.
    private static string NamespaceOf(string path)
    {
        string[] folders = path.Split('/')[..^1];
        return string.Join('.', ["Alluxio.Config", .. folders is ["Models", _, ..] ? folders[1..] : folders]);
    }

    private static bool IsGeneratedPart(string path) =>
        path.StartsWith(GeneratedParts, StringComparison.Ordinal) && path.EndsWith(".g.cs", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|ref|file) )*(?:record struct|record|class|struct|interface|enum|delegate [\w<>?]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
