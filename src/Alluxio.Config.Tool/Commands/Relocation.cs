using System.CommandLine;
using Alluxio.Config.Checks;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

/// <summary>Moves images to another registry.</summary>
internal sealed class Relocation(Terminal terminal, InputOptions input, RelocationOptions options)
{
    public int Run(ParseResult result, string form)
    {
        RelocatedManifests relocated;
        CopyPlan copies;
        CheckReport report;
        using (Progress progress = input.Watch(result))
        {
            ManifestSet manifests = input.Load(result, progress);
            RelocationPolicy policy = options.Policy(result);
            progress.Now($"Relocating the images of {manifests.Manifests.Count} manifests");
            relocated = AlluxioConfig.Relocate(manifests, policy, input.Rules.How(result));
            copies = relocated.CopyPlan(options.Tool(result));
            report = new CheckReport
            {
                Diagnostics =
                    manifests.Diagnostics.Concat(policy.Lock?.Diagnostics ?? []).Concat(relocated.Diagnostics).Concat(copies.Diagnostics)
                        .Distinct().ToValueList(),
            };
        }

        terminal.Tell(report.ToText(input.Rules.Least(result)));
        if (report.HasErrors)
        {
            return ExitCode.Errors;
        }

        if (options.Folder(result) is { } folder)
        {
            EditedFiles.Write(relocated.Texts, folder);
        }

        if (options.LockFile(result) is { } locked)
        {
            File.WriteAllText(locked, relocated.Lock.ToJson());
        }

        terminal.Print(Shown(relocated, copies, form).TrimEnd('\n') + "\n");
        return relocated.Outside.Count > 0 ? ExitCode.Escapes : ExitCode.Ok;
    }

    private static string Shown(RelocatedManifests relocated, CopyPlan copies, string form) => form switch
    {
        "markdown" => relocated.ToMarkdown(),
        "json" => relocated.ToJson(),
        "script" => copies.ToScript(),
        _ => relocated.ToString(),
    };
}
