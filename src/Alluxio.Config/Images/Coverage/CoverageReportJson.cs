using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>Writes coverage reports as JSON.</summary>
internal static class CoverageReportJson
{
    public static string Write(CoverageReport report)
    {
        using JsonWriter json = new();
        json.StartMapping();
        JsonFields.Text(json, "plan", report.Plan);
        JsonFields.Flag(json, "notEvaluated", !report.IsEvaluated);
        json.Key("images");
        ModelWriting.List(json, report.Images, Image);
        json.Key("secrets");
        ModelWriting.List(json, report.Secrets, Secret);
        json.EndMapping();
        return json.ToString();
    }

    private static void Image(ModelWriter json, ImageCoverage coverage)
    {
        json.StartMapping();
        JsonFields.Text(json, "image", coverage.Image.Text);
        JsonFields.Text(json, "component", coverage.Image.Component);
        JsonFields.Text(json, "container", coverage.Image.Container);
        ImageReportJson.Pod(json, coverage.Image.Pod);
        JsonFields.Text(json, "outcome", JsonFields.Camel(coverage.Outcome.ToString()));
        Texts(json, "openedBy", coverage.OpenedBy);
        JsonFields.Text(json, "statement", coverage.Statement);
        JsonFields.Text(json, "fix", coverage.Fix);
        json.EndMapping();
    }

    private static void Secret(ModelWriter json, SecretCoverage secret)
    {
        json.StartMapping();
        JsonFields.Text(json, "name", secret.Secret.Name);
        JsonFields.Text(json, "namespace", secret.Secret.Namespace);
        JsonFields.Text(json, "state", JsonFields.Camel(secret.Secret.State.ToString()));
        Texts(json, "registries", secret.Secret.Registries.Select(static scope => scope.ToString()).ToValueList());
        Texts(json, "problems", secret.Secret.Problems);
        Texts(json, "opens", secret.Opens);
        Texts(json, "pods", secret.Pods.Select(static pod => pod.ToString()).ToValueList());
        Texts(json, "notNeededBy", secret.NotNeededBy.Select(static pod => pod.ToString()).ToValueList());
        json.EndMapping();
    }

    private static void Texts(ModelWriter json, string name, ValueList<string> items)
    {
        json.Key(name);
        ModelWriting.List(json, items, static (writer, item) => writer.String(item));
    }
}
