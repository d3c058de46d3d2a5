namespace Alluxio.Config.Checks.Server;

/// <summary>When the API server refuses something, and so what people see.</summary>
internal enum RefusalStage
{
    /// <summary>The object itself is refused.</summary>
    Object,

    /// <summary>The object is taken, and the pods or claims that are made of it are refused.</summary>
    Pods,
}
