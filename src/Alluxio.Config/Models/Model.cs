using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>The base of all records of the modelled APIs. It keeps fields that the modelled version does not have.</summary>
/// <remarks>
/// The values of a record's fields are in one array, in the order of its description (<see cref="IModel"/>). So one reader, one writer, one
/// comparison and one printer serve all records, without code for each type.
/// </remarks>
public abstract record Model
{
    // Absent as long as no field is set.
    private object?[]? _slots;

    private protected Model()
    {
    }

    /// <summary>A copy that <c>with</c> may change.</summary>
    /// <param name="original">The model to copy.</param>
    protected Model(Model original)
    {
        _slots = original._slots is null ? null : original._slots.AsSpan().ToArray();
        UnknownFields = original.UnknownFields;
    }

    /// <summary>Fields that were given but are not known for this type.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public ValueMap<RawValue>? UnknownFields { get; init; }

    /// <summary>The description of the record's type.</summary>
    internal abstract ModelType ModelType { get; }

    /// <summary>The values of all fields, in the order of the type's description; empty if none is set.</summary>
    internal ReadOnlySpan<object?> Slots => _slots;

    /// <summary>Whether two models are of one type and have equal values in all fields.</summary>
    /// <param name="other">The other model, or <see langword="null"/>.</param>
    public virtual bool Equals(Model? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || EqualityContract != other.EqualityContract || UnknownFields != other.UnknownFields)
        {
            return false;
        }

        if (_slots is null || other._slots is null)
        {
            return !(_slots ?? other._slots).AsSpan().ContainsAnyExcept((object?)null);
        }

        for (int slot = 0; slot < _slots.Length; slot++)
        {
            object? value = _slots[slot];
            object? otherValue = other._slots[slot];
            if (!ReferenceEquals(value, otherValue) && (value is null || !value.Equals(otherValue)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = HashCode.Combine(EqualityContract, UnknownFields);
        for (int slot = 0; slot < Slots.Length; slot++)
        {
            // Absent fields do not count, so that it does not matter whether there is an array.
            if (_slots![slot] is { } value)
            {
                hash = (hash * 31) + (value.GetHashCode() ^ slot);
            }
        }

        return hash;
    }

    /// <summary>The name of the type and the members that are present; values that look secret are masked.</summary>
    /// <remarks>Sealed: what the compiler would write for a record shows all members, and the secrets with them.</remarks>
    public sealed override string ToString()
    {
        StringBuilder builder = new(GetType().Name);
        builder.Append(" { ");
        MemberPrinter printer = new(builder);
        Print(ref printer);
        return builder.Append(printer.Any ? " }" : "}").ToString();
    }

    /// <summary>Prints nothing: <see cref="ToString"/> does not ask.</summary>
    /// <param name="builder">It is unchanged.</param>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    private protected virtual void Print(ref MemberPrinter printer)
    {
        if (UnknownFields is not null)
        {
            printer.Add(nameof(UnknownFields), UnknownFields);
        }

        printer.Add(ModelType, Slots);
    }

    private protected object? Get(int slot) => _slots is { } slots ? slots[slot] : null;

    private protected T? GetValue<T>(int slot)
        where T : struct => Get(slot) is { } value ? (T)value : null;

    private protected void Set(int slot, bool? value) => Set(slot, Boxes.Of(value));

    // Called by initializers only, so that no other code has the array.
    private protected void Set(int slot, object? value) => (_slots ??= new object?[ModelType.Layout.Fields.Length])[slot] = value;

    /// <summary>Fills a model that was just made. Fields that the documents do not have keep the values of the constructor.</summary>
    /// <param name="slots">The values of all fields, which belong to the model from now on.</param>
    internal void Fill(object?[] slots)
    {
        if (_slots is { } made)
        {
            ModelField[] fields = ModelType.Layout.Fields;
            for (int slot = 0; slot < slots.Length; slot++)
            {
                slots[slot] = fields[slot].Is(FieldTraits.Hidden) ? made[slot] : slots[slot];
            }
        }

        _slots = slots;
    }
}
