using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The claims that the pods of a document mount.</summary>
internal static class GivenClaims
{
    /// <summary>The claims, each with the field that names it; none where the document has no pods.</summary>
    public static ValueList<(string Claim, FieldPath Path)> Of(Manifest manifest)
    {
        if (GivenPods.SpecOf(manifest.Resource) is not { } spec)
        {
            return [];
        }

        ValueList<RawValue> volumes = GivenPods.At(GivenPods.Content(manifest), $"{spec}.volumes") is RawSequence list ? list.Items : [];
        List<(string Claim, FieldPath Path)> claims = [];
        for (int i = 0; i < volumes.Count; i++)
        {
            if (volumes[i] is RawMapping volume
                && GivenPods.At(volume, "persistentVolumeClaim.claimName") is RawScalar { Text: { Length: > 0 } claim })
            {
                claims.Add((claim, FieldPath.Parse($"{spec}.volumes").Append(i).Append("persistentVolumeClaim").Append("claimName")));
            }
        }

        return claims.ToValueList();
    }
}
