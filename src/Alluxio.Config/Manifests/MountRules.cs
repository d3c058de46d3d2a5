using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>
/// The rules of the operator for UnderFileSystems: mounted directly below the root, and none inside another of the same cluster, neither by
/// its path in Alluxio nor by that of its storage.
/// </summary>
internal static class MountRules
{
    private static readonly FieldPath SpecPath = FieldPath.Parse("spec");
    private static readonly FieldPath MountPath = FieldPath.Parse("spec.mountPath");
    private static readonly FieldPath StoragePath = FieldPath.Parse("spec.path");

    /// <summary>Reports each mount that is wrong in itself or conflicts with another.</summary>
    public static void Within(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        List<StorageMount> mounts = Mounts(manifests, list: 0);
        foreach (StorageMount mount in mounts)
        {
            CheckFields(mount, diagnostics);
            CheckPlace(mount, diagnostics);
        }

        CheckConflicts(mounts, isAcross: false, diagnostics);
    }

    /// <summary>Reports each mount of one list that conflicts with one of another.</summary>
    public static void Across(IReadOnlyList<IReadOnlyList<Manifest>> lists, DiagnosticBag diagnostics) =>
        CheckConflicts(WithoutRepeated([.. lists.SelectMany(static (list, index) => Mounts(list, index))]), isAcross: true, diagnostics);

    private static List<StorageMount> Mounts(IReadOnlyList<Manifest> manifests, int list)
    {
        List<StorageMount> mounts = [];
        foreach (Manifest manifest in manifests)
        {
            // A spec of the wrong type is reported already.
            if (manifest.Resource is UnderFileSystem storage
                && (storage.Spec is not null || manifest.PresenceOf(SpecPath) != FieldPresence.Given))
            {
                mounts.Add(new StorageMount { Manifest = manifest, Spec = storage.Spec ?? new(), List = list });
            }
        }

        return WithoutRepeated(mounts);
    }

    // An object that is given twice is reported as such, and conflicts with itself in everything.
    private static List<StorageMount> WithoutRepeated(List<StorageMount> mounts)
    {
        HashSet<(string Namespace, string Name)> seen = [];
        return mounts.FindAll(mount => mount.Name.Length == 0 || seen.Add((mount.Namespace, mount.Name)));
    }

    private static void CheckFields(StorageMount mount, DiagnosticBag diagnostics)
    {
        foreach ((string name, string? value, string hint) in (ReadOnlySpan<(string, string?, string)>)
        [
            ("alluxioCluster", mount.Spec.AlluxioCluster, "the name of the AlluxioCluster"),
            ("path", mount.Spec.Path, "the address of the storage, such as s3://bucket/dir"),
            ("mountPath", mount.Spec.MountPath, "a path directly below the root, such as /data"),
        ])
        {
            FieldPath path = SpecPath.Append(name);
            if (string.IsNullOrEmpty(value) && mount.Manifest.PresenceOf(path) != FieldPresence.Given && !mount.Manifest.IsCut(SpecPath))
            {
                SourceLocation? place = mount.Manifest.Locate(path) ?? mount.Manifest.Locate(SpecPath) ?? mount.Manifest.Location;
                diagnostics.Add(OperatorV1Diagnostics.MountFieldMissing(path, hint).At(place, path));
            }
        }
    }

    private static void CheckPlace(StorageMount mount, DiagnosticBag diagnostics)
    {
        if (mount.Spec.MountPath is not { Length: > 0 } path)
        {
            return;
        }

        string[] names = StorageMount.Names(path);
        if (names.Length == 1 && path[0] == '/' && names[0] is not ("." or ".."))
        {
            return;
        }

        string? last = names.LastOrDefault(static name => name is not ("." or ".."))
            ?? StorageMount.Names(mount.Spec.Path ?? "").Skip(1).LastOrDefault();
        string suggestion = $"/{last ?? "data"}";
        DiagnosticMessage message = names.Length == 0
            ? OperatorV1Diagnostics.MountAtRoot(path, suggestion)
            : OperatorV1Diagnostics.MountNotBelowRoot(suggestion, path);
        diagnostics.Add(message.At(mount.Manifest.Locate(MountPath), MountPath, path, suggestion));
    }

    private static void CheckConflicts(List<StorageMount> mounts, bool isAcross, DiagnosticBag diagnostics)
    {
        if (mounts.Count < 2)
        {
            return;
        }

        foreach (IGrouping<(string Namespace, string Cluster)?, StorageMount> cluster in mounts.GroupBy(static mount => mount.Cluster))
        {
            if (cluster.Key is not null)
            {
                foreach ((StorageMount inner, StorageMount outer) in Nested(cluster, static mount => mount.AlluxioPath, isAcross))
                {
                    bool isSame = inner.AlluxioPath == outer.AlluxioPath;
                    diagnostics.Add(Conflict(
                        MountPath, inner, inner.Spec.MountPath, outer, outer.Spec.MountPath,
                        (path, around, place) => isSame
                            ? OperatorV1Diagnostics.MountPathTwice(path, inner.Spec.AlluxioCluster, outer.Name, place)
                            : OperatorV1Diagnostics.MountPathNested(path, around, outer.Name, place, inner.Spec.AlluxioCluster)));
                }

                foreach ((StorageMount inner, StorageMount outer) in Nested(cluster, static mount => mount.StoragePath, isAcross))
                {
                    diagnostics.Add(Conflict(
                        StoragePath, inner, inner.Spec.Path, outer, outer.Spec.Path,
                        (path, around, place) =>
                            OperatorV1Diagnostics.StoragePathNested(path, around, outer.Name, place, inner.Spec.AlluxioCluster)));
                }
            }
        }
    }

    // In the order of the paths everything inside a path follows it at once.
    private static IEnumerable<(StorageMount Inner, StorageMount Outer)> Nested(
        IEnumerable<StorageMount> mounts, Func<StorageMount, string?> pathOf, bool isAcross)
    {
        List<(string Path, StorageMount Mount)> around = [];
        foreach ((string path, StorageMount mount) in mounts
            .Select(mount => (Path: pathOf(mount), mount))
            .Where(static entry => entry.Path is not null)
            .Select(static entry => (entry.Path!, entry.mount))
            .OrderBy(static entry => entry.Item1, StringComparer.Ordinal))
        {
            while (around.Count > 0 && !path.StartsWith(around[^1].Path, StringComparison.Ordinal))
            {
                around.RemoveAt(around.Count - 1);
            }

            int outer = around.FindLastIndex(entry => !isAcross || entry.Mount.List != mount.List);
            bool isRepeated = around.Exists(entry => entry.Path.Length == path.Length && entry.Mount.List == mount.List);
            if (outer >= 0 && !(isAcross && isRepeated))
            {
                yield return (mount, around[outer].Mount);
            }

            if (!isRepeated)
            {
                around.Add((path, mount));
            }
        }
    }

    // The message depends on the paths of both, and on the place of the outer one.
    private static Diagnostic Conflict(
        FieldPath field, StorageMount inner, string? value, StorageMount outer, string? other,
        Func<string, string, string, DiagnosticMessage> say)
    {
        string shown = SecretText.Show("", value ?? "");
        string place = outer.Manifest.Locate(field) is { } location ? $" at {location}" : "";
        return say(shown, SecretText.Show("", other ?? ""), place).At(inner.Manifest.Locate(field), field, shown);
    }
}
