namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// One document that the parser could not read to its end. The text that stopped it is replaced by blanks, so that all places remain valid
/// and the rest can be read: one run then reports everything, and not only the findings before the first error.
/// </summary>
internal sealed class DocumentRepair
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly char[] _characters;
    private SourceText _text;

    public DocumentRepair(SourceText source, int start, int end)
    {
        _source = source;
        _start = start;
        _text = source.Part(start, source.Text[start..end]);
        _characters = _text.Text.ToCharArray();
        Damage = new Damage(_text.Text);
    }

    /// <summary>The document in its current form, as a separate text that knows its place in the whole.</summary>
    public SourceText Text => _text;

    /// <summary>The removed text.</summary>
    public Damage Damage { get; }

    /// <summary>Whether an error is one that the repair itself may have caused, or that continues the one before.</summary>
    public bool Explains(in SyntaxFailure failure) =>
        Damage.Touches(failure.Culprit, failure.Culprit)
            || (failure.IsUnclosed && failure.Culprit < _characters.Length && Damage.MayHideEndOf(failure.Culprit));

    /// <summary>Takes the culprit out; returns whether there is anything else to read now.</summary>
    public bool TryTakeOut(in SyntaxFailure failure)
    {
        int culprit = Math.Min(failure.Culprit, _characters.Length - 1);
        if (culprit < 0 || (failure.IsUnclosed && failure.IsJson && failure.Culprit == failure.OuterFlow))
        {
            return false;
        }

        SyntaxFailure known = WithBrackets(failure, culprit);
        bool isChanged = TryTemplate(known) || TryComma(known) || TryItem(known) || TryLines(known, culprit);
        if (isChanged)
        {
            _text = _source.Part(_start, new string(_characters));
        }

        return isChanged;
    }

    // The parser looks ahead on a line before it reports brackets: they may be the start of a key.
    private SyntaxFailure WithBrackets(in SyntaxFailure failure, int culprit)
    {
        if (failure.InnerFlow >= 0 || failure.TemplateLength > 0)
        {
            return failure;
        }

        ReadOnlySpan<char> line = _text.LineAt(culprit, out int lineStart);
        LineHead head = LineHead.Of(line);
        int whole = _characters.AsSpan().IndexOfAnyExcept(" \t\r\n");
        bool isJson = whole >= 0 && _characters[whole] is '{' or '[';
        int from = isJson ? whole : lineStart + Math.Max(head.KeyEnd, head.DashEnd);
        from += isJson ? 0 : _characters.AsSpan(from).IndexOfAnyExcept(' ') is var blanks and >= 0 ? blanks : 0;
        int inner = from < culprit && _characters[from] is '{' or '[' ? FlowItems.Innermost(_characters, from, culprit) : -1;
        return inner < 0 ? failure : failure with { InnerFlow = inner, OuterFlow = from, IsJson = isJson };
    }

    // A line that holds nothing but an expression is an instruction: what is indented below does not belong to it.
    private bool TryTemplate(in SyntaxFailure failure)
    {
        if (failure.TemplateLength == 0 || !IsAlone(failure.Culprit))
        {
            return false;
        }

        Damage.HidesBranches = true;
        bool isChanged = Blank(failure.Culprit, failure.Culprit + failure.TemplateLength);
        foreach (int offset in TemplateExpressions.FindAllUnquoted(_text, failure.Culprit, _characters.Length))
        {
            if (IsAlone(offset))
            {
                isChanged |= Blank(offset, offset + TemplateExpressions.Length(_text, offset));
            }
        }

        return isChanged;
    }

    private bool IsAlone(int offset)
    {
        ReadOnlySpan<char> line = _text.LineAt(offset, out int lineStart);
        int column = offset - lineStart;
        ReadOnlySpan<char> rest = line[(column + TemplateExpressions.Length(_text, offset))..].TrimStart();
        return line[..column].IsWhiteSpace() && (rest.IsEmpty || rest[0] == '#');
    }

    // A missing comma can be set into the gap where it belongs.
    private bool TryComma(in SyntaxFailure failure)
    {
        if (failure.InnerFlow < 0
            || failure.IsUnclosed
            || failure.IsTooDeep
            || failure.Culprit >= _characters.Length
            || failure.Culprit <= failure.InnerFlow)
        {
            return false;
        }

        int gap = _characters.AsSpan(0, failure.Culprit).TrimEnd().Length;
        if (gap == failure.Culprit || gap <= failure.InnerFlow || _characters[gap - 1] is ',' or '[' or '{' or ':' or '-'
            || _characters[failure.Culprit] is ',' or ']' or '}' or ':' or '@' or '`' or '%' or '\\')
        {
            return false;
        }

        int blank = _characters.AsSpan(gap, failure.Culprit - gap).IndexOf(' ');
        if (blank < 0)
        {
            // The line break itself makes place; CRLF is one.
            _characters.AsSpan(gap, failure.Culprit - gap).Fill(' ');
        }

        _characters[gap + Math.Max(0, blank)] = ',';
        return true;
    }

    private bool TryItem(in SyntaxFailure failure)
    {
        int bracket = failure.InnerFlow;
        if (bracket < 0 || failure.Culprit <= bracket || (failure.IsTooDeep && !failure.IsJson))
        {
            return false;
        }

        (int start, int end) =
            FlowItems.Around(_characters, bracket, failure.Culprit, failure.IsJson || failure.IsUnclosed, out bool isOpen);
        if (end >= _characters.Length && !failure.IsJson)
        {
            return false;
        }

        while (start < end && char.IsWhiteSpace(_characters[start]))
        {
            start++;
        }

        // The key stays, so that it does not count as missing; in a list something stays, so that the others keep their places.
        int keyEnd = LineHead.Of(_characters.AsSpan(start, end - start)).KeyEnd;
        bool keepsKey = keyEnd > 0 && failure.Culprit >= start + keyEnd;
        int from = keepsKey ? start + keyEnd : start;
        bool isItem = _characters[bracket] == '[';
        if (!Blank(from, keepsKey || isItem || end == _characters.Length || _characters[end] != ',' ? end : end + 1))
        {
            return false;
        }

        if (isItem && !keepsKey)
        {
            _characters[from] = '~';
        }

        if (isOpen && end - 1 > from && (isItem || keepsKey))
        {
            _characters[end - 1] = ',';
        }

        return true;
    }

    private bool TryLines(in SyntaxFailure failure, int culprit)
    {
        int place = failure is { IsTooDeep: true, OuterFlow: >= 0 } ? failure.OuterFlow : culprit;
        (int start, int end) = failure.IsTab ? BlockLines.Tabs(_text, place) : BlockLines.Value(_text, place, failure.IsUnclosed);
        bool isInFlow = failure.OuterFlow >= 0 && failure.OuterFlow < _text.LineStart(place);
        if (!Blank(start, end))
        {
            (start, end) = BlockLines.Whole(_text, place);
            return Blank(start, end);
        }

        // The removed text may have ended with the comma before the next item.
        int last = start + _characters.AsSpan(start, end - start).TrimEnd("\r\n").Length - 1;
        if (isInFlow && last > start)
        {
            _characters[last] = ',';
        }

        return true;
    }

    private bool Blank(int start, int end)
    {
        bool any = false;
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_characters[i]) || _characters[i] == '\t')
            {
                _characters[i] = ' ';
                any = true;
            }
        }

        if (any)
        {
            Damage.Add(_characters, start, end);
        }

        return any;
    }
}
