using System.Globalization;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Lists the properties and mount options that reach a deployment, wherever its manifests give them.</summary>
internal static class PropertyFields
{
    public static PropertyField[] Of(CheckContext context)
    {
        List<PropertyField> fields = [];
        switch (context.Deployment.Resource)
        {
            case AlluxioRuntime { Spec: { } spec }:
                Add(fields, context.Deployment, "spec.properties", spec.Properties, PropertyUse.Shell);
                Add(fields, context.Deployment, "spec.master.properties", spec.Master?.Properties, PropertyUse.Shell);
                Add(fields, context.Deployment, "spec.worker.properties", spec.Worker?.Properties, PropertyUse.Shell);
                Add(fields, context.Deployment, "spec.fuse.properties", spec.Fuse?.Properties, PropertyUse.Shell);
                AddMounts(fields, context.Dataset);
                break;
            case AlluxioCluster { Spec: { } spec }:
                Add(fields, context.Deployment, "spec.properties", spec.Properties, PropertyUse.File);
                Add(fields, context.Deployment, "spec.coordinator.properties", spec.Coordinator?.Properties, PropertyUse.File);
                Add(fields, context.Deployment, "spec.worker.properties", spec.Worker?.Properties, PropertyUse.File);
                Add(fields, context.Deployment, "spec.fuse.properties", spec.Fuse?.Properties, PropertyUse.File);
                foreach (Manifest storage in StoragesOf(context))
                {
                    Add(fields, storage, "spec.mountOptions", ((UnderFileSystem)storage.Resource).Spec?.MountOptions, PropertyUse.Mount);
                }

                break;
            case Alluxio.Config.Operator.V1Alpha1.AlluxioCluster { Spec: { } spec }:
                Add(fields, context.Deployment, "spec.properties", spec.Properties, PropertyUse.File);
                break;
        }

        return [.. fields];
    }

    /// <summary>The UnderFileSystems of a <c>v1</c> cluster.</summary>
    public static IEnumerable<Manifest> StoragesOf(CheckContext context) => context.Manifests.Manifests.Where(manifest =>
        manifest.Resource is UnderFileSystem storage && storage.Spec?.AlluxioCluster == context.Deployment.Resource.Metadata?.Name
        && ObjectNamespace.Of(storage) == ObjectNamespace.Of(context.Deployment.Resource));

    private static void AddMounts(List<PropertyField> fields, Manifest? dataset)
    {
        if (dataset?.Resource is not Dataset { Spec: { } spec })
        {
            return;
        }

        Add(fields, dataset, "spec.sharedOptions", spec.SharedOptions, PropertyUse.Mount);
        for (int i = 0; i < (spec.Mounts?.Count ?? 0); i++)
        {
            if (spec.Mounts![i].Options is { Count: > 0 } options)
            {
                Add(fields, dataset, string.Create(CultureInfo.InvariantCulture, $"spec.mounts[{i}].options"), options, PropertyUse.Mount);
            }
        }
    }

    private static void Add(List<PropertyField> fields, Manifest manifest, string section, ValueMap<string>? properties, PropertyUse use)
    {
        if (properties is not null)
        {
            foreach ((string name, string value) in properties)
            {
                fields.Add(new PropertyField(manifest, section, name, value, use));
            }
        }
    }
}
