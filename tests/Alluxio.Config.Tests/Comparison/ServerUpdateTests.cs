using System.Text.Json;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Conformance;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Every recorded update of the real API server, object for object: what is refused, what changes, and in which fields.</summary>
public class ServerUpdateTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "ApiServer", "updates");

    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compare_ReportsTheActionOfTheServer(string name)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name, "expected.json")));
        ValueList<ObjectChange> changes = ObjectComparer.Compare(Resolve(name, "before.yaml").Objects, Resolve(name, "after.yaml").Objects);
        Assert.Equal(
            expected.RootElement.GetProperty("objects").EnumerateArray().Select(Recorded).Order(StringComparer.Ordinal),
            changes.Select(Told).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compare_OfOneState_FindsNothing(string name)
    {
        ResolvedPlan plan = Resolve(name, "before.yaml");
        ResolvedPlan again = Resolve(name, "before.yaml");
        Assert.All(
            ObjectComparer.Compare(plan.Objects, again.Objects),
            static change => Assert.Equal(ObjectResult.Unchanged, change.Result));
    }

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(73, Cases.Count);

    private static ResolvedPlan Resolve(string name, string file)
    {
        AlluxioConfig.TryResolve(
            AlluxioConfig.Load(Path.Combine(Folder, name, file)),
            Options(name),
            out ResolvedPlan? plan,
            out ValueList<Diagnostic> diagnostics);
        Assert.True(plan?.Objects.Count > 0, string.Join('\n', diagnostics));
        return plan!;
    }

    private static ResolveOptions Options(string name) => string.CompareOrdinal(name, "064") < 0
        ? new()
        {
            Profile = Profile.AsBuilt,
            Release = "master",
            Controller = FluidConformanceTests.Environment(Path.Combine(FluidConformanceTests.Folder, "ps01")),
        }
        : new() { Profile = Profile.AsBuilt };

    private static string Recorded(JsonElement found)
    {
        string result = found.GetProperty("result").GetString()!;
        string @namespace = found.TryGetProperty("namespace", out JsonElement inNamespace) ? inNamespace.GetString()! : "";
        IEnumerable<string> paths =
            found.TryGetProperty("paths", out JsonElement list) ? list.EnumerateArray().Select(static path => path.GetString()!) : [];
        bool isTemplate = found.TryGetProperty("podTemplateChanged", out JsonElement changed) && changed.GetBoolean();
        IEnumerable<string> refused =
            found.TryGetProperty("messages", out JsonElement messages) ? messages.EnumerateArray().Select(FieldOf) : [];
        return Line(
            found.GetProperty("kind").GetString()!, @namespace, found.GetProperty("name").GetString()!, result, isTemplate, paths, refused);
    }

    // The server names the spec where one of its fields must not change; we name the field.
    private static string FieldOf(JsonElement message)
    {
        string field = message.GetString()!.Split(": ")[0];
        return field;
    }

    private static string Told(ObjectChange change) => Line(
        change.Kind,
        change.Namespace,
        change.Name,
        change.Result.ToString().ToLowerInvariant(),
        change.IsPodTemplateChanged,
        change.Fields.Select(static field => (field.Before is null ? "+" : field.After is null ? "-" : "")
            + field.Path.Replace("[\"", ".[", StringComparison.Ordinal).Replace("\"]", "]", StringComparison.Ordinal)),
        change.Refusals.Select(refusal => change.Kind is "StatefulSet" or "Pod"
            || refusal.StartsWith("spec.storageClassName", StringComparison.Ordinal) ? "spec" : refusal.Split(": ")[0]));

    private static string Line(
        string kind, string @namespace, string name, string result, bool isTemplate, IEnumerable<string> paths,
        IEnumerable<string> refused) =>
        $"{kind} {@namespace}/{name} {result}{(isTemplate
            ? " template"
            : "")} {string.Join(' ', paths.Order(StringComparer.Ordinal))} {string.Join(' ', refused.Distinct())}";
}
