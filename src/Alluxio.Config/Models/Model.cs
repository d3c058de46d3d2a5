using System.Runtime.CompilerServices;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>The base of all records of the modelled APIs. It keeps fields that the modelled version does not have.</summary>
/// <remarks>
/// The values of a record's fields are in one structure, in the order of its description (<see cref="IModel"/>). So one reader, one writer,
/// one comparison and one printer serve all records, without code for each type.
/// </remarks>
public abstract record Model
{
    private FieldValues _values;

    private protected Model()
    {
    }

    /// <summary>A copy that <c>with</c> may change.</summary>
    /// <param name="original">The model to copy.</param>
    protected Model(Model original)
    {
        _values = original._values.Copy();
        UnknownFields = original.UnknownFields;
    }

    /// <summary>Fields that were given but are not known for this type.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public ValueMap<RawValue>? UnknownFields { get; init; }

    /// <summary>The description of the record's type.</summary>
    internal abstract ModelType ModelType { get; }

    /// <summary>The values of the fields, by their slots. Copy them before a change.</summary>
    internal ref readonly FieldValues Fields => ref _values;

    /// <summary>Whether two models are of one type and have equal values in all fields.</summary>
    /// <param name="other">The other model, or <see langword="null"/>.</param>
    public virtual bool Equals(Model? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && EqualityContract == other.EqualityContract
            && UnknownFields == other.UnknownFields
            && _values.Equals(in other._values);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, UnknownFields, _values.GetHashCode());

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

        printer.Add(this);
    }

    // Not repeated in 3,000 properties.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected object? Get(int slot) => _values[slot];

    private protected T? GetValue<T>(int slot)
        where T : struct => Get(slot) is { } value ? (T)value : null;

    private protected void Set(int slot, bool? value) => Set(slot, Boxes.Of(value));

    // Called by initializers only, so that no other model has the values.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected void Set(int slot, object? value) => _values.Set(slot, value);

    /// <summary>Fills a model that was just made. Fields that the documents do not have keep the values of the constructor.</summary>
    /// <param name="values">The values of all fields, which belong to the model from now on.</param>
    internal void Fill(FieldValues values)
    {
        ModelField[] fields = ModelType.Layout.Fields;
        for (int slot = _values.Next(0); slot >= 0; slot = _values.Next(slot + 1))
        {
            if (fields[slot].Is(FieldTraits.Hidden))
            {
                values.Set(slot, _values[slot]);
            }
        }

        _values = values;
    }
}
