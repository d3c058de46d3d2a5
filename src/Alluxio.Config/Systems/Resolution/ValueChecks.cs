using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>
/// Checks of resolved values that Kubernetes refuses or cannot use, the same for every system. Values that components share are reported
/// once.
/// </summary>
/// <param name="diagnostics">Where findings go.</param>
/// <param name="manifestOf">The manifest of a definition.</param>
internal sealed class ValueChecks(DiagnosticBag diagnostics, Func<Definition, Manifest?> manifestOf)
{
    private static readonly Quantity Most = Quantity.Parse("9223372036854775807");

    private readonly HashSet<(string Code, string Place)> _told = [];

    /// <summary>Pull secrets by whose names no Secret can be found.</summary>
    public void PullSecrets(Setting<ValueList<LocalObjectReference>> secrets)
    {
        for (int i = 0; i < (secrets.Value?.Count ?? 0); i++)
        {
            string name = secrets.Value![i].Name ?? "";
            if (name.Length > 0 && name.Trim() == name)
            {
                continue;
            }

            string problem = name.Length == 0 ? "has no name" : $"is named '{name}', with spaces around the name";
            string? suggestion = name.Trim() is { Length: > 0 } trimmed ? trimmed : null;
            Definition winner = secrets.Winners[0];
            DiagnosticSeverity? severity = name.Length == 0 ? DiagnosticSeverity.Information : null;
            Report(
                FluidDiagnostics.BlankInSecretName(secrets.Path, problem, winner.Origin), winner, Segments(i), name, suggestion,
                severity: severity);
        }
    }

    /// <summary>A whole number of a range.</summary>
    public void Number(Setting setting, long number, long least, long most, params string[] part)
    {
        if (Given(setting) is { } winner && (number < least || number > most))
        {
            string shown = number.ToString(CultureInfo.InvariantCulture);
            Report(
                OperatorDiagnostics.NumberOutOfRange(string.Join('.', [winner.Origin, .. part]), least, most, shown),
                winner, Segments(part), shown);
        }
    }

    /// <summary>An amount that a volume or a claim asks for.</summary>
    public void Amount(Setting setting, Quantity? amount, bool mayBeZero)
    {
        if (Given(setting) is { } winner && amount is not null && WhyUnusable(amount, mayBeZero) is { } reason)
        {
            Report(OperatorDiagnostics.BadAmount(winner.Origin, amount.Text, reason), winner, [], amount.Text);
        }
    }

    /// <summary>Amounts below zero or beyond all measure, and requests above their limits.</summary>
    public void Resources(Setting<ResourceRequirements> setting)
    {
        if (Given(setting) is not { } winner || setting.Value is not { } resources)
        {
            return;
        }

        foreach ((string group, ValueMap<Quantity>? amounts) in ((string, ValueMap<Quantity>?)[])[
            ("limits", resources.Limits),
            ("requests", resources.Requests),
        ])
        {
            foreach ((string name, Quantity amount) in amounts ?? [])
            {
                if (WhyUnusable(amount, mayBeZero: true) is { } reason)
                {
                    Report(
                        OperatorDiagnostics.BadAmount($"{winner.Origin}.{group}.{name}", amount.Text, reason),
                        winner, Segments(group, name), amount.Text);
                }
            }
        }

        Requests(setting);
    }

    /// <summary>Requests above their limits, wherever each of the two comes from.</summary>
    /// <param name="setting">The resources of a component.</param>
    /// <param name="told">A resource with another finding; the empty text for none.</param>
    public void Requests(Setting<ResourceRequirements> setting, string told = "")
    {
        foreach ((string name, Quantity request) in setting.Value?.Requests ?? [])
        {
            // An unreadable limit has its own finding, and is ignored here.
            if (name != told
                && setting.Value!.Limits?.GetValueOrDefault(name) is { IsZero: false } limit
                && request > limit
                && Given(setting) is { } winner)
            {
                // One of the two may be a default.
                bool isAsked = Holds(winner, "requests", name);
                bool isAllowed = Holds(winner, "limits", name);
                string component = setting.Path[..setting.Path.LastIndexOf('.')];
                Report(
                    ClusterDiagnostics.RequestAboveLimit(
                        component, Shown(request, isAsked), name, Raised(winner, limit, name) ?? Shown(limit, isAllowed)),
                    winner, Segments(isAsked ? "requests" : "limits", name), request.Text);
            }
        }
    }

