using System.Collections.ObjectModel;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class ValueMapTests
{
    private static readonly ValueMap<int> Sizes = [new("a", 1), new("b", 2)];

    [Fact]
    public async Task Foreach_WithAwaitInside_SeesEveryEntry()
    {
        List<string> seen = [];
        foreach ((string name, int size) in Sizes)
        {
            await Task.Yield();
            seen.Add($"{name}={size}");
        }

        Assert.Equal(["a=1", "b=2"], seen);
    }

    [Fact]
    public void Foreach_AllocatesNothing()
    {
        Assert.Equal(3, Sum(Sizes));

        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Sum(Sizes);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(3, sum);
        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Maps_OfEverySource_AreEqual()
    {
        Dictionary<string, int> dictionary = new() { ["a"] = 1, ["b"] = 2 };
        IReadOnlyDictionary<string, int> readOnly = new ReadOnlyDictionary<string, int>(dictionary);
        SortedDictionary<string, int> sorted = new(dictionary);
        (string Name, int Size)[] pairs = [("a", 1), ("b", 2)];

        Assert.Equal(Sizes, dictionary.ToValueMap());
        Assert.Equal(Sizes, readOnly.ToValueMap());
        Assert.Equal(Sizes, sorted.ToValueMap());
        Assert.Equal([.. dictionary], Sizes);
        Assert.Equal(Sizes, pairs.ToValueMap(static pair => pair.Name, static pair => pair.Size));
        Assert.Same(Sizes, Sizes.ToValueMap());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void ToValueMap_OneNameTwice_TheLaterCountsInTheEarliersPlace(int count)
    {
        IEnumerable<int> numbers = [.. Enumerable.Range(0, count), 0];
        ValueMap<int> map = numbers.Select(static (number, index) => (number, index)).ToValueMap(
            static pair => $"n{pair.number}", static pair => pair.index);

        Assert.Equal(count, map.Count);
        Assert.Equal(KeyValuePair.Create("n0", count), map.First());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void ToValueMap_NameNull_Throws(int count) =>
        Assert.Throws<ArgumentNullException>(() => Enumerable.Range(0, count).ToValueMap(static _ => null!, static number => number));

    [Fact]
    public void Initializer_SetsEntriesInOrder_AndTheLaterOneCounts()
    {
        const string Twice = "b";
        ValueMap<int> map = new() { ["b"] = 1, ["a"] = 2, [Twice.ToLowerInvariant()] = 3 };

        Assert.Equal("{b: 3, a: 2}", map.ToString());
        Assert.Equal([new("a", 2), new("b", 3)], map);
        Assert.Empty(new ValueMap<int>());
        Assert.Empty(ValueMap<int>.Empty);
    }

    // More entries than are searched one by one: the index of the half-made map is not kept.
    [Fact]
    public void Initializer_OfManyEntries_FindsEach()
    {
        ValueMap<int> map = new()
        {
            ["a"] = 1,
            ["b"] = 2,
            ["c"] = 3,
            ["d"] = 4,
            ["e"] = 5,
            ["f"] = 6,
            ["g"] = 7,
            ["h"] = 8,
            ["i"] = 9,
            ["j"] = 10,
            ["k"] = 11,
            ["l"] = 12,
            ["m"] = 13,
            ["n"] = 14,
        };

        Assert.Equal(Enumerable.Range(1, 14), map.Keys.Select(key => map[key]));
        Assert.False(map.ContainsKey("o"));
    }

    [Fact]
    public void ADictionary_Converts_AndIsCopied()
    {
        Dictionary<string, int> dictionary = new() { ["a"] = 1 };
        ValueMap<int> map = dictionary;
        dictionary["a"] = 2;
        ValueMap<int>? absent = (Dictionary<string, int>?)null;

        Assert.Equal(1, map["a"]);
        Assert.Null(absent);
    }

    [Fact]
    public void Linq_NeedsNoTypeArguments()
    {
        Assert.Equal("a: 1, b: 2", string.Join(", ", Sizes.Select(static entry => $"{entry.Key}: {entry.Value}")));
        Assert.Equal(["b"], from entry in Sizes where entry.Value > 1 select entry.Key);
    }

    private static int Sum(ValueMap<int> sizes)
    {
        int sum = 0;
        foreach ((string _, int size) in sizes)
        {
            sum += size;
        }

        return sum;
    }
}
