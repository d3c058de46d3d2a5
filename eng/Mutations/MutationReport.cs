using System.Text;

namespace Alluxio.Config.Mutations;

/// <summary>The outcome of each mutation, written during the run.</summary>
internal sealed class MutationReport
{
    private const string Killed = "killed";

    private const string Survived = "SURVIVED";

    private const string NotReached = "NOT REACHED";

    private readonly Options _options;
    private readonly int _all;
    private readonly SortedDictionary<int, (Mutation Mutation, string Result, string? Killer)> _results = [];

    public MutationReport(Options options, int all)
    {
        (_options, _all) = (options, all);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Report))!);
    }

    public string Summary
    {
        get
        {
            int killed = Count(Killed);
            return $"{killed} of {_results.Count} mutations killed ({100.0 * killed / Math.Max(1, _results.Count):F1} %), "
                + $"{Count(NotReached)} of the others reached by no test; "
                + $"sample of {_all}, seed {_options.Seed}";
        }
    }

    public void Add(Mutation mutation, string? killer, bool isReached)
    {
        lock (_results)
        {
            string result = killer is not null ? Killed : isReached ? Survived : NotReached;
            _results[mutation.Id] = (mutation, result, killer);
            if (killer is null)
            {
                Console.WriteLine($"{result} {mutation}");
            }

            if (_results.Count % 20 == 0)
            {
                Console.WriteLine(Summary);
            }

            File.WriteAllText(_options.Report, Write());
        }
    }

    /// <summary>The mutations that survived in an earlier report.</summary>
    public static IEnumerable<string> Survivors(string report) => File.ReadLines(report)
        .Where(static line => line.StartsWith(Survived, StringComparison.Ordinal) || line.StartsWith(NotReached, StringComparison.Ordinal))
        .Select(static line =>
            KeyOf(line.StartsWith(Survived, StringComparison.Ordinal) ? line[(Survived.Length + 1)..] : line[(NotReached.Length + 1)..]));

    /// <summary>A mutation without its number, which changes with every source file.</summary>
    public static string KeyOf(string mutation) => mutation[(mutation.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private int Count(string result) => _results.Values.Count(entry => entry.Result == result);

    private string Write()
    {
        StringBuilder text = new(Summary + "\n\n");
        foreach (IGrouping<string, (Mutation Mutation, string Result, string? Killer)> folder in _results.Values.GroupBy(
            static entry => Path.GetDirectoryName(entry.Mutation.File)!))
        {
            int killed = folder.Count(static entry => entry.Result == Killed);
            text.Append($"{folder.Key}: {killed} of {folder.Count()} ({100.0 * killed / folder.Count():F0} %)\n");
        }

        text.Append('\n');
        foreach ((Mutation mutation, string result, string? killer) in _results.Values.OrderBy(static entry => entry.Result == Killed))
        {
            text.Append($"{result} {mutation}{(killer is null ? "" : $" [{killer}]")}\n");
        }

        return text.ToString();
    }
}
