namespace Alluxio.Config.Comparison.Live;

/// <summary>One field in which an object of a running cluster differs from what its manifests say. Secrets are masked.</summary>
public sealed record LiveField
{
    /// <summary>The field, from the object down, as in <see cref="ObjectFieldChange.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The value that the plan has.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Expected { get; init; }

    /// <summary>The value that the cluster has.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Live { get; init; }

    /// <summary>Whether the items are the same in another order that means nothing.</summary>
    public bool IsOrderOnly { get; init; }

    /// <summary>The source of the expected value: the field of a manifest with its place, or another source.</summary>
    /// <value><see langword="null"/> if the field comes from several settings.</value>
    public string? ExpectedFrom { get; init; }

    /// <summary>The manager that wrote the field in the cluster, and the time, by its managed fields.</summary>
    /// <value><see langword="null"/> if the text has no managed fields, or the field has no owner.</value>
    public string? SetBy { get; init; }

    /// <summary>The rule by which another program manages the field, so it is not a difference.</summary>
    /// <value><see langword="null"/> for a difference.</value>
    public string? ManagedBy { get; init; }

    /// <summary>The path with both values, in one line.</summary>
    public override string ToString() =>
        $"{Path}: expected {Expected ?? "(none)"}, live {Live ?? "(none)"}{(ManagedBy is null ? "" : $" ({ManagedBy})")}";
}
