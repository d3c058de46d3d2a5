using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A switch that is neither true nor false.</summary>
internal sealed class NotBoolean : CheckRule
{
    private static readonly string[] Words = ["true", "false"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6043",
        Title = "Boolean property is neither true nor false",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' is '{value}', which is neither true nor false. {advice}",
        Cause =
            "Properties with names that end in '.enabled' are booleans. With any other value, the feature is disabled or Alluxio's " +
            "processes do not start.",
        Remedy = "Write the value as \"true\" or \"false\".",
        Source = "Alluxio: types of PropertyKey",
    };

    private DiagnosticMessage Message(string property, string value, string advice) => Descriptor.MessageOf(property, value, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (!field.Name.EndsWith(".enabled", StringComparison.Ordinal)
                || !field.Name.StartsWith("alluxio.", StringComparison.Ordinal)
                || bool.TryParse(field.Value, out _))
            {
                continue;
            }

            // References, quotes, and the switch of the hash ring have their own codes; an empty value counts as unset.
            if (field.Value.Trim().Length == 0
                || field.Value.AsSpan().IndexOfAny('$', '"', '\'') >= 0
                || field.Name.EndsWith(".hash.ring.enabled", StringComparison.Ordinal))
            {
                continue;
            }

            string? near = SpellChecker.Suggest(field.Value, Words, 2);
            context.Report(
                Message(field.Name, field.Value, near is null ? "Write \"true\" or \"false\"." : $"Write \"{near}\"."),
                field.Manifest,
                field.Path,
                suggestion: near,
                fix: near is null ? null : CheckContext.Fix($"Write {near}", field.Manifest, field.WithValue(near)));
        }
    }
}
