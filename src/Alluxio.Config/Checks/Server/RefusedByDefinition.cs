using System.Globalization;
using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>
/// The limits of a custom resource definition, apart from types. They apply to every custom resource, whether a deployment
/// uses it or not.
/// </summary>
internal sealed class RefusedByDefinition : CheckRule
{
    public static RefusedByDefinition Instance { get; } = new();

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6403",
        Title = "Value refused by the custom resource definition",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' {rule}: {refuser} refuses it. Correct it.",
        Cause =
            "The API server validates a custom resource before a controller reads it: names, labels, annotations, required fields, enum " +
            "values, minimum numbers and lengths. A controller may accept the value, but never gets the resource.",
        Remedy = "Write a value that the custom resource definition allows.",
        Source = "Fluid: custom resource definitions of AlluxioRuntime and Dataset",
    };

    private DiagnosticMessage Message(FieldPath field, string rule, string refuser) => Descriptor.MessageOf(field, rule, refuser);

    // Manifests are looked at one by one, before there are deployments.
    public override void Run(CheckContext context)
    {
    }

    /// <summary>Faults that the definition of a manifest's kind refuses.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="toldNames">Names that are reported at a deployment: its Dataset has the same name.</param>
    public List<Diagnostic> Of(Manifest manifest, HashSet<string> toldNames)
    {
        List<Diagnostic> found = [];
        if (manifest.Resource is { ModelType.IsOfKubernetes: false } resource)
        {
            Metadata(manifest, resource.Metadata, toldNames, found);
            Visit(manifest, resource, FieldPath.Root, found);
        }

        return found;
    }

    // Every object has these fields, of any kind. A missing name has its own code.
    private void Metadata(Manifest manifest, ObjectMeta? metadata, HashSet<string> toldNames, List<Diagnostic> found)
    {
        FieldPath path = FieldPath.Parse("metadata");
        if (metadata?.Name is { Length: > 0 } name && !toldNames.Contains(name) && !ServerFormats.IsSubdomain(name))
        {
            Report(path.Append("name"), ServerRequirements.Subdomain, name);
        }

        if (metadata?.Namespace is { Length: > 0 } space && !ServerFormats.IsLabel(space))
        {
            Report(path.Append("namespace"), ServerRequirements.Label, space);
        }

        foreach ((string key, string value) in metadata?.Labels ?? [])
        {
            if (!ServerFormats.IsQualifiedName(key))
            {
                Report(path.Append("labels").Append(key), ServerRequirements.Key, key);
            }
            else if (!ServerFormats.IsLabelValue(value))
            {
                Report(path.Append("labels").Append(key), ServerRequirements.LabelValue, value);
            }
        }

        foreach ((string key, _) in metadata?.Annotations ?? [])
        {
            if (!ServerFormats.IsAnnotationKey(key))
            {
                Report(path.Append("annotations").Append(key), ServerRequirements.Key, key);
            }
        }

        void Report(FieldPath at, string rule, string value) => found.Add(
            Message(at, $"{rule}, but is '{value}'", "the API server").At(CheckContext.PlaceOf(manifest, at), at));
    }

    private void Visit(Manifest manifest, Model model, FieldPath path, List<Diagnostic> found)
    {
        // Fields of Kubernetes' own types are held to their rules where they come out.
        if (model.ModelType.IsOfKubernetes)
        {
            return;
        }

        ModelField[] fields = model.ModelType.Layout.Fields;
        for (int slot = 0; slot < fields.Length; slot++)
        {
            ModelField field = fields[slot];
            object? value = model.Fields[slot];
            if (value is null)
            {
                if (field.Is(FieldTraits.RequiredByDefinition))
                {
                    Report(path.Append(field.Name), "is required but unset");
                }

                continue;
            }

            if (field.Limits is { } limits && (Broken(limits, value) ?? BrokenList(field, limits, value)) is { } rule)
            {
                Report(path.Append(field.Name), rule);
            }

            if (field.Kind != ValueKind.Model)
            {
                continue;
            }

            if (value is Model below)
            {
                Visit(manifest, below, path.Append(field.Name), found);
            }
            else if (field.Is(FieldTraits.List))
            {
                ReadOnlySpan<Model> items = field.Type!.ItemsOf(value);
                for (int i = 0; i < items.Length; i++)
                {
                    Visit(manifest, items[i], path.Append(field.Name).Append(i), found);
                }
            }
        }

        void Report(FieldPath at, string rule) =>
            found.Add(
                Message(at, rule, $"the definition of {manifest.Resource.Kind}").At(CheckContext.PlaceOf(manifest, at), at));
    }

    private static string? Broken(FieldLimits limits, object value) => value switch
    {
        int number when number < limits.Minimum =>
            string.Create(CultureInfo.InvariantCulture, $"must be at least {limits.Minimum}, not {number}"),
        long number when number < limits.Minimum =>
            string.Create(CultureInfo.InvariantCulture, $"must be at least {limits.Minimum}, not {number}"),
        string text when text.Length < limits.MinLength && text.Length == 0 => "must not be empty",
        string text when text.Length < limits.MinLength =>
            string.Create(CultureInfo.InvariantCulture, $"must have at least {limits.MinLength} characters, but is '{text}'"),
        string text when limits.Words?.Contains(text) == false =>
            $"must be one of {string.Join(", ", limits.Words.Where(static word => word.Length > 0))}, not '{text}'",
        string text when limits.Pattern is { } pattern
            && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) =>
            $"must be two or more amounts with units, separated by ',' without spaces, but is '{text}'",
        _ => null,
    };

    private static string? BrokenList(ModelField field, FieldLimits limits, object value) =>
        limits.MinItems is { } least && field.Type?.ItemsOf(value).Length < least
            ? string.Create(CultureInfo.InvariantCulture, $"must have at least {least} item; otherwise remove the field")
            : null;
}
