using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>The images to copy before relocated manifests can be applied.</summary>
public sealed record CopyPlan
{
    /// <summary>The program that copies.</summary>
    public required CopyTool Tool { get; init; }

    /// <summary>The images, in the order of their sources.</summary>
    public required ValueList<CopyStep> Steps { get; init; }

    /// <summary>The findings about copying these images with the program.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The files that the vendor ships, in order.</summary>
    public IEnumerable<string> Archives => Steps.Select(static step => step.Archive).OfType<string>().Distinct();

    /// <summary>The commands as a shell script.</summary>
    public string ToScript()
    {
        StringBuilder script = new("#!/bin/sh\nset -eu\n");
        foreach (Diagnostic diagnostic in Diagnostics.AsEnumerable())
        {
            script.Append("# ").Append(diagnostic.Code).Append(": ").Append(diagnostic.Message).Append('\n');
        }

        foreach (CopyStep step in Steps.AsEnumerable())
        {
            foreach (string command in step.Commands(Tool).AsEnumerable())
            {
                script.Append(command).Append('\n');
            }
        }

        return script.ToString();
    }

    /// <summary>The script.</summary>
    public override string ToString() => ToScript();
}
