using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property of Alluxio's families of names that no version is known to have.</summary>
internal sealed class UnknownProperty : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6500",
        Title = "Unknown Alluxio property",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "Alluxio has no known property '{property}'. {advice}",
        Cause =
            "Alluxio ignores an unknown property without a message. The property that you meant keeps its default. Hadoop and the SDKs " +
            "of storages use different names than Alluxio.",
        Remedy =
            "Write the name that Alluxio reads, or remove the property. If a newer version of Alluxio or a program of yours reads the " +
            "property, suppress the finding.",
        Source = "Alluxio: PropertyKey, 2.x and 3.x",
    };

    private DiagnosticMessage Message(string property, string advice) => Descriptor.MessageOf(property, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            // Connectors of Hadoop read the options of their mount themselves. A possible typo has its own code.
            if (IsUnknown(field.Name) && PropertyNames.Near(field.Name) is null
                && !(field.Use == PropertyUse.Mount && field.Name.StartsWith("fs.", StringComparison.Ordinal) && ReadsHadoop(context)))
            {
                Report(context, field.Name, PropertyFamilies.Likely(field.Name), field.PlaceOfName, field.Path);
            }
        }

        foreach ((Manifest manifest, FieldPath path, string name) in context.Facts.SecretOptions)
        {
            if (IsUnknown(name) && !ReadsHadoop(context))
            {
                Report(
                    context,
                    name,
                    PropertyNames.Near(name) is { } near ? [near] : PropertyFamilies.Likely(name),
                    manifest.Locate(path),
                    path);
            }
        }
    }

    private void Report(CheckContext context, string name, string[] likely, SourceLocation? place, FieldPath path)
    {
        string[] family = likely.Length > 0 ? [] : PropertyFamilies.MembersOf(name);
        string advice = likely.Length > 0 ? $"Similar known names: {Names(likely)}."
            : family.Length > 0 ? $"Known properties with this prefix: {Names(family)}."
            : "A newer version may have it; otherwise remove it.";
        Diagnostic found = Message(name, advice).At(place, path, suggestion: likely.Length == 1 ? likely[0] : null);
        context.Report(likely.Length + family.Length > 0 ? found : found with { Severity = DiagnosticSeverity.Information });
    }

    private static bool IsUnknown(string name) =>
        name.Trim() == name && PropertyFamilies.IsOfAlluxio(name) && !PropertyNames.IsKnown(name) && PropertyNames.ChangeOf(name) is null;

    private static string Names(string[] names) => string.Join(", ", names.Select(static name => $"'{name}'"));

    private static bool ReadsHadoop(CheckContext context) => context.Facts.StorageAddresses.Any(static storage => Array.Exists(
        PropertyFamilies.SchemesOfHadoop, scheme => storage.Address.StartsWith(scheme + "://", StringComparison.Ordinal)));
}
