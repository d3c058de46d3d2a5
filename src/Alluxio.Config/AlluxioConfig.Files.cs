using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

// The only file of the library that touches the file system.
#pragma warning disable RS0030

public static partial class AlluxioConfig
{
    private static readonly string[] ManifestEndings = [".yaml", ".yml", ".json"];

    /// <summary>Reads manifests from a file, or from all <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files below a folder, sorted by path.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <returns>The manifests and everything that was found; a file that cannot be read is a diagnostic.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    public static ManifestSet Load(string path, LoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return LoadFile(path, options);
        }

        ManifestSet set = ManifestSet.Empty;
        foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (ManifestEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            {
                set = set.Concat(LoadFile(file, options));
            }
        }

        return set;
    }

    /// <summary>Reads manifests from several files and folders into one set.</summary>
    /// <param name="paths">The files and folders, in order.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static ManifestSet Load(IEnumerable<string> paths, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Aggregate(ManifestSet.Empty, (set, path) => set.Concat(Load(path, options)));
    }

    /// <summary>Reads manifests from a stream of UTF-8 bytes, to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static ManifestSet LoadStream(Stream stream, string? sourceName = null, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return LoadBytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), sourceName, options);
    }

    private static ManifestSet LoadFile(string path, LoadOptions? options)
    {
        try
        {
            return LoadBytes(File.ReadAllBytes(path), path, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            string reason = exception switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException => "access is denied",
                _ => "the file system reports an error",
            };
            return new ManifestSet { Diagnostics = [ReadingDiagnostics.FileNotReadable.At(null, path, reason)] };
        }
    }
}
