namespace Alluxio.Config.Tests.Conventions;

public sealed class SourceLayoutTests
{
    private const int MostLines = 300;
    private const int LongestLine = 140;

    private static readonly string[] Handwritten = ["src", "tests", "eng", "bench", "samples"];

    // Generated readers and writers lie in a folder a system and are one class.
    private const string GeneratedParts = "Manifests/Binding/";

    // The options of Resolve: a first program types them as it types the plan.
    private static readonly string[] InTheRoot = ["Layering/Profile.cs", "Systems/ResolveOptions.cs"];

    // An extension that needs an import is not found.
    private static readonly string[] ExtendedInTheRoot = ["ResolvedPlan", "Model"];

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder() => Convention.Holds(
        from source in Repository.Sources
        let found = SourceText.Namespace(source.Value)
        where !IsGeneratedPart(source.Key) && found != NamespaceOf(source.Key, source.Value)
        select $"{source.Key}: {found}, not {NamespaceOf(source.Key, source.Value)}");

    [Fact]
    public void EveryFile_DeclaresOneTypeThatItIsNamedAfter() => Convention.Holds(
        from source in Repository.Sources
        where !IsGeneratedPart(source.Key)
        let types = SourceText.Types(source.Value).ToList()
        let file = source.Key.Split('/')[^1]
        where types.Count != 1 || (file != types[0] + ".cs" && !file.StartsWith(types[0] + ".", StringComparison.Ordinal))
        select $"{source.Key}: {string.Join(", ", types)}");

    [Fact]
    public void HandwrittenFiles_AreShort() => Convention.Holds(
        from folder in Handwritten
        where Directory.Exists(Path.Combine(Repository.Root, folder))
        from source in Repository.ReadSources(folder)
        let lines = source.Value.Count(static character => character == '\n')
        where lines > MostLines && !source.Key.EndsWith(".g.cs", StringComparison.Ordinal)
        select $"{folder}/{source.Key}: {lines} lines");

    [Fact]
    public void Lines_AreShort() => Convention.Holds(
        from folder in Handwritten
        where Directory.Exists(Path.Combine(Repository.Root, folder))
        from source in Repository.ReadSources(folder)
        from line in LongLines(source.Value)
        select $"{folder}/{source.Key}({line.Number}): {line.Length} characters");

    // A raw text of several lines is a manifest or a page: its lines keep their length.
    private static IEnumerable<(int Number, int Length)> LongLines(string source)
    {
        bool isRaw = false;
        string[] lines = source.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > LongestLine && !isRaw)
            {
                yield return (i + 1, lines[i].Length);
            }

            isRaw ^= lines[i].Split("\"\"\"").Length % 2 == 0;
        }
    }

    // The modelled systems have their own namespace: users write them often.
    private static string NamespaceOf(string path, string source)
    {
        if (IsTypedByAFirstProgram(path, source))
        {
            return "Alluxio.Config";
        }

        string[] folders = path.Split('/')[..^1];
        return string.Join('.', ["Alluxio.Config", .. folders switch
        {
            ["Models", _, ..] => folders[1..],
            _ => folders,
        }]);
    }

    // Besides the entry, which lies in the root: plans with what they are made of, and what is asked of plans and models by a method of
    // theirs.
    private static bool IsTypedByAFirstProgram(string path, string source) =>
        InTheRoot.Contains(path)
        || (path.Split('/')[..^1] is [.., "Plan"] && SourceText.IsPublic(source))
        || ExtendedInTheRoot.Any(type => SourceText.Extends(source, type));

    private static bool IsGeneratedPart(string path) =>
        path.StartsWith(GeneratedParts, StringComparison.Ordinal) && path.EndsWith(".g.cs", StringComparison.Ordinal);
}
