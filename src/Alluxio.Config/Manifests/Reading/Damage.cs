namespace Alluxio.Config.Manifests.Reading;

/// <summary>The places of a document whose text was removed, so that fields that seem missing there are not reported.</summary>
internal sealed class Damage(string original)
{
    private readonly List<(int Start, int End)> _places = [];

    /// <summary>Whether lines such as <c>{{ if }}</c> were removed: then a duplicate key may come from the two branches.</summary>
    public bool HidesBranches { get; set; }

    /// <summary>Adds a place together with the blanks and comments around it, which belong to nothing else.</summary>
    public void Add(ReadOnlySpan<char> text, int start, int end)
    {
        int before = text[..start].TrimEnd().Length;
        int after = end;
        while (after < text.Length && (char.IsWhiteSpace(text[after]) || text[after] == '#'))
        {
            int length = text[after] == '#' ? text[after..].IndexOfAny('\n', '\r') : 1;
            after = length < 0 ? text.Length : after + length;
        }

        _places.Add((before, after));
    }

    /// <summary>Whether a range holds or meets a place where text is missing.</summary>
    public bool Touches(int start, int end) => _places.Exists(place => place.Start <= end && place.End >= start);

    /// <summary>Whether the end of what a bracket or quote opens may have stood in what was taken out.</summary>
    public bool MayHideEndOf(int opening)
    {
        char end = original[opening] switch
        {
            '[' => ']',
            '{' => '}',
            char quote => quote,
        };
        return _places.Exists(place => place.End > opening && original.AsSpan(Math.Max(place.Start, opening + 1)..place.End).Contains(end));
    }

    /// <summary>Whether an anchor may have stood in what was taken out.</summary>
    public bool MayHide(string anchor) => original.Contains("&" + anchor, StringComparison.Ordinal);
}
