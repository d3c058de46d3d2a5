using System.Numerics;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Models;

/// <summary>The values of a model's fields. Absent fields take no memory: most models set few of many fields.</summary>
/// <remarks>
/// The values are in the order of their slots. The first ones are in the structure itself, so most models need no array. A copy of the
/// structure shares the array: use <see cref="Copy"/> before a change.
/// </remarks>
internal struct FieldValues
{
    /// <summary>How many fields a type can have: a bit for each.</summary>
    public const int MaxFields = 64;

    // Bit N says whether slot N has a value.
    private ulong _present;
    private FirstValues _first;
    private object?[]? _others;

    /// <summary>Whether no field has a value.</summary>
    public readonly bool IsEmpty => _present == 0;

    /// <summary>How many fields have a value.</summary>
    public readonly int Count => BitOperations.PopCount(_present);

    /// <summary>The value of a field; <see langword="null"/> if it is absent.</summary>
    public readonly object? this[int slot]
    {
        get
        {
            ulong bit = 1UL << slot;
            return (_present & bit) == 0 ? null : At(Before(bit));
        }
    }

    /// <summary>Sets the value of a field; <see langword="null"/> removes it.</summary>
    public void Set(int slot, object? value)
    {
        ulong bit = 1UL << slot;

        // Nearly all initializers set few fields in the order of their slots.
        if (_present < bit && value is not null)
        {
            int count = Count;
            if (count < FirstValues.Length)
            {
                _first[count] = value;
                _present |= bit;
                return;
            }
        }

        Change(bit, value);
    }

    /// <summary>The same values, which may change independently.</summary>
    public readonly FieldValues Copy()
    {
        FieldValues copy = this;
        if (_others is not null)
        {
            copy._others = Count > FirstValues.Length ? _others.AsSpan().ToArray() : null;
        }

        return copy;
    }

    /// <summary>The lowest slot from this one on that has a value; -1 if there is none.</summary>
    public readonly int Next(int slot)
    {
        ulong rest = slot < MaxFields ? _present >> slot : 0;
        return rest == 0 ? -1 : slot + BitOperations.TrailingZeroCount(rest);
    }

    public readonly bool Equals(in FieldValues other)
    {
        if (_present != other._present)
        {
            return false;
        }

        int count = Count;
        for (int index = 0; index < count; index++)
        {
            object value = At(index);
            object otherValue = other.At(index);
            if (!ReferenceEquals(value, otherValue) && !value.Equals(otherValue))
            {
                return false;
            }
        }

        return true;
    }

    public override readonly bool Equals(object? obj) => obj is FieldValues other && Equals(other);

    public override readonly int GetHashCode()
    {
        int hash = _present.GetHashCode();
        int count = Count;
        for (int index = 0; index < count; index++)
        {
            hash = (hash * 31) + At(index).GetHashCode();
        }

        return hash;
    }

    // The position of a slot's value: the number of values in lower slots.
    private readonly int Before(ulong bit) => BitOperations.PopCount(_present & (bit - 1));

    private readonly object At(int index) => index < FirstValues.Length ? _first[index]! : _others![index - FirstValues.Length]!;

    private void Change(ulong bit, object? value)
    {
        int index = Before(bit);
        if (value is null)
        {
            Remove(bit, index);
        }
        else if ((_present & bit) != 0)
        {
            Place(index, value);
        }
        else
        {
            Insert(bit, index, value);
        }
    }

    private void Place(int index, object? value)
    {
        if (index < FirstValues.Length)
        {
            _first[index] = value;
        }
        else
        {
            _others![index - FirstValues.Length] = value;
        }
    }

    private void Insert(ulong bit, int index, object value)
    {
        int count = Count;
        if (count >= FirstValues.Length)
        {
            int others = count - FirstValues.Length;
            if (_others is null || others == _others.Length)
            {
                Array.Resize(ref _others, Math.Max(4, others * 2));
            }
        }

        for (int last = count; last > index; last--)
        {
            Place(last, At(last - 1));
        }

        Place(index, value);
        _present |= bit;
    }

    private void Remove(ulong bit, int index)
    {
        if ((_present & bit) == 0)
        {
            return;
        }

        int last = Count - 1;
        for (; index < last; index++)
        {
            Place(index, At(index + 1));
        }

        Place(last, null);
        _present &= ~bit;
    }

    [InlineArray(Length)]
    private struct FirstValues
    {
        public const int Length = 4;

#pragma warning disable IDE0044, S1144 // The compiler makes the elements from this field.
        private object? _value;
#pragma warning restore IDE0044, S1144
    }
}
