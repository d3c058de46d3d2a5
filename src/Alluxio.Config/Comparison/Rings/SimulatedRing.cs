using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Alluxio.Config.Comparison.Rings;

/// <summary>
/// A hash ring of workers with virtual nodes, as the published client library builds it. Real identities are random; those here are
/// numbers, so shares are those of one example.
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
        int[] workers = [.. identities];

        // Sorted by position, then by the order in which nodes were added: one sort is much quicker than a tree.
        long[] nodes = new long[workers.Length * virtualNodes];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = ((long)PositionOf(workers[i / virtualNodes], i % virtualNodes) << 32) | (uint)i;
        }

        Array.Sort(nodes);
        int count = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            // On a collision the worker that was added last wins.
            count -= count > 0 && nodes[count - 1] >> 32 == nodes[i] >> 32 ? 1 : 0;
            nodes[count++] = nodes[i];
        }

        int[] positions = new int[count];
        int[] owners = new int[count];
        for (int i = 0; i < count; i++)
        {
            (positions[i], owners[i]) = ((int)(nodes[i] >> 32), workers[(int)(uint)nodes[i] / virtualNodes]);
        }

        return new SimulatedRing(positions, owners);
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

    /// <summary>The worker that owns a hash: that of the first position at or after it, or else the first of the ring.</summary>
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
            ref long arc = ref CollectionsMarshal.GetValueRefOrAddDefault(arcs, _owners[i], out _);
            arc += Arc(i == 0 ? _positions[^1] : _positions[i - 1], _positions[i]);
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

    // From after one position up to the next, wrapping around at the largest number.
    private static long Arc(int from, int to) => to > from ? (long)to - from : (1L << 32) - ((long)from - to);
}
