namespace Alluxio.Config.Comparison;

/// <summary>The effect on one object when a new state is applied.</summary>
public enum ObjectResult
{
    /// <summary>The API server stores the same object in both states.</summary>
    Unchanged,

    /// <summary>Both states have the object, and the API server takes the update.</summary>
    Changed,

    /// <summary>Both states have the object, and the API server refuses the update: delete the object first.</summary>
    Refused,

    /// <summary>Only the state after has the object.</summary>
    Added,

    /// <summary>Only the state before has the object.</summary>
    Removed,
}
