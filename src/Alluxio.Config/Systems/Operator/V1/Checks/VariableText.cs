using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A variable of a v1 cluster that holds what breaks the open operator's chart.</summary>
internal sealed class VariableText : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6233",
        Title = "Environment variable value may change",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The variable '{variable}' contains {holds}. The chart of the open-source operator does not escape this character, and your " +
            "operator's chart may not escape it either. Check the value of the variable in the pod, or mount a Secret or ConfigMap.",
        Cause =
            "In the chart of the open-source operator, a double quote in a value prevents the installation, and a backslash changes the " +
            "value. Your operator may use a similar chart.",
        Remedy = "Write a value without double quotes and backslashes. Or put the value into a Secret or ConfigMap, and mount it.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates",
    };

    private DiagnosticMessage Message(string variable, string holds) => Descriptor.MessageOf(variable, holds);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster
            || context.Deployment.Nodes is not YamlMapping root
            || root["spec"] is not YamlMapping spec)
        {
            return;
        }

        foreach (YamlEntry section in spec.Entries)
        {
            if (section.Value is YamlMapping component && component["env"] is { } env)
            {
                FieldPath path = FieldPath.Parse("spec").Append(section.Key.Value).Append("env");
                if (env is YamlMapping variables)
                {
                    foreach (YamlEntry variable in variables.Entries)
                    {
                        Look(context, variable.Key.Value, variable.Value, path.Append(variable.Key.Value));
                    }
                }
                else if (env is YamlSequence list)
                {
                    for (int i = 0; i < list.Items.Count; i++)
                    {
                        if (list.Items[i] is YamlMapping item)
                        {
                            Look(context, (item["name"] as YamlScalar)?.Value ?? "", item["value"], path.Append(i).Append("value"));
                        }
                    }
                }
            }
        }
    }

    private void Look(CheckContext context, string name, YamlNode? value, FieldPath path)
    {
        if (value is YamlScalar { Value: { } text } && text.AsSpan().IndexOfAny('"', '\\') is >= 0 and int at)
        {
            context.Report(Message(name, text[at] == '"' ? "a double quote" : "a backslash"), path);
        }
    }
}
