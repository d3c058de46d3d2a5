using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Alluxio.Config.Bench;

/// <summary>The library's YAML writer beside YamlDotNet's emitter, on the objects of one deployment.</summary>
[MemoryDiagnoser]
public class WriterBenchmarks
{
    private readonly ResolvedPlan _plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(ManifestText.One("AlluxioRuntime")));

    private readonly List<ParsingEvent> _events = [];

    public WriterBenchmarks()
    {
        Parser parser = new(new StringReader(_plan.Objects.ToYaml()));
        while (parser.MoveNext())
        {
            _events.Add(parser.Current!);
        }
    }

    /// <summary>Without any walk over models: the events lie ready.</summary>
    [Benchmark(Baseline = true)]
    public string Emitter()
    {
        StringWriter text = new();
        Emitter emitter = new(text);
        foreach (ParsingEvent current in _events)
        {
            emitter.Emit(current);
        }

        return text.ToString();
    }

    [Benchmark]
    public string Models() => _plan.Objects.ToYaml();
}
