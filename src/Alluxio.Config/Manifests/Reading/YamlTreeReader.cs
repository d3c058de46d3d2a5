using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Turns a text into trees of nodes, by YamlDotNet's events. The only file that sees YamlDotNet. After a syntax error what was read of
/// the document is kept and reading goes on at the next document, so that one run reports everything.
/// </summary>
internal sealed class YamlTreeReader
{
    private readonly SourceText _source;
    private readonly LoadOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlNode> _open = [];
    private Dictionary<string, YamlNode>? _anchors;
    private YamlScalar? _pendingKey;
    private YamlNode? _root;
    private YamlNode? _lastOpenedFlow;
    private int _base;
    private int _lastEventEnd;
    private bool _broken;

    private YamlTreeReader(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        _source = source;
        _options = options;
        _diagnostics = diagnostics;
    }

    public static List<YamlDocument> Read(SourceText source, LoadOptions options, DiagnosticBag diagnostics)
    {
        YamlTreeReader reader = new(source, options, diagnostics);
        int position = 0;
        while (position >= 0)
        {
            position = reader.ReadFrom(position);
        }

        return reader._documents;
    }

    /// <summary>Reads until the end or a syntax error; returns where to go on, or -1 at the end.</summary>
    private int ReadFrom(int position)
    {
        _base = position;
        _lastEventEnd = position;
        try
        {
            // Control characters were reported; YamlDotNet would take NUL for the end of the text.
            string text = position == 0 ? _source.Text : _source.Text[position..];
            Parser parser = new(new StringReader(text.Replace('\0', ' ')));
            while (parser.MoveNext())
            {
                Handle(parser.Current!);
            }

            return -1;
        }
        catch (YamlException exception)
        {
            SyntaxErrors.Report(_source, exception, Offset(exception.Start), Offset(exception.End), _lastEventEnd, OpenFlow(), _diagnostics);
            return Recover(Math.Max(_lastEventEnd, Offset(exception.End)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet lets these three escape: unclosed flow collections, bad tag addresses, bad %TAG lines.
            SyntaxErrors.Report(_source, exception, _lastEventEnd, _lastEventEnd, _lastEventEnd, OpenFlow(), _diagnostics);
            return Recover(_lastEventEnd);
        }
    }

    private void Handle(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                YamlScalar node = new(Start(current), scalar.Value, scalar.Style == ScalarStyle.Plain && !IsTextTag(scalar)) { End = End(current) };
                Anchor(scalar.Anchor, node);
                Append(node);
                break;
            case MappingStart mapping:
                YamlMapping newMapping = new(Start(current));
                Anchor(mapping.Anchor, newMapping);
                Open(newMapping, mapping.Style == MappingStyle.Flow);
                break;
            case SequenceStart sequence:
                YamlSequence newSequence = new(Start(current));
                Anchor(sequence.Anchor, newSequence);
                Open(newSequence, sequence.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                Close(End(current));
                break;
            case AnchorAlias alias:
                AppendAlias(alias);
                break;
            case DocumentStart:
                StartDocument();
                break;
            case DocumentEnd:
                EndDocument(isComplete: true);
                break;
        }

        _lastEventEnd = End(current);
    }

    private void StartDocument()
    {
        _open.Clear();
        _anchors = null;
        _pendingKey = null;
        _root = null;
        _broken = false;
    }

    private void EndDocument(bool isComplete)
    {
        if (_root is not null && !_broken && !IsEmptyDocument(_root))
        {
            _documents.Add(new YamlDocument(_source, _root, isComplete));
        }

        StartDocument();
    }

    // "---" with nothing behind it reads as a null document; every tool passes over it.
    private static bool IsEmptyDocument(YamlNode root) => root is YamlScalar { IsNull: true };

    private int Recover(int position)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            Weigh(_open[i]);
            _open[i].End = position;
        }

        EndDocument(isComplete: false);
        int next = Math.Min(position, _source.Text.Length);
        while (true)
        {
            next = _source.Text.IndexOf("\n---", next, StringComparison.Ordinal);
            if (next < 0)
            {
                return -1;
            }

            next++;
            if (next + 3 >= _source.Text.Length || char.IsWhiteSpace(_source.Text[next + 3]))
            {
                return next;
            }
        }
    }

