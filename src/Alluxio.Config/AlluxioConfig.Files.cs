using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config;

// The only file of the library that touches the file system.
#pragma warning disable RS0030

public static partial class AlluxioConfig
{
    private static readonly string[] ManifestEndings = [".yaml", ".yml", ".json"];

    /// <summary>
    /// Reads manifests from a file, or from all <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files below a folder, sorted by path.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <returns>The manifests and everything that was found; a file that cannot be read is a diagnostic.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <example>
    /// <code>
    /// ManifestSet manifests = AlluxioConfig.Load("manifests");
    /// foreach (Diagnostic found in manifests.Diagnostics)
    /// {
    ///     Console.Error.WriteLine(found);
    /// }
    /// </code>
    /// </example>
    public static ManifestSet Load(string path, LoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LoadFiles(FilesOf(path), options);
    }

    /// <summary>Reads manifests from several files and folders into one set.</summary>
    /// <param name="paths">The files and folders, in order.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static ManifestSet Load(IEnumerable<string> paths, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return LoadFiles(paths.SelectMany(FilesOf), options);
    }

    /// <summary>
    /// Reads manifests from a file, or from all <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files below a folder, sorted by path, without
    /// holding a thread while the file system works. The result is that of <see cref="Load(string, LoadOptions)"/>.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two files and while one is read.</param>
    /// <returns>The manifests and everything that was found; a file that cannot be read is a diagnostic.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// using CancellationTokenSource patience = new(TimeSpan.FromSeconds(10));
    /// ManifestSet manifests = await AlluxioConfig.LoadAsync("manifests", patience.Token);
    /// </code>
    /// </example>
    public static Task<ManifestSet> LoadAsync(string path, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LoadFilesAsync([path], options, cancellationToken);
    }

    /// <summary>As <see cref="LoadAsync(string, LoadOptions, CancellationToken)"/>, with the default limits.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops between two files and while one is read.</param>
    /// <returns>The manifests and everything that was found; a file that cannot be read is a diagnostic.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<ManifestSet> LoadAsync(string path, CancellationToken cancellationToken) =>
        LoadAsync(path, options: null, cancellationToken);

    /// <summary>
    /// Reads manifests from several files and folders into one set, as <see cref="LoadAsync(string, LoadOptions, CancellationToken)"/>
    /// reads one.
    /// </summary>
    /// <param name="paths">The files and folders, in order.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two files and while one is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<ManifestSet> LoadAsync(
        IEnumerable<string> paths,
        LoadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return LoadFilesAsync(paths, options, cancellationToken);
    }

    /// <summary>Reads the environment of Fluid's controller from a file: a YAML or JSON map from variables to values.</summary>
    /// <param name="path">The file. A value counts as written, with and without quotes: <c>true</c> is the text <c>true</c>.</param>
    /// <returns>The variables and everything that was found; a file that cannot be read is a diagnostic.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    public static ControllerEnvironment LoadEnvironment(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TryReadFile(path, out byte[] bytes, out ValueList<Diagnostic> diagnostics)
            ? ManifestReader.ReadEnvironment(bytes, path, LoadOptions.Default)
            : new ControllerEnvironment { Diagnostics = diagnostics };
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return !Directory.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(static file => ManifestEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                || Path.GetFileName(file) == KustomizeFolders.NameWithoutEnding)
            .Order(StringComparer.Ordinal);
    }

    private static async Task<ManifestSet> LoadFilesAsync(
        IEnumerable<string> paths,
        LoadOptions? options,
        CancellationToken cancellationToken)
    {
        List<ManifestSet> sets = [];
        foreach (string file in paths.SelectMany(FilesOf))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sets.Add(await LoadFileAsync(file, options, cancellationToken).ConfigureAwait(false));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ManifestSet.Join(sets);
    }

    private static async Task<ManifestSet> LoadFileAsync(string path, LoadOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return LoadBytes(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, options);
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            return new ManifestSet { Diagnostics = [NotReadable(path, exception)] };
        }
    }

    private static ManifestSet LoadFiles(IEnumerable<string> files, LoadOptions? options) =>
        ManifestSet.Join([.. files.Select(file => LoadFile(file, options))]);

    private static ManifestSet LoadFile(string path, LoadOptions? options) =>
        TryReadFile(path, out byte[] bytes, out ValueList<Diagnostic> diagnostics)
            ? LoadBytes(bytes, path, options)
            : new ManifestSet { Diagnostics = diagnostics };

    private static bool TryReadFile(string path, out byte[] bytes, out ValueList<Diagnostic> diagnostics)
    {
        try
        {
            bytes = File.ReadAllBytes(path);
            diagnostics = [];
            return true;
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            bytes = [];
            diagnostics = [NotReadable(path, exception)];
            return false;
        }
    }

    private static bool IsOfFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static Diagnostic NotReadable(string path, Exception exception)
    {
        string reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "the file does not exist",
            UnauthorizedAccessException => "access is denied",
            _ => "the file system reports an error",
        };
        return ReadingDiagnostics.FileNotReadable(path, reason).At(null);
    }
}
