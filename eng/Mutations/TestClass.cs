using System.Globalization;

namespace Alluxio.Config.Mutations;

/// <summary>A class of tests: what it takes of a processor and which members of the library it runs.</summary>
internal sealed record TestClass(string Name, double Seconds, HashSet<int> Reaches)
{
    /// <summary>Reads the line that <see cref="ToString"/> wrote.</summary>
    public static TestClass Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            words[0],
            double.Parse(words[1], CultureInfo.InvariantCulture),
            [.. words.Skip(2).Select(static word => int.Parse(word, CultureInfo.InvariantCulture))]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Seconds:F2} {string.Join(' ', Reaches)}");
}
