using System.CommandLine.Parsing;
using Alluxio.Config.Images;

namespace Alluxio.Config.Tool.Options;

/// <summary>Checks of values that a parser alone cannot make.</summary>
internal static class Check
{
    /// <summary>Reports what is wrong with each value of an option, with its name and the value.</summary>
    public static void Tokens(OptionResult result, Func<string, string?> problem)
    {
        foreach (string text in result.Tokens.Select(static token => token.Value))
        {
            if (problem(text) is { } found)
            {
                result.AddError($"{result.Option.Name} '{text}': {found}.");
            }
        }
    }

    public static string? Prefix(string text) => ImagePrefix.TryParse(text, out _, out string? reason) ? null : reason;

    /// <summary>Refuses unknown options, which would otherwise be read as names of missing files.</summary>
    public static void Files(ArgumentResult result)
    {
        foreach (string name in result.Tokens
            .Select(static token => token.Value)
            .Where(static text => text.Length == 0 || Usage.LooksLikeOption(text)))
        {
            result.AddError(name.Length == 0
                ? $"A {result.Argument.Name} is empty."
                : $"{Usage.NoOption(name, ((CommandResult)result.Parent!).Command)} Write './{name}' for a file.");
        }
    }
}
