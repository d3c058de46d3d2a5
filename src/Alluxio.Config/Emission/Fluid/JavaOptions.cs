using System.Globalization;
using System.Text;
using Alluxio.Config.Plan.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Fluid;

/// <summary>The variables that Alluxio's launch script hands to its JVMs. Each item is followed by one blank, as the chart writes them.</summary>
internal static class JavaOptions
{
    public static string Common(FluidDeployment deployment)
    {
        StringBuilder text = new(4096);
        if (!deployment.IsHighlyAvailable)
        {
            Property(text, "alluxio.master.hostname", $"{deployment.FullName}-master-0.{deployment.Namespace}");
        }

        Property(text, "alluxio.user.hostname", "${ALLUXIO_CLIENT_HOSTNAME}");

        // The chart's own journal defaults come first; the engine's entries follow in the sorted properties and win.
        Property(text, "alluxio.master.journal.type", "EMBEDDED");
        Property(text, "alluxio.master.journal.folder", "/journal");
        Tiers(text, deployment.Tiers);
        if (deployment.IsHighlyAvailable)
        {
            text.Append("-Dalluxio.master.embedded.journal.addresses=");
            for (int i = 0; i < deployment.MasterReplicas; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $",{deployment.FullName}-master-{i}:19200");
            }

            text.Append(' ');
        }

        Properties(text, deployment.Properties);
        return Options(text, deployment.JvmOptions);
    }

    public static string Master(FluidDeployment deployment)
    {
        StringBuilder text = new();
        MasterHostName(text);
        Properties(text, deployment.Master.Properties);
        return Options(text, deployment.Master.JvmOptions);
    }

    public static string JobMaster(FluidDeployment deployment)
    {
        StringBuilder text = new();
        MasterHostName(text);
        Properties(text, deployment.JobMaster.Properties);
        return Options(text, deployment.JobMaster.JvmOptions);
    }

    public static string Worker(FluidDeployment deployment)
    {
        StringBuilder text = new();
        WorkerHostName(text);
        Property(text, "alluxio.worker.rpc.port", deployment.Ports.WorkerRpc);
        Property(text, "alluxio.worker.web.port", deployment.Ports.WorkerWeb);
        if (!deployment.Worker.HostNetwork)
        {
            Property(text, "alluxio.worker.container.hostname", "${ALLUXIO_WORKER_CONTAINER_HOSTNAME}");
        }

        if (!string.IsNullOrEmpty(deployment.WorkerMemory))
        {
            Property(text, "alluxio.worker.memory.size", deployment.WorkerMemory);
        }

        Properties(text, deployment.Worker.Properties);
        return Options(text, deployment.Worker.JvmOptions);
    }

    public static string JobWorker(FluidDeployment deployment)
    {
        StringBuilder text = new();
        WorkerHostName(text);
        Property(text, "alluxio.job.worker.rpc.port", deployment.Ports.JobWorkerRpc);
        Property(text, "alluxio.job.worker.data.port", deployment.Ports.JobWorkerData);
        Property(text, "alluxio.job.worker.web.port", deployment.Ports.JobWorkerWeb);
        Properties(text, deployment.JobWorker.Properties);
        return Options(text, deployment.JobWorker.JvmOptions);
    }

    public static string Fuse(FluidDeployment deployment)
    {
        StringBuilder text = new();
        Properties(text, deployment.Fuse.Properties);
        return Options(text, deployment.Fuse.JvmOptions);
    }

    /// <summary>The gateway's variable, which the real chart does not have: empty as built.</summary>
    public static string Proxy(FluidDeployment deployment)
    {
        if (deployment.ApiGateway is not { } gateway)
        {
            return "";
        }

        StringBuilder text = new();
        Properties(text, gateway.Properties);
        return Options(text, gateway.JvmOptions);
    }

    private static void Tiers(StringBuilder text, ValueList<FluidTier> tiers)
    {
        Property(text, "alluxio.worker.tieredstore.levels", tiers.Count);
        foreach (FluidTier tier in tiers)
        {
            string prefix = string.Create(CultureInfo.InvariantCulture, $"alluxio.worker.tieredstore.level{tier.Level}");
            Tier(text, prefix, ".alias", tier.Alias);

            // The template prints a missing value in Go's way here, and only here.
            Property(text, prefix + ".dirs.mediumtype", tier.MediumType.Length > 0 ? tier.MediumType : "<nil>");
            Tier(text, prefix, ".dirs.path", tier.Path);
            Tier(text, prefix, ".dirs.quota", tier.Quota);
        }
    }

    private static void Tier(StringBuilder text, string prefix, string name, string value)
    {
        if (value.Length > 0)
        {
            Property(text, prefix + name, value);
        }
    }

    private static void MasterHostName(StringBuilder text) => Property(text, "alluxio.master.hostname", "${ALLUXIO_MASTER_HOSTNAME}");

    private static void WorkerHostName(StringBuilder text) => Property(text, "alluxio.worker.hostname", "${ALLUXIO_WORKER_HOSTNAME}");

    private static void Properties(StringBuilder text, ValueMap<string> properties)
    {
        foreach ((string key, string value) in properties)
        {
            Property(text, key, value);
        }
    }

    private static void Property(StringBuilder text, string key, string value) => text.Append("-D").Append(key).Append('=').Append(value).Append(' ');

    private static void Property(StringBuilder text, string key, int value) =>
        text.Append("-D").Append(key).Append('=').Append(CultureInfo.InvariantCulture, $"{value}").Append(' ');

    private static string Options(StringBuilder text, ValueList<string> options)
    {
        foreach (string option in options)
        {
            text.Append(option).Append(' ');
        }

        // A line break at the very end is cut by the chart together with the blank behind it; others were reported as errors.
        if (text.Length > 1 && text[^2] == '\n')
        {
            text.Length -= 2;
        }

        return text.ToString();
    }
}
