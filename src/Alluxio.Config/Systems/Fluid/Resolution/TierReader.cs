using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The tiered store: paths, quotas and level numbers. Mirrors <c>pkg/ddc/base/runtime.go</c> and the chart's default.</summary>
internal sealed class TierReader(FluidInput input, FluidIdentity identity, ComponentSettings settings, DiagnosticBag diagnostics)
{
    private const string TypesSetting = "worker.tierVolumeType";

    private string[] _types = [];

    /// <summary>The levels that the manifest gives; empty if the chart's count.</summary>
    public ValueList<Level> Levels { get; private set; } = [];

    /// <summary>The tiers as the chart sees them.</summary>
    public ValueList<FluidTier> Tiers { get; private set; } = [];

    /// <summary>The total size of all tiers in memory; <see langword="null"/> if there is none.</summary>
    public Quantity? MemorySize { get; private set; }

    /// <summary>The path of the first tier of level 0.</summary>
    public string FirstPath { get; private set; } = "";

    public bool HasEmptyDir { get; private set; }

    /// <summary>Whether there is exactly one tier with exactly one path.</summary>
    public bool IsSinglePath { get; private set; }

    // The text that the engine appends to each path.
    private string Suffix => field ??= SuffixOf(identity.Namespace, identity.Name);

    /// <summary>The text that the engine appends to each path of a runtime.</summary>
    public static string SuffixOf(string space, string? name) => $"/{space}/{name}";

    /// <summary>The directory that the engine makes of a path.</summary>
    public static string DirectoryOf(string path, string suffix) => string.Concat(path.AsSpan().TrimEnd('/'), suffix);

    /// <summary>The paths of a level as the engine makes them, in the order in which they are given.</summary>
    public string[] PathsOf(Level level)
    {
        string suffix = Suffix;
        string[] paths = (level.Path ?? "").Split(',');
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = DirectoryOf(paths[i], suffix);
        }

