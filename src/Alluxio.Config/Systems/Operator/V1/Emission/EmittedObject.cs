using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>An object and its undocumented assumptions. The sentences are composed on demand.</summary>
internal sealed class EmittedObject
{
    private readonly EmittedObject? _before;
    private readonly string? _field;
    private readonly bool _isOfPod;
    private readonly Func<string?>? _statement;
    private readonly string? _words;

    public EmittedObject(Resource resource) => Resource = resource;

    private EmittedObject(EmittedObject before, string? field, bool isOfPod, string? words, Func<string?>? statement = null)
        : this(before.Resource) => (_before, _field, _isOfPod, _words, _statement) = (before, field, isOfPod, words, statement);

    /// <summary>The object.</summary>
    public Resource Resource { get; }

    /// <summary>The assumptions, in the order of the statements; a field has one assumption, of one or more sentences.</summary>
    public IEnumerable<Assumption> Assumptions => Notes()
        .GroupBy(static note => note.Field ?? "", StringComparer.Ordinal)
        .Select(notes => new Assumption
        {
            Subject = $"{Resource.Kind} {Resource.Metadata?.Name}",
            Field = notes.First().Field,
            Statement = string.Join(' ', notes.Select(static note => note.Statement)),
        });

    private string PodPath => Resource is Pod ? "spec" : "spec.template.spec";

    private string? Field => !_isOfPod ? _field : _field is null ? PodPath : $"{PodPath}.{_field}";

    private string? Statement => _statement is null ? _words : _statement();

    /// <summary>The same with one assumption more.</summary>
    /// <param name="field">The field; <see langword="null"/> for the whole object.</param>
    /// <param name="statement">What was assumed and from where.</param>
    public EmittedObject Assuming(string? field, string statement) => new(this, field, false, statement);

    /// <summary>The same with one assumption more about the pods.</summary>
    /// <param name="field">The field below the pod's <c>spec</c>; <see langword="null"/> for all of it.</param>
    /// <param name="statement">What was assumed and from where.</param>
    public EmittedObject AssumingPod(string? field, string statement) => new(this, field, true, statement);

    /// <summary>The same with one more assumption about the whole pods, if there is any.</summary>
    /// <param name="statement">States the assumption and its source; <see langword="null"/> if there is none.</param>
    public EmittedObject AssumingPod(Func<string?> statement) => new(this, null, true, null, statement);

    private IEnumerable<(string? Field, string Statement)> Notes()
    {
        foreach ((string? field, string statement) in _before?.Notes() ?? [])
        {
            yield return (field, statement);
        }

        if (Statement is { } own)
        {
            yield return (Field, own);
        }
    }
}
