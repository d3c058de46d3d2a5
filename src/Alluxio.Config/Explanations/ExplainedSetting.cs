using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>One setting with all of its definitions.</summary>
public sealed record ExplainedSetting
{
    /// <summary>The component and the name, for example <c>worker.imagePullSecrets</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Other components that have the same value for the same reasons.</summary>
    /// <value>The default is the empty list. Only explanations of several components fill it.</value>
    public ValueList<string> AlsoFor { get; init; } = [];

    /// <summary>The value in one line, with secrets masked.</summary>
    /// <value><c>(none)</c> if the setting is unset.</value>
    public required string ValueText { get; init; }

    /// <summary>The value itself. It may be a secret: do not print it.</summary>
    /// <value><see langword="null"/> if the setting is unset.</value>
    public object? Value { get; init; }

    /// <summary>The rule by which the definitions were combined.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The definitions, the strongest first.</summary>
    /// <value>Empty for an unset setting.</value>
    public ValueList<ExplainedDefinition> Rows { get; init; } = [];

    /// <summary>Whether a manifest or a setting of the controller gives a value, and not only the controller's own code.</summary>
    public bool IsGiven =>
        Rows.Any(static row => row.Location is not null || SettingExplainer.IsGivenIn(row.Layer, row.Giver, row.IsStock));

    /// <summary>The path and the value in one line, with secrets masked.</summary>
    public override string ToString() => $"{Path} = {ValueText}";
}
