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
            "The property is a boolean, like all whose names end in '.enabled'. Older images stop at any value except true and false. " +
            "Newer images read every other value as false.",
        Remedy = "Write \"true\" or \"false\".",
        Source = "Alluxio: PropertyKey (parseValue), InstancedConfiguration (getBoolean)",
    };

    private DiagnosticMessage Message(string property, string value, string advice) => Descriptor.MessageOf(property, value, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (!IsBoolean(field.Name) || bool.TryParse(field.Value, out _))
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

    private static bool IsBoolean(string name) => name.EndsWith(".enabled", StringComparison.Ordinal)
        ? name.StartsWith("alluxio.", StringComparison.Ordinal)
        : PropertyNames.TypeOf(name, out _) == PropertyType.Boolean;
}
