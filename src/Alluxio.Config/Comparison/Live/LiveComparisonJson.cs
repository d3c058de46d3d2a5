using Alluxio.Config.Explanations;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Writes the comparison with a cluster as JSON.</summary>
internal static class LiveComparisonJson
{
    public static string Write(LiveComparison comparison)
    {
        using JsonWriter json = new();
        json.StartMapping();
        ExplanationJson.Text(json, "plan", comparison.Plan);
        json.Key("inSync");
        json.Boolean(comparison.IsInSync);
        Number(json, "ignored", comparison.Ignored);
        Number(json, "portsTaken", comparison.PortsTaken);
        Number(json, "containersSeen", comparison.ContainersSeen);
        json.Key("objects");
        ModelWriting.List(json, comparison.Objects, Object);
        json.Key("images");
        ModelWriting.List(json, comparison.Images, Image);
        json.Key("notes");
        ModelWriting.List(json, comparison.Notes, static (writer, note) => writer.String(note));
        json.EndMapping();
        return json.ToString();
    }

    private static void Object(ModelWriter json, LiveObjectComparison found)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "kind", found.Kind);
        ExplanationJson.Text(json, "namespace", found.Namespace);
        ExplanationJson.Text(json, "name", found.Name);
        ExplanationJson.Text(json, "state", ImageReportJson.Camel(found.State.ToString()));
        ImageReportJson.Flag(json, "manifest", found.IsManifest);
        Number(json, "ignored", found.Ignored);
        json.Key("fields");
        ModelWriting.List(json, found.Fields, Field);
        json.Key("notes");
        ModelWriting.List(json, found.Notes, static (writer, note) => writer.String(note));
        json.EndMapping();
    }

    private static void Field(ModelWriter json, LiveField field)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "path", field.Path);
        ExplanationJson.Text(json, "expected", field.Expected);
        ExplanationJson.Text(json, "live", field.Live);
        ImageReportJson.Flag(json, "orderOnly", field.IsOrderOnly);
        ExplanationJson.Text(json, "expectedFrom", field.ExpectedFrom);
        ExplanationJson.Text(json, "setBy", field.SetBy);
        ExplanationJson.Text(json, "managedBy", field.ManagedBy);
        json.EndMapping();
    }

    private static void Image(ModelWriter json, LiveImage image)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "namespace", image.Namespace);
        ExplanationJson.Text(json, "pod", image.Pod);
        ExplanationJson.Text(json, "container", image.Container);
        ExplanationJson.Text(json, "expected", image.Expected);
        ExplanationJson.Text(json, "asked", image.Asked);
        ExplanationJson.Text(json, "running", image.Running);
        json.EndMapping();
    }

    private static void Number(ModelWriter json, string name, int number)
    {
        json.Key(name);
        json.Number(number);
    }
}
