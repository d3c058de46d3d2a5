#!/usr/bin/env dotnet
#:project ../src/Alluxio.Config/Alluxio.Config.csproj
#:property PublishAot=false

// For authors of controllers: it computes the desired state from objects, compares it with the live state, and logs each drift.
// This sample has two events: the unchanged runtime, and the runtime with more workers. A real controller gets them from a watch.
//
//   dotnet run samples/controller-loop.cs -- samples/hbase.yaml samples/changes/live.json

using Alluxio.Config;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

ManifestSet manifests = AlluxioConfig.Load(args is [var given, ..] ? given : "samples/hbase.yaml");
LiveObjects live = AlluxioConfig.LoadLive(File.ReadAllText(args is [_, var state, ..] ? state : "samples/changes/live.json"));
ResolveOptions options = new() { Release = "1.0.8" };

AlluxioRuntime runtime = manifests.OfType<AlluxioRuntime>().Single();
Dataset dataset = manifests.OfType<Dataset>().Single();
AlluxioRuntime scaled = runtime with { Spec = runtime.Spec! with { Replicas = 3 } };
foreach (AlluxioRuntime desired in (AlluxioRuntime[])[runtime, scaled])
{
    Reconcile(desired);
}

void Reconcile(AlluxioRuntime desired)
{
    FluidPlan plan = AlluxioConfig.Resolve(desired, dataset, options);
    LiveComparison comparison = plan.CompareToLive(live);
    Console.WriteLine($"{plan.Namespace}/{plan.Name} with {desired.Spec!.Replicas} workers: {(comparison.IsInSync
        ? "in sync"
        : "drifted")}");
    foreach (LiveObjectComparison found in comparison.Objects.Where(found => found.Fields.Count > 0))
    {
        foreach (LiveField field in found.Fields)
        {
            Console.WriteLine($"  {found.Kind} {found.Name} {field}");
        }
    }
}
