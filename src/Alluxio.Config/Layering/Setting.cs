using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>The resolved value of one field of one component, and how it came about.</summary>
/// <example>
/// <code>
/// foreach (Setting setting in AlluxioConfig.Resolve("hbase.yaml").Worker.Settings.Values)
/// {
///     Console.WriteLine($"{setting.Path}: {setting.Winners.Count} count, {setting.Hidden.Count} are hidden");
/// }
/// </code>
/// </example>
public abstract record Setting
{
    private protected Setting()
    {
    }

    /// <summary>The component and the name, for example <c>worker.imagePullSecrets</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The rule by which the definitions were combined.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The definitions that made the value, the strongest first.</summary>
    /// <value>Empty if the setting is unset.</value>
    public required ValueList<Definition> Winners { get; init; }

    /// <summary>The overridden definitions, by precedence.</summary>
    public required ValueList<Definition> Hidden { get; init; }

    /// <summary>The value, without its type.</summary>
    /// <value><see langword="null"/> if the setting is unset.</value>
    public abstract object? UntypedValue { get; }

    // Without boxing numbers and flags, of which there are hundreds.
    internal abstract bool HasValueOf(Setting? other);

    // Nothing but defaults takes part, so that the plans of all inputs share the object.
    internal bool IsShared { get; init; }

    /// <summary>The path and the rule. The value is omitted, because it may be a secret; explain the plan to see it masked.</summary>
    public sealed override string ToString() => $"{Path} ({Rule.Combine})";
}
