using System.Xml;
using System.Xml.Linq;

namespace Alluxio.Config.Tests.Reports;

/// <summary>A report, read as XML: whatever is not well-formed fails.</summary>
internal sealed class ReportDocument
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private readonly XDocument _document;

    public ReportDocument(string text)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        _document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public IEnumerable<XElement> All => _document.Descendants();

    public IEnumerable<XElement> Of(string element) => _document.Descendants(Html + element);

    public XElement ById(string id) => All.Single(element => (string?)element.Attribute("id") == id);

    /// <summary>The elements that have one class.</summary>
    public IEnumerable<XElement> OfClass(string name) => All.Where(element => ClassesOf(element).Contains(name));

    public static string[] ClassesOf(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    /// <summary>A value as it is written, whether it is folded or not.</summary>
    public static string ValueIn(XElement cell) => cell.Descendants(Html + "code").First().Value;

    /// <summary>The structure of the report as a browser reads it: elements and the names of attributes, without texts.</summary>
    public string Shape() => string.Join('\n', All.Select(static element =>
        $"{element.Name.LocalName} {string.Join(' ', element.Attributes().Select(static attribute => attribute.Name.LocalName))}"));
}
