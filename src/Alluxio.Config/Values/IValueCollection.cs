namespace Alluxio.Config.Values;

/// <summary>A list or map whose size can be asked without knowing the type of its items and without an enumerator.</summary>
internal interface IValueCollection
{
    /// <summary>The number of items or entries.</summary>
    public int Count { get; }
}
