using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>Commands for one object of a file, where the other objects of the file change later.</summary>
internal static class SingleObject
{
    /// <summary>The command.</summary>
    /// <param name="verb">What kubectl does, <c>apply</c> or <c>create</c>.</param>
    /// <param name="manifest">The object.</param>
    /// <param name="set">The manifests that it is one of.</param>
    public static string Command(string verb, Manifest manifest, ManifestSet set)
    {
        ObjectKey key = ObjectKey.Of(manifest.Resource);
        string file = manifest.File ?? "MANIFEST";
        return set.Manifests.Count(other => other.File == manifest.File) == 1
            ? $"kubectl {verb} -f {file} -n {key.Namespace}"
            : $"yq 'select(.kind == \"{key.Kind}\" and .metadata.name == \"{key.Name}\")' {file} "
                + $"| kubectl {verb} -n {key.Namespace} -f -";
    }
}
