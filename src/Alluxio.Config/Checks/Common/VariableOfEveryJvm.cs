using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable that adds to the JVM options from outside, where nobody looks for them.</summary>
internal sealed class VariableOfEveryJvm : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6016",
        Title = "JVM options in a variable beside the others",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The variable '{variable}' of {component} holds '{option}': {effect}. Move it to 'jvmOptions' or 'properties', where it is seen.",
        Cause = "Such variables are read for every JVM of the container, those of scripts and probes among them. Lists of options and explanations do not show them.",
        Remedy = "Keep the variable for agents and the like; give memory in jvmOptions, and Alluxio's properties in properties.",
        Source = "Java: the JAVA_TOOL_OPTIONS environment variable, the java command (JDK_JAVA_OPTIONS); Alluxio integration/docker/entrypoint.sh, Dockerfile",
    };

    private DiagnosticMessage Message(string variable, string component, string option, string effect) =>
        Descriptor.MessageOf(variable, component, option, effect);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach ((ComponentPlan component, JvmVariable variable) in context.JvmVariables)
        {
            string? what = variable.Effect switch
            {
                JvmVariableEffect.ComesFirst => "every JVM reads it before its command line, whose flags win over it",
                JvmVariableEffect.ComesLast => "every JVM reads it behind its command line, so that it wins over all other flags",
                JvmVariableEffect.NeedsNewJava => "the launcher of Java 9 and later reads it before the command line; in Java 8, which Alluxio's images up to 2.7 have, nobody does. It is in no sum here",
                JvmVariableEffect.NotKnown => "no document tells what the image does with it. It is in no sum here",
                _ => null,
            };

            // Agents and switches are what such variables are for.
            if (what is not null && variable.Options.FirstOrDefault(IsOfOptions) is { } option)
            {
                context.Report(Message(variable.Name, component.Name, Shown(option), what), variable.Path);
            }
        }
    }

    private static bool IsOfOptions(string option) => option.StartsWith("-Dalluxio.", StringComparison.Ordinal) || JvmMemoryReader.IsMemoryFlag(option) || MemoryFlags.Share([option]) is not null;

    // The value of a property may be a secret.
    private static string Shown(string option) => option.StartsWith("-D", StringComparison.Ordinal) ? option.Split('=')[0] : option;
}
