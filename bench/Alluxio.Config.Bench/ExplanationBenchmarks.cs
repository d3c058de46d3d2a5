using Alluxio.Config.Explanations;
using Alluxio.Config.Manifests;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>An explanation of everything, beside what the YAML library alone needs for the text of the manifest.</summary>
[MemoryDiagnoser]
public class ExplanationBenchmarks
{
    private const int Plans = 200;

    private readonly ResolvedPlan[] _fresh = new ResolvedPlan[Plans];
    private string _text = "";
    private ManifestSet _manifests = ManifestSet.Empty;
    private ResolvedPlan? _plan;

    /// <summary>The kind of the deployment that is explained.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void WarmUp()
    {
        _text = ManifestText.One(Kind);
        _manifests = AlluxioConfig.LoadText(_text);
        _plan = AlluxioConfig.Resolve(_manifests);
        for (int i = 0; i < 10; i++)
        {
            Resolve();
            First();
        }
    }

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int Events() => Floor.Events(_text);

    // A plan completes its settings on first use.
    [IterationSetup(Targets = [nameof(First), nameof(FirstAsText)])]
    public void Resolve()
    {
        for (int i = 0; i < Plans; i++)
        {
            _fresh[i] = AlluxioConfig.Resolve(_manifests);
        }
    }

    /// <summary>Plans that were not used before: explaining them completes their settings and properties one by one.</summary>
    [Benchmark(OperationsPerInvoke = Plans)]
    public int First()
    {
        int count = 0;
        foreach (ResolvedPlan plan in _fresh)
        {
            count += plan.Explain().Settings.Count;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Plans)]
    public int FirstAsText()
    {
        int length = 0;
        foreach (ResolvedPlan plan in _fresh)
        {
            length += plan.Explain().ToString().Length;
        }

        return length;
    }

    [Benchmark]
    public Explanation Again() => _plan!.Explain();
}
