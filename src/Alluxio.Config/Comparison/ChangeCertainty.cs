namespace Alluxio.Config.Comparison;

/// <summary>How certain the effect of a change is.</summary>
public enum ChangeCertainty
{
    /// <summary>It was read in the controller's source or recorded from it.</summary>
    Source,

    /// <summary>The vendor's or the project's documentation says it.</summary>
    Documented,

    /// <summary>It was concluded from what is known.</summary>
    Assumed,
}
