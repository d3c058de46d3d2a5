namespace Alluxio.Config.Manifests;

/// <summary>Whether and how a manifest gives a field.</summary>
public enum FieldPresence
{
    /// <summary>The field is not there.</summary>
    Absent,

    /// <summary>The field is explicitly null.</summary>
    Null,

    /// <summary>The field is an empty text, list or mapping.</summary>
    Empty,

    /// <summary>The field has a value.</summary>
    Given,
}
