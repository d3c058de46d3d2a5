namespace Alluxio.Config.Explanations;

/// <summary>What became of one definition of a setting.</summary>
public enum DefinitionOutcome
{
    /// <summary>It made the value, alone or together with others.</summary>
    Wins,

    /// <summary>A stronger definition counts, or the given value counts as absent.</summary>
    Hidden,

    /// <summary>The API accepts it, but it is unused.</summary>
    Ignored,
}
