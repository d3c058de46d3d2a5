namespace Alluxio.Config.Layering;

/// <summary>
/// A setting or property that some releases treat differently by the same row of the rule table.
/// </summary>
/// <param name="Name">The setting, for example <c>worker.resources</c>, or the key of a property of every component.</param>
internal sealed record ReleaseTreatment(string Name)
{
    /// <summary>The values that are treated otherwise; <see langword="null"/> for all of them.</summary>
    public Func<object?, bool>? Values { get; init; }

    /// <summary>The releases that treat it like this one: <c>up to Fluid 1.0.8</c>.</summary>
    public string Releases { get; init; } = "";

    /// <summary>Whether these are the releases before the change, and not those since the change.</summary>
    public bool IsBeforeChange { get; init; }

    /// <summary>A release on the other side of the change, whose value differs if the change is about the value at hand.</summary>
    public string OtherRelease { get; init; } = "";

    /// <summary>Whether it is about a property.</summary>
    public bool IsOfProperty => Name.StartsWith("alluxio.", StringComparison.Ordinal);

    /// <summary>Whether it is about a setting, and about what is given of it.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="name">Its name: the key of a property.</param>
    public bool IsAbout(Setting setting, string name) => (setting.Path == Name || (IsOfProperty && name == Name))
        && (Values is null || setting.Winners.Concat(setting.Hidden).Any(definition => Values(definition.Value)));
}
