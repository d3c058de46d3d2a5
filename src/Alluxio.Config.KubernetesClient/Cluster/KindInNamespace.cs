namespace Alluxio.Config;

/// <summary>A request to the API server: all objects of a kind, or one.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; <see langword="null"/> for a kind that has none.</param>
/// <param name="Name">The name; <see langword="null"/> for all.</param>
/// <param name="Selector">The labels that they have; <see langword="null"/> for any.</param>
internal sealed record KindInNamespace(ClusterKind Kind, string? Namespace, string? Name = null, string? Selector = null)
{
    /// <summary>Whether comparing needs it. What only helps to resolve may be missing.</summary>
    public bool IsNeeded { get; init; } = true;

    public UnreadObjects Unread(UnreadReason reason, int? status, string message) => new()
    {
        Kind = Kind.Kind,
        ApiVersion = Kind.ApiVersion,
        Resource = Kind.Plural,
        Namespace = Namespace,
        Name = Name,
        Reason = reason,
        Status = status,
        Message = message,
        IsNeeded = IsNeeded,
    };
}
