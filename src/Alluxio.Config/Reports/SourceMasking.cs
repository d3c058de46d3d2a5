using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>
/// Masks the secrets of a text that is shown line by line. Values are found in the tree of each document, by their names. Comments, which
/// the tree does not hold, are masked by the look of their lines. An unreadable part is not shown, nor is a Secret.
/// </summary>
internal static partial class SourceMasking
{
    private const string Unread = "…";

    /// <summary>The lines without their ends.</summary>
    public static IReadOnlyList<string> Lines(SourceText text, Manifest[] manifests)
    {
        List<string> lines = [];
        for (int offset = 0; ;)
        {
            lines.Add(text.LineAt(offset, out _).ToString());
            int next = text.NextLine(offset);
            if (next <= offset || next >= text.Text.Length)
            {
                break;
            }

            offset = next;
        }

        bool[] isRead = new bool[lines.Count];
        List<SecretPlace> places = [];
        foreach (Manifest manifest in manifests)
        {
            if (manifest.Root is { } root && !SecretPlaces.IsSecret(manifest))
            {
                Fill(isRead, manifest.Source!.Locate(root), true);
                SecretPlaces.Find(manifest, root, places);
            }
        }

        // One line may hold several documents.
        foreach (Manifest secret in manifests.Where(static manifest => manifest.Root is not null && SecretPlaces.IsSecret(manifest)))
        {
            Fill(isRead, secret.Source!.Locate(secret.Root!), false);
        }

        foreach (SecretPlace unread in places.Where(static place => place.Text is null))
        {
            Fill(isRead, unread.Location, false);
        }

        // From the end, so that the places before stay where they are.
        foreach (IGrouping<int, SecretPlace> same in places.Where(static place => place.Text is not null)
            .GroupBy(static place => place.Location.Offset).OrderByDescending(static group => group.Key))
        {
            // A value with an alias may be secret under one of its names alone.
            Mask(lines, same.MinBy(static place => place.Text!.Length)!);
        }

        bool isHidden = false;
        int depth = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            int indent = lines[i].Length - lines[i].AsSpan().TrimStart().Length;
            isHidden = isHidden && (indent > depth || indent == lines[i].Length);
            lines[i] = isHidden && indent < lines[i].Length ? lines[i][..indent] + SecretText.Mask
                : isRead[i] || IsHarmless(lines[i]) ? Shown(lines[i])
                : Unread;
            if (!isHidden && BlockOfSecret().Match(lines[i]) is { Success: true } block
                && SecretText.IsSecretName(block.Groups["name"].ValueSpan))
            {
                (isHidden, depth) = (true, indent);
            }
        }

        return lines;
    }

    private static void Fill(bool[] isRead, SourceLocation location, bool value) =>
        isRead.AsSpan()[(location.Line - 1)..Math.Min(location.EndLine, isRead.Length)].Fill(value);

    private static bool IsHarmless(string line) => line.AsSpan().TrimStart() is [] or ['#', ..]
        || line.StartsWith("---", StringComparison.Ordinal);

    private static void Mask(List<string> lines, SecretPlace place)
    {
        (int first, int last) = (place.Location.Line - 1, Math.Min(place.Location.EndLine, lines.Count) - 1);
        string head = lines[first][..Math.Min(place.Location.Column - 1, lines[first].Length)];
        string tail = first == last ? lines[first][Math.Min(place.Location.EndColumn - 1, lines[first].Length)..] : "";
        lines[first] = head + place.Text + tail;
        for (int i = first + 1; i <= last; i++)
        {
            lines[i] = SecretText.Mask;
        }
    }

    // Secrets in assignments and addresses; in comments, also a secret after its key.
    private static string Shown(string line)
    {
        string shown = SecretText.Show("", line);
        foreach (Match key in Key().Matches(shown))
        {
            string value = shown[(key.Index + key.Length)..];
            if (SecretText.IsSecretName(key.Groups["name"].ValueSpan) && !IsShown(key.Groups["name"].Value, value))
            {
                return shown[..^value.Length] + SecretText.Mask;
            }
        }

        return shown;
    }

    // Masked already, a block whose lines follow, or a volume of the name "secret", which holds a reference.
    private static bool IsShown(string name, string value) =>
        value.StartsWith(SecretText.Mask, StringComparison.Ordinal) || value is ['|' or '>', ..]
            || (name == "secret" && value.StartsWith('{'));

    [GeneratedRegex("""(?<![\w./-])["']?(?<name>[\w./-]+)["']?\s*:\s+(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("""(?<![\w./-])["']?(?<name>[\w./-]+)["']?\s*:\s+[|>][0-9+-]*\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex BlockOfSecret();
}
