using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>
/// Older releases beside the newest: what a release does differently is in its tables, and resolving by them costs the same.
/// </summary>
[MemoryDiagnoser]
public class ReleaseBenchmarks
{
    private string _text = "";
    private ResolveOptions _options = new();

    /// <summary>The system and its release.</summary>
    [Params("1.0.8", "1.0.1", "0.9.3", "AI-3.9", "AI-3.6")]
    public string Release { get; set; } = "";

    [GlobalSetup]
    public void WarmUp()
    {
        _text = ManifestText.One(Release.StartsWith("AI-", StringComparison.Ordinal) ? "AlluxioCluster" : "AlluxioRuntime");
        _options = new ResolveOptions { Release = Release };
        for (int i = 0; i < 1000; i++)
        {
            Floor.Events(_text);
            LoadAndResolve();
        }
    }

    [Benchmark(Baseline = true)]
    public int Events() => Floor.Events(_text);

    [Benchmark]
    public ResolvedPlan LoadAndResolve() => AlluxioConfig.Resolve(AlluxioConfig.LoadText(_text), _options);
}
