using System.Globalization;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A comparison as aligned text.</summary>
internal static class ComparisonText
{
    /// <summary>The text instead of objects and pods where they cannot be compared.</summary>
    public const string NoPods = "Objects and pods are not compared, because of the errors.";

    public static string Write(StateComparison comparison)
    {
        ValueList<string> order = StepOrder.Lines(comparison.Deployments);
        return string.Join("\n\n", comparison.Deployments) + (order.Count == 0 ? ""
            : $"\n\n{StepOrder.Title}{string.Concat(order.Select(static (line, i) => $"\n  {i + 1}. {line}"))}");
    }

    public static string Write(DeploymentComparison comparison)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{comparison.Deployment} ({Release(comparison)}): {Words(comparison.Outcome)}");
        text.Append(CultureInfo.InvariantCulture, $"\n  {InShort(comparison)}\n  {Interruption(comparison)}");
        text.Append(Duration(comparison) is { } duration ? $"\n  {duration}" : "");
        foreach (ConfigurationChange change in comparison.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {change.Kind} {change.Field}: {Value(change.Before)} -> {Value(change.After)}");
            text.Append(CultureInfo.InvariantCulture, $"\n    {Summary(change)}");
            text.Append(CultureInfo.InvariantCulture, $"\n    {change.Reason}");
            if (Touched(change) is { Length: > 0 } touched)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    {touched}");
            }

