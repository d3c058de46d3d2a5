namespace Alluxio.Config;

/// <summary>What <see cref="LiveCluster"/> could not read, and why.</summary>
public sealed record UnreadObjects
{
    /// <summary>The kind, for example <c>Secret</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The API group and version, for example <c>apps/v1</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The name that permissions use, for example <c>secrets</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The namespace.</summary>
    /// <value><see langword="null"/> if the kind has none.</value>
    public string? Namespace { get; init; }

    /// <summary>The name of the object.</summary>
    /// <value><see langword="null"/> if all of the kind were asked for.</value>
    public string? Name { get; init; }

    /// <summary>Why it could not be read.</summary>
    public required UnreadReason Reason { get; init; }

    /// <summary>The status of the API server's answer.</summary>
    /// <value><see langword="null"/> if the answer is invalid.</value>
    public int? Status { get; init; }

    /// <summary>The answer of the API server, in its own words.</summary>
    /// <value>Empty without one.</value>
    public string Message { get; init; } = "";

    internal bool IsNeeded { get; init; } = true;

    /// <summary>The verb that permissions use: <c>list</c>, or <c>get</c> for one object.</summary>
    public string Verb => Name is null ? "list" : "get";

    private string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    private string What => Name is null ? $"{Kind} ({ApiVersion})" : $"{Kind} '{Name}'";

    private string Place => Namespace is null ? "" : $" in the namespace '{Namespace}'";

    private string Otherwise => IsNeeded ? "" : " Without it, the library detects or assumes release and settings of Fluid's controller.";

    private string Why => Reason switch
    {
        UnreadReason.Forbidden => $"the account has no permission to {Verb} them. {Remedy}",
        UnreadReason.NotServed when IsCustom =>
            "the API server does not have this kind. Install its CustomResourceDefinition if it is used here.",
        UnreadReason.NotServed => "the API server does not have this kind in this version.",
        UnreadReason.TooBusy => "the API server is too busy. Try again later, or raise LiveClusterOptions.MaxAttempts and MaxRetryDelay.",
        UnreadReason.Expired => "the list changed faster than it could be read. Try again, or raise LiveClusterOptions.PageSize.",
        _ => "the API server answered with an error.",
    };

    private string Remedy =>
        $"Grant it the verb '{Verb}' on '{Resource}' of the API group '{Group}'{(Namespace is null ? " with a ClusterRole" : Place)}.";

    // Groups of Kubernetes itself have no dot, or end like this.
    private bool IsCustom => Group.Contains('.', StringComparison.Ordinal) && !Group.EndsWith(".k8s.io", StringComparison.Ordinal);

    /// <summary>The unread objects, the reason, and the remedy.</summary>
    public override string ToString()
    {
        string said = Message.Length == 0 ? "" : Status is { } status ? $" ({status}: {Message})" : $" ({Message})";
        return $"{What}{Place} not read: {Why}{said}{Otherwise}";
    }
}
