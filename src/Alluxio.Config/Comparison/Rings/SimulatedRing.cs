using System.Buffers.Binary;
using System.Text;

namespace Alluxio.Config.Comparison.Rings;

/// <summary>
/// A hash ring of workers with virtual nodes, as the published client library builds it. Real identities are random; those here are numbers, so shares are
/// those of one example.
/// </summary>
internal sealed class SimulatedRing
{
    private const int IdentityVersion = 1;

    private readonly int[] _positions;
    private readonly int[] _owners;

    private SimulatedRing(int[] positions, int[] owners) => (_positions, _owners) = (positions, owners);

    /// <summary>How many positions the ring has.</summary>
    public int Count => _positions.Length;

    /// <summary>The ring of workers with the identities 1 to <paramref name="workers"/>.</summary>
    public static SimulatedRing Of(int workers, int virtualNodes) => Of(Enumerable.Range(1, workers), virtualNodes);

    /// <summary>The ring of workers with identities.</summary>
    public static SimulatedRing Of(IEnumerable<int> identities, int virtualNodes)
    {
        SortedDictionary<int, int> ring = [];
        foreach (int identity in identities)
        {
            for (int node = 0; node < virtualNodes; node++)
            {
                // On a collision the worker that was added last wins.
                ring[PositionOf(identity, node)] = identity;
            }
        }

        return new SimulatedRing([.. ring.Keys], [.. ring.Values]);
    }

    /// <summary>The position of a virtual node.</summary>
    public static int PositionOf(int identity, int node)
    {
        Span<byte> bytes = stackalloc byte[24];
        bytes.Clear();
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], identity);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], IdentityVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], node);
        return Murmur3.Hash(bytes);
    }

    /// <summary>The hash of a file under an index; indices begin at 1.</summary>
    public static int KeyOf(string path, int index)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(path) + 4];
        int length = Encoding.UTF8.GetBytes(path, bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), index);
        return Murmur3.Hash(bytes);
    }

    /// <summary>The worker that owns a hash: that of the first position at or behind it, or else the first of the ring.</summary>
    public int OwnerOf(int hash)
    {
        int index = Array.BinarySearch(_positions, hash);
        index = index < 0 ? ~index : index;
        return _owners[index == _owners.Length ? 0 : index];
    }

    /// <summary>The workers that own the copies of a file, the first first.</summary>
    public IEnumerable<int> OwnersOf(string path, int copies)
    {
        HashSet<int> found = [];
        for (int index = 1; index <= 100 && found.Count < copies; index++)
        {
            int owner = OwnerOf(KeyOf(path, index));
            if (found.Add(owner))
            {
                yield return owner;
            }
        }
    }

    /// <summary>The share of the whole that each worker owns.</summary>
    public IReadOnlyDictionary<int, double> Shares()
    {
        Dictionary<int, long> arcs = [];
        for (int i = 0; i < _positions.Length; i++)
        {
            arcs[_owners[i]] = arcs.GetValueOrDefault(_owners[i]) + Arc(i == 0 ? _positions[^1] : _positions[i - 1], _positions[i]);
        }

        return arcs.ToDictionary(static arc => arc.Key, static arc => arc.Value / (double)(1L << 32));
    }

    /// <summary>The share of the whole that another ring gives to other workers.</summary>
    public double MovedTo(SimulatedRing other)
    {
        long moved = 0;
        int[] bounds = [.. _positions.Union(other._positions).Order()];
        for (int i = 0; i < bounds.Length; i++)
        {
            if (OwnerOf(bounds[i]) != other.OwnerOf(bounds[i]))
            {
                moved += Arc(i == 0 ? bounds[^1] : bounds[i - 1], bounds[i]);
            }
        }

        return moved / (double)(1L << 32);
    }

    // From behind one position up to the next, around the end of the numbers.
    private static long Arc(int from, int to) => to > from ? (long)to - from : (1L << 32) - ((long)from - to);
}
