using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Checks.Reports;

/// <summary>Writes reports of checks as SARIF 2.1.0: one run with the rules that found something, and all results.</summary>
internal sealed class SarifWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly JsonWriter _json;
    private readonly SarifFiles _files;
    private readonly Dictionary<Diagnostic, string> _fingerprints;
    private readonly List<DiagnosticDescriptor> _rules;
    private readonly bool _hasSuppressions;

    private SarifWriter(JsonWriter json, CheckReport report, SarifOptions options)
    {
        _json = json;
        _files = new SarifFiles(json, options);
        _hasSuppressions = report.Suppressed.Count > 0;
        Diagnostic[] all = [.. report.Diagnostics, .. report.Suppressed.Select(static suppressed => suppressed.Diagnostic)];
        _fingerprints = SarifFingerprints.Of(all);
        _rules =
        [
            .. all.Select(static diagnostic => diagnostic.Descriptor)
                .OfType<DiagnosticDescriptor>()
                .DistinctBy(static descriptor => descriptor.Code, StringComparer.Ordinal)
                .OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal),
        ];
    }

    public static string Write(CheckReport report, SarifOptions options)
    {
        using JsonWriter json = new();
        new SarifWriter(json, report, options).Write(report);
        return json.ToString();
    }

    private void Write(CheckReport report) => Object(() =>
    {
        Text("$schema", Schema);
        Text("version", "2.1.0");
        Array("runs", () => Object(() =>
        {
            Key("tool", () => Object(() => Key("driver", () => Object(Driver))));
            Text("columnKind", "utf16CodeUnits");
            _files.WriteBase();
            Array("results", () =>
            {
                foreach (Diagnostic diagnostic in report.Diagnostics)
                {
                    Result(diagnostic, null);
                }

                foreach (SuppressedDiagnostic suppressed in report.Suppressed)
                {
                    Result(suppressed.Diagnostic, suppressed);
                }
            });
        }));
    });

    private void Driver()
    {
        Text("name", "Alluxio.Config");
        Text("informationUri", DiagnosticHelp.Project);
        Array("rules", () =>
        {
            foreach (DiagnosticDescriptor rule in _rules)
            {
                Object(() => Rule(rule));
            }
        });
    }

    private void Rule(DiagnosticDescriptor rule)
    {
        Text("id", rule.Code);
        Text("name", string.Concat(rule.Title
            .Split([' ', '-', '\'', '.', ',', '\u2019'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => char.ToUpperInvariant(word[0]) + word[1..])));
        Message("shortDescription", rule.Title);
        Message("fullDescription", rule.Cause);
        Message("help", rule.Remedy);
        Text("helpUri", rule.HelpUri.AbsoluteUri);
        Key("defaultConfiguration", () => Object(() => Text("level", Level(rule.Severity))));
    }

    private void Result(Diagnostic diagnostic, SuppressedDiagnostic? suppressed) => Object(() =>
    {
        Text("ruleId", diagnostic.Code);
        int index = _rules.FindIndex(rule => rule.Code == diagnostic.Code);
        if (index >= 0)
        {
            Key("ruleIndex", () => _json.Number(index));
        }

        Text("level", Level(diagnostic.Severity));
        Message("message", diagnostic.Message);
        Array("locations", () => _files.WriteLocation(diagnostic));
        Key("partialFingerprints", () => Object(() => Text("alluxioConfig/v1", _fingerprints[diagnostic])));
        if (_hasSuppressions)
        {
            // Where one result of a run has suppressions, the others have to say that they have none.
            Array("suppressions", () => Suppressions(suppressed));
        }

        if (diagnostic.Fix is { } fix)
        {
            Array("fixes", () => Object(() => Fix(fix)));
        }
    });

    private void Suppressions(SuppressedDiagnostic? suppressed)
    {
        if (suppressed is not null)
        {
            Object(() =>
            {
                Text("kind", suppressed.Comment is null ? "external" : "inSource");
                Text("justification", suppressed.Reason);
                if (suppressed.Comment is { } comment)
                {
                    Key("location", () => Object(() => _files.WritePhysical(comment)));
                }
            });
        }
    }

    private void Fix(DiagnosticFix fix)
    {
        Message("description", fix.Title);
        Array("artifactChanges", () =>
        {
            foreach (IGrouping<string, TextEdit> file in fix.Edits.GroupBy(static edit => edit.Location.File))
            {
                Object(() =>
                {
                    _files.WriteArtifact(file.Key);
                    Array("replacements", () =>
                    {
                        foreach (TextEdit edit in file)
                        {
                            Object(() =>
                            {
                                _files.WriteRegion("deletedRegion", edit.Location, isExact: true);
                                Message("insertedContent", edit.NewText);
                            });
                        }
                    });
                });
            }
        });
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private void Text(string name, string? value) => JsonFields.Text(_json, name, value);

    private void Message(string name, string text) => Key(name, () => Object(() => Text("text", text)));

    private void Key(string name, Action write)
    {
        _json.Key(name);
        write();
    }

    private void Object(Action write)
    {
        _json.StartMapping();
        write();
        _json.EndMapping();
    }

    private void Array(string name, Action write)
    {
        _json.Key(name);
        _json.StartSequence();
        write();
        _json.EndSequence();
    }
}
