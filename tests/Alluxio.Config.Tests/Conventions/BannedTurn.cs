using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>A turn of phrase that readers read twice: a row of <c>banned-turns.json</c>.</summary>
/// <param name="Turn">The pattern, over one sentence.</param>
/// <param name="Example">A sentence that has it.</param>
/// <param name="Why">Why it is banned.</param>
/// <param name="Write">The example in plain words.</param>
internal sealed record BannedTurn(string Turn, string Example, string Why, string Write)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly Regex _pattern = new(Turn, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Every row.</summary>
    public static IReadOnlyList<BannedTurn> All { get; } =
        JsonSerializer.Deserialize<BannedTurn[]>(Repository.Read("tests/Alluxio.Config.Tests/Conventions/banned-turns.json"), Names)!;

    /// <summary>Whether a sentence has the turn.</summary>
    public bool IsIn(string sentence) => _pattern.IsMatch(sentence);
}
