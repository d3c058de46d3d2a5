using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>More points on the hash ring than any balance needs, or too few for any.</summary>
internal sealed class ManyVirtualNodes : CheckRule
{
    private const int Most = 100_000;

    // The shares of the workers scatter by one over the root of the number: with fewer by more than a fifth.
    private const int Fewest = 20;

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6010",
        Title = "Unusual number of virtual nodes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Each worker gets {count} virtual nodes on the hash ring; the default is {usual}. {advice}. Set it before the first " +
            "deployment: a change loses the cache.",
        Cause =
            "Each client keeps one entry per virtual node in memory, and computes all entries again when a worker joins or leaves. More " +
            "than a few thousand virtual nodes do not improve the balance. With very few virtual nodes, some workers get far more files " +
            "than others.",
        Remedy = "Remove the property to use the default, or set a number near the default.",
        Source = "Alluxio documentation AI-3.8: managing the hash ring",
    };

    private DiagnosticMessage Message(int count, int usual, string advice) => Descriptor.MessageOf(count, usual, advice);

    public override void Run(CheckContext context)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            // The ring's definitions are texts of three properties; the number tells which one it is.
            if (component.HashRing.VirtualNodesPerWorker is (> Most or < Fewest) and int count
                && component.Find("hashRing") is { } setting
                && setting.Winners.FirstOrDefault(winner => winner.Value is string text
                    && int.TryParse(text, out int number)
                    && number == count) is { } given && seen.Add(given.Origin))
            {
                context.Report(
                    Message(
                        count,
                        HashRing.Default.VirtualNodesPerWorker,
                        count > Most
                            ? $"Every client rebuilds that ring on each change of workers. Write at most {Most}"
                            : $"With so few, the shares of the workers differ widely. Write at least {Fewest}"),
                    given, count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
