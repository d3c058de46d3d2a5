using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool.Options;

/// <summary>Reads what a FILE names.</summary>
internal static class ManifestFile
{
    public static ManifestSet Load(string file, Terminal terminal, Progress progress)
    {
        if (file == "-")
        {
            using Stream input = terminal.OpenInput();
            return AlluxioConfig.LoadStream(input, "stdin");
        }

        progress.Now($"Reading {file}");
        return AlluxioConfig.Load(file);
    }
}
