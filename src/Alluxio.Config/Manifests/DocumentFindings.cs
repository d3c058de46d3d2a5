using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests;

/// <summary>
/// Collects what the documents of a text give. A document that had to be read several times tells each finding once: of a later tree counts
/// what no tree before it has told of the same place.
/// </summary>
internal sealed class DocumentFindings(DiagnosticBag all)
{
    private HashSet<(string Code, int Offset)>? _told;
    private DiagnosticBag? _current;

    /// <summary>Where the findings of a document go.</summary>
    public DiagnosticBag For(YamlDocument document)
    {
        _current = document.IsSuperseded || document.IsRepaired ? new DiagnosticBag() : null;
        return _current ?? all;
    }

    /// <summary>Takes over what is new of the document.</summary>
    public void Settle()
    {
        if (_current is null)
        {
            return;
        }

        HashSet<(string Code, int Offset)> told = _told ??= [];
        Diagnostic[] fresh = [.. _current.ToValueList().Where(finding => !told.Contains(Key(finding)))];
        all.AddRange(fresh);
        told.UnionWith(fresh.Select(Key));
    }

    private static (string Code, int Offset) Key(Diagnostic finding) => (finding.Code, finding.Location?.Offset ?? -1);
}
