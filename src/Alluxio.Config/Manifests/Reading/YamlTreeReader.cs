using System.Buffers;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Turns a text into trees of nodes, by YamlDotNet's events. The only file that sees YamlDotNet. After a syntax error what was read of
/// the document is kept, the document is read again without what is wrong, and reading goes on at the next one, so that one run reports
/// everything.
/// </summary>
internal sealed partial class YamlTreeReader
{
    private static readonly SearchValues<char> TagEnds = SearchValues.Create(" \t\r\n,[]{}");

    private static readonly SearchValues<char> BlanksAndCommas = SearchValues.Create(" \t\r\n,");

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlTreeBuilder _tree;
    private readonly bool _mayHoldTemplates;
    private YamlScalar? _lastScalar;
    private int _base;
    private int _lastEventEnd;

    private YamlTreeReader(SourceText source, LoadOptions options, DiagnosticBag diagnostics, DocumentRepair? repair = null)
    {
        _source = source;
        _options = options;
        _diagnostics = diagnostics;
        _repair = repair;
        _rereadable = LeastRereadable + (TimesRereadable * (long)source.Text.Length);
        _tree = new YamlTreeBuilder(source, options, diagnostics, repair?.Damage);
        _mayHoldTemplates = TemplateExpressions.MayHold(source.Text);
    }

    public static List<YamlDocument> Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        YamlTreeReader reader = new(source, options, diagnostics);
        int position = 0;
        while (position >= 0 && !diagnostics.IsFull)
        {
            position = reader.ReadFrom(position);
        }

