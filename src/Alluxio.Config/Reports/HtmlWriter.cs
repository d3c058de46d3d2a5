using System.Text;

namespace Alluxio.Config.Reports;

/// <summary>
/// Writes HTML that is well-formed as XML, too. Names of elements and attributes come from the code alone; every text is escaped.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = [];

    /// <summary>Starts an element. Attributes without a value are left out.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _html.Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Ends the element that was started last.</summary>
    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _html.Append("/>");
        return this;
    }

    /// <summary>An element with a text.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>A text.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        HtmlText.Append(_html, text);
        return this;
    }

    /// <summary>A text of the code that is HTML already: the style sheet.</summary>
    public HtmlWriter Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>The document; everything must be closed.</summary>
    public override string ToString() => _open.Count == 0 ? _html.ToString()
        : throw new InvalidOperationException($"'{_open.Peek()}' is not closed.");

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (_html.Length > 0 && StartsLine(element))
        {
            _html.Append('\n');
        }

        _html.Append('<').Append(element);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                HtmlText.Append(_html, value);
                _html.Append('"');
            }
        }
    }

    private static bool StartsLine(string element) =>
        element is "html" or "head" or "body" or "header" or "nav" or "main" or "footer" or "section" or "article"
        or "h1" or "h2" or "h3" or "h4" or "table" or "thead" or "tbody" or "tr" or "ul" or "ol" or "li" or "dl" or "dt" or "details" or "p"
        or "pre" or "meta" or "title" or "style";
}
