using System.CommandLine;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class Usage
{
    public static int Tell(ParseResult command, Terminal terminal)
    {
        foreach (string problem in Problems(command).Distinct())
        {
            terminal.Error.WriteLine(problem);
        }

        terminal.Error.WriteLine("Try --help.");
        return ExitCode.WrongUsage;
    }

    /// <summary>The message for an unknown option.</summary>
    public static string NoOption(string word, Command command)
    {
        string name = word.Split('=')[0];
        string? meant = NearestName.Of(name, Options(command).SelectMany(static option => (string[])[option.Name, .. option.Aliases]));
        return meant is null ? $"Unknown option '{name}'." : $"Unknown option '{name}'. Did you mean '{meant}'?";
    }

    /// <summary>The options of a command, and those that every command has.</summary>
    public static IEnumerable<Option> Options(Command command) => command.Options.Concat(
        command.Parents.OfType<Command>().SelectMany(static parent => parent.Options).Where(static option => option.Recursive));

    private static IEnumerable<string> Problems(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        IReadOnlyList<string> unknown = result.UnmatchedTokens;
        if (command.Subcommands.Count > 0)
        {
            yield return unknown is [{ } first, ..] ? NoCommand(first, command) : $"Write a command: {Names(command)}.";
            yield break;
        }

        foreach (string word in unknown)
        {
            yield return LooksLikeOption(word) ? NoOption(word, command) : $"Unexpected argument '{word}'.";
        }

        foreach (string message in result.Errors.Select(static error => error.Message))
        {
            // The parser says of such a word only that it does not know it.
            if (!unknown.Any(word => message.Contains($"'{word}'", StringComparison.Ordinal)))
            {
                yield return message;
            }
        }
    }

    public static bool LooksLikeOption(string word) => word is ['-', _, ..];

    private static string NoCommand(string word, Command root)
    {
        if (LooksLikeOption(word))
        {
            return NoOption(word, root);
        }

        string? meant = NearestName.Of(word, root.Subcommands.Select(static command => command.Name));
        return $"Unknown command '{word}'. " + (meant is null ? $"The commands are {Names(root)}." : $"Did you mean '{meant}'?");
    }

    private static string Names(Command root) => string.Join(", ", root.Subcommands.Select(static command => command.Name));
}
