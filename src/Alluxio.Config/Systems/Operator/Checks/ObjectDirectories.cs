using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>The operators' maps from an object to the directory that shows it.</summary>
internal static class ObjectDirectories
{
    /// <summary>The first entry that mounts something of which something holds.</summary>
    public static FieldPath? Find(IEnumerable<(string Section, ValueMap<string>? Given)> maps, Func<VolumeMount, bool> isMeant)
    {
        foreach ((string section, ValueMap<string>? given) in maps)
        {
            foreach ((string name, string path) in given ?? [])
            {
                if (isMeant(new VolumeMount { Name = name, MountPath = path }))
                {
                    return FieldPath.Parse(section).Append(name);
                }
            }
        }

        return null;
    }
}
