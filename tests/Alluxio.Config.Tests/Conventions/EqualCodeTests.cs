namespace Alluxio.Config.Tests.Conventions;

/// <summary>Two systems that do the same use one piece of code.</summary>
public sealed class EqualCodeTests
{
    private const string One = """
        namespace One;

        internal static class Pods
        {
            public static string Name(Cluster cluster, string role)
            {
                string name = cluster.Metadata?.Name ?? "";
                return name.Length + role.Length < 63 ? $"{name}-{role}" : $"{name[..(62 - role.Length)]}-{role}";
            }
        }
        """;

    private static readonly string[] Rooms = ["Systems/Fluid/", "Systems/Operator/V1/", "Systems/Operator/V1Alpha1/"];

    [Fact]
    public void Systems_ShareWhatTheyDoAlike() => Convention.Holds(EqualCode.Find(Repository.Sources, RoomOf));

    [Fact]
    public void Rooms_AllHaveFiles() =>
        Assert.Equal(Rooms, Repository.Sources.Keys.Select(RoomOf).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EqualCode_WithOtherVariables_IsFoundOnce()
    {
        string other = One.Replace("cluster", "runtime", StringComparison.Ordinal).Replace("role", "part", StringComparison.Ordinal);

        Assert.Single(Found(other));
        Assert.Empty(Found(other.Replace("63", "64", StringComparison.Ordinal)));
        Assert.Empty(EqualCode.Find(Sources(One), static _ => "one room"));
    }

    private static IEnumerable<string> Found(string other) => EqualCode.Find(Sources(other), static file => file);

    private static Dictionary<string, string> Sources(string other) => new(StringComparer.Ordinal) { ["a"] = One, ["b"] = other };

    private static string? RoomOf(string file) => Array.Find(Rooms, room => file.StartsWith(room, StringComparison.Ordinal));
}
