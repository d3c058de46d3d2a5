namespace Alluxio.Config.Mutations;

/// <summary>Which mutations are tried.</summary>
internal static class Sampling
{
    public static IReadOnlyList<Mutation> Choose(IReadOnlyList<Mutation> all, Options options)
    {
        if (options.Again is { } report)
        {
            HashSet<string> survived = [.. MutationReport.Survivors(report)];
            return [.. all.Where(mutation => survived.Contains(MutationReport.KeyOf(mutation.ToString())))];
        }

        if (options.Sample == 0 || options.Sample >= all.Count)
        {
            return all;
        }

        Mutation[] shuffled = [.. all];
        new Random(options.Seed).Shuffle(shuffled);
        return [.. shuffled.Take(options.Sample).OrderBy(static mutation => mutation.Id)];
    }
}
