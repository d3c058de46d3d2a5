using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class ValueListTests
{
    private static readonly ValueList<string> Names = ["a", "b", "c"];

    [Fact]
    public async Task Foreach_WithAwaitInside_SeesEveryItem()
    {
        List<string> seen = [];
        foreach (string name in Names)
        {
            await Task.Yield();
            seen.Add(name);
        }

        Assert.Equal(["a", "b", "c"], seen);
    }

    [Fact]
    public void Foreach_WithYieldInside_SeesEveryItem()
    {
        static IEnumerable<string> Upper(ValueList<string> names)
        {
            foreach (string name in names)
            {
                yield return name.ToUpperInvariant();
            }
        }

        Assert.Equal(["A", "B", "C"], Upper(Names));
    }

    [Fact]
    public void Foreach_AllocatesNothing()
    {
        ValueList<int> numbers = [.. Enumerable.Range(1, 100)];
        Assert.Equal(5050, Sum(numbers));

        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Sum(numbers);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(5050, sum);
        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Enumerator_BeforeAndAfterTheItems_HasNoCurrent()
    {
        ValueEnumerator<string> enumerator = Names.GetEnumerator();
        Assert.Throws<IndexOutOfRangeException>(() => enumerator.Current);
        for (int i = 0; i < Names.Count; i++)
        {
            Assert.True(enumerator.MoveNext());
        }

        Assert.Equal("c", enumerator.Current);
        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        Assert.Throws<IndexOutOfRangeException>(() => enumerator.Current);
    }

    [Fact]
    public void Lists_OfEverySource_AreEqual()
    {
        string[] array = ["a", "b", "c"];
        List<string> list = [.. array];

        Assert.Equal(Names, ValueList.Create(array));
        Assert.Equal(Names, array.ToValueList());
        Assert.Equal(Names, list.ToValueList());
        Assert.Equal(Names, list.Where(static name => name.Length > 0).ToValueList());
        Assert.Equal([.. list], Names);
    }

    [Fact]
    public void ToValueList_OfAnArray_KeepsACopy()
    {
        string[] array = ["a", "b"];
        ValueList<string> list = array.ToValueList();
        array[0] = "changed";

        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void ToValueList_OfNoItemsOrAValueList_MakesNoNewList()
    {
        Assert.Same(ValueList<string>.Empty, new List<string>().ToValueList());
        Assert.Same(Names, Names.ToValueList());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<string>)null!).ToValueList());
    }

    [Fact]
    public void ListsAndArrays_Convert_AndAreCopied()
    {
        List<string> list = ["a"];
        string[] array = ["b"];
        ValueList<string> ofList = list;
        ValueList<string> ofArray = array;
        ValueList<string>? absent = (List<string>?)null;
        (list[0], array[0]) = ("x", "x");

        Assert.Equal(("[a]", "[b]"), (ofList.ToString(), ofArray.ToString()));
        Assert.Null(absent);
        Assert.Null((ValueList<string>?)(string[]?)null);
    }

    [Fact]
    public void Linq_NeedsNoTypeArguments()
    {
        Assert.Equal("b,c", string.Join(',', Names.Where(static name => name != "a")));
        Assert.Equal([1, 1, 1], from name in Names select name.Length);
    }

    private static int Sum(ValueList<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
