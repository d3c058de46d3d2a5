namespace Alluxio.Config.Layering;

/// <summary>A place that can define a setting. How strong each one is, a <see cref="Rule"/> says.</summary>
public enum Layer
{
    /// <summary>The section of the component itself, for example <c>spec.worker</c>.</summary>
    Component,

    /// <summary>The part of the manifest that serves all components, for example <c>spec</c>.</summary>
    Global,

    /// <summary>The Dataset that belongs to the runtime.</summary>
    Dataset,

    /// <summary>Values that the controller computes from other fields and that overwrite the user's.</summary>
    Derived,

    /// <summary>The controller's own settings: its environment or its Helm values.</summary>
    Controller,

    /// <summary>A default that the API server fills in from the custom resource definition.</summary>
    ApiServer,

    /// <summary>A default that is built into the controller or its chart.</summary>
    BuiltIn,

    /// <summary>The ServiceAccount of the pod, which counts for pull secrets only.</summary>
    ServiceAccount,
}
