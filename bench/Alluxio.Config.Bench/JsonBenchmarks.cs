using System.Text;
using Alluxio.Config.Manifests;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>Loading JSON, which operators and tools pass, compared with System.Text.Json's reader over the same bytes.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private byte[][] _documents = [];
    private string _text = "";
    private byte[] _bytes = [];

    /// <summary>The kind of the manifest that is read.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    /// <summary>Whether the text has no blanks.</summary>
    [Params(false, true)]
    public bool IsCompact { get; set; }

    [GlobalSetup]
    public void Read()
    {
        string[] documents = ManifestText.Json(Kind, IsCompact);
        _documents = [.. documents.Select(Encoding.UTF8.GetBytes)];
        _text = string.Join("\n---\n", documents);
        _bytes = Encoding.UTF8.GetBytes(_text);
    }

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int Tokens() => Floor.Tokens(_documents);

    [Benchmark]
    public ManifestSet LoadBytes() => AlluxioConfig.LoadBytes(_bytes);

    [Benchmark]
    public ManifestSet LoadText() => AlluxioConfig.LoadText(_text);
}
