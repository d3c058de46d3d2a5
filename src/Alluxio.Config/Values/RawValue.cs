namespace Alluxio.Config.Values;

/// <summary>
/// A value of which no type is known: what stands in a field that the modelled version does not have. It survives reading and writing.
/// </summary>
public abstract record RawValue
{
    private protected RawValue()
    {
    }
}
