using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>
/// Collects the diagnostics of one stage, up to a limit that keeps hostile input from filling the memory. The same finding counts once,
/// however often an alias repeats the node that it is about.
/// </summary>
internal sealed class DiagnosticBag
{
    private const int Limit = 1000;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _seen = [];

    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether more findings change nothing; who has to work for them can stop.</summary>
    public bool IsFull => _items.Count > Limit;

    public bool HasNoErrors => _items.TrueForAll(static item => item.Severity != DiagnosticSeverity.Error);

    /// <summary>Whether a finding is there already.</summary>
    public bool Contains(Diagnostic diagnostic) => _seen.Contains(diagnostic);

    /// <summary>Whether something has been found already.</summary>
    public bool Any(Predicate<Diagnostic> isMeant) => _items.Exists(isMeant);

    public void Add(Diagnostic diagnostic)
    {
        if (IsFull || !_seen.Add(diagnostic))
        {
            return;
        }

        _items.Add(_items.Count < Limit ? diagnostic : ReadingDiagnostics.TooManyProblems(Limit).At(diagnostic.Location));
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The diagnostics in the order in which they were found.</summary>
    public ValueList<Diagnostic> ToValueList() => IsEmpty ? [] : new([.. _items]);

    /// <summary>The diagnostics in the order of the text, because people read from top to bottom; what has no place comes first.</summary>
    public ValueList<Diagnostic> ToSortedList() => IsEmpty ? [] : new([.. _items.OrderBy(static item => item.Location?.Offset ?? -1)]);
}
