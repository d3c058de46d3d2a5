using System.Globalization;

namespace Alluxio.Config.Mutations;

/// <summary>The options of the command line.</summary>
internal sealed record Options
{
    /// <summary>The folder of the sources under test, from the repository's root.</summary>
    public const string Source = "src/Alluxio.Config";

    public string Repository { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The folder of the mutated copy. Unchanged files of an earlier copy are used again.</summary>
    public string WorkingCopy { get; init; } = Path.Combine(Path.GetTempPath(), "alluxio-config-mutations");

    /// <summary>How many mutations of all are tried; 0 for all.</summary>
    public int Sample { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>How many test processes run at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many seconds of tests a mutation has to survive, as one processor counts them.</summary>
    public double Budget { get; init; } = 40;

    /// <summary>Only files whose path holds this text.</summary>
    public string Only { get; init; } = "";

    /// <summary>A former report: only what survived there is tried again.</summary>
    public string? Again { get; init; }

    /// <summary>
    /// Which test classes are recorded again: those whose name holds the text, or <c>all</c>. Others stay as the copy knows them.
    /// </summary>
    public string Record { get; init; } = "";

    public string Report { get; init; } = Path.Combine("artifacts", "mutations.txt");

    public static Options Parse(string[] arguments)
    {
        Options options = new();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} needs a value.");
            options = arguments[i] switch
            {
                "--repository" => options with { Repository = Path.GetFullPath(value) },
                "--copy" => options with { WorkingCopy = Path.GetFullPath(value) },
                "--sample" => options with { Sample = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--workers" => options with { Workers = int.Parse(value, CultureInfo.InvariantCulture) },
                "--budget" => options with { Budget = double.Parse(value, CultureInfo.InvariantCulture) },
                "--only" => options with { Only = value },
                "--again" => options with { Again = value },
                "--record" => options with { Record = value },
                "--report" => options with { Report = value },
                _ => throw new ArgumentException($"'{arguments[i]}' is not known: --repository, --copy, --sample, --seed, --workers, "
                    + "--budget, --only, --again, --record, --report."),
            };
        }

        return options;
    }

    /// <summary>Layering and the resolution of all systems.</summary>
    public bool Covers(string file) =>
        file.StartsWith(Source + "/", StringComparison.Ordinal) && file.Contains(Only, StringComparison.Ordinal)
            && (file.StartsWith(Source + "/Layering/", StringComparison.Ordinal)
                || (file.StartsWith(Source + "/Systems/", StringComparison.Ordinal)
                    && file.Contains("/Resolution/", StringComparison.Ordinal)));
}
