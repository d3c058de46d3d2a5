using System.Net;
using System.Net.Http.Headers;
using k8s.Autorest;

namespace Alluxio.Config;

/// <summary>Makes a request again where the API server is too busy, when it says and as often as the options allow.</summary>
internal sealed class PatientRequests(LiveClusterOptions options)
{
    private const string RetryAfter = "Retry-After";

    private static readonly TimeSpan UsualDelay = TimeSpan.FromSeconds(1);

    public static bool IsTooBusy(HttpOperationException refused) => refused.Response?.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => true,
        >= HttpStatusCode.InternalServerError => Header(refused) is not null,
        _ => false,
    };

    public async Task<T> RunAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            TimeSpan delay;
            try
            {
                return await request().ConfigureAwait(false);
            }
            catch (HttpOperationException busy) when (attempt < options.MaxAttempts && IsTooBusy(busy))
            {
                delay = DelayOf(busy);
                if (delay > options.MaxRetryDelay)
                {
                    throw;
                }
            }

            await Task.Delay(delay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // Seconds, or a time.
    private TimeSpan DelayOf(HttpOperationException busy)
    {
        if (!RetryConditionHeaderValue.TryParse(Header(busy), out RetryConditionHeaderValue? asked))
        {
            return UsualDelay;
        }

        TimeSpan delay = asked.Delta ?? asked.Date!.Value - options.TimeProvider.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static string? Header(HttpOperationException refused) => refused.Response.Headers
        .FirstOrDefault(static header => string.Equals(header.Key, RetryAfter, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
