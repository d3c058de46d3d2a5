using System.Buffers;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>A part of the command of FUSE that its shell takes for something else.</summary>
internal sealed class FuseCommandText : CheckRule
{
    private static readonly SearchValues<char> Special = SearchValues.Create(";&|<>()$`\"'\\ \t\n");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6232",
        Title = "Shell special characters in FUSE mount options",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' contains {holds}. A shell command line starts FUSE{condition}, and {does}. Remove this text.",
        Cause =
            "The operator writes the storage address, the directory and the mount options into a command of /bin/sh -c without escaping. " +
            "The container is privileged. For the API v1, the documentation does not show the command. The library assumes the same " +
            "command as in the open-source operator.",
        Remedy = "Write each mount option as a separate item, without special characters of the shell.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates/fuse",
    };

    private DiagnosticMessage Message(FieldPath field, string holds, string condition, string does) =>
        Descriptor.MessageOf(field, holds, condition, does);

    public override void Run(CheckContext context)
    {
        OperatorFacts facts = OperatorFacts.Of(context);
        foreach ((Manifest manifest, FieldPath path, string? text) in facts.FuseCommand)
        {
            Look(context, manifest, path, text, facts.IsChartKnown);
        }
    }

    private void Look(CheckContext context, Manifest manifest, FieldPath path, string? text, bool isKnown)
    {
        if (text is not null && Effect(text) is { } effect)
        {
            Diagnostic found = Message(path, effect.What, isKnown ? "" : ", as in the open operator", effect.Does)
                .At(CheckContext.PlaceOf(manifest, path), path);
            context.Report(isKnown ? found : found with { Severity = DiagnosticSeverity.Information });
        }
    }

    private static (string What, string Does)? Effect(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return null;
        }

        return text.Contains('`', StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal)
            ? ("a command", "the shell runs the command and inserts its output")
            : text.AsSpan().ContainsAny(";&|\n") ? ("the end of a command", "the shell runs the rest as a separate command")
            : text.AsSpan().ContainsAny("<>()")
                ? ("a character of the shell", "the shell reads it as a redirection to a file, or stops there")
            : text.Contains('$', StringComparison.Ordinal) ? ("a dollar sign", "the shell inserts the value of a variable")
            : text.AsSpan().ContainsAny("\"'\\") ? ("a quote or a backslash", "the shell removes it")
            : IsOptions(text) ? null
            : ("a blank", "the rest becomes a separate argument");
    }

    // Several options in one item, as on a command line: allow_other -o max_read=131072.
    private static bool IsOptions(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 1; i < words.Length; i += 2)
        {
            if (words[i] != "-o" || i + 1 == words.Length)
            {
                return false;
            }
        }

        return true;
    }
}
