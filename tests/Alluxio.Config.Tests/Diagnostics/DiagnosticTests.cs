using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly Deferred<DiagnosticFix?> Untouchable =
        new(static () => throw new InvalidOperationException("the fix was worked out"));

    private static SourceLocation Place(int line) => new() { File = "a.yaml", Line = line, Column = 1, Offset = line };

    private static Diagnostic Found(string word, int line = 1) =>
        ReadingDiagnostics.TagWithoutEffect(word).At(Place(line), FieldPath.Parse("spec.a"), word, "none");

    [Fact]
    public void Equality_WorksOutNoFix()
    {
        Diagnostic left = Found("!a") with { DeferredFix = Untouchable };
        Diagnostic right = Found("!a") with
        {
            DeferredFix = new(static () => throw new InvalidOperationException("the fix was worked out")),
        };
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, Found("!b") with { DeferredFix = Untouchable });
        Assert.Throws<InvalidOperationException>(() => left.Fix);
    }

    // The bag asks of each finding whether it has it already.
    [Fact]
    public void Bag_TakesOneOfTwoEqual_AndWorksOutNoFix()
    {
        DiagnosticBag bag = new();
        bag.Add(Found("!a") with { DeferredFix = Untouchable });
        bag.Add(Found("!a") with { DeferredFix = Untouchable });
        Assert.Single(bag.ToValueList());
    }

    [Fact]
    public void Equality_IsCodeSeverityPlaceAndFacts()
    {
        Diagnostic found = Found("!a");
        Diagnostic[] others =
        [
            ReadingDiagnostics.TemplateInText("!a").At(found.Location, found.Path, found.Value, found.Suggestion),
            found with { Severity = DiagnosticSeverity.Error },
            found with { Location = Place(2) },
            found with { Location = null },
            found with { Path = FieldPath.Parse("spec.b") },
            found with { Value = "!b" },
            found with { Suggestion = null },
            ReadingDiagnostics.TagWithoutEffect("!b").At(found.Location, found.Path, found.Value, found.Suggestion),
            found with { Message = "Something else." },
        ];
        Assert.All(others, other => Assert.NotEqual(found, other));
    }

    // The author of an expectation has the sentence, not the facts.
    [Fact]
    public void Equality_WithAnotherMessage_IsThatOfTheSentences()
    {
        Diagnostic found = Found("!a");
        Diagnostic written = new()
        {
            Code = found.Code,
            Severity = found.Severity,
            Message = found.Message,
            Location = found.Location,
            Path = found.Path,
            Value = found.Value,
            Suggestion = found.Suggestion,
        };
        Assert.Equal(found, written);
        Assert.Equal(found.GetHashCode(), written.GetHashCode());
    }

    [Fact]
    public void Message_HasItsFacts_ControlCharactersEscaped() =>
        Assert.StartsWith("The tag '!a\\nb' has no effect", Found("!a\nb").Message, StringComparison.Ordinal);
}
