#!/usr/bin/env dotnet
#:project ../src/Alluxio.Config/Alluxio.Config.csproj
#:property PublishAot=false

// For maintainers of a registry: the images of a deployment that come from elsewhere, and the field that names each.
//
//   dotnet run samples/foreign-images.cs -- samples/cluster.yaml registry.example.com/team
//
// Outside of this repository the first lines are: #:package Alluxio.Config@0.2.0

using Alluxio.Config;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;

if (args is not [var file, .. var registries])
{
    Console.Error.WriteLine("foreign-images FILE REGISTRY…");
    return 64;
}

ManifestSet manifests = AlluxioConfig.Load(file);
ImageCheckOptions options = new() { Allowed = [.. registries.Select(ImagePrefix.Parse)] };
ImageReport report = AlluxioConfig.Resolve(manifests).CheckImages(options: options);
foreach (string escape in report.Escapes.Where(escape => escape.Escapes).Select(escape => escape.ToString()).Distinct())
{
    Console.WriteLine(escape);
}

return report.HasEscapes ? 1 : 0;