    /// <summary>
    /// A text that has to be one of a few words, with an edit where only upper and lower case or blanks around it are wrong.
    /// </summary>
    public void Word(Setting<string> setting, ValueList<string> words)
    {
        if (setting.Value is { Length: > 0 } text && !words.AsSpan().Contains(text) && Given(setting) is { } winner)
        {
            ReportWord(words, text, winner);
        }
    }

    // Apart, because its closure would be made for every good word.
    private void ReportWord(ValueList<string> words, string text, Definition winner)
    {
        string? meant = words.FirstOrDefault(word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        Deferred<DiagnosticFix?>? fix = meant is not null && PathOf(winner, []) is { } path && manifestOf(winner) is { } manifest
            ? TextEditing.Fix($"Write {meant}", manifest, FieldChange.Set(path, meant))
            : null;
        Report(
            ClusterDiagnostics.UnknownWord(winner.Origin, text, string.Join(", ", words)),
            winner, [], text, meant ?? SpellChecker.Suggest(text, words), fix);
    }

    /// <summary>One finding at a part of what a definition gives.</summary>
    public void Report(
        DiagnosticMessage message, Definition definition, IEnumerable<FieldPathSegment> part, string? value, string? suggestion = null,
        Deferred<DiagnosticFix?>? fix = null, DiagnosticSeverity? severity = null)
    {
        // The controller's variables have no place in a text.
        FieldPath? path = PathOf(definition, part);
        if (path is null || _told.Add((message.Descriptor.Code, path.ToString())))
        {
            SourceLocation? place = path is null ? null : manifestOf(definition)!.Locate(path);
            Diagnostic found = message.At(place ?? definition.Location, path, value, suggestion);
            found = severity is null ? found : found with { Severity = severity.Value };
            diagnostics.Add(fix is null ? found : found with { DeferredFix = fix });
        }
    }

    /// <summary>Why no object can use an amount; nothing where it can.</summary>
    public static string? WhyUnusable(Quantity amount, bool mayBeZero) => amount.Sign < 0 ? "it must not be negative."
        : amount.IsZero && !mayBeZero ? "it must be greater than zero."
        : amount > Most ? "the maximum of Kubernetes is 9223372036854775807."
        : null;

    /// <summary>The given definition that counts: defaults are right.</summary>
    public static Definition? Given(Setting setting)
    {
        foreach (Definition winner in setting.Winners.AsSpan())
        {
            if (winner.Layer is not (Layer.BuiltIn or Layer.Derived or Layer.ApiServer))
            {
                return winner;
            }
        }

        return null;
    }

    private static string Shown(Quantity amount, bool isGiven) => isGiven ? amount.Text : $"{amount.Text} (default)";

    // The manifest does not contain the raised limit, so the message shows both.
    private static string? Raised(Definition winner, Quantity limit, string name) =>
        (winner.Value as ResourceRequirements)?.Limits?.GetValueOrDefault(name) is { } given && given.CompareTo(limit) < 0
            ? $"{limit.Text} ({given.Text} here; the controller adds the memory tiers)"
            : null;

    // A value from an object has no place.
    private bool Holds(Definition definition, string group, string name) => definition.Value switch
    {
        ResourceRequirements given => (group == "limits" ? given.Limits : given.Requests)?.ContainsKey(name) == true,
        ValueMap<string> parts => parts.ContainsKey($"{group}.{name}"),
        _ => HasField(definition, Segments(group, name)),
    };

    private bool HasField(Definition definition, IEnumerable<FieldPathSegment> part) =>
        PathOf(definition, part) is { } path && manifestOf(definition)?.Has(path) == true;

    private FieldPath? PathOf(Definition definition, IEnumerable<FieldPathSegment> part) =>
        manifestOf(definition) is not null && FieldPath.TryParse(definition.RuleLayer?.Field ?? definition.Origin, out FieldPath? origin)
            ? part.Aggregate(origin, static (whole, step) => whole.Append(step))
            : null;

    private static FieldPathSegment[] Segments(int index) => [FieldPathSegment.FromIndex(index)];

    private static FieldPathSegment[] Segments(params string[] names) => [.. names.Select(FieldPathSegment.FromName)];
}
