namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>What one resolving came to, as far as one rule is concerned.</summary>
/// <param name="Value">The value of the rule's settings.</param>
/// <param name="Explanation">How they are explained: values with their origins.</param>
/// <param name="Objects">All emitted objects.</param>
/// <param name="Errors">What stopped it.</param>
internal sealed record Outcome(string Value, string Explanation, string Objects, string Errors);
