using Alluxio.Config.Values;

namespace Alluxio.Config.Tests;

/// <summary>Components by name, for tests over plans of any system.</summary>
internal static class PlanExtensions
{
    extension(ResolvedPlan plan)
    {
        public ComponentPlan Master => plan["master"];

        public ComponentPlan JobMaster => plan["jobMaster"];

        public ComponentPlan JobWorker => plan["jobWorker"];

        public ComponentPlan ApiGateway => plan["apiGateway"];

        public ComponentPlan InitUsers => plan["initUsers"];

        public ValueList<MountPlan> Mounts => ((ClusterPlan)plan).Mounts;

        public LicenseState? License => (plan as ClusterPlan)?.License;
    }
}
