using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>How much a finding weighs under a profile.</summary>
internal static class ProfileSeverity
{
    /// <summary>Controllers go on with what strict tools refuse: as built, such errors are warnings.</summary>
    public static ValueList<Diagnostic> Of(ValueList<Diagnostic> diagnostics, Profile profile)
    {
        bool isUnchanged = profile != Profile.AsBuilt || !diagnostics.Any(static diagnostic => IsAccepted(diagnostic));
        return isUnchanged
            ? diagnostics
            : diagnostics
                .Select(static diagnostic => IsAccepted(diagnostic)
                    ? diagnostic with { Severity = DiagnosticSeverity.Warning }
                    : diagnostic)
                .ToValueList();
    }

    private static bool IsAccepted(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.ControllersAccept;
}
