using System.Runtime.CompilerServices;

namespace Alluxio.Config.Folders;

/// <summary>
/// Works on several items at once and gives the results in the order of the items. Work begins only a few items ahead of the consumer, so
/// that neither items nor results pile up.
/// </summary>
internal static class OrderedWork
{
    // One slow item in front does not stop the others at once.
    private const int Ahead = 4;

    /// <summary>Works on threads of the pool, or on the caller's where the degree is 1.</summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int degree)
    {
        if (degree == 1)
        {
            foreach (TItem item in items)
            {
                yield return work(item);
            }

            yield break;
        }

        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, degree).ConcurrentScheduler;
        using CancellationTokenSource abandoned = new();
        Queue<Task<TResult>> begun = new();
        try
        {
            foreach (TItem item in items)
            {
                begun.Enqueue(Task.Factory.StartNew(() => work(item), abandoned.Token, TaskCreationOptions.DenyChildAttach, scheduler));
                if (begun.Count == degree * Ahead)
                {
                    yield return begun.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (begun.TryDequeue(out Task<TResult>? next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // A consumer that stops early starts no more work.
            abandoned.Cancel();
        }
    }

    /// <summary>Works on threads of the pool, also where the degree is 1.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> work,
        int degree,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken token = abandoned.Token;
        SemaphoreSlim free = new(degree);
        Queue<Task<TResult>> begun = new();
        try
        {
            foreach (TItem item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                begun.Enqueue(Task.Run(() => OneAsync(item), token));
                if (begun.Count == (degree == 1 ? 1 : degree * Ahead))
                {
                    yield return await begun.Dequeue().ConfigureAwait(false);
                }
            }

            while (begun.TryDequeue(out Task<TResult>? next))
            {
                yield return await next.ConfigureAwait(false);
            }
        }
        finally
        {
            await abandoned.CancelAsync().ConfigureAwait(false);
        }

        async Task<TResult> OneAsync(TItem item)
        {
            await free.WaitAsync(token).ConfigureAwait(false);
            try
            {
                return await work(item, token).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
