#!/usr/bin/env dotnet
#:project ../src/Alluxio.Config.KubernetesClient/Alluxio.Config.KubernetesClient.csproj
#:property PublishAot=false

// For authors of operators on KubernetesClient: it reads the deployments of a namespace each minute, renders the objects that their
// controllers should create, compares them with the live objects, and logs each drift. It only reads, and takes the kubeconfig of kubectl.
//
//   dotnet run samples/operator.cs -- data          until Ctrl+C
//   dotnet run samples/operator.cs -- data once     one round
//
// Outside of this repository the second line is: #:package Alluxio.Config.KubernetesClient@0.2.0

using Alluxio.Config;
using Alluxio.Config.Comparison.Live;
using k8s;
using k8s.Models;

string space = args is [var given, ..] ? given : "default";
using IKubernetes client = new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig());
using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
using PeriodicTimer minute = new(TimeSpan.FromMinutes(1));
try
{
    do
    {
        await ReconcileAsync(stop.Token);
    }
    while (args is not [_, "once"] && await minute.WaitForNextTickAsync(stop.Token));
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("stopped");
}

async Task ReconcileAsync(CancellationToken cancellation)
{
    LiveClusterState state = await LiveCluster.ReadAsync(client, space, cancellationToken: cancellation);
    foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(state.Manifests, new ResolveOptions { Live = state.Objects }))
    {
        IReadOnlyList<IKubernetesObject<V1ObjectMeta>> desired = plan.ToKubernetesObjects();
        LiveComparison comparison = plan.CompareToLive(state);
        Console.WriteLine($"{plan.Namespace}/{plan.Name}: {desired.Count} objects, {(comparison.IsInSync ? "in sync" : "drifted")}");
        foreach (LiveObjectComparison found in comparison.Objects.Where(found => found.State != LiveState.InSync))
        {
            Console.WriteLine($"  {found.Kind} {found.Name}: {found.State}");
            foreach (LiveField field in found.Fields)
            {
                Console.WriteLine($"    {field}");
            }
        }
    }

    // Objects without permission are logged. A kind of a system that is not installed is no gap.
    foreach (UnreadObjects unread in state.Unread.Where(unread => unread.Reason != UnreadReason.NotServed))
    {
        Console.Error.WriteLine(unread);
    }
}
