using Alluxio.Config.Manifests;
using Alluxio.Config.Reports;
using BenchmarkDotNet.Attributes;

namespace Alluxio.Config.Bench;

/// <summary>The HTML report of a manifest, beside its objects as YAML. The report also has what <c>Check</c> finds.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private ManifestSet _manifests = ManifestSet.Empty;
    private HtmlReportOptions _options = new();

    /// <summary>The kind of the deployment in the report.</summary>
    [Params("AlluxioRuntime", "AlluxioCluster", ManifestText.OpenCluster)]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void WarmUp()
    {
        _manifests = AlluxioConfig.LoadText(ManifestText.One(Kind));
        _options = new HtmlReportOptions { Findings = AlluxioConfig.Check(_manifests) };
    }

    /// <summary>The measure: resolve, and render the objects.</summary>
    [Benchmark(Baseline = true)]
    public int Rendered() => AlluxioConfig.Resolve(_manifests).Objects.ToYaml().Length;

    /// <summary>The check whose findings the report shows.</summary>
    [Benchmark]
    public int Checked() => AlluxioConfig.Check(_manifests).Diagnostics.Count;

    /// <summary>Resolve, check, and write the report.</summary>
    [Benchmark]
    public int Reported() => AlluxioConfig.Resolve(_manifests).ToHtml().Length;

    /// <summary>The report for a caller that has the findings already.</summary>
    [Benchmark]
    public int ReportedWithGivenFindings() => AlluxioConfig.Resolve(_manifests).ToHtml(_options).Length;
}
