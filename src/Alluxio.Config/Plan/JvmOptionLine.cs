using System.Buffers;
using System.Text;

namespace Alluxio.Config.Plan;

/// <summary>Splits a text of several JVM options: an entry of a list may hold several, and a variable does.</summary>
internal static class JvmOptionLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\r\n\"'\\");

    /// <summary>Whether an option of a script may set a property: nearly all that do not are one word.</summary>
    /// <param name="text">The text.</param>
    public static bool MayHaveProperty(string text) =>
        text.StartsWith("-D", StringComparison.Ordinal) || text.AsSpan().ContainsAny(Special);

    /// <summary>
    /// The options of a text that controllers hand to Alluxio's own scripts. It is written between the double quotes of an assignment in
    /// <c>alluxio-env.sh</c>, where a shell takes double quotes and some backslashes away; the launch script then writes the variable
    /// without quotes (<c>exec ${JAVA} … ${java_opts}</c>), so that the rest comes apart at every blank. Quotes hold nothing together,
    /// and single ones stay.
    /// </summary>
    /// <param name="text">The text; one of blanks has no options.</param>
    /// <remarks>The shell's expansions of <c>$</c> and backquotes are unknown, and remain unexpanded.</remarks>
    public static IReadOnlyList<string> OfScript(string text)
    {
        // Nearly every entry is one option.
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text.Length == 0 ? [] : [text];
        }

        List<string> options = [];
        StringBuilder option = new();
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ' ' or '\t' or '\r' or '\n':
                    Finish(option, options);
                    break;
                case '"':
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] is '"' or '\\' or '$' or '`':
                    option.Append(text[++i]);
                    break;
                case var character:
                    option.Append(character);
                    break;
            }
        }

        Finish(option, options);
        return options;
    }

    /// <summary>
    /// The options of a variable that the JVM reads itself, such as <c>JAVA_TOOL_OPTIONS</c>: blanks separate them, quotes of both kinds
    /// hold one together and are gone afterwards, and a backslash is a backslash (HotSpot: <c>Arguments::parse_options_buffer</c>).
    /// </summary>
    /// <param name="text">The value of the variable.</param>
    public static IReadOnlyList<string> OfJvm(string text)
    {
        List<string> options = [];
        StringBuilder option = new();
        bool isOpen = false;
        char quote = '\0';
        foreach (char character in text)
        {
            if (quote == '\0' && char.IsWhiteSpace(character))
            {
                if (isOpen)
                {
                    options.Add(option.ToString());
                }

                option.Clear();
                isOpen = false;
                continue;
            }

            isOpen = true;
            if (character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character is '"' or '\'')
            {
                quote = character;
            }
            else
            {
                option.Append(character);
            }
        }

        if (isOpen)
        {
            options.Add(option.ToString());
        }

        return options;
    }

    /// <summary>
    /// The property that an option sets, and its value; <see langword="null"/> if it sets none: <c>-Dalluxio.user.app.id=loader</c>.
    /// </summary>
    /// <param name="option">One option.</param>
    public static (string Key, string Value)? Property(string option) =>
        option.StartsWith("-D", StringComparison.Ordinal) && option.IndexOf('=', StringComparison.Ordinal) is > 2 and int equals
            ? (option[2..equals], option[(equals + 1)..])
            : null;

    private static void Finish(StringBuilder option, List<string> options)
    {
        if (option.Length > 0)
        {
            options.Add(option.ToString());
            option.Clear();
        }
    }
}
