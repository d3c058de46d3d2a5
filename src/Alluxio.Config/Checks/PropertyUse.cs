namespace Alluxio.Config.Checks;

/// <summary>The place from which Alluxio reads a property.</summary>
internal enum PropertyUse
{
    /// <summary>A flag on a command line that a shell puts together, as under Fluid.</summary>
    Shell,

    /// <summary>A line of a properties file, as under the operators.</summary>
    File,

    /// <summary>An option of a mount.</summary>
    Mount,
}
