using System.Globalization;

namespace Alluxio.Config.Fuzzer;

/// <summary>The options of the command line.</summary>
internal sealed record Options
{
    public const string Usage = """
        dotnet run -c Release --project eng/Fuzzer -- [COUNT] [--seed N] [--start N] [--jobs N] [--folder PATH] [--times]

          COUNT     how many inputs to run (default 10000)
          --seed    the run: the same seed, texts and index make the same input (default 1)
          --start   the index of the first input, to go on where a run stopped (default 0)
          --jobs    how many inputs run at once (default 1)
          --folder  where inputs that fail are kept (default fuzzer-findings)
          --file    run this file alone, unchanged
          --times   show at the end how long each stage took
        """;

    public int Count { get; private init; } = 10_000;

    public int Seed { get; private init; } = 1;

    public int Start { get; private init; }

    public int Jobs { get; private init; } = 1;

    public string Folder { get; private init; } = "fuzzer-findings";

    public string? File { get; private init; }

    public bool Times { get; private init; }

    /// <summary>The options of a command line; <see langword="null"/> where one is not known.</summary>
    public static Options? Read(ReadOnlySpan<string> args)
    {
        Options options = new();
        while (args is [string name, ..])
        {
            if (args is ["--times", ..])
            {
                options = options with { Times = true };
                args = args[1..];
            }
            else if (args is ["--folder", string folder, ..])
            {
                options = options with { Folder = folder };
                args = args[2..];
            }
            else if (args is ["--file", string file, ..])
            {
                options = options with { File = file };
                args = args[2..];
            }
            else if (name.StartsWith("--", StringComparison.Ordinal))
            {
                if (args.Length < 2 || !TryNumber(args[1], out int number) || With(options, name, number) is not { } changed)
                {
                    return null;
                }

                options = changed;
                args = args[2..];
            }
            else
            {
                if (!TryNumber(name, out int count))
                {
                    return null;
                }

                options = options with { Count = count };
                args = args[1..];
            }
        }

        return options;
    }

    private static Options? With(Options options, string name, int number) => name switch
    {
        "--seed" => options with { Seed = number },
        "--start" => options with { Start = number },
        "--jobs" => options with { Jobs = Math.Max(1, number) },
        _ => null,
    };

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
