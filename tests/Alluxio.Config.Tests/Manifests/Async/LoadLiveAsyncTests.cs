using System.Text;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Tests.Comparison;

namespace Alluxio.Config.Tests.Manifests.Async;

/// <summary>A live state that comes through a stream is the state that the text gives.</summary>
public sealed class LoadLiveAsyncTests
{
    public static TheoryData<string> Cases => [.. LiveCases.Names];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task LoadLiveAsync_GivesWhatLoadLiveGives(string name)
    {
        string text = LiveCases.Text(name);
        using RequestBody output = new(Encoding.UTF8.GetBytes(text), atOnce: 1021);
        LiveObjects live = await AlluxioConfig.LoadLiveAsync(output, cancellationToken: Token);
        Assert.Equal(AlluxioConfig.LoadLive(text).ToString(), live.ToString());
        Assert.True(live.Count > 0);
        Assert.True(LiveCases.Plan(name).CompareToLive(live).IsInSync);
        Assert.True(output.IsOpen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"kind": "ConfigMap", "metadata": {"name": "a"}} No resources found""")]
    public async Task LoadLiveAsync_OfBadText_TellsWhatLoadLiveTells(string text)
    {
        using MemoryStream output = new(Encoding.UTF8.GetBytes(text));
        Assert.Equal(
            AlluxioConfig.LoadLive(text).Diagnostics,
            (await AlluxioConfig.LoadLiveAsync(output, cancellationToken: Token)).Diagnostics);
    }

    [Fact]
    public async Task LoadLiveAsync_Cancelled_Stops()
    {
        using RequestBody output = new(new byte[10]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AlluxioConfig.LoadLiveAsync(output, cancellationToken: new CancellationToken(canceled: true)));
    }
}
