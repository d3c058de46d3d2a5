namespace Alluxio.Config.Models;

/// <summary>The kind of a field's value, or of the items of its list or the values of its map.</summary>
internal enum ValueKind
{
    /// <summary>A text: <see cref="string"/>.</summary>
    Text,

    /// <summary>A text that names an image without its tag: <see cref="string"/>.</summary>
    Image,

    /// <summary>True or false: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>True or false, which upstream also takes as a text: <see cref="bool"/>.</summary>
    LenientBoolean,

    /// <summary>A whole number: <see cref="int"/>.</summary>
    Int32,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    Int64,

    /// <summary>An amount with a suffix: <see cref="Values.Quantity"/>.</summary>
    Quantity,

    /// <summary>A point in time: <see cref="DateTimeOffset"/>.</summary>
    Time,

    /// <summary>Bytes: <see cref="Values.Base64Value"/>.</summary>
    Base64,

    /// <summary>Anything: <see cref="Values.RawValue"/>.</summary>
    Raw,

    /// <summary>A whole number or a text: <see cref="Values.IntOrString"/>.</summary>
    IntOrString,

    /// <summary>An object with a name: <see cref="Kubernetes.LocalObjectReference"/>.</summary>
    Reference,

    /// <summary>A name alone or an object with a name: <see cref="Kubernetes.LocalObjectReference"/>.</summary>
    SecretName,

    /// <summary>A name alone: <see cref="Kubernetes.LocalObjectReference"/>.</summary>
    BareSecretName,

    /// <summary>An object of a modelled type: <see cref="Models.Model"/>.</summary>
    Model,
}
