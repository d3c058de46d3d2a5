namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>The replacement of an identifier that is too long for a label.</summary>
internal enum LongIdentifier
{
    /// <summary>Nothing: it stays too long.</summary>
    Kept,

    /// <summary>The uid of the Dataset.</summary>
    DatasetUid,

    /// <summary>The uid of the Dataset that owns the runtime; nothing where it has no owner.</summary>
    OwnerUid,
}
