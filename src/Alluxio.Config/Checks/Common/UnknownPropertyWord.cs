using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property that takes one of a few words, with another one.</summary>
internal sealed class UnknownPropertyWord : CheckRule
{
    // Those that people set. Alluxio reads the words in upper and lower case alike.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["alluxio.master.journal.type"] = ["EMBEDDED", "UFS", "NOOP"],
        ["alluxio.master.metastore"] = ["HEAP", "ROCKS"],
        ["alluxio.user.file.metadata.load.type"] = ["ONCE", "ALWAYS", "NEVER"],
        ["alluxio.user.file.readtype.default"] = ["CACHE", "CACHE_PROMOTE", "NO_CACHE"],
        ["alluxio.user.file.writetype.default"] =
            ["MUST_CACHE", "CACHE_THROUGH", "THROUGH", "ASYNC_THROUGH", "TRY_CACHE", "NONE"],
    };

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6524",
        Title = "Invalid enum value of a property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The property '{property}' is '{value}', and Alluxio has no such value. Write {words}.",
        Cause = "The property is an enum. With any other value, the process that reads the property stops.",
        Remedy = "Write one of the values that the message lists.",
        Source = "Alluxio: PropertyKey (types, formatValue), InstancedConfiguration (getEnum)",
    };

    private DiagnosticMessage Message(string property, string value, string words) => Descriptor.MessageOf(property, value, words);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            string value = field.Value.Trim();

            // References and quotes have their own codes; an empty value is no value.
            if (value.Length > 0
                && value.AsSpan().IndexOfAny('$', '"', '\'') < 0
                && Words.TryGetValue(field.Name, out string[]? words)
                && !words.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                string? near = SpellChecker.Suggest(value, words);
                string advice = near ?? $"{string.Join(", ", words[..^1])} or {words[^1]}";
                context.Report(Message(field.Name, field.Value, advice), field.Manifest, field.Path, near);
            }
        }
    }
}
