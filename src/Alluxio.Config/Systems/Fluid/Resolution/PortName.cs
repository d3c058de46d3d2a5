namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>A port of an AlluxioRuntime: the component that serves it, the property that gives it, and its field.</summary>
internal sealed class PortName(string component, string property, string key)
{
    public string Component => component;

    public string Property => property;

    /// <summary>The name among the ports of the component, for example <c>rpc</c>.</summary>
    public string Field => key;

    /// <summary>The setting with the ports of the component.</summary>
    public string Setting { get; } = $"{component}.ports";

    /// <summary>The field with the ports of the component.</summary>
    public string Path { get; } = $"spec.{component}.ports";

    /// <summary>The field of this port.</summary>
    public string FieldPath { get; } = $"spec.{component}.ports.{key}";
}
