using System.Text.Json;
using YamlDotNet.Core;

namespace Alluxio.Config.Bench;

/// <summary>The cost of reading alone, without any use of the result.</summary>
internal static class Floor
{
    /// <summary>YamlDotNet's events, counted.</summary>
    public static int Events(string text)
    {
        Parser parser = new(new StringReader(text));
        int count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>The tokens of System.Text.Json's reader, counted.</summary>
    public static int Tokens(byte[][] documents)
    {
        int count = 0;
        foreach (byte[] document in documents)
        {
            Utf8JsonReader reader = new(document);
            while (reader.Read())
            {
                count++;
            }
        }

        return count;
    }
}
