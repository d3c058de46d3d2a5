namespace Alluxio.Config.Checks.Common;

/// <summary>One field that takes certain words only.</summary>
/// <param name="Path">The field.</param>
/// <param name="Read">How it is read: a text, a list of texts, words with separate paths, tolerations or an affinity.</param>
/// <param name="Words">The words; those of tolerations and affinities are known without. The empty text is always taken.</param>
/// <param name="IsRefused">Whether the API server refuses other words; elsewhere they do nothing.</param>
/// <param name="Effect">What another word leads to.</param>
internal sealed record WordField(string Path, Func<object, object?> Read, string[] Words, bool IsRefused, string Effect)
{
    /// <summary>The fields of a kind whose paths end so.</summary>
    public static IEnumerable<WordField> Ending(
        IReadOnlyDictionary<string, Func<object, object?>> fields,
        string ending,
        string[] words,
        bool isRefused,
        string effect) =>
        from field in fields
        where field.Key.EndsWith("." + ending, StringComparison.Ordinal) && !field.Key.Contains("[]", StringComparison.Ordinal)
        orderby field.Key
        select new WordField(field.Key, field.Value, words, isRefused, effect);
}
