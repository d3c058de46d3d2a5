namespace Alluxio.Config.Images;

/// <summary>How settings become the image of a container that is in no workload.</summary>
internal enum LaterText
{
    /// <summary>The settings are no help: the row's own text counts.</summary>
    Row,

    /// <summary>As the component's own container is called.</summary>
    Component,

    /// <summary>Repository and tag as the custom resource gives them; defaults do not count.</summary>
    ManifestOnly,

    /// <summary>Repository and tag as two settings give them; not known where one of them gives nothing.</summary>
    Pair,

    /// <summary>A setting holds the whole image.</summary>
    OneSetting,

    /// <summary>A setting holds an object with registry, repository and tag.</summary>
    Parts,
}
