namespace Alluxio.Config.Models;

/// <summary>Further properties of a field.</summary>
[Flags]
internal enum FieldTraits
{
    /// <summary>One optional value.</summary>
    None = 0,

    /// <summary>A list of values: <see cref="Values.ValueList{T}"/>.</summary>
    List = 1,

    /// <summary>A map from names to values: <see cref="Values.ValueMap{T}"/>.</summary>
    Map = 2,

    /// <summary>The API server refuses an object without it.</summary>
    Required = 4,

    /// <summary>An optional field that Kubernetes' Go types write though it is zero: a pointer.</summary>
    KeepsZero = 8,

    /// <summary>An optional field that Kubernetes' Go types write with its zero value where it is absent.</summary>
    AlwaysWritten = 16,

    /// <summary>Its value is never printed.</summary>
    Secret = 32,

    /// <summary>Its value is not printed if the field <c>name</c> beside it holds a secret-looking name.</summary>
    SecretByName = 64,

    /// <summary>A property of the record that documents do not have.</summary>
    Hidden = 128,

    /// <summary>The definition of the custom resource refuses an object without it, and controllers go on without it.</summary>
    RequiredByDefinition = 256,
}
