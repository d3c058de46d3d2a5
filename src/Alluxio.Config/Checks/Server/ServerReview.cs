using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>Collects what the API server refuses of the objects of a plan.</summary>
/// <param name="minorVersion">The minor version of Kubernetes 1.</param>
internal sealed class ServerReview(int minorVersion)
{
    private readonly List<Refusal> _found = [];

    public int MinorVersion => minorVersion;

    public IReadOnlyList<Refusal> Found => _found;

    /// <summary>The object that is looked at.</summary>
    public Resource Object { get; set; } = null!;

    /// <summary>When a fault of the part that is looked at shows.</summary>
    public RefusalStage Stage { get; set; }

    /// <summary>The container that is looked at.</summary>
    public string? Container { get; set; }

    /// <summary>Notes a refusal.</summary>
    /// <param name="what">The part of the object.</param>
    /// <param name="shown">Its value; <see langword="null"/> if absent or secret.</param>
    /// <param name="reason">The requirement of the API server.</param>
    /// <param name="fields">The names of fields that may cause it.</param>
    /// <param name="key">A possible key.</param>
    /// <param name="text">A possible value.</param>
    public void Refuse(string what, string? shown, string reason, ValueList<string> fields, string? key = null, string? text = null) =>
        _found.Add(new Refusal(
            Object,
            Stage,
            Sentence(what, shown, reason),
            new RefusalSource(fields, key, text, Container) { IsOfEntry = string.IsNullOrEmpty(shown) }));

    /// <summary>Notes a refusal whose field is recognised in a special way.</summary>
    public void Refuse(string what, string? shown, string reason, RefusalSource source) =>
        _found.Add(new Refusal(Object, Stage, Sentence(what, shown, reason), source with { Container = Container }));

    /// <summary>Notes a refusal that a name brings about.</summary>
    public void RefuseName(string what, string name, string reason, ValueList<string> fields) =>
        _found.Add(new Refusal(
            Object,
            Stage,
            Sentence(what, name, reason),
            new RefusalSource(fields, null, name, Container) { IsName = true }));

    private static string Sentence(string what, string? shown, string reason) =>
        string.IsNullOrEmpty(shown) ? $"{what} {reason}" : $"{what} {reason}, but is '{Shortened(shown)}'";

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
