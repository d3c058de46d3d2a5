using System.Globalization;
using Alluxio.Config.Explanations;
using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The components, with a card for each.</summary>
internal static class ComponentSection
{
    public static void Write(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        ComponentPlan[] running = [.. part.Plan.Components.Where(static component => component.WorkloadName is not null)];
        html.Open("div", ("class", "cards"));
        foreach (ComponentPlan component in running)
        {
            html.Open("article", ("class", "card")).Element(part.InnerLevel, component.Name).Open("dl");
            Card(part, component);
            html.Close().Close();
        }

        html.Close();
        string[] others =
        [
            .. part.Plan.Components.Where(static component => component.WorkloadName is null).Select(static component => component.Name),
        ];
        if (others.Length > 0)
        {
            html.Element("p", $"Without separate pods: {string.Join(", ", others)}.", ("class", "note"));
        }
    }

    private static void Card(PlanReport part, ComponentPlan component)
    {
        HtmlWriter html = part.Report.Html;
        string? kind = component.Workload?.Resource.Kind ?? component.WorkloadKind;
        Entry(part, "Workload", null, $"{kind} {component.WorkloadName}".Trim());
        Entry(part, "Replicas", $"{component.Name}.replicas", component.Replicas?.ToString(CultureInfo.InvariantCulture) ?? "not counted");
        Entry(part, "Image", $"{component.Name}.image", component.Image ?? "(none)");
        Entry(part, "Pull policy", $"{component.Name}.imagePullPolicy", component.ImagePullPolicy ?? "(default of Kubernetes)");

        Term(part, "Pull secrets", $"{component.Name}.imagePullSecrets");
        html.Open("dd");
        PullSecrets(part, component);
        html.Close();

        Entry(part, "Requests", $"{component.Name}.resources", Amounts(component.Resources?.Requests));
        Entry(part, "Limits", $"{component.Name}.resources", Amounts(component.Resources?.Limits));
        Term(part, "JVM options", $"{component.Name}.jvmOptions");
        html.Open("dd");
        foreach (string option in SecretText.ShowOptions(component.JvmOptions).DefaultIfEmpty("(none)"))
        {
            html.Open("div").Element("code", option).Close();
        }

        html.Close();
    }

    // The list that the pods really get, with the ServiceAccount; of a plan with errors, the list of the setting.
    private static void PullSecrets(PlanReport part, ComponentPlan component)
    {
        HtmlWriter html = part.Report.Html;
        EffectivePullSecrets? found = part.Images.PullSecrets.FirstOrDefault(secrets =>
            component.RunsIn(secrets.Pod.Name) && (component.WorkloadKind is not { } kind || secrets.Pod.Kind == kind));
        if (found is null && component.TryGetSetting("imagePullSecrets", out Setting? setting))
        {
            html.Element("code", SettingExplainer.Explain(setting).ValueText);
            Givers(part, setting.Winners);
            return;
        }

        html.Element("code", found?.ToString() ?? "(none)");
        Givers(part, found?.Winners ?? []);
    }

    private static void Givers(PlanReport part, ValueList<Definition> winners)
    {
        foreach (Definition winner in winners)
        {
            part.Report.Html.Open("div", ("class", "giver")).Text("from ");
            part.Report.Giver(winner);
            part.Report.Html.Close();
        }
    }

    private static string Amounts(ValueMap<Quantity>? amounts) => amounts is { Count: > 0 }
        ? string.Join(", ", amounts.Select(static amount => $"{amount.Key} {amount.Value.Text}"))
        : "none";

    private static void Entry(PlanReport part, string term, string? path, string value)
    {
        Term(part, term, path);
        part.Report.Html.Element("dd", value);
    }

    private static void Term(PlanReport part, string term, string? path)
    {
        part.Report.Html.Open("dt");
        if (path is null)
        {
            part.Report.Html.Text(term);
        }
        else
        {
            part.SettingLink(path, term);
        }

        part.Report.Html.Close();
    }
}
