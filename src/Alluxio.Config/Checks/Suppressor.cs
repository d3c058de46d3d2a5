using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Checks;

/// <summary>
/// Judges findings as the options say, parts those that are suppressed from the others, and reports what is wrong with suppressions.
/// </summary>
internal sealed class Suppressor
{
    private readonly CheckOptions _options;
    private readonly Func<string, bool> _isKnown;
    private readonly IReadOnlyList<SuppressionComment> _comments;
    private readonly DiagnosticBag _own = new();
    private readonly HashSet<object> _used = new(ReferenceEqualityComparer.Instance);

    /// <param name="manifests">The manifests, whose comments count.</param>
    /// <param name="options">Severities and what is suppressed.</param>
    /// <param name="isKnown">Whether there is a code.</param>
    public Suppressor(ManifestSet manifests, CheckOptions options, Func<string, bool> isKnown)
    {
        _options = options;
        _isKnown = isKnown;
        _comments = SuppressionComment.Of(manifests, _own);
        ReportUnknownCodes();
    }

    public List<Diagnostic> Kept { get; } = [];

    public List<SuppressedDiagnostic> Suppressed { get; } = [];

    /// <summary>Sorts findings, and then the findings about suppressions.</summary>
    public void Run(IEnumerable<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            Sort(diagnostic);
        }

        // With errors not every rule has run, and a suppression that seems unused may not be.
        bool isComplete = !Kept.Exists(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            && !Suppressed.Exists(static suppressed => suppressed.Diagnostic.Severity == DiagnosticSeverity.Error);
        foreach (Diagnostic diagnostic in _own.ToValueList())
        {
            Sort(diagnostic);
        }

        foreach (Diagnostic diagnostic in isComplete ? Unused() : [])
        {
            Sort(diagnostic);
        }
    }

    private void Sort(Diagnostic diagnostic)
    {
        Diagnostic judged = _options.Severities.TryGetValue(diagnostic.Code, out DiagnosticSeverity severity)
            ? diagnostic with { Severity = severity }
            : diagnostic;
        SuppressionComment? comment = _comments.FirstOrDefault(comment => comment.Covers(judged));
        Suppression? option = _options.Suppressions.FirstOrDefault<Suppression>(suppression => suppression.Covers(judged));
        Use(comment);
        Use(option);
        if (comment is null && option is null)
        {
            Kept.Add(judged);
        }
        else
        {
            Suppressed.Add(new SuppressedDiagnostic
            {
                Diagnostic = judged,
                Reason = comment is null ? option!.Reason : comment.Reason,
                Comment = comment?.Place,
            });
        }
    }

    private void Use(object? suppression)
    {
        if (suppression is not null)
        {
            _used.Add(suppression);
        }
    }

    private void ReportUnknownCodes()
    {
        foreach (SuppressionComment comment in _comments.Where(comment => !_isKnown(comment.Code)))
        {
            _own.Add(SuppressionDiagnostics.UnknownCode(comment.Code, "the comment").At(comment.Place, value: comment.Code));
        }

        foreach (string code in _options.Suppressions.Select(static suppression => suppression.Code).Where(code => !_isKnown(code)))
        {
            _own.Add(SuppressionDiagnostics.UnknownCode(code, "a suppression in the options").At(null, value: code));
        }

        foreach (string code in _options.Severities.Keys.Where(code => !_isKnown(code)))
        {
            _own.Add(SuppressionDiagnostics.UnknownCode(code, "a severity in the options").At(null, value: code));
        }
    }

    // An unused suppression of this very finding would have to be reported by it.
    private Diagnostic[] Unused() =>
    [
        .. from comment in _comments
           where IsUnused(comment, comment.Code)
           select SuppressionDiagnostics.Unused(
               comment.Code,
               comment.Line == 0 ? "is below the comment" : $"is on line {comment.Line}")
               .At(comment.Place, value: comment.Code),
        .. from option in _options.AreShared ? [] : _options.Suppressions
           where IsUnused(option, option.Code)
           select SuppressionDiagnostics.Unused(option.Code, Area(option)).At(null, option.Path, option.Code),
    ];

    private bool IsUnused(object suppression, string code) =>
        !_used.Contains(suppression) && code != SuppressionDiagnostics.UnusedRow.Code && _isKnown(code);

    private static string Area(Suppression option) => (option.Path, option.File) switch
    {
        (null, null) => "was found",
        (null, { } file) => $"was found in {file}",
        ({ } path, null) => $"was found below '{path}'",
        ({ } path, { } file) => $"was found below '{path}' in {file}",
    };
}
