using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>
/// Folders that kustomize puts together. A patch has the name of the object that it changes and is none itself; what the folders come to
/// only kustomize knows.
/// </summary>
internal static class KustomizeFolders
{
    /// <summary>The name of a file of kustomize that has no ending.</summary>
    public const string NameWithoutEnding = "Kustomization";

    private static readonly string[] FileNames = ["kustomization.yaml", "kustomization.yml", NameWithoutEnding];

    // Fields that do not change the objects.
    private static readonly string[] Harmless = ["apiVersion", "kind", "metadata", "resources", "bases"];

    /// <summary>The files that change objects of other files; none where no set holds a kustomization.</summary>
    /// <param name="manifests">All manifests.</param>
    /// <param name="finding">That the folders have to be built first; <see langword="null"/> if they do not.</param>
    public static HashSet<string> PatchesOf(IEnumerable<Manifest> manifests, out Diagnostic? finding)
    {
        HashSet<string> patches = new(StringComparer.Ordinal);
        Manifest[] kustomizations = [.. manifests.Where(IsKustomization)];
        finding = null;
        if (kustomizations.Length == 0)
        {
            return patches;
        }

        HashSet<string> referred = new(StringComparer.Ordinal);
        bool isChanging = false;
        foreach (Manifest manifest in kustomizations)
        {
            RawMapping content = ((UnknownResource)manifest.Resource).Content;
            string folder = FolderOf(manifest.File!);
            isChanging |= content.Entries.Keys.Any(static key => !Harmless.Contains(key));
            patches.UnionWith(Texts(content, "patches", "path")
                .Concat(Texts(content, "patchesJson6902", "path"))
                .Concat(Texts(content, "patchesStrategicMerge"))
                .Select(path => Join(folder, path)));
            referred.UnionWith(Texts(content, "resources")
                .Concat(Texts(content, "bases"))
                .Concat(Texts(content, "components"))
                .Select(path => Join(folder, path)));
        }

        Manifest[] roots = [.. kustomizations.Where(manifest => !referred.Contains(Join(FolderOf(manifest.File!), ".")))];
        if (isChanging && roots.Length > 0)
        {
            string folders =
                string.Join("' or '", roots.Select(static root => FolderOf(root.File!) is { Length: > 0 } folder ? folder : "."));
            finding = BindingDiagnostics.NotBuilt(folders).At(roots[0].Location);
        }

        return patches;
    }

    /// <summary>Whether a file is one of those.</summary>
    public static bool Has(HashSet<string> patches, string? file) =>
        patches.Count > 0 && file is not null && patches.Contains(Join("", file));

    private static bool IsKustomization(Manifest manifest) => manifest is { File: { } file, Resource: UnknownResource unknown }
        && (unknown.ApiVersion?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true
            || Array.IndexOf(FileNames, file[(FolderOf(file).Length + (file.AsSpan().IndexOfAny('/', '\\') < 0 ? 0 : 1))..]) >= 0);

    private static string FolderOf(string file) => file.AsSpan().LastIndexOfAny('/', '\\') is >= 0 and var end ? file[..end] : "";

    private static IEnumerable<string> Texts(RawMapping content, string list, string? field = null) =>
        (content.Entries.GetValueOrDefault(list) as RawSequence)?.Items
            .Select(item => ((field is null ? item : (item as RawMapping)?.Entries.GetValueOrDefault(field)) as RawScalar)?.Text)
            .OfType<string>() ?? [];

    // Without "." and "..", so that one file has one name.
    private static string Join(string folder, string path)
    {
        List<string> steps = [];
        foreach (string step in $"{folder}/{path}".Split('/', '\\'))
        {
            if (step == ".." && steps.Count > 0 && steps[^1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
