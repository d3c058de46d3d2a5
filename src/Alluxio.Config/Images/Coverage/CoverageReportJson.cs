using Alluxio.Config.Explanations;
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
        ExplanationJson.Text(json, "plan", report.Plan);
        ImageReportJson.Flag(json, "notEvaluated", !report.IsEvaluated);
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
        ExplanationJson.Text(json, "image", coverage.Image.Text);
        ExplanationJson.Text(json, "component", coverage.Image.Component);
        ExplanationJson.Text(json, "container", coverage.Image.Container);
        ImageReportJson.Pod(json, coverage.Image.Pod);
        ExplanationJson.Text(json, "outcome", ImageReportJson.Camel(coverage.Outcome.ToString()));
        Texts(json, "openedBy", coverage.OpenedBy);
        ExplanationJson.Text(json, "statement", coverage.Statement);
        ExplanationJson.Text(json, "fix", coverage.Fix);
        json.EndMapping();
    }

    private static void Secret(ModelWriter json, SecretCoverage secret)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "name", secret.Secret.Name);
        ExplanationJson.Text(json, "namespace", secret.Secret.Namespace);
        ExplanationJson.Text(json, "state", ImageReportJson.Camel(secret.Secret.State.ToString()));
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
