using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

// A caller's stream is the caller's: nothing here opens one.
public static partial class AlluxioConfig
{
    /// <summary>Reads manifests from a stream of UTF-8 bytes, to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static ManifestSet LoadStream(Stream stream, string? sourceName = null, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream bytes = BufferFor(stream);
        stream.CopyTo(bytes);
        return LoadBytes(Filled(bytes).Span, sourceName, options);
    }

    /// <summary>
    /// Reads manifests from a stream of UTF-8 bytes, to its end, with asynchronous reads only, as the body of an ASP.NET request requires.
    /// The result is that of <see cref="LoadStream"/>.
    /// </summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The manifests and everything that was found. Bad input never throws; what the stream throws comes through.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<ManifestSet> LoadStreamAsync(
        Stream stream, string? sourceName = null, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LoadAsync();

        async Task<ManifestSet> LoadAsync() =>
            LoadBytes((await ReadAllAsync(stream, cancellationToken).ConfigureAwait(false)).Span, sourceName, options);
    }

    /// <summary>As <see cref="LoadStreamAsync(Stream, string, LoadOptions, CancellationToken)"/>, with the default limits and without a
    /// name.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The manifests and everything that was found. Bad input never throws; what the stream throws comes through.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// await using FileStream file = File.OpenRead("hbase.yaml");
    /// ManifestSet manifests = await AlluxioConfig.LoadStreamAsync(file, CancellationToken.None);
    /// </code>
    /// </example>
    public static Task<ManifestSet> LoadStreamAsync(Stream stream, CancellationToken cancellationToken) =>
        LoadStreamAsync(stream, sourceName: null, options: null, cancellationToken);

    /// <summary>As <see cref="LoadStreamAsync(Stream, string, LoadOptions, CancellationToken)"/>, with the default limits.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The manifests and everything that was found. Bad input never throws; what the stream throws comes through.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<ManifestSet> LoadStreamAsync(Stream stream, string? sourceName, CancellationToken cancellationToken) =>
        LoadStreamAsync(stream, sourceName, options: null, cancellationToken);

    /// <summary>
    /// Reads the objects of a running cluster from a stream of what <c>kubectl get … -o json</c> prints, to its end, with asynchronous
    /// reads only. The result is that of <see cref="LoadLive(ReadOnlyMemory{byte}, string)"/>.
    /// </summary>
    /// <param name="stream">The stream of UTF-8 bytes, for example the output of a process; it stays open.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The objects, and the place at which the text stops to be valid JSON. Bad input never throws; what the stream throws comes
    /// through.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<LiveObjects> LoadLiveAsync(Stream stream, string? sourceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LoadAsync();

        async Task<LiveObjects> LoadAsync() => LoadLive(await ReadAllAsync(stream, cancellationToken).ConfigureAwait(false), sourceName);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = BufferFor(stream);
        await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);

        // Not every stream looks at the token.
        cancellationToken.ThrowIfCancellationRequested();
        return Filled(bytes);
    }

    // A stream that knows its length is copied once. A wrong length does no harm: the buffer grows.
    private static MemoryStream BufferFor(Stream stream) =>
        new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength) : 0);

    private static ReadOnlyMemory<byte> Filled(MemoryStream bytes) => bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
}
