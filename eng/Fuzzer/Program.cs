using System.Diagnostics;
using System.Text;
using Alluxio.Config.Fuzzer;

// Runs changed texts through every stage and keeps those that something goes wrong with; docs/design/fuzzing.md says how to use it.
if (Options.Read(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

StageTimes.IsOn = options.Times;
if (options.File is { } file)
{
    (string? problem, TimeSpan fastest) = Attempt(File.ReadAllText(file), 1);
    Console.WriteLine($"{problem ?? "No problem."} {fastest.TotalMilliseconds:0} ms");
    Console.WriteLine(StageTimes.Text(1));
    return problem is null ? 0 : 1;
}

string[] texts = InputTexts.Of(Directory.GetCurrentDirectory());
Console.WriteLine($"{texts.Length} texts, {options.Count} changes from {options.Start} on, seed {options.Seed}");
int done = 0;
int failed = 0;
HashSet<string> kinds = [];
TimeSpan slowest = TimeSpan.Zero;
Stopwatch whole = Stopwatch.StartNew();
ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Jobs };
Parallel.For(options.Start, options.Start + options.Count, parallel, index =>
{
    string text = new Mutator(unchecked((options.Seed * 1_000_003) + index), texts).Next();
    (string? reason, TimeSpan time) = Attempt(text, options.Jobs);
    lock (kinds)
    {
        done++;
        slowest = time > slowest ? time : slowest;
        if (reason is not null)
        {
            failed++;
            Keep(index, text, reason);
        }

        if (done % 10_000 == 0)
        {
            Console.WriteLine(Line());
        }
    }
});
Console.WriteLine(Line());
if (options.Times)
{
    Console.WriteLine(StageTimes.Text(done));
}

return failed == 0 ? 0 : 1;

// Processor time excludes other work on the machine. A slow input is slow three times; the first run may compile.
static (string? Reason, TimeSpan Time) Attempt(string text, int jobs)
{
    TimeSpan least = TimeSpan.MaxValue;
    for (int i = 0; i < 3; i++)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        try
        {
            Trial.Run(text);
        }
        catch (Exception problem)
        {
            return (problem.ToString(), Environment.CpuUsage.TotalTime - start);
        }

        TimeSpan time = (Environment.CpuUsage.TotalTime - start) / jobs;
        least = time < least ? time : least;
        if (least < TimeSpan.FromSeconds(1))
        {
            return (null, least);
        }
    }

    return ($"It took {least}, three times.", least);
}

void Keep(int index, string text, string reason)
{
    if (kinds.Add(Kind(reason)))
    {
        Directory.CreateDirectory(options.Folder);
        File.WriteAllText(Path.Combine(options.Folder, $"{index}.yaml"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.WriteAllText(Path.Combine(options.Folder, $"{index}.txt"), reason);
        Console.WriteLine($"{index}: {reason.Split('\n')[0]}");
    }
}

string Line()
{
    TimeSpan processor = Environment.CpuUsage.TotalTime;
    return $"{done} inputs, {failed} failed in {kinds.Count} ways, slowest {slowest.TotalMilliseconds:0} ms, "
        + $"{GC.GetTotalMemory(true) / 1_000_000} MB, {whole.Elapsed:hh\\:mm\\:ss}, {done / processor.TotalSeconds:0} inputs a second of "
        + "one core";
}

// One way to fail: the exception and the first places that are ours.
static string Kind(string reason) => string.Join('|', reason.Split('\n')
    .Where(static line => line.Contains("at Alluxio.Config", StringComparison.Ordinal)).Take(2).Append(reason.Split(':')[0]));
