namespace Alluxio.Config.Plan;

/// <summary>
/// A way to the settings of a component. It says nothing that the settings do not say: components are equal whatever theirs is.
/// </summary>
/// <param name="value">The way; <see langword="null"/> for none.</param>
internal readonly struct SourceOfSettings(ISettingSource? value) : IEquatable<SourceOfSettings>
{
    public ISettingSource? Value => value;

    public bool Equals(SourceOfSettings other) => true;

    public override bool Equals(object? obj) => obj is SourceOfSettings;

    public override int GetHashCode() => 0;
}
