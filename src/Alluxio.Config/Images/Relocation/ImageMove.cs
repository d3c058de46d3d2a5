using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>One container's image on its way.</summary>
/// <param name="Source">The image before.</param>
/// <param name="Target">The image after.</param>
/// <param name="Slot">The fields that set it.</param>
/// <param name="Changes">Their new values; empty where another move sets the same fields to the same values.</param>
/// <param name="Use">The container; <see langword="null"/> if nothing runs the image today.</param>
internal sealed record ImageMove(
    ImageReference Source,
    ImageReference Target,
    ImageSlot Slot,
    IReadOnlyList<FieldChange> Changes,
    ImageUse? Use);