            if (change.Latent is { } latent)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    It may take effect later: {latent}");
            }

            if (change.Risk is { } risk)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    Warning: {risk}");
            }

            if ((change.BeforeLocation ?? change.AfterLocation) is not null)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n    {change.BeforeLocation?.ToString() ?? "(absent)"} -> {change.AfterLocation?.ToString() ?? "(absent)"}");
            }
        }

        if (comparison.HasErrors)
        {
            text.Append("\n\n  ").Append(NoPods);
        }

        ValueList<(string Field, string Objects)> fields = FieldsOfRelease.Of(comparison);
        text.Append(fields.Count == 0 ? "" : $"\n\n  {FieldsOfRelease.Title(comparison)}");
        foreach ((string field, string objects) in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    {field}\n      {objects}");
        }

        if (comparison.Pods.Count > 0)
        {
            text.Append("\n\n  Pods");
            foreach ((string workloads, PodChange pods) in PodRows(comparison))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n    {workloads}: {Summary(pods)}.\n      {pods.Reason}");
            }
        }

        if (comparison.Ring is { } ring)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n  Hash ring: {ring}");
        }

        if (comparison.Steps.Count > 0)
        {
            text.Append("\n\n  Steps");
            for (int i = 0; i < comparison.Steps.Count; i++)
            {
                ChangeStep step = comparison.Steps[i];
                text.Append(CultureInfo.InvariantCulture, $"\n    {i + 1}. {When(step, "\n       ")}{step.Command}\n       {Why(step)}");
            }
        }

        return text.ToString();
    }

    /// <summary>An effect in the words of the documentation.</summary>
    public static string Words(ChangeEffect effect) => effect switch
    {
        ChangeEffect.None => "no effect",
        ChangeEffect.Live => "takes effect immediately",
        ChangeEffect.NextStart => "at the next start",
        ChangeEffect.Inert => "no effect until re-created",
        ChangeEffect.NeedsHand => "needs a manual step",
        ChangeEffect.RollsPods => "rolls pods",
        ChangeEffect.StopsAllPods => "stops all pods",
        ChangeEffect.Refused => "refused by the API server",
        _ => "unknown",
    };

    /// <summary>An outcome in words.</summary>
    public static string Words(DeploymentOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>When a step is taken, which a reader must know before the command; empty if always.</summary>
    /// <param name="step">The step.</param>
    /// <param name="end">What separates it from the command.</param>
    public static string When(ChangeStep step, string end) => step.Condition is { } condition ? $"Only {condition}:{end}" : "";

    /// <summary>Why a step is taken.</summary>
    public static string Why(ChangeStep step) => $"{step.Reason}{(step.IsAssumed ? " (assumed)" : "")}";

    /// <summary>How many changes and workloads have which effect, and the worst loss, in a line.</summary>
    public static string InShort(DeploymentComparison comparison)
    {
        string effects = Counts(comparison.Changes.Select(static change => change.Effect));
        string workloads = comparison.Pods.Count == 0 ? "" : $" Workloads: {Counts(comparison.Pods.Select(static pods => pods.Effect))}.";
        ChangeLoss loss = comparison.Loss;
        bool isKnown = !comparison.Changes.Any(static change => change.Effect == ChangeEffect.NotKnown);
        double? share = comparison.LostShare;
        string again = comparison.RecreationLoss > loss
            ? $"; re-creating the resource loses the {comparison.RecreationLoss.ToString().ToLowerInvariant()}"
            : comparison.RecreationLoss == ChangeLoss.Cache && share is not >= 1
                ? "; re-creating the resource loses the whole cache"
                : "";
        string lost = loss == ChangeLoss.None && !isKnown ? "nothing that is known" : LossShares.Words(loss, share);
        return $"In short: {effects}.{workloads} Lost: {lost}{again}.";
    }

    /// <summary>The line for those who use the deployment.</summary>
    public static string Interruption(DeploymentComparison comparison) => $"Interruption: {comparison.Interruption}";

    /// <summary>What decides how long applications notice it, in a line; <see langword="null"/> if nothing is known.</summary>
    public static string? Duration(DeploymentComparison comparison) =>
        comparison.Interruption.Duration is { } known ? $"How long: {known}" : null;

    private static string Counts(IEnumerable<ChangeEffect> effects) => string.Join(", ", effects
        .GroupBy(static effect => effect)
        .OrderByDescending(static group => group.Key)
        .Select(static group => $"{Words(group.Key)}: {group.Count()}"));

    /// <summary>What happens to pods, with the workloads to which the same happens in one row.</summary>
    public static IEnumerable<(string Workloads, PodChange Pods)> PodRows(DeploymentComparison comparison) => comparison.Pods
        .GroupBy(static pods => pods with { Kind = "", Namespace = "", Name = "", IsLater = false, Interrupts = null, Lasts = null })
        .Select(static group => (string.Join(", ", group.Select(static pods => pods.Workload)), group.Key));

    /// <summary>Effect, loss and certainty of what happens to pods.</summary>
    public static string Summary(PodChange pods) =>
        Summary(pods.Effect, pods.Loss, pods.LostShare, pods.Certainty);

    /// <summary>Effect, loss and certainty of a change.</summary>
    public static string Summary(ConfigurationChange change) =>
        Summary(change.Effect, change.Loss, change.LostShare, change.Certainty);

    private static string Summary(ChangeEffect effect, ChangeLoss loss, double? share, ChangeCertainty certainty) =>
        certainty == ChangeCertainty.Assumed
            ? $"{Words(effect)}{LossShares.Phrase(loss, share, "")} (assumed)"
            : $"{Words(effect)}{LossShares.Phrase(loss, share, ", assumed")}";

    /// <summary>Why a change has its effect, and what else is to know, in sentences.</summary>
    public static string Why(ConfigurationChange change)
    {
        string latent = change.Latent is { } later ? $" It may take effect later: {later}" : "";
        string risk = change.Risk is { } known ? $" Warning: {known}" : "";
        return $"{change.Reason}{latent}{risk} {Touched(change)}".TrimEnd();
    }

    /// <summary>The settings and objects of a change outside of all manifests, for which no field exists.</summary>
    public static string Touched(ConfigurationChange change)
    {
        if ((change.BeforeLocation ?? change.AfterLocation) is not null)
        {
            return "";
        }

        string settings = change.Settings.Count == 0 ? "" : $"Settings: {string.Join(", ", change.Settings)}. ";
        string objects = change.Objects.Count == 0 ? "" : $"Objects: {string.Join(", ", change.Objects)}.";
        return (settings + objects).TrimEnd();
    }

    /// <summary>The releases of a deployment.</summary>
    public static string Release(DeploymentComparison comparison) => (comparison.BeforeRelease, comparison.AfterRelease) switch
    {
        ({ } before, { } after) when before != after => $"{before} -> {after.Name}",
        ({ } before, _) => before.ToString(),
        (_, { } after) => after.ToString(),
        _ => comparison.System,
    };

    private static string Value(string? value) => value ?? "(absent)";
}
