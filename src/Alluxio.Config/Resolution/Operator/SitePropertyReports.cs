using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution.Operator;

/// <summary>Says which of the user's properties lose: to a line that the operator writes behind them, or to a flag of the JVM.</summary>
internal static class SitePropertyReports
{
    public static void Report(string component, SiteProperties file, JvmFlags flags, DiagnosticBag diagnostics)
    {
        // Only what stands twice can lose.
        foreach (string key in file.RepeatedKeys.Concat(flags.Keys).Distinct(StringComparer.Ordinal))
        {
            Definition[] lines = [.. file.Definitions(key)];
            Definition? users = Array.Find(lines, static line => line.Layer is Layer.Global or Layer.Component or Layer.Dataset);
            if (users is null)
            {
                continue;
            }

            // A flag that says the same loses nothing.
            if (flags.Definitions(key).FirstOrDefault() is { } flag)
            {
                if (!IsSame(flag.Value as string, users.Value as string))
                {
                    diagnostics.Add(OperatorDiagnostics.FlagBeatsProperty.At(users.Location, key, component, flag.Origin, flag.Location?.ToString() ?? "no place"));
                }
            }
            else if (!ReferenceEquals(lines[0], users) && !Equals(lines[0].Value, users.Value))
            {
                diagnostics.Add(OperatorDiagnostics.PropertyOverwritten.At(users.Location, key, lines[0].Value));
            }
        }
    }

    // Booleans are read in any case.
    private static bool IsSame(string? left, string? right) =>
        left == right || (bool.TryParse(left, out bool first) && bool.TryParse(right, out bool second) && first == second);
}
