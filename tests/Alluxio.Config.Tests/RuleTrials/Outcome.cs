namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>The result of one resolving for one rule.</summary>
/// <param name="Value">The value of the rule's settings.</param>
/// <param name="Explanation">How they are explained: values with their origins.</param>
/// <param name="Objects">All emitted objects.</param>
/// <param name="Errors">What stopped it.</param>
internal sealed record Outcome(string Value, string Explanation, string Objects, string Errors)
{
    /// <summary>Tells records with equal texts apart.</summary>
    public static string Structure(object? value) => value is null ? "" : $" #{value.GetHashCode():x}";

    /// <summary>The first lines that differ.</summary>
    public static string Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int index = left.Zip(right).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"'{left.ElementAtOrDefault(index)?.Trim()}' and '{right.ElementAtOrDefault(index)?.Trim()}'";
    }
}
