using Alluxio.Config.Folders;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>Folders of 1,000 files with a deployment each, and one set of 1,000 deployments.</summary>
[MemoryDiagnoser]
public class FolderBenchmarks
{
    private const int Files = 1000;

    private static readonly FolderOptions OnTwo = new() { MaxDegreeOfParallelism = 2 };

    private string _folder = "";
    private string _before = "";
    private string _after = "";
    private string _all = "";

    /// <summary>The kind of the deployment in each file.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("alluxio-config-bench").FullName;
        _before = Path.Combine(_folder, "before");
        _after = Path.Combine(_folder, "after");
        Directory.CreateDirectory(_before);
        Directory.CreateDirectory(_after);
        string[] texts = ManifestText.Many(Kind, Files);
        for (int i = 0; i < Files; i++)
        {
            string name = FormattableString.Invariant($"{i:D4}.yaml");
            File.WriteAllText(Path.Combine(_before, name), texts[i]);

            // One of a hundred differs.
            File.WriteAllText(Path.Combine(_after, name), i % 100 == 0 ? ManifestText.Scale(Kind, texts[i]) : texts[i]);
        }

        _all = string.Join("\n---\n", texts);
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int ResolveFolder() => AlluxioConfig.ResolveFolder(_before).Sum(static set => set.Result.Count);

    /// <summary>The same on two cores.</summary>
    [Benchmark]
    public int ResolveFolderOnTwo() => AlluxioConfig.ResolveFolder(_before, OnTwo).Sum(static set => set.Result.Count);

    [Benchmark]
    public int CheckFolderOnTwo() => AlluxioConfig.CheckFolder(_before, OnTwo).Sum(static set => set.Result.Diagnostics.Count);

    [Benchmark]
    public int CompareFolders() => AlluxioConfig.CompareFolders(_before, _after).Sum(static set => set.Result.Deployments.Count);

    [Benchmark]
    public int CheckFolder() => AlluxioConfig.CheckFolder(_before).Sum(static set => set.Result.Diagnostics.Count);

    /// <summary>All deployments in one set, where each sees all the others.</summary>
    [Benchmark]
    public int ResolveOneSet() => AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(_all)).Count;

    [Benchmark]
    public int CheckOneSet() => AlluxioConfig.Check(AlluxioConfig.LoadText(_all)).Diagnostics.Count;
}
