namespace Alluxio.Config.Models;

/// <summary>A record that describes its fields. Generated with the records; readers and writers walk the descriptions.</summary>
internal interface IModel
{
    /// <summary>Whether undocumented fields may exist: they are kept and reported as information.</summary>
    internal static virtual bool IsOpen => false;

    /// <summary>Whether the definition of the kind takes amounts as texts and whole numbers only, and not as <c>0.5</c>.</summary>
    internal static virtual bool HasWholeAmounts => false;

    /// <summary>The fields, in upstream's order, which is that of the slots.</summary>
    internal static abstract ModelField[] Describe();
}
