using Alluxio.Config.Layering;

namespace Alluxio.Config.Plan;

/// <summary>The settings of all components of a plan, one by one: a caller that needs few of them does not compute all of them.</summary>
internal interface ISettingSource
{
    /// <summary>The rules by which the settings are resolved.</summary>
    public RuleTable Rules { get; }

    /// <summary>A setting by its path, for example <c>worker.image</c>; <see langword="null"/> if the plan has none.</summary>
    public Setting? Find(string path);

    /// <summary>The names of the settings of all components, each without its component.</summary>
    public IEnumerable<string> NamesOfAll();

    /// <summary>The settings that are computed already, in no order.</summary>
    public Setting[] Resolved();

    /// <summary>The settings that read a field, or something above or below it, in the order of the rules.</summary>
    /// <param name="kind">The kind of the object that holds the field.</param>
    /// <param name="pattern">The path without positions and keys; empty for the whole object.</param>
    public IEnumerable<Setting> ReadFrom(string? kind, string pattern);

    /// <summary>The settings that a controller's own settings may give, in the order of the rules.</summary>
    public IEnumerable<Setting> ReadFromController();

    /// <summary>Whether another plan has the settings of the same controller.</summary>
    /// <param name="other">The settings of the other plan.</param>
    public bool HasControllerOf(ISettingSource other);

    /// <summary>The place of a setting among the rules.</summary>
    public int OrderOf(string path);
}