        return paths;
    }

    public void Read(RuleReader rules)
    {
        Setting<ValueList<Level>> given = settings.Add(rules.Replace<ValueList<Level>>("worker.tieredstore"));
        Levels = given.Winners is [{ Layer: not Layer.BuiltIn }] ? given.Value ?? [] : [];
        _types = AddTypes(rules);
        FirstPath = FluidRules.DefaultTierPath + Suffix;
        ValueList<Level> levels = Levels;
        if (levels.Count == 0)
        {
            Tiers = (given.Value ?? []).Select(OfChart).ToValueList();
            return;
        }

        List<FluidTier> tiers = [];
        List<string> media = LevelOrder(levels);
        bool hasFirst = false;
        for (int i = 0; i < levels.Count; i++)
        {
            Level level = levels[i];
            string[] paths = PathsOf(level);
            Quantity[]? quotas = Quotas(level, i, paths.Length);
            if (quotas is null)
            {
                continue;
            }

            string medium = level.Mediumtype ?? "";
            string? emptyDirMedium = EmptyDirMedium(level, _types[i]);
            string written = emptyDirMedium ?? medium;
            if (written.Contains(',', StringComparison.Ordinal))
            {
                // The engine repeats the word for each path, and the chart then looks for more paths than there are.
                FieldPath place = emptyDirMedium is null
                    ? Path(i).Append("mediumtype")
                    : Path(i).Append("volumeSource").Append("emptyDir").Append("medium");
                diagnostics.Add(FluidDiagnostics.SeveralMedia(written).At(input.RuntimeManifest.Locate(place), place, written));
                continue;
            }

            FluidTier tier = new()
            {
                Level = media.IndexOf(medium),
                Alias = medium,
                MediumType = string.Join(',', Enumerable.Repeat(written, paths.Length)),
                VolumeType = _types[i],
                Path = string.Join(',', paths),
                Quota = string.Join(',', quotas.Select(QuotaText)),
                Directories = [.. paths.Zip(quotas, (path, quota) => new TierDirectory(path, QuotaText(quota), IsMemory(written)))],
            };
            tiers.Add(tier);
            HasEmptyDir |= tier.VolumeType == "emptyDir";
            IsSinglePath = levels.Count == 1 && paths.Length == 1;
            if (!hasFirst && tier.Level == 0)
            {
                (FirstPath, hasFirst) = (tier.Path, true);
            }

            if (medium is not ("SSD" or "HDD"))
            {
                MemorySize =
                    quotas.Aggregate(MemorySize ?? Quantity.FromInteger(0, QuantityFormat.BinarySI), static (sum, quota) => sum + quota);
            }
        }

        Tiers = new([.. tiers]);
    }

    // The chart's own level is not the engine's work: neither path nor quota is made of anything.
    private static FluidTier OfChart(Level level, int index) => new()
    {
        Level = index,
        Alias = level.Mediumtype ?? "",
        MediumType = level.Mediumtype ?? "",
        VolumeType = level.VolumeType ?? "",
        Path = level.Path ?? "",
        Quota = level.Quota?.Text ?? "",
        Directories = [new(level.Path ?? "", level.Quota?.Text ?? "", IsMemory(level.Mediumtype))],
    };

    private static bool IsMemory(string? medium) => medium is "MEM" or "Memory";

    // The API server fills in its default where the field is absent; an explicit empty text stays.
    private string[] AddTypes(RuleReader rules)
    {
        Rule rule = rules[TypesSetting];
        bool isRead = rules.LayerOf(TypesSetting, "spec.tieredstore.levels[].volumeType") is not null;
        RuleLayer? filled = rule.Layers.FirstOrDefault(static layer => layer.Layer == Layer.ApiServer);
        string[] types = new string[Levels.Count];
        List<Definition>? winners = null;
        for (int i = 0; i < types.Length; i++)
        {
            string? type = isRead ? Levels[i].VolumeType : null;
            types[i] = type ?? filled?.Default as string ?? "";
            if (type is not null)
            {
                (winners ??= []).Add(Own(rule, type, i));
            }
        }

        if (filled is not null && (winners?.Count ?? 0) < types.Length)
        {
            (winners ??= []).Add(Definition.Of(filled, filled.Default));
        }

        settings.Add(new Setting<ValueList<string>>
        {
            Path = TypesSetting,
            Rule = rule,
            Value = types.Length == 0 ? null : new(types),
            Winners = RuleEvaluator.ToValueList(winners),
            Hidden = [],
        });
        return types;
    }

    private Definition Own(Rule rule, string type, int index)
    {
        FieldPath path = Path(index).Append("volumeType");
        return Definition.Of(rule.Layers.First(static layer => layer.Layer == Layer.Global), type) with
        {
            Origin = path.ToString(),
            Locate = () => input.RuntimeManifest.Locate(path),
        };
    }

    private static string? EmptyDirMedium(Level level, string type) =>
        type == "emptyDir" && level.VolumeSource?.EmptyDir is { } emptyDir ? emptyDir.Medium ?? "" : null;

    // Fluid prints Kubernetes' binary suffixes in Alluxio's way.
    private static string QuotaText(Quantity quota)
    {
        string text = quota.KubernetesText;
        return text.EndsWith('i') ? text.Replace('i', 'B') : text;
    }

    private static List<string> LevelOrder(ValueList<Level> levels) => levels
        .Select(static level => level.Mediumtype ?? "")
        .Distinct(StringComparer.Ordinal)
        .OrderBy(static medium => medium switch { "SSD" => 1, "HDD" => 2, _ => 0 })
        .ToList();

    private static FieldPath Path(int index) => FieldPath.Parse("spec.tieredstore.levels").Append(index);

    private Quantity[]? Quotas(Level level, int index, int paths)
    {
        if (level.QuotaList is not { Length: > 0 } list)
        {
            if (level.Quota is null)
            {
                // A quota that could not be read was reported then.
                FieldPath path = Path(index);
                if (input.RuntimeManifest.PresenceOf(path.Append("quota")) != Manifests.FieldPresence.Given)
                {
                    Report(FluidDiagnostics.NoQuota(level.Mediumtype), path);
                }

                return null;
            }

            Quantity share = Quantity.FromInteger(level.Quota.ToIntegerRoundedUp() / paths, QuantityFormat.BinarySI);
            return [.. Enumerable.Repeat(share, paths)];
        }

        string[] items = list.Split(',');
        if (items.Length != paths)
        {
            Report(FluidDiagnostics.QuotaCount(items.Length, paths), Path(index).Append("quotaList"));
            return null;
        }

        Quantity[] quotas = new Quantity[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (!Quantity.TryParse(items[i], out Quantity? quota, out string? reason))
            {
                Report(FluidDiagnostics.BadQuotaItem(items[i], QuantityHints.Sentence(reason)), Path(index).Append("quotaList"));
                return null;
            }

            quotas[i] = quota;
        }

        return quotas;
    }

    private void Report(DiagnosticMessage message, FieldPath path) => diagnostics.Add(message.At(input.RuntimeManifest.Locate(path), path));
}
