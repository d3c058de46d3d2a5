#!/usr/bin/env dotnet-script
#r "nuget: Alluxio.Config, 0.2.0"

// For whoever rotates a secret: with which secrets each component pulls, and where they are set.
//
//   dotnet script samples/pull-secrets.csx samples/hbase.yaml

using Alluxio.Config;
using Alluxio.Config.Explanations;

string file = Args.FirstOrDefault() ?? "samples/hbase.yaml";
ResolvedPlan plan = AlluxioConfig.Resolve(file);
foreach (ComponentPlan component in plan.Components.Where(component => component.Container is not null))
{
    string secrets = string.Join(", ", component.ImagePullSecrets?.Select(secret => secret.Name) ?? []);
    Console.WriteLine($"{component.Name}: {(secrets.Length > 0 ? secrets : "none")}");
}

Console.WriteLine();
Console.WriteLine(plan.Explain("worker.imagePullSecrets"));