        return reader._tree.Documents;
    }

    /// <summary>Reads until the end or an error; returns where to go on, or -1 at the end.</summary>
    private int ReadFrom(int position)
    {
        _base = position;
        _documentStart = position;
        _lastEventEnd = position;
        using SourceReader input = new(_source.Text, position);
        try
        {
            Parser parser = new(input);
            while (!_tree.IsGivenUp && parser.MoveNext())
            {
                Handle(parser.Current!);
            }

            return _tree.IsGivenUp ? Recover(DepthFailure()) : -1;
        }
        catch (YamlException exception)
        {
            return Recover(ReportSyntax(exception.Message, Offset(exception.Start), Offset(exception.End), input));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet lets these escape: unclosed flow collections, bad tag addresses, bad %TAG lines.
            return Recover(ReportSyntax(exception.Message, _lastEventEnd, _lastEventEnd, input));
        }
    }

    private void Handle(ParsingEvent current)
    {
        _lastScalar = null;
        if (current is NodeEvent or AnchorAlias)
        {
            RequireComma(Offset(current.Start));
        }

        switch (current)
        {
            case Scalar scalar:
                YamlScalar leaf = Leaf(scalar);
                _tree.AddScalar(leaf, Name(scalar.Anchor));
                _lastScalar = leaf;
                break;
            case MappingStart mapping:
                OpenMapping(mapping);
                break;
            case SequenceStart sequence:
                _tree.Open(new YamlSequence(ValueStart(sequence)) { IsFlow = sequence.Style == SequenceStyle.Flow }, Name(sequence.Anchor));
                break;
            case MappingEnd or SequenceEnd:
                _tree.Close(EndOfCollection(Offset(current.End)));
                break;
            case AnchorAlias alias:
                _tree.AddAlias(alias.Value.Value, Offset(alias.Start), Offset(alias.End));
                break;
            case DocumentStart:
                _tree.StartDocument();
                break;
            case DocumentEnd:
                _tree.EndDocument();
                _documentStart = HasText(current) ? Offset(current.End) : _lastEventEnd;
                break;
        }

        if (HasText(current))
        {
            _lastEventEnd = Math.Max(_lastEventEnd, Offset(current.End));
        }
    }

    // An element without text ends where the next one starts or ends, and that may be the bad one.
    private static bool HasText(ParsingEvent current) => current switch
    {
        DocumentStart start => !start.IsImplicit,
        DocumentEnd end => !end.IsImplicit,
        StreamStart or StreamEnd => false,
        MappingStart mapping => mapping.Style == MappingStyle.Flow,
        SequenceStart sequence => sequence.Style == SequenceStyle.Flow,
        Scalar scalar => scalar.Style != ScalarStyle.Plain || scalar.Value.Length > 0,
        MappingEnd or SequenceEnd => current.End.Index > current.Start.Index,
        _ => true,
    };

    // YamlDotNet reads over a missing comma; every other reader refuses it.
    private void RequireComma(int start)
    {
        bool isNext = _tree.Innermost is { IsFlow: true }
            and (YamlSequence { Items.Count: > 0 } or YamlMapping { PendingKey: null, Entries.Length: > 0 });
        if (isNext && start > _lastEventEnd && !_source.Text.AsSpan(_lastEventEnd, start - _lastEventEnd).Contains(','))
        {
            _tree.Report(ReadingDiagnostics.SyntaxError("a ',' is missing before this item").At(_source.Locate(start)));
        }
    }

    private YamlScalar Leaf(Scalar scalar)
    {
        int start = ValueStart(scalar);
        int end = Offset(scalar.End);
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        if (_repair is not null && isPlain && scalar.Value is "" or "~" && _repair.Damage.Touches(start, end))
        {
            return YamlScalar.Placeholder(start, end);
        }

        return isPlain && _mayHoldTemplates && ReportTemplates(start, end)
            ? YamlScalar.Placeholder(start, end, scalar.Value)
            : new YamlScalar(start, scalar.Value, isPlain && !IsTextTag(scalar)) { End = end };
    }

    private void OpenMapping(MappingStart current)
    {
        int start = ValueStart(current);
        YamlMapping mapping = new(start)
        {
            IsFlow = current.Style == MappingStyle.Flow && start < _source.Text.Length && _source.Text[start] == '{',
        };
        if (_mayHoldTemplates && mapping.IsFlow && TemplateExpressions.StartsAt(_source.Text, mapping.Start))
        {
            _tree.OpenTemplate(mapping, Name(current.Anchor));
        }
        else
        {
            _tree.Open(mapping, Name(current.Anchor));
        }
    }

    // Inside a text only the whole expression tells a template from odd braces.
    private bool ReportTemplates(int start, int end)
    {
        bool any = false;
        for (int i = TemplateExpressions.Find(_source.Text, start, end); i >= 0; i = TemplateExpressions.Find(_source.Text, i + 2, end))
        {
            if (TemplateExpressions.IsClosed(_source.Text, i, end))
            {
                _tree.Report(TemplateExpressions.Describe(_source, i));
                any = true;
            }
        }

        return any;
    }

    private static bool IsTextTag(Scalar scalar) =>
        !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str");

    private static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    // Tags of YAML itself match the value's type anyway; all others ask for unsupported types.
    private void ReportTag(NodeEvent current)
    {
        if (!current.Tag.IsEmpty
            && !current.Tag.IsNonSpecific
            && !current.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            int start = _source.Text.IndexOf('!', Offset(current.Start));
            int length = start < 0 ? -1 : _source.Text.AsSpan(start).IndexOfAny(TagEnds);
            string tag = start < 0 ? current.Tag.Value : _source.Text.Substring(start, length < 0 ? _source.Text.Length - start : length);
            _tree.Report(ReadingDiagnostics.TagWithoutEffect(tag)
                .At(_source.Locate(Math.Max(0, start), Math.Max(0, start) + tag.Length), value: tag));
        }
    }

    /// <summary>Where the value itself starts: YamlDotNet counts tag and anchor in.</summary>
    private int ValueStart(NodeEvent current)
    {
        int start = Offset(current.Start);
        if (start < _lastEventEnd && current is MappingStart)
        {
            // The mapping of a single pair in a list, [a: b], has no separate place.
            int length = _source.Text.AsSpan(_lastEventEnd).IndexOfAnyExcept(BlanksAndCommas);
            return _lastEventEnd + Math.Max(0, length);
        }

        ReportTag(current);
        if (current.Anchor.IsEmpty && current.Tag.IsEmpty)
        {
            return start;
        }

        // A scalar may be empty; what follows its properties is not its own then.
        return NodeProperties.Skip(_source.Text, start, current is Scalar ? Offset(current.End) : _source.Text.Length);
    }

    /// <summary>Where a collection ends: YamlDotNet leaves its closing bracket out.</summary>
    private int EndOfCollection(int end) =>
        _tree.Innermost is { IsFlow: true } && end < _source.Text.Length && _source.Text[end] is ']' or '}' ? end + 1 : end;

    private int Offset(Mark mark) => _base + (int)mark.Index;
}