    private void Open(YamlNode node, bool isFlow)
    {
        if (isFlow && node is YamlMapping && TemplateExpressions.StartsAt(_source.Text, node.Start))
        {
            SourceLocation location = TemplateExpressions.Locate(_source, node.Start, out string expression);
            _diagnostics.Add(ReadingDiagnostics.TemplateLeftIn.Create(location, null, expression, null, expression));
            _broken = true;
        }

        if (_open.Count == _options.MaxDepth && !_broken)
        {
            _diagnostics.Add(ReadingDiagnostics.NestingTooDeep.At(_source.Locate(node.Start), _options.MaxDepth));
            _broken = true;
        }

        // Below the limit the nodes hang in the air: the document is given up, its end is still looked for.
        if (_open.Count < _options.MaxDepth)
        {
            Append(node);
        }

        if (isFlow)
        {
            _lastOpenedFlow = node;
        }

        _open.Add(node);
        _pendingKey = null;
    }

    private void Close(int end)
    {
        YamlNode node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        node.End = end;
        if (node is YamlMapping mapping)
        {
            MergeKeys.Apply(mapping, _source, _diagnostics);
        }

        Weigh(node);
        _pendingKey = null;
    }

    private void Weigh(YamlNode node)
    {
        long weight = 1;
        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                weight += 1 + entry.Value.Weight;
            }
        }
        else if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                weight += item.Weight;
            }
        }

        // Capped so that bombs cannot overflow the sum.
        node.Weight = Math.Min(weight, long.MaxValue / 4);
        if (node.Weight > _options.MaxNodes && !_broken)
        {
            _diagnostics.Add(ReadingDiagnostics.TooManyNodes.At(_source.Locate(node.Start), _options.MaxNodes));
            _broken = true;
        }
    }

    private void Append(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        switch (_open[^1])
        {
            case YamlSequence sequence:
                node.Parent ??= sequence;
                sequence.Items.Add(node);
                break;
            case YamlMapping mapping when _pendingKey is null:
                _pendingKey = AsKey(node);
                break;
            case YamlMapping mapping:
                node.Parent ??= mapping;
                AddEntry(mapping, new YamlEntry(_pendingKey, node));
                _pendingKey = null;
                break;
        }
    }

    private YamlScalar AsKey(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        if (!_broken)
        {
            _diagnostics.Add(ReadingDiagnostics.KeyNotText.At(_source.Locate(node.Start), node.Description));
            _broken = true;
        }

        return new YamlScalar(node.Start, "", isPlain: false);
    }

    private void AddEntry(YamlMapping mapping, YamlEntry entry)
    {
        int existing = mapping.IndexOf(entry.Key.Value);
        if (existing < 0 || (entry.Key.IsPlain && entry.Key.Value == MergeKeys.Key))
        {
            mapping.Entries.Add(entry);
            return;
        }

        SourceLocation first = _source.Locate(mapping.Entries[existing].Key.Start);
        _diagnostics.Add(ReadingDiagnostics.DuplicateKey.Create(
            _source.Locate(entry.Key.Start, entry.Key.End), NodePaths.Of(mapping).Append(entry.Key.Value), entry.Key.Value, null, entry.Key.Value, first.Line));
        mapping.Entries[existing] = entry;
    }

    private void AppendAlias(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        SourceLocation location = _source.Locate(Start(alias), End(alias));
        if (_anchors is null || !_anchors.TryGetValue(name, out YamlNode? target))
        {
            _diagnostics.Add(ReadingDiagnostics.UndefinedAlias.Create(location, null, "*" + name, null, name));
        }
        else if (_open.Contains(target))
        {
            _diagnostics.Add(ReadingDiagnostics.RecursiveAlias.Create(location, null, "*" + name, null, name));
        }
        else
        {
            Append(target);
            return;
        }

        Append(new YamlScalar(Start(alias), "", isPlain: true) { End = End(alias) });
    }

    private void Anchor(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            (_anchors ??= new(StringComparer.Ordinal))[anchor.Value] = node;
        }
    }

    private static bool IsTextTag(Scalar scalar) =>
        !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str");

    private YamlNode? OpenFlow() => _lastOpenedFlow is not null && _open.Contains(_lastOpenedFlow) ? _lastOpenedFlow : _open.FindLast(IsFlow);

    private bool IsFlow(YamlNode node) => node.Start < _source.Text.Length && _source.Text[node.Start] is '[' or '{';

    private int Offset(Mark mark) => _base + (int)mark.Index;

    private int Start(ParsingEvent current) => _base + (int)current.Start.Index;

    private int End(ParsingEvent current) => _base + (int)current.End.Index;
}
