using System.Collections.Concurrent;
using System.Diagnostics;
using Alluxio.Config.Mutations;

// dotnet run --project eng/Mutations -- [--sample 400] [--only Layering]: changes the library in many small ways and tells which changes no
// test notices.
Options options = Options.Parse(args);
Stopwatch watch = Stopwatch.StartNew();
WorkingCopy copy = new(options);
IReadOnlyList<Mutation> all = copy.Find();
IReadOnlyList<Mutation> chosen = Sampling.Choose(all, options);
Console.WriteLine($"{all.Count} mutations, {chosen.Count} chosen.");

IReadOnlyList<Mutation> mutations = copy.Build(chosen);
Console.WriteLine($"{mutations.Count} compile ({watch.Elapsed.TotalSeconds:F0} s).");

TestRuns tests = new(copy.TestProgram, options);
IReadOnlyList<TestClass> classes = tests.Record();
foreach (TestClass test in classes.OrderByDescending(static test => test.Seconds).Take(5))
{
    Console.WriteLine($"{test.Name}: {test.Seconds:F1} s");
}

Console.WriteLine(
    $"{classes.Count} test classes of {classes.Sum(static test => test.Seconds):F0} s reach them ({watch.Elapsed.TotalSeconds:F0} s).");

// Mixed, so that a run that is stopped speaks for the whole.
Mutation[] mixed = [.. mutations];
new Random(options.Seed).Shuffle(mixed);
MutationReport report = new(options, all.Count);
Parallel.ForEach(
    Partitioner.Create(mixed, EnumerablePartitionerOptions.NoBuffering),
    new ParallelOptions { MaxDegreeOfParallelism = options.Workers },
    mutation => report.Add(mutation, tests.Kill(mutation, classes), classes.Any(test => test.Reaches.Contains(mutation.MemberNumber))));
Console.WriteLine($"{report.Summary} ({watch.Elapsed.TotalMinutes:F0} min). Survivors: {options.Report}");
return 0;
