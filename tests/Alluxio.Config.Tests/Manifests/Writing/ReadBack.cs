using System.Text;
using System.Text.Json;
using Alluxio.Config.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Alluxio.Config.Tests.Manifests.Writing;

/// <summary>
/// Trees as flat lists, so that what was meant and what other libraries read can be compared: brackets, and texts after a letter for their
/// type (<c>s</c> text, <c>p</c> plain and so typed by its look).
/// </summary>
internal static class ReadBack
{
    public static List<string> Expected(RawValue value)
    {
        List<string> events = [];
        Flatten(value, events);
        return events;
    }

    /// <summary>The values as YamlDotNet reads them. A plain scalar counts as a text if both YAML versions resolve it to one.</summary>
    public static List<string> Yaml(string yaml)
    {
        List<string> events = [];
        Parser parser = new(new StringReader(yaml));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart { IsImplicit: false }:
                    events.Add("---");
                    break;
                case MappingStart:
                    events.Add("{");
                    break;
                case MappingEnd:
                    events.Add("}");
                    break;
                case SequenceStart:
                    events.Add("[");
                    break;
                case SequenceEnd:
                    events.Add("]");
                    break;
                case Scalar scalar:
                    Assert.True(scalar.Tag.IsEmpty && scalar.Anchor.IsEmpty);
                    bool isTyped = scalar.Style == ScalarStyle.Plain && !YamlResolution.IsText(scalar.Value);
                    events.Add((isTyped ? "p" : "s") + scalar.Value);
                    break;
                case AnchorAlias:
                    Assert.Fail("An alias.");
                    break;
            }
        }

        return events;
    }

    /// <summary>The values as System.Text.Json reads them.</summary>
    public static List<string> Json(string json)
    {
        List<string> events = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 1000 });
        while (reader.Read())
        {
            events.Add(reader.TokenType switch
            {
                JsonTokenType.StartObject => "{",
                JsonTokenType.EndObject => "}",
                JsonTokenType.StartArray => "[",
                JsonTokenType.EndArray => "]",
                JsonTokenType.String or JsonTokenType.PropertyName => "s" + reader.GetString(),
                _ => "p" + Encoding.UTF8.GetString(reader.ValueSpan),
            });
        }

        return events;
    }

    /// <summary>The text with halves of surrogate pairs replaced, as no file can hold them.</summary>
    public static string InAFile(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void Flatten(RawValue value, List<string> events)
    {
        switch (value)
        {
            case RawScalar scalar:
                events.Add((scalar.Kind == RawScalarKind.String ? "s" : "p") + InAFile(scalar.Text));
                break;
            case RawSequence sequence:
                events.Add("[");
                foreach (RawValue item in sequence.Items)
                {
                    Flatten(item, events);
                }

                events.Add("]");
                break;
            case RawMapping mapping:
                events.Add("{");
                foreach ((string key, RawValue entry) in mapping.Entries)
                {
                    events.Add("s" + InAFile(key));
                    Flatten(entry, events);
                }

                events.Add("}");
                break;
        }
    }
}
