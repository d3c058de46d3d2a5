namespace Alluxio.Config.Manifests.Reading;

/// <summary>Tags and anchors, which precede a value.</summary>
internal static class NodeProperties
{
    /// <summary>
    /// The offset of the first character after tag, anchor, blanks and comments; <paramref name="end"/> where nothing follows.
    /// </summary>
    public static int Skip(string text, int start, int end)
    {
        int i = start;
        while (i < end && i < text.Length)
        {
            switch (text[i])
            {
                case ' ' or '\t' or '\n' or '\r':
                    i++;
                    break;
                case '&' or '!':
                    i = Until(text, i, " \t\n\r,[]{}");
                    break;
                case '#':
                    i = Until(text, i, "\n\r");
                    break;
                default:
                    return i;
            }
        }

        return start;
    }

    private static int Until(string text, int start, string stops)
    {
        int length = text.AsSpan(start).IndexOfAny(stops);
        return length < 0 ? text.Length : start + length;
    }
}
