using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alluxio.Config.Mutations;

/// <summary>A copy of the repository that contains all mutations, each with a switch.</summary>
internal sealed partial class WorkingCopy(Options options)
{
    private const string Tests = "tests/Alluxio.Config.Tests";

    private readonly Dictionary<string, SyntaxNode> _sources = [];

    private readonly Dictionary<(string File, int Start), int> _members = [];

    public string TestProgram => Path.Combine(options.WorkingCopy, Tests, "bin", "Debug", "net10.0", "Alluxio.Config.Tests");

    /// <summary>All mutations that the sources have room for, numbered in the order of files and places.</summary>
    public IReadOnlyList<Mutation> Find()
    {
        List<Mutation> all = [];
        foreach (string file in Files().Where(options.Covers).Order(StringComparer.Ordinal))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(
                File.ReadAllText(Path.Combine(options.Repository, file)),
                new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
            _sources[file] = root;
            foreach (SyntaxNode body in MutationFinder.Bodies(root))
            {
                _members.Add((file, body.SpanStart), _members.Count);
            }

            all.AddRange(MutationFinder.Find(file, root)
                .Select((mutation, index) => mutation with { Id = all.Count + index, MemberNumber = _members[(file, mutation.Member)] })
                    .ToList());
        }

        return all;
    }

    /// <summary>Writes the copy and builds it; mutations that do not compile are left out.</summary>
    public IReadOnlyList<Mutation> Build(IReadOnlyList<Mutation> mutations)
    {
        foreach (string file in Files().Where(file => !_sources.ContainsKey(file)))
        {
            Write(file, null);
        }

        Write(
            $"{Options.Source}/MutationSwitch.cs",
            File.ReadAllText(Path.Combine(options.Repository, "eng", "Mutations", "MutationSwitch.txt")));
        string known = Path.Combine(options.WorkingCopy, "broken.txt");
        HashSet<string> former = File.Exists(known) ? [.. File.ReadLines(known)] : [];
        HashSet<int> broken = [.. mutations.Where(mutation => former.Contains(MutationReport.KeyOf(mutation.ToString())))
            .Select(static mutation => mutation.Id)];
        while (true)
        {
            List<Mutation> left = [.. mutations.Where(mutation => !broken.Contains(mutation.Id))];
            ILookup<string, Mutation> byFile = left.ToLookup(static mutation => mutation.File);
            Dictionary<string, MutatedFile> written = _sources.ToDictionary(
                static entry => entry.Key,
                entry => MutatedFile.Write(entry.Value, byFile[entry.Key], start => _members[(entry.Key, start)]));
            foreach ((string file, MutatedFile mutated) in written)
            {
                Write(file, mutated.Text);
            }

            string output = Compile();
            int before = broken.Count;
            foreach (Match error in Error().Matches(output))
            {
                string file = Path.GetRelativePath(options.WorkingCopy, error.Groups["file"].Value).Replace('\\', '/');
                int line = int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture);
                if (written.TryGetValue(file, out MutatedFile? mutated) && mutated.At(line) is { } id)
                {
                    broken.Add(id);
                }
                else
                {
                    throw new InvalidOperationException($"The copy does not compile: {error.Value}");
                }
            }

            if (broken.Count == before)
            {
                return output.Contains("error ", StringComparison.Ordinal) ? throw new InvalidOperationException(output) : left;
            }

            former.UnionWith(mutations.Where(mutation => broken.Contains(mutation.Id))
                .Select(static mutation => MutationReport.KeyOf(mutation.ToString())));
            File.WriteAllLines(known, former);
            Console.WriteLine($"{broken.Count} mutations do not compile and are left out.");
        }
    }

    // Tracked and new files; generated files and build results are not copied.
    private IEnumerable<string> Files() =>
        Run("git", options.Repository, ["ls-files", "--cached", "--others", "--exclude-standard"]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(options.Repository, file)));

    // Only what differs, so that a second build compiles little.
    private void Write(string file, string? text)
    {
        string target = Path.Combine(options.WorkingCopy, file);
        string source = Path.Combine(options.Repository, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (text is not null)
        {
            if (!File.Exists(target) || File.ReadAllText(target) != text)
            {
                File.WriteAllText(target, text);
            }
        }
        else if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(source)))
        {
            File.Copy(source, target, overwrite: true);
        }
    }

    private string Compile() => Run(
        "dotnet",
        options.WorkingCopy,
        [
            "build",
            Tests,
            "-nologo",
            "-clp:ErrorsOnly",
            "-p:Analyze=false",
            "-p:TreatWarningsAsErrors=false",
            "-p:NoWarn=CS0162%3BCS1591%3BCS8600%3BCS8602%3BCS8603%3BCS8604",
        ]).Output;

    private static (int Code, string Output) Run(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"(?m)^\s*(?<file>[^\s(][^(\n]*)\((?<line>\d+),\d+\): error .*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Error();
}
