using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>Collects the diagnostics of one stage, up to a limit that keeps hostile input from filling the memory.</summary>
internal sealed class DiagnosticBag
{
    private const int Limit = 1000;

    private readonly List<Diagnostic> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public bool HasNoErrors => _items.TrueForAll(static item => item.Severity != DiagnosticSeverity.Error);

    public void Add(Diagnostic diagnostic)
    {
        if (_items.Count < Limit)
        {
            _items.Add(diagnostic);
        }
        else if (_items.Count == Limit)
        {
            _items.Add(ReadingDiagnostics.TooManyProblems.At(diagnostic.Location, Limit));
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public ValueList<Diagnostic> ToValueList() => IsEmpty ? [] : new([.. _items]);
}
