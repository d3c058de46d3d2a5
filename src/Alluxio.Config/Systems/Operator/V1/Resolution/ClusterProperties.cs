using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>
/// The properties of one component, as the rows of its rule give them: flags of its JVM, lines of its file, and maps that a stronger one
/// replaces.
/// </summary>
internal sealed class ClusterProperties
{
    private ClusterProperties(ClusterComponent component, Rule rule, JvmFlags flags, SiteProperties file) =>
        (Component, Rule, Flags, File) = (component, rule, flags, file);

    public ClusterComponent Component { get; }

    public Rule Rule { get; }

    public JvmFlags Flags { get; }

    /// <summary>The file: the operator's lines, followed by those of the user.</summary>
    public SiteProperties File { get; }

    // The sources of the file, to decide whether that of another component has the same lines.
    private Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>>? OwnLines { get; init; }

    /// <summary>The maps of the file, the strongest first.</summary>
    public ValueList<Definition> Maps { get; private init; } = [];

    /// <summary>The maps that a stronger one replaces, the strongest first.</summary>
    public ValueList<Definition> Replaced { get; private init; } = [];

    /// <summary>All properties of the component.</summary>
    public IEnumerable<string> Keys => Flags.Keys.Concat(File.Keys);

    /// <summary>Reads the properties of a component.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="component">The component.</param>
    /// <param name="options">Its JVM options, which may contain properties.</param>
    /// <param name="manifest">The manifest of the options, the cluster.</param>
    /// <param name="ownLines">The lines that the operator writes into the file before those of the maps.</param>
    /// <param name="before">The properties of the components that were read before.</param>
    public static ClusterProperties Read(
        RuleReader rules,
        ClusterComponent component,
        Setting<ValueList<string>>? options,
        Manifest manifest,
        Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>> ownLines,
        IEnumerable<ClusterProperties> before)
    {
        Rule rule = rules.Of($"{component.Name}.properties");
        List<Definition> maps = [];
        List<Definition>? replaced = null;
        int taken = 0;
        foreach (RuleLayer layer in rule.Layers.AsSpan())
        {
            if (layer is { Portion: FieldPortion.Whole, IsIgnored: false }
                && rules.Define(layer) is { Value: ValueMap<string> { Count: > 0 } } map)
            {
                int part = 1 << layer.Part;
                (layer.Part == 0 || (taken & part) == 0 ? maps : replaced ??= []).Add(map);
                taken |= layer.Part == 0 ? 0 : part;
            }
        }

        RuleLayer? row = rules.LayerOf(rule.Setting, ClusterRules.OperatorLine);
        JvmFlags flags = new(options, manifest, rule);
        if (component.HostName is { } name && rules.LayerOf(rule.Setting, ClusterRules.OperatorFlag) is { } flag)
        {
            flags.AddWeakest(name.Property, Definition.Of(flag, name.Value));
        }

        ValueList<Definition> given = [.. maps];
        Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>>? written = row is null ? null : ownLines;
        SiteProperties? file = null;
        foreach (ClusterProperties other in before)
        {
            if (other.HasLinesOf(written, given))
            {
                file = other.File.GivenBy(row, given);
                break;
            }
        }

        return new(component, rule, flags, file ?? FileOf(row, ownLines, given))
        {
            Maps = given,
            Replaced = RuleEvaluator.ToValueList(replaced),
            OwnLines = written,
        };
    }

    private static SiteProperties FileOf(
        RuleLayer? row, Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>> ownLines, ValueList<Definition> maps)
    {
        SiteProperties file = new();
        if (row is not null)
        {
            foreach ((string key, string value) in ownLines(maps))
            {
                file.Write(row, key, value);
            }
        }

        for (int i = maps.Count - 1; i >= 0; i--)
        {
            file.Given(maps[i]);
        }

        return file;
    }

    /// <summary>The definitions of a property, the strongest first, without those that a stronger map replaces.</summary>
    public IEnumerable<Definition> Counting(string key) => Flags.Definitions(key).Concat(File.Definitions(key));

    /// <summary>The definitions of a property, followed by those that the component's own options and map replace.</summary>
    public IEnumerable<Definition> Definitions(string key) => Counting(key).Concat(Flags.Hidden(key)).Concat(Hidden(key));

    /// <summary>The definitions of a property that a stronger map replaces.</summary>
    public IEnumerable<Definition> Hidden(string key)
    {
        foreach (Definition map in Replaced)
        {
            if (((ValueMap<string>)map.Value!).TryGetValue(key, out string? value))
            {
                yield return map.Entry(key, value);
            }
        }
    }

    /// <summary>The effective definition of a property; <see langword="null"/> if there is none.</summary>
    public Definition? Strongest(string key) => Counting(key).FirstOrDefault();

    private bool HasLinesOf(
        Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>>? ownLines, ValueList<Definition> maps)
    {
        if (!Equals(OwnLines, ownLines) || Maps.Count != maps.Count)
        {
            return false;
        }

        for (int i = 0; i < Maps.Count; i++)
        {
            if (!ReferenceEquals(Maps[i].Value, maps[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}
