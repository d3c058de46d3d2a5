using System.Globalization;
using System.Text;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The variables that Alluxio's launch script hands to its JVMs.</summary>
internal static class JavaOptions
{
    public static string Common(FluidDeployment deployment)
    {
        using OptionLine line = new();
        if (!deployment.IsHighlyAvailable)
        {
            line.Property("alluxio.master.hostname", $"{deployment.FullName}-master-0.{deployment.Namespace}");
        }

        line.Property("alluxio.user.hostname", "${ALLUXIO_CLIENT_HOSTNAME}");

        // The chart's own journal defaults come first; the engine's entries follow in the sorted properties and win.
        line.Property("alluxio.master.journal.type", "EMBEDDED");
        line.Property("alluxio.master.journal.folder", "/journal");
        Tiers(line, deployment.Tiers);
        if (deployment.IsHighlyAvailable)
        {
            line.Property("alluxio.master.embedded.journal.addresses", JournalAddresses(deployment));
        }

        return Finished(line, deployment.Properties, deployment.JvmOptions);
    }

    public static string Master(FluidDeployment deployment)
    {
        using OptionLine line = new();
        MasterHostName(line);
        return Finished(line, deployment.Master.Container.Properties, deployment.Master.Container.JvmOptions);
    }

    public static string JobMaster(FluidDeployment deployment)
    {
        using OptionLine line = new();
        MasterHostName(line);
        return Finished(line, deployment.JobMaster.Properties, deployment.JobMaster.JvmOptions);
    }

    public static string Worker(FluidDeployment deployment)
    {
        using OptionLine line = new();
        WorkerHostName(line);
        line.Property("alluxio.worker.rpc.port", deployment.Ports.WorkerRpc);
        line.Property("alluxio.worker.web.port", deployment.Ports.WorkerWeb);
        if (!deployment.Worker.HostNetwork)
        {
            line.Property("alluxio.worker.container.hostname", "${ALLUXIO_WORKER_CONTAINER_HOSTNAME}");
        }

        if (!string.IsNullOrEmpty(deployment.WorkerMemory))
        {
            line.Property("alluxio.worker.memory.size", deployment.WorkerMemory);
        }

        return Finished(line, deployment.Worker.Container.Properties, deployment.Worker.Container.JvmOptions);
    }

    public static string JobWorker(FluidDeployment deployment)
    {
        using OptionLine line = new();
        WorkerHostName(line);
        line.Property("alluxio.job.worker.rpc.port", deployment.Ports.JobWorkerRpc);
        line.Property("alluxio.job.worker.data.port", deployment.Ports.JobWorkerData);
        line.Property("alluxio.job.worker.web.port", deployment.Ports.JobWorkerWeb);
        return Finished(line, deployment.JobWorker.Properties, deployment.JobWorker.JvmOptions);
    }

    public static string Fuse(FluidDeployment deployment)
    {
        using OptionLine line = new();

        // The variable is a folded block: blanks before its first word belong to its indentation.
        return Finished(line, deployment.Fuse.Container.Properties, deployment.Fuse.Container.JvmOptions).TrimStart(' ');
    }

    /// <summary>The gateway's variable, which the real chart does not have: empty as built.</summary>
    public static string Proxy(FluidDeployment deployment)
    {
        using OptionLine line = new();
        return deployment.ApiGateway is { } gateway ? Finished(line, gateway.Properties, gateway.JvmOptions) : "";
    }

    private static void Tiers(OptionLine line, ValueList<FluidTier> tiers)
    {
        line.Property("alluxio.worker.tieredstore.levels", tiers.Count);
        foreach (FluidTier tier in tiers)
        {
            string prefix = string.Create(CultureInfo.InvariantCulture, $"alluxio.worker.tieredstore.level{tier.Level}");
            Tier(line, prefix, ".alias", tier.Alias);

            // The template prints a missing value in Go's way here, and only here.
            line.Property(prefix + ".dirs.mediumtype", tier.MediumType.Length > 0 ? tier.MediumType : "<nil>");
            Tier(line, prefix, ".dirs.path", tier.Path);
            Tier(line, prefix, ".dirs.quota", tier.Quota);
        }
    }

    private static void Tier(OptionLine line, string prefix, string name, string value)
    {
        if (value.Length > 0)
        {
            line.Property(prefix + name, value);
        }
    }

    // Each address follows a comma, the first one too.
    private static string JournalAddresses(FluidDeployment deployment)
    {
        StringBuilder addresses = new();
        for (int i = 0; i < deployment.MasterReplicas; i++)
        {
            addresses.Append(CultureInfo.InvariantCulture, $",{deployment.FullName}-master-{i}:19200");
        }

        return addresses.ToString();
    }

    private static void MasterHostName(OptionLine line) => line.Property("alluxio.master.hostname", "${ALLUXIO_MASTER_HOSTNAME}");

    private static void WorkerHostName(OptionLine line) => line.Property("alluxio.worker.hostname", "${ALLUXIO_WORKER_HOSTNAME}");

    private static string Finished(OptionLine line, ValueMap<string> properties, ValueList<string> options)
    {
        line.Properties(properties);
        line.Options(options);
        return line.ToString();
    }
}
