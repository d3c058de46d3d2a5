using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Reports;

/// <summary>
/// Whether a finding of two runs is the same one. Code, file, field and value make the fingerprint, and not the line: it survives when
/// lines above come and go. Findings that are alike in all of them are counted from top to bottom.
/// </summary>
internal static class SarifFingerprints
{
    /// <summary>The fingerprints of findings, suppressed ones among them: what is suppressed changes no fingerprint.</summary>
    public static Dictionary<Diagnostic, string> Of(IEnumerable<Diagnostic> diagnostics)
    {
        Dictionary<Diagnostic, string> fingerprints = new(ReferenceEqualityComparer.Instance);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location?.Offset ?? -1))
        {
            string identity = string.Join('\n', diagnostic.Code, diagnostic.Location?.File
                .Replace('\\', '/')
                .Split('/')[^1], diagnostic.Path, diagnostic.Value);
            int count = seen.GetValueOrDefault(identity);
            seen[identity] = count + 1;
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{count}")));
            fingerprints[diagnostic] = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        }

        return fingerprints;
    }
}
