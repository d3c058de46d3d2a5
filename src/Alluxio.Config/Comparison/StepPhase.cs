namespace Alluxio.Config.Comparison;

/// <summary>When a step comes, seen from the moment at which the manifests are applied.</summary>
internal enum StepPhase
{
    /// <summary>Questions to answer before any change.</summary>
    Check,

    /// <summary>Steps that save data without another copy, before any change.</summary>
    Save,

    /// <summary>Changes that all others need.</summary>
    First,

    /// <summary>Steps before the manifests are applied.</summary>
    Before,

    /// <summary>Steps that must see all earlier changes, just before the manifests are applied.</summary>
    Latest,

    /// <summary>Steps after the change.</summary>
    After,

    /// <summary>Steps after the resource was created again.</summary>
    Last,

    /// <summary>Steps after all of these.</summary>
    Final,
}
