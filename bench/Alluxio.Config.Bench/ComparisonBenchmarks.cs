using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>Comparing two plans, beside resolving one: where nothing differs, and where the number of workers does.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const int Plans = 20;

    private readonly ResolvedPlan[] _before = new ResolvedPlan[Plans];
    private readonly ResolvedPlan[] _same = new ResolvedPlan[Plans];
    private readonly ResolvedPlan[] _scaled = new ResolvedPlan[Plans];
    private string _text = "";
    private ManifestSet[] _manifests = [];

    /// <summary>The kind of the deployments that are compared.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void WarmUp()
    {
        _text = ManifestText.One(Kind);
        _manifests = [.. new[] { _text, _text, ManifestText.Scaled(Kind) }.Select(static text => AlluxioConfig.LoadText(text))];
        for (int i = 0; i < 50; i++)
        {
            Resolve();
            FirstEqual();
            FirstScaled();
        }

        if (Equal().Deployments.Count != 0 || Scaled().Deployments.Count != 1)
        {
            throw new InvalidOperationException("One of the two has to differ, and only one.");
        }
    }

    // A plan completes its settings on first use.
    [IterationSetup(Targets = [nameof(FirstEqual), nameof(FirstScaled)])]
    public void Resolve()
    {
        for (int i = 0; i < Plans; i++)
        {
            (_before[i], _same[i], _scaled[i]) =
                (AlluxioConfig.Resolve(_manifests[0]), AlluxioConfig.Resolve(_manifests[1]), AlluxioConfig.Resolve(_manifests[2]));
        }
    }

    [Benchmark]
    public ResolvedPlan ResolveOne() => AlluxioConfig.Resolve(_manifests[0]);

    /// <summary>The baseline of the comparison.</summary>
    [Benchmark(Baseline = true)]
    public ResolvedPlan LoadAndResolveOne() => AlluxioConfig.Resolve(AlluxioConfig.LoadText(_text));

    /// <summary>Plans that were not used before.</summary>
    [Benchmark(OperationsPerInvoke = Plans)]
    public int FirstEqual() => Count(_same);

    [Benchmark(OperationsPerInvoke = Plans)]
    public int FirstScaled() => Count(_scaled);

    /// <summary>Plans that were used before.</summary>
    [Benchmark]
    public StateComparison Equal() => AlluxioConfig.Compare(_before[0], _same[0]);

    [Benchmark]
    public StateComparison Scaled() => AlluxioConfig.Compare(_before[0], _scaled[0]);

    private int Count(ResolvedPlan[] after)
    {
        int count = 0;
        for (int i = 0; i < Plans; i++)
        {
            count += AlluxioConfig.Compare(_before[i], after[i]).Deployments.Count;
        }

        return count;
    }
}
