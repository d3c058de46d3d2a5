namespace Alluxio.Config.Layering;

/// <summary>How the definitions of one setting combine.</summary>
public enum CombineRule
{
    /// <summary>The strongest definition takes all; the others are hidden.</summary>
    Replace,

    /// <summary>All definitions count; where two give one key, the stronger wins.</summary>
    MergeByKey,

    /// <summary>The definitions are appended, by ascending precedence.</summary>
    Append,

    /// <summary>The controller's own value counts, whatever the user gives.</summary>
    Forced,

    /// <summary>The API accepts the field, but it is unused.</summary>
    Ignored,
}
