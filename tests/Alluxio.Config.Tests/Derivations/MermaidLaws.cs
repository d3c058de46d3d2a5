using System.Text.RegularExpressions;
using Alluxio.Config.Derivations;
using Alluxio.Config.Tests.Laws;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>The text of a graph is a graph for all names, also for names with special characters.</summary>
public partial class MermaidLaws
{
    private const string Characters = "ab\"#&<>`\\;|[](){}%-=.\n\r\t ,:'é";

    [Fact]
    public void Labels_NeverLeaveTheirQuotes() => Law.Hold(
        Law.Text(Characters, 0, 12).Two(),
        static names =>
        {
            string[] lines = Graph($"s{names.Item1}", $"w{names.Item2}").ToMermaid().Split('\n');
            return lines[0] == "flowchart LR"
                && lines[^1].Length == 0
                && lines.Length == 5
                && lines[1..^1].All(static line => Node().IsMatch(line) || Edge().IsMatch(line));
        });

    [Fact]
    public void Labels_ThatDiffer_StayDifferent() => Law.Hold(
        Law.Text("ab\"#&<>`\\;", 1, 8).Two(),
        static names => names.Item1 == names.Item2 || Graph(names.Item1, "w").ToMermaid() != Graph(names.Item2, "w").ToMermaid());

    [Fact]
    public void Markup_BecomesEntities() => Assert.Contains(
        "([\"a#quot;#35;#lt;b#gt;#amp;#96;#92; of <x>".Replace("<x>", "r", StringComparison.Ordinal), Graph("a\"#<b>&`\\", "w").ToMermaid(),
        StringComparison.Ordinal);

    private static DerivationGraph Graph(string setting, string workload) => new()
    {
        Name = "g",
        Nodes =
        [
            new DerivationNode { Id = "1", Kind = DerivationNodeKind.Setting, Name = setting, Owner = "r" },
            new DerivationNode { Id = $"Job {workload}", Kind = DerivationNodeKind.Workload, Name = workload },
        ],
        Edges =
        [
            new DerivationEdge
            {
                From = "1",
                To = $"Job {workload}",
                Subject = DerivationSubject.Image,
                Trigger = DerivationTrigger.NextRun,
                Reason = "It is so.",
                Source = "s",
            },
        ],
    };

    [GeneratedRegex("^  n[0-9]+(\\(\\[\"[^\"\\\\<>`&]*\"\\]\\)|\\[\"[^\"\\\\<>`&]*\"\\])$")]
    private static partial Regex Node();

    [GeneratedRegex("^  n1 -->\\|\"[a-zA-Z -]+\"\\| n2$")]
    private static partial Regex Edge();
}
