namespace Alluxio.Config;

/// <summary>How <see cref="LiveCluster"/> reads a cluster.</summary>
public sealed record LiveClusterOptions
{
    /// <summary>Secrets are left alone; pages of 500 objects; five attempts within half a minute each; four requests at once.</summary>
    public static LiveClusterOptions Default { get; } = new();

    /// <summary>
    /// Whether Secrets are read, each by its name (verb <c>get</c>): those that the deployment's resources, pods and ServiceAccounts name,
    /// and no others.
    /// </summary>
    /// <value>The default is <see langword="false"/>: no request for a Secret is made.</value>
    public bool IncludeSecrets { get; init; }

    /// <summary>How many objects the API server sends at once.</summary>
    /// <value>The default is 500, that of kubectl. With 0 it sends each list as a whole.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 500;

    /// <summary>How many requests are made at once.</summary>
    /// <value>The default is 4. With 1 they are made one after the other.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxConcurrency
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 4;

    /// <summary>
    /// The namespace of Fluid itself. Its controller there tells the release and the settings that a runtime is resolved by.
    /// </summary>
    /// <value>The default is <c>fluid-system</c>. With <see langword="null"/> the controller is not asked for.</value>
    public string? FluidNamespace { get; init; } = "fluid-system";

    /// <summary>The maximum of attempts of one request if the API server is too busy (429, or 5xx with <c>Retry-After</c>).</summary>
    /// <value>The default is 5. With 1 nothing is tried again.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxAttempts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    /// <summary>The longest time that <c>Retry-After</c> may request; longer waits are not accepted.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that waiting goes by.</summary>
    /// <value>The default is that of the system.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
