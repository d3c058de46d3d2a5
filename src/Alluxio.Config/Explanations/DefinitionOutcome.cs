namespace Alluxio.Config.Explanations;

/// <summary>The outcome of one definition of a setting.</summary>
public enum DefinitionOutcome
{
    /// <summary>It gave the value, alone or together with others.</summary>
    Wins,

    /// <summary>A definition with higher precedence overrides it, or its value is the same as unset.</summary>
    Hidden,

    /// <summary>The API accepts it, but it is unused.</summary>
    Ignored,
}
