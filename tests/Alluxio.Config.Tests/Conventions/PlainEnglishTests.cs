using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>
/// Texts are plain English: short sentences, without turns that readers read twice. <c>plain-english-exempt.txt</c> names texts that are
/// not yet rewritten; the list only shrinks.
/// </summary>
public sealed class PlainEnglishTests
{
    private const int MostWords = 45;
    private const int MostWordsOnAverage = 25;
    private const int MostWordsOfATitle = 12;

    private static readonly string[] Exempt =
    [
        .. Repository.Read("tests/Alluxio.Config.Tests/Conventions/plain-english-exempt.txt").Split('\n')
            .Where(static line => line.Length > 0 && line[0] != '#'),
    ];

    // Generated from texts of the library, which are among the texts themselves; or Chinese.
    private static readonly string[] OtherPages = ["docs/diagnostics/", "docs/fields/", "docs/schemas/", "docs/zh/"];

    // All code is held, also tests and internal types: a comment has no other check.
    private static readonly string[] CodeFolders = ["bench", "eng", "samples", "src", "tests"];

    private static readonly Dictionary<string, IReadOnlyList<string>> AllTexts = Texts().ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Texts_ArePlain() => Convention.Holds(
        from text in AllTexts
        where !Exempt.Contains(text.Key)
        from fault in Faults(text.Value)
        select $"{text.Key}: {fault}");

    [Fact]
    public void Exemptions_AreStillNeeded() => Convention.Holds(
        from exempt in Exempt
        where !AllTexts.TryGetValue(exempt, out IReadOnlyList<string>? sentences) || !Faults(sentences).Any()
        select $"{exempt} is plain, or gone: delete its line");

    [Fact]
    public void Titles_AreShort_AndNamesRatherThanSentences() => Convention.Holds(
        from descriptor in DiagnosticCatalogue.All
        where Prose.Words(descriptor.Title) > MostWordsOfATitle || descriptor.Title.EndsWith('.') || descriptor.Title.Contains('{')
        select $"{descriptor.Code}: {descriptor.Title}");

    // A pattern without a match has no effect.
    [Fact]
    public void Turns_MatchTheirExample_AndNotWhatToWrite() => Convention.Holds(
        from turn in BannedTurn.All
        where !turn.IsIn(turn.Example) || turn.IsIn(turn.Write) || turn.Why.Length == 0
        select turn.Turn);

    [Theory]
    [InlineData("One. `Two.three` is four, e.g. five. 'Six' is seven!", 3)]
    [InlineData("# Head.\n\nOne\nline. Two.\n\n```sh\nNot this. Nor this.\n```\n\n| no | table. |\n|---|---|\n\n- Three\n- Four", 4)]
    public void Sentences_AreCounted(string page, int sentences) => Assert.Equal(sentences, Prose.OfMarkdown(page).Count);

    [Fact]
    public void Sentences_OfDocComments_AreThoseOfEachElement() => Assert.Equal(
        ["Gives x.", "The name."],
        Prose.OfDocComments("/// <summary>Gives\n/// <see cref=\"A\"/>.</summary>\n/// <param name=\"a\">The name.</param>\nint A; // no"));

    [Fact]
    public void Sentences_OfLineComments_AreThoseOfEachBlock_AndOfLineEnds() => Assert.Equal(
        ["The first.", "The second ends here.", "Another block", "At an end."],
        Prose.OfLineComments(
            """
            /// <summary>Not this.</summary>
            // The first. The second
            // ends here.
            //
            //   dotnet run sample.cs
            //
            // Another block
            int A; // At an end.
            string b = "http://not.this";
            """));

    [Fact]
    public void Words_AreCounted() => Assert.Equal(4, Prose.Words("The x - is (not) …"));

    // Broken once: a long sentence, a long text and a banned turn are each found.
    [Fact]
    public void Faults_AreFound()
    {
        string sentence = $"A{string.Concat(Enumerable.Repeat(" word", MostWords))}.";
        Assert.Equal(2, Faults([sentence]).Count());
        Assert.NotEmpty(Faults([BannedTurn.All[0].Example]));
        Assert.Empty(Faults(["The field is unset."]));
    }

    private static IEnumerable<string> Faults(IReadOnlyList<string> sentences)
    {
        if (Prose.Average(sentences) is var average and > MostWordsOnAverage)
        {
            yield return $"{average:0.0} words on average, not {MostWordsOnAverage}";
        }

        foreach (string sentence in sentences)
        {
            if (Prose.Words(sentence) is var words and > MostWords)
            {
                yield return $"{words} words, not {MostWords}: {sentence}";
            }

            foreach (BannedTurn turn in BannedTurn.All.Where(turn => turn.IsIn(sentence)))
            {
                yield return $"'{sentence}' has /{turn.Turn}/: {turn.Why}. Write as in '{turn.Write}'";
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Texts() =>
    [
        .. from descriptor in DiagnosticCatalogue.All
           select KeyValuePair.Create(descriptor.Code, SentencesOf(descriptor)),
        .. from page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')
           where !OtherPages.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
           select KeyValuePair.Create(path, Prose.OfMarkdown(File.ReadAllText(page))),
        .. from page in (string[])["README.md", "samples/README.md", "src/Alluxio.Config.Tool/README.md"]
           select KeyValuePair.Create(page, Prose.OfMarkdown(Repository.Read(page))),
        KeyValuePair.Create("CHANGELOG.md", Prose.OfMarkdown(NewestEntry())),
        .. from folder in CodeFolders
           from source in Repository.ReadSources(folder)
           where !source.Key.EndsWith(".g.cs", StringComparison.Ordinal)
           select KeyValuePair.Create($"{folder}/{source.Key}", SentencesOf(source.Value)),
        // Its tables and lists are the help of the program.
        KeyValuePair.Create("command line", CommandLineHelp()),
    ];

    private static IReadOnlyList<string> SentencesOf(DiagnosticDescriptor descriptor) =>
    [
        descriptor.Title,
        .. Prose.OfText(descriptor.MessageFormat),
        .. Prose.OfText(descriptor.Cause),
        .. Prose.OfText(descriptor.Remedy),
        .. Prose.OfText(Repository.Examples.Of(descriptor.Code).NoExampleReason ?? ""),
    ];

    private static IReadOnlyList<string> SentencesOf(string source) => [.. Prose.OfDocComments(source), .. Prose.OfLineComments(source)];

    private static string NewestEntry() => Repository.Read("CHANGELOG.md").Split("\n## ")[1];

    private static IReadOnlyList<string> CommandLineHelp() =>
    [
        .. from line in Repository.Read("docs/reference/command-line.md").Split('\n')
           where line.StartsWith('|') || line.StartsWith("  ", StringComparison.Ordinal)
           from sentence in Prose.OfText(line.Trim('|').Split('|')[^1])
           select sentence,
    ];
}
