using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Reports;

/// <summary>State that all sections of a report share: the output, the names of places and the lines that they link to.</summary>
internal sealed class ReportContext(ReportSources sources)
{
    /// <summary>The name of a column with bars, which is wider than others.</summary>
    public const string Bar = "Bar";

    // Longer texts are folded.
    private const int MostCharacters = 240;

    private const int FoldedCharacters = 120;

    public HtmlWriter Html { get; } = new();

    public ReportAnchors Anchors { get; } = new();

    public ReportSources Sources => sources;

    /// <summary>A section with its heading.</summary>
    public void OpenSection(string level, string title, string place)
    {
        string anchor = Anchors.Of(place);
        Html.Open("section", ("aria-labelledby", anchor));
        Html.Open(level, ("id", anchor)).Text(title).Text(" ");
        Html.Element("a", "#", ("class", "anchor"), ("href", "#" + anchor), ("aria-label", $"Link to {title}")).Close();
    }

    public void CloseSection() => Html.Close();

    /// <summary>A value as it is written; a long one is folded.</summary>
    public void Value(string text)
    {
        if (text.Length <= MostCharacters)
        {
            Html.Element("code", text);
            return;
        }

        int length = char.IsHighSurrogate(text[FoldedCharacters - 1]) ? FoldedCharacters - 1 : FoldedCharacters;
        Html.Open("details").Element("summary", text[..length] + "…").Element("code", text).Close();
    }

    /// <summary>A place in a manifest, with a link to its line where the report shows it.</summary>
    public void Location(SourceLocation? location)
    {
        if (location is null)
        {
            return;
        }

        string? line = sources.Point(location);
        string place = location.ToString();
        Html.Open(line is null ? "span" : "a", ("class", "at"), ("href", line is null ? null : "#" + line));

        // Where it does not fit, the line breaks between file and numbers.
        Html.Text(place.AsSpan(0, location.File.Length)).Empty("wbr").Text(place.AsSpan(location.File.Length)).Close();
    }

    /// <summary>The source of a value, and its place.</summary>
    public void Giver(Definition definition)
    {
        Html.Element("code", definition.Origin);
        if (definition.Location is { } location)
        {
            Html.Text(" ");
            Location(location);
        }
    }

    /// <summary>The heading row of a table.</summary>
    public void OpenTable(string caption, params ReadOnlySpan<string> columns)
    {
        Html.Open("table").Element("caption", caption).Open("thead").Open("tr");
        foreach (string column in columns)
        {
            Html.Element("th", column, ("scope", "col"), ("class", column == Bar ? "share" : null));
        }

        Html.Close().Close().Open("tbody");
    }

    public void CloseTable() => Html.Close().Close();

    /// <summary>A cell; in a narrow window the name of its column precedes it.</summary>
    public HtmlWriter OpenCell(string column, string? style = null) => Html.Open("td", ("data-c", column), ("class", style));

    /// <summary>A cell with a text.</summary>
    public void Cell(string column, string text, string? style = null) => OpenCell(column, style).Text(text).Close();

    /// <summary>A cell with a value as it is written.</summary>
    public void ValueCell(string column, string? text)
    {
        OpenCell(column);
        if (text is { Length: > 0 })
        {
            Value(text);
        }

        Html.Close();
    }
}
