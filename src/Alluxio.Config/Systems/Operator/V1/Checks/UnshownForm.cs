using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>Pull secrets and variables in the form that pods have them, where only another form is known of clusters.</summary>
internal sealed class UnshownForm : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6280",
        Title = "Undocumented form of a field",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "'{field}' is {given}, as in pods. The documentation of the API v1 does not show the field, and the open operator accepts " +
            "only {known}. Write {better}, or check the pods.",
        Cause =
            "The custom resource definition of the open operator refuses this form. The library reads the value that you mean, but the " +
            "operator of the API v1 may not.",
        Remedy = "Write the value in the form of the open operator. Check that the pods have the value.",
        Source = "Alluxio operator: api/v1alpha1/alluxiocluster_types.go, deploy/charts/alluxio/templates; recorded clusters of the open "
            + "operator show only names",
    };

    private DiagnosticMessage Message(FieldPath field, string given, string known, string better) =>
        Descriptor.MessageOf(field, given, known, better);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster
            || context.Deployment.Nodes is not YamlMapping root
            || root["spec"] is not YamlMapping spec)
        {
            return;
        }

        FieldPath path = FieldPath.Parse("spec");
        Look(context, spec, path);
        foreach (YamlEntry section in spec.Entries)
        {
            if (section.Value is YamlMapping component)
            {
                Look(context, component, path.Append(section.Key.Value));
            }
        }
    }

    private void Look(CheckContext context, YamlMapping owner, FieldPath path)
    {
        if (owner["imagePullSecrets"] is YamlSequence secrets && NameOf(secrets) is { } secret)
        {
            FieldPath field = path.Append("imagePullSecrets");
            context.Report(Message(field, "a list of mappings", "a list of names", $"[{secret}]"), field);
        }

        if (owner["env"] is YamlSequence variables && NameOf(variables) is { } variable)
        {
            FieldPath field = path.Append("env");
            context.Report(Message(field, "a list", "a map from names to values", $"{variable}: its value"), field);
        }
    }

    // The name of the first item that is a mapping with one.
    private static string? NameOf(YamlSequence list) =>
        list.Items.OfType<YamlMapping>().Select(static item => item["name"]).OfType<YamlScalar>()
            .FirstOrDefault(static name => !name.IsNull && name.Value.Length > 0)?.Value;
}
