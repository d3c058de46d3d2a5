using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Finds the variables with which a manifest gives options to a JVM beside <c>jvmOptions</c>, and adds them to these.</summary>
internal static class JvmVariables
{
    private const string Prefix = "ALLUXIO_";

    private const string Suffix = "_JAVA_OPTS";

    /// <summary>The variable that Alluxio's scripts read for every process.</summary>
    public const string Global = "ALLUXIO_JAVA_OPTS";

    // The JVM itself reads these, whatever starts it.
    private static readonly (string Name, JvmVariableEffect Effect)[] OfEveryJvm =
    [
        ("JAVA_TOOL_OPTIONS", JvmVariableEffect.ComesFirst), ("_JAVA_OPTIONS", JvmVariableEffect.ComesLast),
        ("JDK_JAVA_OPTIONS", JvmVariableEffect.NeedsNewJava),
    ];

    // Alluxio's scripts read one of these for each process; those for commands and clients start no server.
    private static readonly string[] Processes =
    [
        "MASTER", "JOB_MASTER", "WORKER", "JOB_WORKER", "FUSE", "PROXY", "COORDINATOR", "GATEWAY",
    ];

    /// <summary>Whether a variable holds options of a JVM.</summary>
    public static bool IsJvmVariable(string name) =>
        name == Global || ProcessOf(name) is not null || Array.Exists(OfEveryJvm, entry => entry.Name == name);

    /// <summary>The variable that Alluxio's scripts read for a component.</summary>
    public static string OwnOf(string component) => component switch
    {
        "master" => $"{Prefix}MASTER{Suffix}",
        "jobMaster" => $"{Prefix}JOB_MASTER{Suffix}",
        "jobWorker" => $"{Prefix}JOB_WORKER{Suffix}",
        "apiGateway" or "proxy" => $"{Prefix}PROXY{Suffix}",
        "fuse" => $"{Prefix}FUSE{Suffix}",
        _ => $"{Prefix}WORKER{Suffix}",
    };

    /// <summary>The variables of a component's container that the manifest gives, in the order of the container.</summary>
    public static IReadOnlyList<JvmVariable> Of(DeploymentFacts facts, ComponentPlan component)
    {
        List<JvmVariable>? found = null;
        Container? container = component.Container;
        foreach (EnvVar variable in container?.Env.AsItems() ?? [])
        {
            if (variable is { Name: { } name, Value: { Length: > 0 } text }
                && IsJvmVariable(name)
                && EnvironmentFields.PathOf(facts.Deployment, component, name) is { } path)
            {
                (found ??= []).Add(new JvmVariable(
                    name,
                    text,
                    EffectOf(facts, component, container!, name),
                    path,
                    facts.Deployment.Locate(path)));
            }
        }

        return found ?? [];
    }

    /// <summary>
    /// The options of a component together with the effects of variables. The winners include the variables, with their text as the value.
    /// </summary>
    public static Setting<ValueList<string>> Apply(Setting<ValueList<string>> options, IEnumerable<JvmVariable> variables)
    {
        foreach (JvmVariable variable in variables)
        {
            options = variable.Effect switch
            {
                JvmVariableEffect.ReplacesOwn or JvmVariableEffect.ReplacesGlobal => Replaced(options, variable),

                // No layer of the options: the JVM adds them.
                JvmVariableEffect.ComesFirst => options with
                {
                    Value =
                [
                    variable.Text, .. options.Value ?? [],
                ],
                    Winners = [.. options.Winners, Definition(variable, Layer.Derived)]
                },
                JvmVariableEffect.ComesLast => options with
                {
                    Value =
                [
                    .. options.Value ?? [], variable.Text,
                ],
                    Winners = [Definition(variable, Layer.Derived), .. options.Winners]
                },
                _ => options,
            };
        }

        return options;
    }

    private static JvmVariableEffect EffectOf(DeploymentFacts facts, ComponentPlan component, Container container, string name)
    {
        int known = Array.FindIndex(OfEveryJvm, entry => entry.Name == name);
        return known >= 0 ? OfEveryJvm[known].Effect : facts.EffectOf(component, container, name);
    }

    private static string? ProcessOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        ? Array.Find(
            Processes,
            process => name.Length == Prefix.Length + process.Length + Suffix.Length && name.AsSpan(Prefix.Length).StartsWith(process))
        : null;

    // The line that the variable does not replace reaches the JVM still. As documented the component's list takes the place of the global
    // one.
    private static Setting<ValueList<string>> Replaced(Setting<ValueList<string>> options, JvmVariable variable)
    {
        bool isOwn = variable.Effect == JvmVariableEffect.ReplacesOwn;
        bool isJoined = options.Winners.Any(static winner => winner.Layer != Layer.Global);
        Definition[] kept = [.. options.Winners.Where(winner => isJoined && (winner.Layer == Layer.Global) == isOwn)];
        if (!isOwn && !isJoined)
        {
            // The default is in the line of the component, which the variable leaves unchanged.
            kept = [.. options.Hidden.Where(static hidden => hidden.Layer == Layer.BuiltIn)];
        }

        ValueList<string> rest = [.. kept.SelectMany(static definition => definition.Value as ValueList<string> ?? [])];
        Definition given = Definition(variable, Layer.Component);
        return options with
        {
            Value = isOwn ? [.. rest, variable.Text] : [variable.Text, .. rest],
            Winners = isOwn ? [given, .. kept] : [.. kept, given],
            Hidden = [.. options.Winners.Concat(options.Hidden).Except(kept)],
        };
    }

    private static Definition Definition(JvmVariable variable, Layer layer) =>
        new() { Layer = layer, Origin = variable.Path.ToString(), Value = variable.Text, Location = variable.Location };
}
