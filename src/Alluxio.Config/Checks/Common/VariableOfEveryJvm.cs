using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Checks.Common;

/// <summary>A variable that adds JVM options from outside, where they are easily overlooked.</summary>
internal sealed class VariableOfEveryJvm : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6016",
        Title = "JVM options in an environment variable",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The variable '{variable}' of {component} contains '{option}': {effect}. Move it to 'jvmOptions' or 'properties', where it " +
            "is visible.",
        Cause =
            "Every JVM of the container reads this variable, including the JVMs of scripts and probes. The lists of JVM options in a " +
            "manifest do not show its content.",
        Remedy =
            "Set memory flags in jvmOptions, and Alluxio properties in the field properties. Use the variable only for options that " +
            "every JVM needs, such as agents.",
        Source = "Java: the JAVA_TOOL_OPTIONS environment variable, the java command (JDK_JAVA_OPTIONS); Alluxio "
            + "integration/docker/entrypoint.sh, Dockerfile",
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
                JvmVariableEffect.ComesFirst => "every JVM reads it, but flags of its command line override it",
                JvmVariableEffect.ComesLast => "every JVM reads it after its command line, so it overrides all other flags",
                JvmVariableEffect.NeedsNewJava => "Java 9 and later read it before the command line, but Java 8, in Alluxio's images up to "
                    + "2.7, does not. The sums here do not include it",
                JvmVariableEffect.NotKnown => "the documentation does not describe its effect. The sums here do not include it",
                _ => null,
            };

            // Agents and switches are what such variables are for.
            if (what is not null && variable.Options.FirstOrDefault(IsOfOptions) is { } option)
            {
                context.Report(Message(variable.Name, component.Name, Shown(option), what), variable.Path);
            }
        }
    }

    private static bool IsOfOptions(string option) => PropertyOf(option)?.StartsWith("alluxio.", StringComparison.Ordinal) == true
        || JvmMemoryReader.IsMemoryFlag(option)
        || MemoryFlags.Share([option]) is not null;

    // The value of a property may be a secret.
    private static string Shown(string option) => PropertyOf(option) is { } property ? $"-D{property}" : option;

    private static string? PropertyOf(string option) => JvmOptionLine.Property(option) is var (name, _) ? name : null;
}
