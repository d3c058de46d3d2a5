using System.Text;
using System.Text.Json;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>
/// The examples in <c>eng/diagnostics</c>: <c>ALX6142.bad.yaml</c> gives the code, <c>ALX6142.good.yaml</c> does not, and <c>notes.json</c>
/// holds the controller's environment and the release that an example needs, and why a code has none.
/// </summary>
public sealed class DiagnosticExamples
{
    private const string Folder = "eng/diagnostics";

    // As the files have it: a byte order mark is a part of an example.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, DiagnosticExample> _byCode = new(StringComparer.Ordinal);

    private DiagnosticExamples()
    {
    }

    /// <summary>The codes that have an example or a note, sorted.</summary>
    public IEnumerable<string> Codes => _byCode.Keys;

    /// <summary>The example of a code; one without texts where the folder says nothing of it.</summary>
    public DiagnosticExample Of(string code) => _byCode.GetValueOrDefault(code) ?? new DiagnosticExample { Code = code };

    /// <summary>Reads the folder of a repository.</summary>
    /// <exception cref="InvalidDataException">A file is named otherwise.</exception>
    public static DiagnosticExamples Load(string repository)
    {
        DiagnosticExamples examples = new();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(repository, Folder)))
        {
            examples.Add(path);
        }

        return examples;
    }

    private void Add(string path)
    {
        switch (Path.GetFileName(path).Split('.'))
        {
            case [{ } code, "bad", "yaml"]:
                _byCode[code] = Of(code) with { Bad = Utf8.GetString(File.ReadAllBytes(path)) };
                break;
            case [{ } code, "good", "yaml"]:
                _byCode[code] = Of(code) with { Good = Utf8.GetString(File.ReadAllBytes(path)) };
                break;
            case ["notes", "json"]:
                AddNotes(path);
                break;
            default:
                throw new InvalidDataException($"{path} is neither CODE.bad.yaml nor CODE.good.yaml nor notes.json.");
        }
    }

    private void AddNotes(string path)
    {
        using JsonDocument notes = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonProperty note in notes.RootElement.EnumerateObject())
        {
            foreach (JsonProperty entry in note.Value.EnumerateObject())
            {
                _byCode[note.Name] = entry.Name switch
                {
                    "environment" => Of(note.Name) with { Environment = Variables(entry.Value) },
                    "release" => Of(note.Name) with { Release = entry.Value.GetString() },
                    "noExampleReason" => Of(note.Name) with { NoExampleReason = entry.Value.GetString() },
                    _ => throw new InvalidDataException(
                        $"{path} holds '{entry.Name}' for {note.Name}; it is neither 'environment' nor 'release' nor 'noExampleReason'."),
                };
            }
        }
    }

    private static ValueMap<string> Variables(JsonElement environment) =>
        environment.EnumerateObject()
            .Select(static variable => KeyValuePair.Create(variable.Name, variable.Value.GetString()!))
            .ToValueMap();
}
