using System.Diagnostics;
using System.Globalization;
using System.Text;
using Alluxio.Config.Fuzzer;

// Runs changed texts through every stage and keeps those that something goes wrong with:
//
//   dotnet run -c Release --project eng/Fuzzer -- COUNT [SEED] [FOLDER]
//
// Inputs are all manifests of the repository. What fails is written to FOLDER (default: fuzzer-findings), one file each with the reason.
int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
string folder = args.Length > 2 ? args[2] : "fuzzer-findings";
string root = Directory.GetCurrentDirectory();
string[] texts =
[
    .. ((string[])["samples", "tests", "eng/diagnostics"])
        .SelectMany(name => Directory.EnumerateFiles(Path.Combine(root, name), "*.yaml", SearchOption.AllDirectories))
        .Where(static file => !file.Contains("verified", StringComparison.Ordinal) && !file.Contains("expected", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && new FileInfo(file).Length < 20_000)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText),
];
Console.WriteLine($"{texts.Length} texts, {count} changes, seed {seed}");
int failed = 0;
HashSet<string> kinds = [];
TimeSpan slowest = TimeSpan.Zero;
Stopwatch whole = Stopwatch.StartNew();
Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
{
    string text = new Mutator(unchecked((seed * 1_000_003) + index), texts).Next();
    Stopwatch time = Stopwatch.StartNew();
    string? reason = null;
    try
    {
        Trial.Run(text);
    }
    catch (Exception problem)
    {
        reason = problem.ToString();
    }

    if (reason is null && time.Elapsed > TimeSpan.FromSeconds(5))
    {
        reason = $"It took {time.Elapsed}.";
    }

    lock (kinds)
    {
        slowest = time.Elapsed > slowest ? time.Elapsed : slowest;
        if (reason is not null)
        {
            failed++;
            string kind = Kind(reason);
            if (kinds.Add(kind))
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"{index}.yaml"), text, Encoding.UTF8);
                File.WriteAllText(Path.Combine(folder, $"{index}.txt"), reason);
                Console.WriteLine($"{index}: {reason.Split('\n')[0]}");
            }
        }

        if (index % 10_000 == 0)
        {
            Console.WriteLine($"{index}: {failed} failed, {GC.GetTotalMemory(false) / 1_000_000} MB, slowest {slowest.TotalMilliseconds:0} ms, {whole.Elapsed:hh\\:mm\\:ss}");
        }
    }
});
Console.WriteLine($"{count} inputs, {failed} failed in {kinds.Count} ways, slowest {slowest.TotalMilliseconds:0} ms, {whole.Elapsed:hh\\:mm\\:ss}");
return failed == 0 ? 0 : 1;

// One way to fail: the exception and the first places that are ours.
static string Kind(string reason) => string.Join('|', reason.Split('\n').Where(static line => line.Contains("Alluxio.Config", StringComparison.Ordinal)).Take(2).Append(reason.Split(':')[0]));
