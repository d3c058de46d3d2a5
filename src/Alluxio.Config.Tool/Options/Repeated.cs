using System.CommandLine;

namespace Alluxio.Config.Tool.Options;

/// <summary>Options that may be given several times, each with a text of a certain form.</summary>
internal static class Repeated
{
    /// <param name="name">The name of the option.</param>
    /// <param name="helpName">The form of its value.</param>
    /// <param name="description">What it does.</param>
    /// <param name="problem">The problem of a value; <see langword="null"/> for a valid one.</param>
    public static Option<string[]> Of(string name, string helpName, string description, Func<string, string?> problem)
    {
        Option<string[]> option = new(name) { Description = description, HelpName = helpName, DefaultValueFactory = static _ => [] };
        option.Validators.Add(result => Check.Tokens(result, problem));
        return option;
    }
}
