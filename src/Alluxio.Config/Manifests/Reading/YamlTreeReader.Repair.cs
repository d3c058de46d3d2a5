using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

// The handling of parser errors. For valid texts none of this code runs or copies text.
internal sealed partial class YamlTreeReader
{
    private const int MostAttempts = 16;

    // Hostile texts have an error on every line; reading again must not cost more than a few times the first reading.
    private const int LeastRereadable = 1 << 20;
    private const int TimesRereadable = 4;

    private readonly LoadOptions _options;
    private readonly DocumentRepair? _repair;
    private SyntaxFailure? _failure;
    private long _rereadable;
    private int _documentStart;

    private SyntaxFailure? ReportSyntax(string message, int start, int end, SourceReader input)
    {
        int outer = _tree.OutermostFlow?.Start ?? -1;
        int inner = _tree.InnermostFlow?.Start ?? -1;
        if (_tree.OpenedTemplate is { } template)
        {
            return new SyntaxFailure(template.Start)
            {
                LastGood = _lastEventEnd,
                OuterFlow = -1,
                InnerFlow = -1,
                TemplateLength = TemplateExpressions.Length(_source, template.Start),
            };
        }

        Diagnostic found = SyntaxErrors.Describe(_source, new SyntaxError(message, start, end)
        {
            LastGood = _lastEventEnd,
            Scanned = input.Position,
            LastScalar = _lastScalar,
            OpenFlow = _tree.InnermostFlow,
            IsJson = _tree.IsJson,
        });
        SyntaxFailure failure = new(_source.OffsetOf(found.Location!))
        {
            LastGood = _lastEventEnd,
            OuterFlow = outer,
            InnerFlow = inner,
            IsJson = _tree.IsJson,
            IsTab = found.Code == ReadingDiagnostics.TabIndentationRow.Code,
            IsUnclosed = found.Code == ReadingDiagnostics.UnclosedBracketRow.Code || found.Code == ReadingDiagnostics.UnclosedQuoteRow.Code,
            TemplateLength = found.Code == ReadingDiagnostics.TemplateLeftInRow.Code ? found.Location!.Length : 0,
        };
        if (_repair is null || !_repair.Explains(failure))
        {
            _diagnostics.Add(found);
        }

        return failure;
    }

    private SyntaxFailure? DepthFailure() => _tree.Depth is not { } found ? null : new SyntaxFailure(_source.OffsetOf(found.Location!))
    {
        LastGood = _lastEventEnd,
        OuterFlow = _tree.OutermostFlow?.Start ?? -1,
        InnerFlow = _tree.InnermostFlow?.Start ?? -1,
        IsJson = _tree.IsJson,
        IsTooDeep = true,
    };

    /// <summary>
    /// Keeps what was read of the document, and reads what can be read of the rest; returns where the next one starts, or -1.
    /// </summary>
    private int Recover(SyntaxFailure? failure)
    {
        int known = _tree.Documents.Count;
        _tree.CutDocument(_lastEventEnd);
        _failure = failure;
        if (_repair is not null)
        {
            return -1;
        }

        int next = DocumentMarkers.FindNext(_source.Text, _lastEventEnd, _base);
        int end = next < 0 ? _source.Text.Length : next;
        if (_mayHoldTemplates)
        {
            // Not all of the rest will be read, but who left one expression in left others, too.
            foreach (int offset in TemplateExpressions.FindAllUnquoted(_source, _lastEventEnd, end).TakeWhile(_ => !_diagnostics.IsFull))
            {
                _diagnostics.Add(TemplateExpressions.Describe(_source, offset));
            }
        }

        if (failure is { } first)
        {
            Repair(first with
            {
                Culprit = first.Culprit - _documentStart,
                OuterFlow = first.OuterFlow - _documentStart,
                InnerFlow = first.InnerFlow - _documentStart,
            }, end, known);
        }

        return next;
    }

    private void Repair(SyntaxFailure failure, int end, int known)
    {
        DocumentRepair repair = new(_source, _documentStart, end);
        for (int attempt = 0; attempt < MostAttempts && _rereadable > 0 && !_diagnostics.IsFull; attempt++)
        {
            // The parser looks ahead: what it met may belong to the next document.
            bool isAfterEnd = attempt == 0 && failure.Culprit >= end - _documentStart;
            if (!isAfterEnd && !repair.TryTakeOut(failure))
            {
                return;
            }

            _rereadable -= repair.Text.Text.Length;
            YamlTreeReader reader = new(repair.Text, _options, _diagnostics, repair);
            reader.ReadFrom(0);
            if (reader._tree.Documents.Count > 0)
            {
                Supersede(known);
                known = _tree.Documents.Count;
                _tree.Documents.AddRange(reader._tree.Documents);
            }

            if (reader._failure is not { } next)
            {
                return;
            }

            failure = next;
        }
    }

    private void Supersede(int from)
    {
        for (int i = from; i < _tree.Documents.Count; i++)
        {
            _tree.Documents[i] = _tree.Documents[i] with { IsSuperseded = true };
        }
    }
}
