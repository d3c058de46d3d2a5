using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Writes the comparison with a cluster as JSON.</summary>
internal static class LiveComparisonJson
{
    public static string Write(LiveComparison comparison)
    {
        using JsonWriter json = new();
        json.StartMapping();
        JsonFields.Text(json, "plan", comparison.Plan);
        json.Key("inSync");
        json.Boolean(comparison.IsInSync);
        JsonFields.Number(json, "ignored", comparison.Ignored);
        JsonFields.Number(json, "portsTaken", comparison.PortsTaken);
        JsonFields.Number(json, "containersSeen", comparison.ContainersSeen);
        json.Key("objects");
        ModelWriting.List(json, comparison.Objects, Object);
        json.Key("images");
        ModelWriting.List(json, comparison.Images, Image);
        JsonFields.Texts(json, "inNoPlan", comparison.InNoPlan);
        JsonFields.Texts(json, "unmatchedIgnores", comparison.UnmatchedIgnores);
        JsonFields.Texts(json, "notes", comparison.Notes);
        json.EndMapping();
        return json.ToString();
    }

    private static void Object(ModelWriter json, LiveObjectComparison found)
    {
        json.StartMapping();
        JsonFields.Text(json, "kind", found.Kind);
        JsonFields.Text(json, "namespace", found.Namespace);
        JsonFields.Text(json, "name", found.Name);
        JsonFields.Name(json, "state", found.State);
        JsonFields.Flag(json, "manifest", found.IsManifest);
        JsonFields.Number(json, "ignored", found.Ignored);
        json.Key("fields");
        ModelWriting.List(json, found.Fields, Field);
        JsonFields.Texts(json, "notes", found.Notes);
        json.EndMapping();
    }

    private static void Field(ModelWriter json, LiveField field)
    {
        json.StartMapping();
        JsonFields.Text(json, "path", field.Path);
        JsonFields.Text(json, "expected", field.Expected);
        JsonFields.Text(json, "live", field.Live);
        JsonFields.Flag(json, "orderOnly", field.IsOrderOnly);
        JsonFields.Text(json, "expectedFrom", field.ExpectedFrom);
        JsonFields.Text(json, "setBy", field.SetBy);
        JsonFields.Text(json, "managedBy", field.ManagedBy);
        json.EndMapping();
    }

    private static void Image(ModelWriter json, LiveImage image)
    {
        json.StartMapping();
        JsonFields.Text(json, "namespace", image.Namespace);
        JsonFields.Text(json, "pod", image.Pod);
        JsonFields.Text(json, "container", image.Container);
        JsonFields.Text(json, "expected", image.Expected);
        JsonFields.Text(json, "asked", image.Asked);
        JsonFields.Text(json, "running", image.Running);
        json.EndMapping();
    }
}
