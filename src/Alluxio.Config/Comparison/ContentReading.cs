namespace Alluxio.Config.Comparison;

/// <summary>How pods take the content of a ConfigMap or Secret. The order is that of what a change asks for.</summary>
internal enum ContentReading
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The kubelet takes it when it pulls an image.</summary>
    WhenPulling,

    /// <summary>As a volume: the files follow the content, and processes must read them again.</summary>
    AsFiles,

    /// <summary>As variables or with <c>subPath</c>: a pod keeps what it started with.</summary>
    AtStart,
}
