namespace Alluxio.Config;

/// <summary>Why <see cref="LiveCluster"/> could not read something.</summary>
public enum UnreadReason
{
    /// <summary>The account may not read it (403).</summary>
    Forbidden,

    /// <summary>The API server does not have the kind (404): the definition of a custom resource is not installed.</summary>
    NotServed,

    /// <summary>
    /// The API server was too busy (429, or 5xx with <c>Retry-After</c>) at each attempt, or asked for more patience than the options
    /// allow.
    /// </summary>
    TooBusy,

    /// <summary>The list changed too fast to be read in pages, and did so again after a new start (410).</summary>
    Expired,

    /// <summary>The API server answered with another error, or with an answer that is not a list.</summary>
    Failed,
}
