using Alluxio.Config.Layering;

namespace Alluxio.Config.Images;

/// <summary>The tables of an image report, cell by cell; containers with equal rows share one.</summary>
internal static class ImageReportRows
{
    public static readonly (string Title, string[] Columns)[] Tables =
    [
        ("Images", ["Image", "Set by", "Where", "Escape"]),
        ("Containers", ["Pod", "Container", "Image", "Policy", "Why"]),
        ("Pull secrets", ["Pod", "ServiceAccount", "Pull secrets", "Hidden"]),
    ];

    /// <summary>The rows of all tables, in the order of <see cref="Tables"/>.</summary>
    public static string[][][] Of(ImageReport report) => [[.. Images(report)], [.. Containers(report)], [.. Pods(report)]];

    private static IEnumerable<string[]> Images(ImageReport report) => report.Images
        .SelectMany((image, index) =>
        {
            string escape = report.Escapes.Count == 0
                ? ""
                : report.Escapes[index].Escapes ? ReportTables.Words(report.Escapes[index].Outcome.ToString()) : "no";
            string[] unset = [image.ToString(), image.Field ?? "no known field", "", escape];
            return image.Winners
                .Select(winner => (string[])[image.ToString(), Origin(winner), winner.Location?.ToString() ?? "", escape])
                .DefaultIfEmpty(unset);
        })
        .DistinctBy(static row => string.Join('\n', row))
        .OrderBy(static row => row[0], StringComparer.Ordinal);

    private static IEnumerable<string[]> Containers(ImageReport report) => report.Images
        .GroupBy(static image => (Pod: image.Pod.ToString(), Image: image.ToString(), Policy: Policy(image), image.Because))
        .Select(static group => (string[])
        [
            group.Key.Pod, string.Join(", ", group.Select(Container)), group.Key.Image, group.Key.Policy, group.Key.Because,
        ]);

    private static IEnumerable<string[]> Pods(ImageReport report) => report.PullSecrets.Select(static secrets => (string[])
    [
        secrets.Pod.ToString(),
        secrets.Pod.AccountName,
        secrets.ToString(),
        string.Join(
            "; ",
            secrets.Hidden.Select(static hidden => hidden.Location is { } location ? $"{Origin(hidden)} at {location}" : Origin(hidden))),
    ]);

    private static string Container(ImageUse image) =>
        image.Role == ContainerRole.Main
            ? image.Container ?? ""
            : $"{image.Container} ({ReportTables.Words(image.Role.ToString())})".TrimStart();

    private static string Policy(ImageUse image) =>
        image.PullPolicy is null ? "" : image.IsPullPolicyOfKubernetes ? $"{image.PullPolicy} (Kubernetes)" : image.PullPolicy;

    private static string Origin(Definition definition) => definition.IsAssumed ? $"{definition.Origin} (assumed)" : definition.Origin;
}
