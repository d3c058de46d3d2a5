using Alluxio.Config.Models;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>A kind of object whose type is modelled.</summary>
/// <param name="ApiVersion">The API group and version.</param>
/// <param name="Type">The type, which has the kind's name.</param>
internal sealed record ModelledKind(string ApiVersion, ModelType Type)
{
    public string Kind => Type.Name;

    /// <summary>The names of the fields of <c>spec</c>; <see langword="null"/> if the kind has no spec.</summary>
    public string[]? SpecFields()
    {
        int slot = Type.Layout.SlotOf("spec");
        return slot < 0 ? null : Type.Layout.Fields[slot].Type?.Layout.Names;
    }
}
