using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>What all records of the modelled APIs have in common: fields that the modelled version does not have survive in them.</summary>
public abstract record Model
{
    /// <summary>Fields that were given but are not known for this type.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public ValueMap<RawValue>? UnknownFields { get; init; }

    /// <summary>The members that are present; values that look secret are masked.</summary>
    /// <param name="builder">What to write to.</param>
    /// <returns>Whether anything was written.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        MemberPrinter printer = new(builder);
        Print(ref printer);
        return printer.Any;
    }

    private protected virtual void Print(ref MemberPrinter printer)
    {
        if (UnknownFields is not null)
        {
            printer.Add(nameof(UnknownFields), UnknownFields);
        }
    }
}
