namespace Alluxio.Config.Values;

/// <summary>
/// A value of unknown type: the value of a field that the modelled version does not have. It survives reading and writing.
/// </summary>
public abstract record RawValue
{
    private protected RawValue()
    {
    }
}
