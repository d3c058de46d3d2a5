using System.Text;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Async;

/// <summary>Reading asynchronously gives the sets and findings of reading synchronously.</summary>
public sealed class LoadAsyncTests
{
    private static readonly string[] Folders =
    [
        "samples", "eng/diagnostics", "tests/Alluxio.Config.Tests/Checks/Broken", "tests/Alluxio.Config.Tests/Scenarios",
        "tests/Alluxio.Config.Tests/Conformance/Cases",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> AllFolders => [.. Folders];

    // Byte order marks, encodings that no Kubernetes reader takes, a character cut in two by the chunks, bytes that are no text.
    public static TheoryData<byte[]> Encodings => [.. (byte[][])
    [
        [],
        Encoding.UTF8.GetBytes("kind: Dataset # é€😀\nmetadata: {name: héllo}\n"),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Loaded.Dataset)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Loaded.Dataset)],
        [.. Encoding.UTF8.GetBytes(Loaded.Dataset), 0xC3, 0x28, 0xFF],
    ]];

    [Theory]
    [MemberData(nameof(AllFolders))]
    public async Task LoadStreamAsync_OfEveryFile_GivesWhatLoadStreamGives(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, folder), "*.yaml", SearchOption.AllDirectories)];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Token);
            using MemoryStream expected = new(bytes);
            using RequestBody body = new(bytes, atOnce: 61);
            Assert.Equal(
                AlluxioConfig.LoadStream(expected, file),
                await AlluxioConfig.LoadStreamAsync(body, file, cancellationToken: Token));
        }
    }

    [Theory]
    [MemberData(nameof(AllFolders))]
    public async Task LoadAsync_OfAFolder_GivesWhatLoadGives(string folder)
    {
        string path = Path.Combine(TestFiles.Repository, folder);
        ManifestSet expected = AlluxioConfig.Load(path);
        Assert.NotEmpty(expected.Manifests);
        Assert.Equal(expected, await AlluxioConfig.LoadAsync(path, cancellationToken: Token));
    }

    [Fact]
    public async Task LoadAsync_OfSeveralPaths_GivesWhatLoadGives()
    {
        string[] paths =
        [
            .. Folders.Take(2).Select(static folder => Path.Combine(TestFiles.Repository, folder)),
            "absent.yaml",
            TestFiles.Repository + "/samples/hbase.yaml",
        ];
        ManifestSet expected = AlluxioConfig.Load(paths);
        Assert.Contains(
            expected.Diagnostics,
            static found => found.Code == "ALX1014" || found.Message.Contains("absent.yaml", StringComparison.Ordinal));
        Assert.Equal(expected, await AlluxioConfig.LoadAsync(paths, cancellationToken: Token));
    }

    [Fact]
    public async Task LoadAsync_OfWhatIsNotThere_GivesTheDiagnosticOfLoad() =>
        Assert.Equal(
            AlluxioConfig.Load("absent.yaml").Diagnostics.Single(),
            (await AlluxioConfig.LoadAsync("absent.yaml", cancellationToken: Token)).Diagnostics.Single());

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task LoadStreamAsync_OfAnyBytes_GivesWhatLoadBytesGives(byte[] bytes)
    {
        using RequestBody body = new(bytes, atOnce: 1);
        Assert.Equal(AlluxioConfig.LoadBytes(bytes, "f"), await AlluxioConfig.LoadStreamAsync(body, "f", cancellationToken: Token));
    }

    [Fact]
    public async Task LoadStreamAsync_TakesLimitsAndTheNameOfTexts()
    {
        using RequestBody body = new(Encoding.UTF8.GetBytes(Loaded.Dataset));
        LoadOptions options = new() { MaxLength = 10 };
        Assert.Equal(
            AlluxioConfig.LoadText(Loaded.Dataset, null, options),
            await AlluxioConfig.LoadStreamAsync(body, null, options, Token));
    }

    [Fact]
    public async Task LoadStreamAsync_ReadsOnFromThePosition_AndLeavesTheStreamOpen()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("not a manifest\n" + Loaded.Dataset))
        {
            Position = "not a manifest\n".Length,
        };
        Assert.Equal(AlluxioConfig.LoadText(Loaded.Dataset), await AlluxioConfig.LoadStreamAsync(stream, cancellationToken: Token));
        Assert.True(stream.CanRead);

        using RequestBody body = new(Encoding.UTF8.GetBytes(Loaded.Dataset));
        await AlluxioConfig.LoadStreamAsync(body, cancellationToken: Token);
        Assert.True(body.IsOpen);
    }

    [Fact]
    public async Task LoadStreamAsync_CancelledWhileItReads_Stops()
    {
        using CancellationTokenSource source = new();
        int reads = 0;
        using RequestBody body = new(new byte[100], atOnce: 10, () =>
        {
            if (++reads == 3)
            {
                source.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AlluxioConfig.LoadStreamAsync(body, cancellationToken: source.Token));
        Assert.Equal(3, reads);
    }

    // The last read cancels: the text is complete, but the caller no longer needs it.
    [Fact]
    public async Task LoadStreamAsync_CancelledByTheLastRead_Stops()
    {
        using CancellationTokenSource source = new();
        using RequestBody body = new([], onRead: source.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AlluxioConfig.LoadStreamAsync(body, cancellationToken: source.Token));
    }

    [Fact]
    public async Task LoadAsync_Cancelled_ReadsNothing()
    {
        CancellationToken cancelled = new(canceled: true);
        string samples = Path.Combine(TestFiles.Repository, "samples");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AlluxioConfig.LoadAsync(samples, cancellationToken: cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AlluxioConfig.LoadAsync([], cancellationToken: cancelled));
    }

    [Fact]
    public async Task LoadAsync_CancelledBetweenFiles_Stops()
    {
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AlluxioConfig.LoadAsync(Paths(), cancellationToken: source.Token));

        IEnumerable<string> Paths()
        {
            yield return Path.Combine(TestFiles.Repository, "samples", "hbase.yaml");
            source.Cancel();
            yield return Path.Combine(TestFiles.Repository, "samples", "hbase.yaml");
            Assert.Fail("It was cancelled before.");
        }
    }

    [Fact]
    public void WrongArguments_ThrowAtOnce()
    {
        Assert.Throws<ArgumentNullException>(static () => { _ = AlluxioConfig.LoadStreamAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>(static () => { _ = AlluxioConfig.LoadLiveAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>(static () =>
        {
            _ = AlluxioConfig.LoadAsync((IEnumerable<string>)null!, cancellationToken: Token);
        });
        Assert.Throws<ArgumentException>(static () => { _ = AlluxioConfig.LoadAsync("", cancellationToken: Token); });
    }
}
