namespace Alluxio.Config.Comparison;

/// <summary>When a step comes, seen from the moment at which the manifests are applied.</summary>
internal enum StepPhase
{
    /// <summary>What needs to be known before anything is done.</summary>
    Check,

    /// <summary>What saves data that nothing else has, before anything changes.</summary>
    Save,

    /// <summary>What is done before the manifests are applied.</summary>
    Before,

    /// <summary>What is done afterwards.</summary>
    After,

    /// <summary>What is done when the resource was created again.</summary>
    Last,
}
