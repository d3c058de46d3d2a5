namespace Alluxio.Config.Images;

/// <summary>How the fields are made that set an image. A changed image must keep its form.</summary>
public enum ImageShape
{
    /// <summary>No document shows a field that sets it.</summary>
    Unknown,

    /// <summary>Repository and tag in two fields: <c>image</c> and <c>imageTag</c>.</summary>
    SplitPair,

    /// <summary>One text with registry, repository and tag.</summary>
    OneText,

    /// <summary>Registry, repository and tag or digest in separate fields, as in Bitnami's charts.</summary>
    ThreeParts,

    /// <summary>Repository and tag in two fields inside <c>imageInfo</c>.</summary>
    ImageInfo,
}
