namespace Alluxio.Config.Comparison;

/// <summary>The data that a change loses.</summary>
public enum ChangeLoss
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Cached copies; the storage below still has the data.</summary>
    Cache,

    /// <summary>Data or metadata that exists nowhere else.</summary>
    Data,
}
