namespace Alluxio.Config.Systems.Operator.Plan;

/// <summary>
/// How a process learns the name under which others reach it: a variable of its pod, and the flag that hands it to the JVM.
/// </summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Property">The property that the flag sets.</param>
internal sealed record HostNameVariable(string Name, string Property)
{
    public static readonly HostNameVariable Master = new("ALLUXIO_MASTER_HOSTNAME", "alluxio.master.hostname");

    public static readonly HostNameVariable Coordinator = new("ALLUXIO_COORDINATOR_HOSTNAME", "alluxio.coordinator.hostname");

    public static readonly HostNameVariable Worker = new("ALLUXIO_WORKER_HOSTNAME", "alluxio.worker.hostname");

    /// <summary>Of FUSE and of the open operator's proxy.</summary>
    public static readonly HostNameVariable Client = new("ALLUXIO_CLIENT_HOSTNAME", "alluxio.user.hostname");

    /// <summary>The value of the property: the shell that reads <c>alluxio-env.sh</c> inserts the variable.</summary>
    public string Value => $"${{{Name}}}";

    /// <summary>The flag. It precedes the options of the user.</summary>
    public string Flag => $"-D{Property}={Value}";
}
