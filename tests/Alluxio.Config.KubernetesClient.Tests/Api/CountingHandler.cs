namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>Counts how many requests are under way at once, and holds each for a moment so that others can join.</summary>
internal sealed class CountingHandler : DelegatingHandler
{
    private int _now;
    private int _most;

    public int Most => _most;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int now = Interlocked.Increment(ref _now);
        InterlockedMax(now);
        await Task.Delay(50, cancellationToken);
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        Interlocked.Decrement(ref _now);
        return answer;
    }

    private void InterlockedMax(int now)
    {
        for (int seen = _most; now > seen; seen = _most)
        {
            Interlocked.CompareExchange(ref _most, now, seen);
        }
    }
}
