using System.Buffers.Binary;
using System.Numerics;

namespace Alluxio.Config.Comparison.Rings;

/// <summary>MurmurHash3, x86, 32 bits, seed 0: the hash of the ring of the published client library.</summary>
internal static class Murmur3
{
    private const uint C1 = 0xcc9e2d51;

    private const uint C2 = 0x1b873593;

    public static int Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 0;
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash = BitOperations.RotateLeft(hash ^ Mixed(BinaryPrimitives.ReadUInt32LittleEndian(rest)), 13) * 5 + 0xe6546b64;
        }

        uint tail = 0;
        for (int i = rest.Length - 1; i >= 0; i--)
        {
            tail = (tail << 8) | rest[i];
        }

        hash ^= rest.IsEmpty ? 0 : Mixed(tail);
        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return (int)(hash ^ (hash >> 16));
    }

    private static uint Mixed(uint block) => BitOperations.RotateLeft(block * C1, 15) * C2;
}
