using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests;

public sealed class ManifestSetTests
{
    [Fact]
    public void Load_ObjectGivenTwice_IsReportedAtTheSecond()
    {
        Diagnostic diagnostic = Loaded.Single($"{Loaded.Dataset}---\n{Loaded.Dataset}  namespace: default\n");

        Assert.Equal(
            ("ALX2016 (9,9)", "metadata.name", "hbase"),
            (Loaded.Place(diagnostic), diagnostic.Path!.ToString(), diagnostic.Value));
        Assert.Equal(
            "Dataset 'default/hbase' is a duplicate; the first one is at f(4,9). Remove one of the two, or rename it.",
            diagnostic.Message);
    }

    [Fact]
    public void Load_ObjectsThatDiffer_AreFine() => Assert.Empty(Loaded.Text(
        $"{Loaded.Dataset}---\n{Loaded.Runtime}  replicas: 1\n---\n{Loaded.Dataset}  namespace: other\n---\n"
        + "apiVersion: v1\nkind: Service\nmetadata:\n  generateName: a\n---\n"
        + "apiVersion: v1\nkind: Service\nmetadata:\n  generateName: a\n").Diagnostics);

    [Fact]
    public void Concat_ObjectInBoth_IsReportedOnce()
    {
        ManifestSet first = AlluxioConfig.LoadText(Loaded.Dataset, "a.yaml");
        ManifestSet second = AlluxioConfig.LoadText($"{Loaded.Dataset}---\n{Loaded.Dataset}", "b.yaml");
        ManifestSet both = first.Concat(second);

        Assert.Equal(["b.yaml(9,9)", "b.yaml(4,9)"], both.Diagnostics.Select(static diagnostic => diagnostic.Location!.ToString()));
        Assert.All(both.Diagnostics, static diagnostic => Assert.Equal("ALX2016", diagnostic.Code));
        Assert.Contains("at a.yaml(4,9)", both.Diagnostics[1].Message, StringComparison.Ordinal);
        Assert.Equal(3, both.Manifests.Count);
    }

    [Fact]
    public void Concat_Empty_ChangesNothing()
    {
        ManifestSet set = Loaded.Text(Loaded.Dataset);

        Assert.Equal(set, set.Concat(ManifestSet.Empty));
        Assert.Equal(set, ManifestSet.Empty.Concat(set));
    }

    [Fact]
    public void Of_ObjectGivenTwice_IsReportedWithoutAPlace()
    {
        Dataset dataset = new() { Metadata = new ObjectMeta { Name = "a" } };
        Diagnostic diagnostic = Assert.Single(ManifestSet.Of(dataset, dataset).Diagnostics);

        Assert.Null(diagnostic.Location);
        Assert.Contains("earlier in the set", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(ManifestSet.Of(new Dataset(), new Dataset()).Diagnostics);
    }

    [Fact]
    public void Load_MissingFile_IsADiagnostic()
    {
        ManifestSet set = AlluxioConfig.Load("no-such-file.yaml");
        Diagnostic diagnostic = Assert.Single(set.Diagnostics);

        Assert.True(set.HasErrors);
        Assert.Equal(
            "error ALX1021: 'no-such-file.yaml' cannot be read: the file does not exist. Check the path and the permissions.",
            diagnostic.ToString());
    }

    [Fact]
    public void Load_Folder_ReadsItsManifestsByPath()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("alluxio-config-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sub"));
            File.WriteAllText(Path.Combine(folder.FullName, "b.yml"), Loaded.Dataset);
            File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Loaded.Runtime + "  replicas: 1\n");
            File.WriteAllText(
                Path.Combine(folder.FullName, "sub", "c.json"),
                "{\"apiVersion\": \"data.fluid.io/v1alpha1\", \"kind\": \"Dataset\", \"metadata\": {\"name\": \"hbase\"}}");
            File.WriteAllText(Path.Combine(folder.FullName, "notes.txt"), "- not read");
            ManifestSet set = AlluxioConfig.Load(folder.FullName);

            Assert.Equal(["a.yaml", "b.yml", "c.json"], set.Manifests.Select(static manifest => Path.GetFileName(manifest.File)));
            Assert.Equal("ALX2016", Assert.Single(set.Diagnostics).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // kustomize takes the name without an ending, too.
    [Fact]
    public void Load_Folder_ReadsAKustomizationWithoutEnding()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("alluxio-config-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Loaded.Dataset);
            File.WriteAllText(Path.Combine(folder.FullName, "patch.yaml"), Loaded.Dataset);
            File.WriteAllText(
                Path.Combine(folder.FullName, "Kustomization"),
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\npatches: [{path: patch.yaml}]\n");

            Assert.Equal(
                ["Kustomization", "a.yaml"],
                AlluxioConfig.Load(folder.FullName).Manifests.Select(static manifest => Path.GetFileName(manifest.File)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Joining the files one by one would copy each file again for every later one: four times as many would cost eleven times as much.
    [Fact]
    public void Load_OfManyFiles_CostsWhatTheFilesCost()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("alluxio-config-");
        try
        {
            string[] files = [.. Enumerable.Range(0, 800).Select(number => Path.Combine(folder.FullName, $"{number}.yaml"))];
            for (int i = 0; i < files.Length; i++)
            {
                File.WriteAllText(files[i], $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: s{i}\n");
            }

            long few = Allocated(() => Assert.Equal(200, AlluxioConfig.Load(files.Take(200)).Manifests.Count));
            long many = Allocated(() => Assert.Equal(800, AlluxioConfig.Load(files).Manifests.Count));
            long all = Allocated(() => Assert.Equal(800, AlluxioConfig.Load(folder.FullName).Manifests.Count));

            Assert.InRange(many, few, few * 5);
            Assert.InRange(all, few, few * 5);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_ObjectInThreeFiles_IsReportedTwice_WithTheFirst()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("alluxio-config-");
        try
        {
            string[] files = [.. ((string[])["a", "b", "c"]).Select(name => Path.Combine(folder.FullName, $"{name}.yaml"))];
            Array.ForEach(files, static file => File.WriteAllText(file, Loaded.Dataset));
            ManifestSet set = AlluxioConfig.Load(files);

            Assert.Equal(files[1..], set.Diagnostics.Select(static diagnostic => diagnostic.Location!.File));
            Assert.All(
                set.Diagnostics,
                diagnostic => Assert.Contains($"the first one is at {files[0]}(4,9)", diagnostic.Message, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
