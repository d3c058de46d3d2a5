using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The page of one diagnostic code.</summary>
internal static class DiagnosticPage
{
    public static string Write(DiagnosticDescriptor descriptor, DiagnosticExample example)
    {
        StringBuilder page = new(Markdown.Header);
        page.Append($"# {descriptor.Code}: {descriptor.Title}\n\n");
        page.Append($"Severity: **{Severity(descriptor.Severity)}**. {Controllers(descriptor)}\n\n");
        // A real message; codes that no manifest causes have only the format.
        ValueList<Diagnostic> found = example.Bad is null ? [] : ExampleRun.Run(example);
        if (found.FirstOrDefault(finding => finding.Code == descriptor.Code) is { } first)
        {
            page.AppendBlock("text", first.Message);
        }
        else
        {
            page.Append("This is the format of the message. The library replaces each name in braces with a value:\n\n");
            page.AppendBlock("text", descriptor.MessageFormat);
        }

        page.Append($"\n## Why it matters\n\n{descriptor.Cause}\n\n## What to do\n\n{descriptor.Remedy}\n");
        if (descriptor.Source is { } source)
        {
            page.Append($"\nSource of this rule: {source}. The rule is in Alluxio.Config since version {descriptor.Since}.\n");
        }

        if (example.Bad is not null)
        {
            AppendExample(page, example, found);
        }

        if (example.NoExampleReason is { } reason)
        {
            page.Append(example.Bad is null ? $"\n## Example\n\nNo example manifest: {reason}\n" : $"\nNo corrected manifest: {reason}\n");
        }

        page.Append("\n[All diagnostics, and the terms of these pages](README.md)\n");
        return page.ToString();
    }

    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private static string Controllers(DiagnosticDescriptor descriptor) => (descriptor.Severity, descriptor.ControllersAccept) switch
    {
        (DiagnosticSeverity.Error, true) =>
            "The controller (Fluid's or the operator's) accepts this input, even where the API server refuses it. The finding is " +
            "therefore only a warning under the [profile](../guides/override-rules.md) `AsBuilt`.",
        (DiagnosticSeverity.Error, false) =>
            "The finding is an error under both [profiles](../guides/override-rules.md), `Documented` and `AsBuilt`.",
        (DiagnosticSeverity.Warning, _) => "The library still produces a result.",
        _ => "The finding is not a fault.",
    };

    private static void AppendExample(StringBuilder page, DiagnosticExample example, ValueList<Diagnostic> found)
    {
        page.Append("\n## Example\n\n");
        AppendText(page, example.Bad!);

        if (example.Release is { } release)
        {
            string system = release.StartsWith("AI-", StringComparison.Ordinal) ? "the Alluxio operator" : "Fluid";
            page.Append($"\nThe example is for {system} {release}. `ResolveOptions.Release`, or `--release`, sets this release.\n");
        }

        foreach ((string name, string value) in example.Environment)
        {
            page.Append($"\nThe controller's environment has `{name}={value}`.\n");
        }

        if (ExampleRun.IsAboutCoverage(example))
        {
            page.Append(ExampleRun.CoverageOptionsOf(example).IsComplete
                ? "\n`CoverageOptions` has `IsComplete = true`: the manifests contain all ServiceAccounts and Secrets.\n"
                : "");
        }
        else if (ExampleRun.IsAboutImages(example))
        {
            ImageCheckOptions options = ExampleRun.ImagesOptions(example);
            string known = options.IsComplete ? " and `IsComplete = true`: the manifests contain all ServiceAccounts and Secrets" : "";
            page.Append($"\n`ImageCheckOptions` has `Allowed = [\"{options.Allowed[0]}\"]`{known}.\n");
        }

        page.Append(
            ExampleRun.IsAboutMoving(example) ? "\n`MovePullSecretsToServiceAccounts` reports:\n\n"
            : ExampleRun.IsAboutCoverage(example) ? "\n`CheckCoverage` reports:\n\n"
            : ExampleRun.IsAboutImages(example) ? "\n`CheckImages` reports:\n\n"
            : ExampleRun.IsOfARule(example) ? "\n`Check` reports:\n\n"
            : "\nThe library reports:\n\n");
        page.AppendBlock("text", string.Join('\n', found));
        if (example.Good is { } good)
        {
            page.Append("\nCorrected:\n\n");
            AppendText(page, good);
        }
    }

    private static void AppendText(StringBuilder page, string text)
    {
        if (VisibleText.IsPlain(text))
        {
            page.AppendBlock("yaml", text);
            return;
        }

        page.Append("Invisible characters are escaped: `\\t`, `\\r`, `\\n`, `\\u0000`.\n\n");
        page.AppendBlock("text", VisibleText.Escape(text));
    }
}
