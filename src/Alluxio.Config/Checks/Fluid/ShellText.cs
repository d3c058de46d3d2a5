using System.Buffers;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Fluid;

/// <summary>A property or JVM option that the shell of the container changes before the JVM sees it.</summary>
internal sealed class ShellText : CheckRule
{
    private static readonly SearchValues<char> Special = SearchValues.Create("$`\"\\ \t\n");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6140",
        Title = "Text that the shell changes",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' holds {1}: the script that starts Alluxio writes it into a shell script between double quotes and runs that, and {2}. Remove it.",
        Cause = "Fluid hands properties and options to the container in variables. The image's entry script writes them into conf/alluxio-env.sh, where the shell expands them once, and the launch script splits the result at blanks.",
        Remedy = "Use values without blanks, quotes, backslashes and dollar signs; take a file for anything else, such as a configuration of log4j.",
        Source = "Alluxio: integration/docker/entrypoint.sh (writeConf), bin/launch-process; Fluid: charts/alluxio/templates/config/alluxio-conf.yaml",
        Example = ExampleText.Runtime("  properties:\n    alluxio.user.app.id: loader $(hostname)\n"),
        GoodExample = ExampleText.Runtime("  properties:\n    alluxio.user.app.id: loader\n"),
    };

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioRuntime { Spec: { } spec })
        {
            return;
        }

        foreach (PropertyField field in context.Properties)
        {
            // Blanks at the ends have a rule of their own, as have quotes around the whole.
            if (field.Use == PropertyUse.Shell && Effect(field.Value, isOption: false) is { } effect && !(field.Value[0] is '"' && field.Value[^1] is '"'))
            {
                context.ReportIn(this, field.Manifest, field.Path, null, null, field.Name, effect.What, effect.Does);
            }
        }

        foreach ((string section, ValueList<string>? options) in ((string, ValueList<string>?)[])
        [
            ("spec.jvmOptions", spec.JvmOptions), ("spec.master.jvmOptions", spec.Master?.JvmOptions), ("spec.worker.jvmOptions", spec.Worker?.JvmOptions), ("spec.fuse.jvmOptions", spec.Fuse?.JvmOptions),
        ])
        {
            for (int i = 0; i < (options?.Count ?? 0); i++)
            {
                if (Effect(options![i], isOption: true) is { } effect)
                {
                    FieldPath path = FieldPath.Parse(section).Append(i);
                    context.ReportIn(this, context.Deployment, path, null, null, path, effect.What, effect.Does);
                }
            }
        }
    }

    private static (string What, string Does)? Effect(string text, bool isOption) =>
        !text.AsSpan().ContainsAny(Special) ? null
        : text.Contains('`', StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal) ? ("a command", "the shell runs the command in the container and takes what it prints")
        : text.Contains('"', StringComparison.Ordinal) ? ("a double quote", "the quote ends the text there")
        : HasDottedReference(text) ? ("a reference with dots", "the shell takes '${' for its own, and stops with 'bad substitution'")
        : text.Contains('\\', StringComparison.Ordinal) ? ("a backslash", "the shell takes it away before some characters")
        : HasLooseWord(text.Trim(), isOption) ? ("a blank", "what follows it becomes an argument of its own, which the JVM takes for the name of a class")
        : null;

    // ${alluxio.home} is Alluxio's; ${HOSTNAME} is the shell's, and Fluid uses it so itself.
    private static bool HasDottedReference(string text)
    {
        int start = text.IndexOf("${", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf('}', start);
        return end > 0 && text.AsSpan(start, end - start).Contains('.');
    }

    // Several options in one item come apart as they should.
    private static bool HasLooseWord(string text, bool isOption)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !(isOption && Array.TrueForAll(words, static word => word.StartsWith('-')));
    }
}
