using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A property or JVM option that the shell of the container changes before the JVM sees it.</summary>
internal sealed class ShellText : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6140",
        Title = "Shell special characters in properties or JVM options",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{what}' contains {holds}. Alluxio's start script writes the value in double quotes into a shell script, and {does}. Remove " +
            "this text.",
        Cause =
            "Fluid passes properties and options to the container in variables. The start script of the image writes the variables into " +
            "conf/alluxio-env.sh, where a shell expands the text. The launch script then splits the result at spaces.",
        Remedy =
            "Write a value without spaces, quotes, backslashes and dollar signs. If this is not possible, put the value into a file, for " +
            "example a log4j configuration.",
        Source = "Alluxio: integration/docker/entrypoint.sh (writeConf), bin/launch-process; Fluid: "
            + "charts/alluxio/templates/config/alluxio-conf.yaml",
    };

    private DiagnosticMessage Message(string what, string holds, string does) => Descriptor.MessageOf(what, holds, does);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec: { } spec })
        {
            return;
        }

        foreach (PropertyField field in context.Properties)
        {
            // Blanks at the ends have their own rule, and so have quotes around the whole.
            if (field.Use == PropertyUse.Shell
                && ShellEffects.Of(field.Value, isOption: false) is { } effect
                && !(field.Value[0] is '"' && field.Value[^1] is '"'))
            {
                context.Report(Message(field.Name, effect.What, effect.Does), field.Manifest, field.Path);
            }
        }

        foreach ((string section, ValueList<string>? options) in ((string, ValueList<string>?)[])
        [
            ("spec.jvmOptions", spec.JvmOptions), ("spec.master.jvmOptions", spec.Master?.JvmOptions),
            ("spec.worker.jvmOptions", spec.Worker?.JvmOptions), ("spec.fuse.jvmOptions", spec.Fuse?.JvmOptions),
        ])
        {
            for (int i = 0; i < (options?.Count ?? 0); i++)
            {
                if (ShellEffects.Of(options![i], isOption: true) is { } effect)
                {
                    FieldPath path = FieldPath.Parse(section).Append(i);
                    context.Report(Message(path.ToString(), effect.What, effect.Does), path);
                }
            }
        }

        LookAtTiers(context, spec.Tieredstore?.Levels ?? []);
    }

    // Paths become the value of a property. Fluid does not trim them, and a blank after a comma is easily written.
    private void LookAtTiers(CheckContext context, ValueList<Level> levels)
    {
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].Path is { } text && ShellEffects.Of(text, isOption: false) is { } effect)
            {
                FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path");
                string trimmed = string.Join(',', text.Split(',', StringSplitOptions.TrimEntries));
                bool isMended = ShellEffects.Of(trimmed, isOption: false) is null;
                context.Report(
                    Message(path.ToString(), effect.What, effect.Does),
                    path,
                    suggestion: isMended ? trimmed : null,
                    fix: isMended ? CheckContext.Fix("Remove the spaces", context.Deployment, FieldChange.Set(path, trimmed)) : null);
            }
        }
    }
}
