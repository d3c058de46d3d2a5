using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>How the field is found from which a part of an emitted object comes.</summary>
/// <param name="Fields">The names of fields, and so of settings, that may cause it.</param>
/// <param name="Key">A possible key.</param>
/// <param name="Text">A possible value, or a value that is derived from the field's value.</param>
/// <param name="Container">The affected container.</param>
internal sealed record RefusalSource(ValueList<string> Fields, string? Key = null, string? Text = null, string? Container = null)
{
    /// <summary>Whether the value is absent, so that the entry of the name is at fault as a whole.</summary>
    public bool IsOfEntry { get; init; }

    /// <summary>Fields of the item of a list that is at fault, with their values; empty for what is absent or empty.</summary>
    public (string Field, string Value)[]? Item { get; init; }

    /// <summary>The field below the item.</summary>
    public string? Below { get; init; }

    /// <summary>The code of a rule that knows more about it.</summary>
    public string? ToldBy { get; init; }

    /// <summary>Whether only a name can have brought it about: the name of the deployment, in the first place.</summary>
    public bool IsName { get; init; }
}
