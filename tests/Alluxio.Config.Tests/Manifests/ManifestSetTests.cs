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

        Assert.Equal(("ALX2016 (9,9)", "metadata.name", "hbase"), (Loaded.Place(diagnostic), diagnostic.Path!.ToString(), diagnostic.Value));
        Assert.Equal("Dataset 'default/hbase' is given twice; it was first given at f(4,9). Remove one of the two, or give it another name.", diagnostic.Message);
    }

    [Fact]
    public void Load_ObjectsThatDiffer_AreFine() => Assert.Empty(Loaded.Text(
        $"{Loaded.Dataset}---\n{Loaded.Runtime}  replicas: 1\n---\n{Loaded.Dataset}  namespace: other\n---\n"
        + "apiVersion: v1\nkind: Service\nmetadata:\n  generateName: a\n---\napiVersion: v1\nkind: Service\nmetadata:\n  generateName: a\n").Diagnostics);

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
        Assert.Equal("error ALX1021: 'no-such-file.yaml' cannot be read: there is no such file. Check the path and the permissions.", diagnostic.ToString());
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
            File.WriteAllText(Path.Combine(folder.FullName, "sub", "c.json"), "{\"apiVersion\": \"data.fluid.io/v1alpha1\", \"kind\": \"Dataset\", \"metadata\": {\"name\": \"hbase\"}}");
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
}
