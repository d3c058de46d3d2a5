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
        page.Append("The message, with a name in braces where a fact goes:\n\n");
        page.AppendBlock("text", descriptor.MessageFormat);
        page.Append($"\n## Why it matters\n\n{descriptor.Cause}\n\n## What to do\n\n{descriptor.Remedy}\n");
        if (descriptor.Source is { } source)
        {
            page.Append($"\nKnown from: {source}. Since version {descriptor.Since}.\n");
        }

        if (example.Bad is not null)
        {
            AppendExample(page, example);
        }

        if (example.NoExampleReason is { } reason)
        {
            page.Append(example.Bad is null ? $"\n## Example\n\nNo text shows it: {reason}\n" : $"\nNo text stands beside it without the fault: {reason}\n");
        }

        page.Append("\n[All diagnostics](README.md)\n");
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
        (DiagnosticSeverity.Error, true) => "Controllers read such input all the same: under the profile `AsBuilt` it is a warning.",
        (DiagnosticSeverity.Error, false) => "Controllers do not accept it either: it is an error under both profiles.",
        (DiagnosticSeverity.Warning, _) => "A result is produced all the same.",
        _ => "Nothing is wrong.",
    };

    private static void AppendExample(StringBuilder page, DiagnosticExample example)
    {
        page.Append("\n## Example\n\n");
        AppendText(page, example.Bad!);

        if (example.Release is { } release)
        {
            page.Append($"\nThe release is {release}.\n");
        }

        foreach ((string name, string value) in example.Environment)
        {
            page.Append($"\nThe controller's environment has `{name}={value}`.\n");
        }

        if (ExampleRun.IsAboutCoverage(example))
        {
            page.Append(ExampleRun.CoverageOptionsOf(example).IsComplete ? "\nThe manifests hold all accounts and secrets.\n" : "");
        }
        else if (ExampleRun.IsAboutImages(example))
        {
            ImageCheckOptions options = ExampleRun.ImagesOptions(example);
            string known = options.IsComplete ? "; the manifests hold all accounts and secrets" : "";
            page.Append($"\nImages may come from `{options.Allowed[0]}`{known}.\n");
        }

        ValueList<Diagnostic> found = ExampleRun.Run(example);
        page.Append(
            ExampleRun.IsAboutMoving(example) ? "\nWhat `MovePullSecretsToServiceAccounts` says of it:\n\n"
            : ExampleRun.IsAboutCoverage(example) ? "\nWhat `CheckCoverage` finds of it:\n\n"
            : ExampleRun.IsAboutImages(example) ? "\nWhat `CheckImages` finds of it:\n\n"
            : ExampleRun.IsOfARule(example) ? "\nWhat `Check` finds of it:\n\n"
            : "\nWhat the library finds in it:\n\n");
        page.AppendBlock("text", string.Join('\n', found));
        if (example.Good is { } good)
        {
            page.Append("\nWithout the fault:\n\n");
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

        page.Append("Characters that do not show are written as escapes: `\\t`, `\\r`, `\\n`, `\\u0000`.\n\n");
        page.AppendBlock("text", VisibleText.Escape(text));
    }
}
