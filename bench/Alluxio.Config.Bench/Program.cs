using Alluxio.Config.Bench;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

// dotnet run -c Release --project bench/Alluxio.Config.Bench -- [--start | [--quick] [options of BenchmarkDotNet]]
if (args.Contains("--start"))
{
    StartUp.Measure();
    return;
}

string[] options = [.. args.Where(static argument => argument != "--quick")];
bool isQuick = options.Length < args.Length;
if (!options.Contains("--filter"))
{
    options = ["--filter", "*", .. options];
}

// Many short iterations and their minimum: what else runs on the machine spoils some of them, not all.
Job job = isQuick
    ? Job.ShortRun.WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(50))
    : Job.Default.WithIterationCount(40).WithIterationTime(TimeInterval.FromMilliseconds(100));
IConfig config = DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Min, StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(ManifestBenchmarks).Assembly).Run(options, config);
