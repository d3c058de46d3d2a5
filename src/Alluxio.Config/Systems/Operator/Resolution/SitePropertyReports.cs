using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>Says which of the user's properties lose: to a later line of the operator, or to a flag of the JVM.</summary>
internal static class SitePropertyReports
{
    /// <summary>Reports properties whose line would read as something else.</summary>
    /// <param name="properties">The properties; <see langword="null"/> for none.</param>
    /// <param name="field">The field that holds them.</param>
    /// <param name="manifest">The manifest of the field.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static void CheckForm(ValueMap<string>? properties, string field, Manifest manifest, DiagnosticBag diagnostics)
    {
        foreach ((string key, string value) in properties ?? [])
        {
            string? problem = key.Length == 0 ? "has no name"
                : key[0] is '#' or '!' ? "begins with a comment character"
                : key.AsSpan().ContainsAny(" \t=:") ? "has a space, '=' or ':' in its name"
                : key.AsSpan().ContainsAny('\n', '\r') ? "has a line break in its name"
                : value.AsSpan().TrimEnd("\r\n").ContainsAny('\n', '\r') ? "has a value of several lines"
                : null;
            if (problem is not null)
            {
                FieldPath path = FieldPath.Parse(field).Append(key);
                diagnostics.Add(ClusterDiagnostics.PropertyNotReadable(key, problem).At(manifest.Locate(path), path));
            }
        }
    }

    public static void Report(string component, SiteProperties file, JvmFlags flags, DiagnosticBag diagnostics)
    {
        // Only a duplicate can be overridden.
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
                    (string shown, string advice) = Described(flag);
                    diagnostics.Add(OperatorDiagnostics.FlagBeatsProperty(key, component, shown, advice).At(users.Location));
                }
            }
            else if (!ReferenceEquals(lines[0], users) && !Equals(lines[0].Value, users.Value))
            {
                diagnostics.Add(OperatorDiagnostics.PropertyOverwritten(key, lines[0].Value as string).At(users.Location));
            }
        }
    }

    // Only a flag that the user wrote has a field, and can be removed instead.
    private static (string Flag, string Advice) Described(Definition flag) => flag switch
    {
        { Layer: Layer.Derived } => ($"the {flag.Origin}", "Remove the property."),
        { IsDefault: true } => ("a flag in the default JVM options", "Remove the property, or set the JVM options."),
        { Location: { } place } => ($"the flag {flag.Origin} ({place})", "Keep one of them."),
        _ => ($"the flag {flag.Origin}", "Keep one of them."),
    };

    // Booleans are read in any case.
    private static bool IsSame(string? left, string? right) =>
        left == right || (bool.TryParse(left, out bool first) && bool.TryParse(right, out bool second) && first == second);
}
