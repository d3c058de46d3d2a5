using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Alluxio.Config.Mutations;

/// <summary>
/// Runs the tests of the copy, each time in a separate process, because values that are computed once last as long as the process.
/// </summary>
internal sealed class TestRuns(string program, Options options)
{
    // Classes that start other programs: builds and scripts are slow.
    private static readonly string[] LeftOut =
    [
        "Alluxio.Config.Tests.Commands.",
        "Alluxio.Config.Tests.Samples.",
        "Alluxio.Config.Tests.Docs.",
    ];

    // Tests of what is mutated, and those that compare whole results, notice most; what is built on it comes after them.
    private static readonly string[] First =
    [
        "Scenarios.", "Conformance.", "Layering.", "Resolution.", "RuleTrials.", "Systems.", "Explanations.", "Laws.Fluid.",
        "Laws.Operator.", "Conventions.ResolvedSettings",
        "Conventions.DiagnosticCatalogue",
    ];

    // The file in which the copy keeps what each class reaches.
    private const string Records = "reached.txt";

    // Seconds on the clock.
    private const double Longest = 300;

    // The time that every process needs before its first test.
    private const double Start = 0.4;

    // On a busy machine a run may take that much longer on the clock than it takes of a processor.
    private const double Patience = 20;

    /// <summary>
    /// Runs each class alone, without a mutation. A class that fails is reported and skipped: it reads the sources or all types.
    /// </summary>
    public IReadOnlyList<TestClass> Record()
    {
        string[] names =
        [
            .. Run(["-list", "classes", "-noColor"], null, null, 120).Output
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(static name => name.StartsWith("Alluxio.Config.Tests.", StringComparison.Ordinal)
                    && !LeftOut.Any(start => name.StartsWith(start, StringComparison.Ordinal))),
        ];
        Dictionary<string, TestClass> known = Known();
        List<TestClass> classes = [.. names.Where(known.ContainsKey).Select(name => known[name])];
        Parallel.ForEach(
            Partitioner.Create(names.Where(name => !known.ContainsKey(name)).ToList(), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = options.Workers },
            name =>
            {
                TestClass recorded = Record(name);
                lock (classes)
                {
                    classes.Add(recorded);
                    File.WriteAllLines(Path.Combine(options.WorkingCopy, Records), classes.Select(static test => test.ToString()));
                }
            });
        return [.. classes.Where(static test => test.Reaches.Count > 0).OrderBy(static test => test.Name, StringComparer.Ordinal)];
    }

    // A class is recorded again where it is asked for: after its tests changed, or the members of the library did.
    private Dictionary<string, TestClass> Known()
    {
        string file = Path.Combine(options.WorkingCopy, Records);
        return !File.Exists(file) || options.Record == "all" ? [] : File.ReadLines(file).Select(TestClass.Parse)
            .Where(test => options.Record.Length == 0 || !test.Name.Contains(options.Record, StringComparison.Ordinal))
            .ToDictionary(static test => test.Name);
    }

    private TestClass Record(string name)
    {
        string file = Path.GetTempFileName();
        (int? code, _) = Run(["-class", name], null, file, Longest);
        int[] numbers = [.. File.ReadAllLines(file).Select(static line => int.Parse(line, CultureInfo.InvariantCulture))];
        File.Delete(file);
        if (code != 0)
        {
            Console.WriteLine($"{name} {(code is null ? "takes too long" : "fails without a mutation")} and is left out.");
        }

        return code != 0 || numbers.Length == 0
            ? new TestClass(name, 0, [])
            : new TestClass(name, Math.Max(0.05, (numbers[0] / 1000.0) - Start), [.. numbers.Skip(1)]);
    }

    /// <summary>
    /// The test that a mutation fails, or nothing where it survives. A few classes go first, then as many as the budget has room for.
    /// </summary>
    public string? Kill(Mutation mutation, IReadOnlyList<TestClass> classes)
    {
        List<TestClass> batch = [];
        double limit = 3;
        double spent = 0;
        foreach (TestClass test in classes.Where(test => test.Reaches.Contains(mutation.MemberNumber))
            .OrderBy(Rank)
            .ThenBy(static test => test.Seconds))
        {
            if (spent > 0 && spent + test.Seconds > options.Budget)
            {
                continue;
            }

            batch.Add(test);
            spent += test.Seconds;
            if (spent >= limit)
            {
                if (Try(mutation, batch) is { } killer)
                {
                    return killer;
                }

                batch = [];
                limit = options.Budget;
            }
        }

        return batch.Count > 0 ? Try(mutation, batch) : null;
    }

    private static int Rank(TestClass test)
    {
        int index = Array.FindIndex(First, start => test.Name.StartsWith("Alluxio.Config.Tests." + start, StringComparison.Ordinal));
        return index < 0 ? First.Length : index;
    }

    private string? Try(Mutation mutation, List<TestClass> batch)
    {
        string[] arguments = ["-stopOnFail", "-noColor", .. batch.SelectMany(static test => new[] { "-class", test.Name })];
        (int? code, string output) = Run(arguments, mutation.Id, null, 60 + (Patience * batch.Sum(static test => test.Seconds)));
        return code switch
        {
            null => "(does not end)",
            0 => null,
            _ => output.Split('\n').FirstOrDefault(static line => line.Contains("[FAIL]", StringComparison.Ordinal))?.Replace(
                "[FAIL]",
                "",
                StringComparison.Ordinal).Trim() ?? "(does not start)",
        };
    }

    private (int? Code, string Output) Run(string[] arguments, int? mutation, string? reached, double seconds)
    {
        ProcessStartInfo start = new(
            program,
            ["-noLogo", "-maxThreads", "1", .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ALLUXIO_CONFIG_MUTATION"] = mutation?.ToString(CultureInfo.InvariantCulture);
        start.Environment["ALLUXIO_CONFIG_MUTATIONS_REACHED"] = reached;
        start.Environment["ALLUXIO_CONFIG_LAW_RUNS"] = "50";
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            return (null, "");
        }

        return (process.ExitCode, output.Result);
    }
}
