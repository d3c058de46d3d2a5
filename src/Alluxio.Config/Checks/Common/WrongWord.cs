using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A word that its field does not take.</summary>
internal sealed record WrongWord(Manifest Manifest, FieldPath Path, string Word, string[] Words, string Effect)
{
    /// <summary>The word that was meant, if one is near.</summary>
    public string? Near => SpellChecker.Suggest(Word.Trim(), Words, 2);

    /// <summary>The finding, with an edit where one word is near.</summary>
    /// <param name="say">What the rule says of the field, the word, its effect and the words to choose from.</param>
    public Diagnostic Found(Func<FieldPath, string, string, string, DiagnosticMessage> say)
    {
        Diagnostic found = say(Path, Word, Effect, string.Join(", ", Words)).At(CheckContext.PlaceOf(Manifest, Path), Path, Word, Near);
        return Near is { } near
            ? found with { DeferredFix = CheckContext.Fix($"Write {near}", Manifest, FieldChange.Set(Path, near)) }
            : found;
    }
}
