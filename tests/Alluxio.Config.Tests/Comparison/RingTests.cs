using System.Text;
using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Rings;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// The hash ring of the published client library: vectors and shares that were computed apart from this code (rows E of the impact cases).
/// </summary>
public class RingTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", -1277324294)]
    [InlineData("hello", 613153351)]
    public void E1_Hash(string text, int expected) => Assert.Equal(expected, Murmur3.Hash(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(1, 0, 866990845)]
    [InlineData(1, 1, -566468647)]
    [InlineData(1, 1999, 264431091)]
    [InlineData(2, 0, -1336107907)]
    [InlineData(2, 1, 1954851525)]
    public void E2_PositionsOfWorkers(int identity, int node, int expected) =>
        Assert.Equal(expected, SimulatedRing.PositionOf(identity, node));

    [Theory]
    [InlineData("s3://bucket/a", 1, 950946303)]
    [InlineData("s3://bucket/a", 2, 1635997543)]
    [InlineData("s3://bucket/data/part-000001.parquet", 1, -1456393677)]
    [InlineData("s3://bucket/data/part-000001.parquet", 2, -802336524)]
    public void KeysOfFiles(string path, int index, int expected) => Assert.Equal(expected, SimulatedRing.KeyOf(path, index));

    [Fact]
    public void E3_SharesOfTenWorkers()
    {
        SimulatedRing ring = SimulatedRing.Of(10, 2000);

        Assert.Equal(20000, ring.Count);
        Assert.Equal(444146790 / Math.Pow(2, 32), ring.Shares().Values.Max(), 9);
        Assert.Equal(414112661 / Math.Pow(2, 32), ring.Shares().Values.Min(), 9);
        Assert.Equal(1, ring.Shares().Values.Sum(), 9);
    }

    [Theory]
    [InlineData(10, 2000, 12, 2000, 725394025)]
    [InlineData(10, 200, 12, 200, 728600258)]
    public void E4_MovedByMoreWorkers(int workers, int nodes, int workersAfter, int nodesAfter, long moved) =>
        Assert.Equal(moved / Math.Pow(2, 32), SimulatedRing.Of(workers, nodes).MovedTo(SimulatedRing.Of(workersAfter, nodesAfter)), 9);

    [Theory]
    [InlineData(2000, 0.10140)]
    [InlineData(200, 0.10237)]
    public void E5_MovedByFewerWorkers_IsTheShareOfTheOneThatGoes(int nodes, double share)
    {
        SimulatedRing ten = SimulatedRing.Of(10, nodes);

        Assert.Equal(share, ten.MovedTo(SimulatedRing.Of(9, nodes)), 5);
        Assert.Equal(ten.Shares()[10], ten.MovedTo(SimulatedRing.Of(9, nodes)), 9);
    }

    [Fact]
    public void E6_FilesMoveOnlyToNewWorkers()
    {
        (SimulatedRing before, SimulatedRing after) = (SimulatedRing.Of(10, 200), SimulatedRing.Of(12, 200));

        for (int i = 0; i < 5000; i++)
        {
            int key = SimulatedRing.KeyOf($"s3://bucket/{i}", 1);
            Assert.True(after.OwnerOf(key) == before.OwnerOf(key) || after.OwnerOf(key) > 10);
        }
    }

    [Fact]
    public void E7_OrderOfWorkers_DoesNotMatter() =>
        Assert.Equal(
            0,
            SimulatedRing.Of([.. Enumerable.Range(1, 10)], 500).MovedTo(SimulatedRing.Of(Enumerable.Range(1, 10).Reverse(), 500)));

    [Fact]
    public void E9_CopiesOfAFile_HaveDifferentOwners()
    {
        SimulatedRing ring = SimulatedRing.Of(10, 2000);
        int[] owners = [.. ring.OwnersOf("s3://bucket/a", 2)];

        Assert.Equal(9, owners[0]);
        Assert.Equal(2, owners.Distinct().Count());
        Assert.Equal(12, SimulatedRing.Of(12, 2000).OwnersOf("s3://bucket/a", 1).Single());
    }

    [Fact]
    public void E10_FewerVirtualNodes_MoveMostFiles() =>
        Assert.Equal(0.81, SimulatedRing.Of(10, 2000).MovedTo(SimulatedRing.Of(10, 200)), 1);

    [Fact]
    public void RingChange_OfAnUnknownProvider_TellsNoShare() => Assert.Null(
        new RingChange(3, 4, HashRing.Default, HashRing.Default with { Provider = HashRingProvider.Capacity }).MovedShare);

    // lifecycle.md 6.4: about 2/n - 1/n² if one of n identities is new, and everything if all are.
    [Theory]
    [InlineData(1, 0.18, 0.19)]
    [InlineData(10, 1, 1)]
    public void B9_B10_NewIdentities_MoveTheirOldAndNewShares(int identities, double least, double most) => Assert.InRange(
        new RingChange(10, 10, HashRing.Default, HashRing.Default) { NewIdentities = identities }.MovedShare!.Value, least, most);
}
