using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>What all records of the modelled APIs have in common: fields that the modelled version does not have survive in them.</summary>
public abstract record Model
{
    /// <summary>Fields that were given but are not known for this type.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public ValueMap<RawValue>? UnknownFields { get; init; }

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

    private protected virtual void Print(ref MemberPrinter printer)
    {
        if (UnknownFields is not null)
        {
            printer.Add(nameof(UnknownFields), UnknownFields);
        }
    }
}
