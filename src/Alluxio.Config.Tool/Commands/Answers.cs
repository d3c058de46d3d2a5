using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

/// <summary>Prints an answer for each deployment.</summary>
internal static class Answers
{
    /// <summary>Each of several deployments has its name as a heading; JSON documents follow each other, as jq reads them.</summary>
    public static void Print<T>(
        Terminal terminal, string form, ValueList<ResolvedPlan> plans, IEnumerable<T> answers, Func<T, string> markdown,
        Func<T, string> json)
        where T : notnull
    {
        foreach ((ResolvedPlan plan, T answer) in plans.Zip(answers))
        {
            string heading = plans.Count > 1 ? $"# {plan.Namespace}/{plan.Name}\n\n" : "";
            switch (form)
            {
                case "json":
                    terminal.Print(Ended(json(answer)));
                    break;
                case "markdown":
                    terminal.Print(heading + Ended(markdown(answer)));
                    break;
                default:
                    terminal.PrintText(heading + Ended(answer.ToString()!));
                    break;
            }
        }
    }

    /// <summary>A text that ends with one line end; an empty text stays empty.</summary>
    public static string Ended(string text) => text.Length == 0 ? "" : text.TrimEnd('\n') + "\n";
}
