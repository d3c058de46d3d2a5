using System.Globalization;
using System.Text;

namespace Alluxio.Config.Reports;

/// <summary>The names of places inside a report. The same input gives the same names, so that links to them can be shared.</summary>
internal sealed class ReportAnchors
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>
    /// The name of a place: its text with dashes for what links cannot hold, and a number where another place has the same.
    /// </summary>
    public string Of(string place)
    {
        if (_known.TryGetValue(place, out string? anchor))
        {
            return anchor;
        }

        string slug = Slug(place);
        anchor = slug;
        for (int number = 2; !_taken.Add(anchor); number++)
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        _known.Add(place, anchor);
        return anchor;
    }

    private static string Slug(string place)
    {
        StringBuilder slug = new(place.Length);
        foreach (char character in place)
        {
            bool isKept = char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-';
            if (isKept || (slug.Length > 0 && slug[^1] != '-'))
            {
                slug.Append(isKept ? character : '-');
            }
        }

        string text = slug.ToString().Trim('-');
        return text.Length == 0 ? "place" : text;
    }
}
