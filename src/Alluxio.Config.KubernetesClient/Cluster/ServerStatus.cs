using System.Text.Json;

namespace Alluxio.Config;

/// <summary>The answer of an API server that refuses a request.</summary>
/// <param name="Message">Its words, shortened.</param>
/// <param name="NamesObject">The object that it does not have; <see langword="null"/> if it names none.</param>
internal sealed record ServerStatus(string Message, string? NamesObject)
{
    private const int MostCharacters = 500;

    public static ServerStatus Of(string? body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body ?? "");
            RawObject status = new("", "", json.RootElement);
            string name = status.TextOf("details", "name");
            return new ServerStatus(Short(status.TextOf("message")), name.Length > 0 ? name : null);
        }
        catch (JsonException)
        {
            // Paths that the server does not have at all are answered in plain text; a proxy answers with a page.
            return new ServerStatus(Short((body ?? "").Trim()), null);
        }
    }

    private static string Short(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
}
