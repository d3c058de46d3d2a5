using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;
using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Alluxio.Config.Bench;

/// <summary>
/// From the text of a manifest to workloads and back to text, beside what the YAML library alone needs for the same text.
/// </summary>
[MemoryDiagnoser]
public class ManifestBenchmarks
{
    private const int Fleet = 1000;

    private static readonly ResolveOptions AsBuilt = new() { Profile = Profile.AsBuilt };

    private readonly IDeserializer _deserializer = new DeserializerBuilder().Build();

    private string _text = "";

    private ManifestSet _manifests = ManifestSet.Empty;
    private ResolvedPlan? _plan;
    private ValueList<ImageUse> _images = [];

    private string[] _fleet = [];

    /// <summary>The kind of the manifest that is read.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    // Checks warm themselves: run here they would leave the optimised code of resolving prepared for more kinds of callers than it has.
    // The iterations of a short run are too few to reach the optimised code of everything that takes part.
    [GlobalSetup]
    public void WarmUp()
    {
        _text = ManifestText.One(Kind);
        _fleet = ManifestText.Many(Kind, Fleet);
        _manifests = AlluxioConfig.LoadText(_text);
        _plan = AlluxioConfig.Resolve(_manifests);
        _images = _plan.Images();
        for (int i = 0; i < Fleet; i++)
        {
            Events();
            Render(_text);
        }
    }

    /// <summary>The floor: nothing that reads YAML through YamlDotNet can be quicker.</summary>
    [Benchmark(Baseline = true)]
    public int Events() => Floor.Events(_text);

    [Benchmark]
    public int Dictionaries()
    {
        Parser parser = new(new StringReader(_text));
        parser.Consume<StreamStart>();
        int count = 0;
        while (parser.Accept<DocumentStart>(out _))
        {
            count += _deserializer.Deserialize<Dictionary<object, object>>(parser).Count;
        }

        return count;
    }

    [Benchmark]
    public ManifestSet Load() => AlluxioConfig.LoadText(_text);

    [Benchmark]
    public ResolvedPlan LoadAndResolve() => AlluxioConfig.Resolve(AlluxioConfig.LoadText(_text));

    [Benchmark]
    public ResolvedPlan LoadAndResolveAsBuilt() => AlluxioConfig.Resolve(AlluxioConfig.LoadText(_text), AsBuilt);

    /// <summary>
    /// Resolving, the images and every rule, of manifests that are read: beside <see cref="LoadAndResolve"/> less <see cref="Load"/> it
    /// shows what checking adds.
    /// </summary>
    [Benchmark]
    public CheckReport Check() => AlluxioConfig.Check(_manifests);

    /// <summary>The whole check from the text on: 5.3 times <see cref="Events"/> at most.</summary>
    [Benchmark]
    public CheckReport LoadAndCheck() => AlluxioConfig.Check(AlluxioConfig.LoadText(_text));

    /// <summary>The rules alone, of a plan that is there: half of <see cref="Load"/> at most.</summary>
    [Benchmark]
    public int Rules()
    {
        DiagnosticBag found = new();
        Checker.RunRules(DeploymentSystems.ToCheck(_plan!), _images, found);
        return found.ToValueList().Count;
    }

    [Benchmark]
    public string LoadResolveAndRender() => Render(_text);

    [Benchmark]
    public int ThousandManifests()
    {
        int length = 0;
        foreach (string text in _fleet)
        {
            length += Render(text).Length;
        }

        return length;
    }

    private static string Render(string text) => AlluxioConfig.Resolve(AlluxioConfig.LoadText(text)).Objects.ToYaml();
}
