using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for a container's requests and limits.</summary>
internal static class ServerResources
{
    private const string HugePages = "hugepages-";

    private static readonly string[] OwnNames = ["cpu", "memory", "ephemeral-storage"];

    private static ValueList<string> Fields => SourceFields.Resources;

    public static void Review(ServerReview review, ResourceRequirements? resources)
    {
        if (resources is null)
        {
            return;
        }

        ValueMap<Quantity> limits = resources.Limits ?? [];
        ValueMap<Quantity> requests = resources.Requests ?? [];
        Amounts(review, limits, "limit");
        Amounts(review, requests, "request");
        foreach ((string name, Quantity request) in requests.AsSpan())
        {
            bool isExact = IsExtended(name) || name.StartsWith(HugePages, StringComparison.Ordinal);
            Quantity? limit = limits.GetValueOrDefault(name);
            if (limit is null ? isExact : isExact ? limit.CompareTo(request) != 0 : OwnNames.Contains(name) && request.CompareTo(limit) > 0)
            {
                string rule = isExact ? "must match the limit, which is required"
                    : limit!.IsZero ? "must not be larger than the limit 0, which may come from a limit that is not set"
                    : $"must not be larger than the limit {limit.Text}";
                review.Refuse($"the request of {name}", request.Text, rule, Fields, name, request.Text);
            }
        }

        bool hasPages = limits.Keys.Concat(requests.Keys).Any(static name => name.StartsWith(HugePages, StringComparison.Ordinal));
        if (hasPages && !limits.Keys.Concat(requests.Keys).Any(static name => name is "cpu" or "memory"))
        {
            review.Refuse(
                "a container with huge pages",
                null,
                "requires a limit or request of cpu or memory, too",
                Fields,
                limits.Keys.Concat(requests.Keys).First());
        }
    }

    private static void Amounts(ServerReview review, ValueMap<Quantity> amounts, string what)
    {
        foreach ((string name, Quantity amount) in amounts.AsSpan())
        {
            if (!IsResource(name))
            {
                review.Refuse(
                    "the name of a resource", name,
                    "must be cpu, memory, ephemeral-storage, hugepages-<size>, or a name after a domain and '/'", Fields, name);
            }
            else if (amount.Sign < 0)
            {
                review.Refuse($"the {what} of {name}", amount.Text, ServerRequirements.NotNegative, Fields, name, amount.Text);
            }
            else if (IsExtended(name) && Quantity.FromInteger(amount.ToIntegerRoundedUp()).CompareTo(amount) != 0)
            {
                review.Refuse($"the {what} of {name}", amount.Text, "must be an integer", Fields, name, amount.Text);
            }
            else if (name.StartsWith(HugePages, StringComparison.Ordinal)
                && (!Quantity.TryParse(name[HugePages.Length..], out Quantity? page) || page.Sign <= 0
                    || amount.ToIntegerRoundedUp() % page.ToIntegerRoundedUp() != 0))
            {
                review.Refuse($"the {what} of {name}", amount.Text, "must be a multiple of the page size", Fields, name, amount.Text);
            }
        }
    }

    private static bool IsResource(string name) => name.Contains('/', StringComparison.Ordinal)
        ? ServerFormats.IsQualifiedName(name) && (!IsExtended(name)
            || (!name.StartsWith("requests.", StringComparison.Ordinal) && ServerFormats.IsQualifiedName("requests." + name)))
        : OwnNames.Contains(name) || name.StartsWith(HugePages, StringComparison.Ordinal);

    private static bool IsExtended(string name) =>
        name.Contains('/', StringComparison.Ordinal) && !name.Contains("kubernetes.io/", StringComparison.Ordinal);
}
