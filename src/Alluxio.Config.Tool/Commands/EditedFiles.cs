using System.Text;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

/// <summary>Writes what was edited.</summary>
internal static class EditedFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Edited files lie in the folder as they lay below the working directory, those from elsewhere by their name alone; without a folder
    /// they replace the given ones.
    /// </summary>
    public static void Write(ValueList<EditedText> texts, string? folder)
    {
        HashSet<string> written = [];
        foreach (EditedText text in texts)
        {
            string path = folder is null ? text.File : Unused(folder, Name(text.File), written);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text.Text, Utf8);
        }
    }

    private static string Name(string file)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(file) : relative;
    }

    // Files of one name from several folders elsewhere get a number.
    private static string Unused(string folder, string name, HashSet<string> written) => Enumerable.Range(1, int.MaxValue)
        .Select(number => Path.Combine(folder, number == 1 ? name : $"{number}-{name}"))
        .First(written.Add);
}
