namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds the lines that start a document.</summary>
internal static class DocumentMarkers
{
    private const string Marker = "---";

    /// <summary>The offset of the next marker, searched from one offset on and after another offset; or -1.</summary>
    public static int FindNext(string text, int from, int behind)
    {
        int next = Math.Max(from, behind + 1);
        while (next <= text.Length)
        {
            next = text.IndexOf(Marker, next, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }

            bool startsLine = next > 0 && text[next - 1] is '\n' or '\r';
            int end = next + Marker.Length;
            if (startsLine && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                return next;
            }

            next++;
        }

        return -1;
    }
}
