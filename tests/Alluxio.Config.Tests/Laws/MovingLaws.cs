using Alluxio.Config.Images;
using Alluxio.Config.Images.Moving;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Images;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>A move of pull secrets is refused, or changes no pod's list; and so does the way back.</summary>
public sealed class MovingLaws
{
    private static readonly Gen<string> List =
        Gen.Elements("", "", "  imagePullSecrets: [{name: S}]\n", "  imagePullSecrets:\n    - name: S\n    - name: T\n");

    private static readonly Gen<ManifestSet> Runtimes =
        from global in List
        from worker in List
        from fuse in List
        from account in Gen.Elements("", "S", "S, T", "none")
        select Plans.Runtime(global + Below("worker", worker) + Below("fuse", fuse), Account("default", "default", account));

    private static readonly Gen<ManifestSet> Clusters =
        from global in List
        from worker in List
        from name in Gen.Elements("", "  serviceAccountName: alluxio\n")
        from account in Gen.Elements("", "S", "S, T", "none")
        select AlluxioConfig.LoadText(
            $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: prod, namespace: ml}}\nspec:\n  image: "
                + $"registry.example.com/team/alluxio\n  imageTag: AI-3.7\n{name}{global}{Below(
                    "worker",
                    worker)}{Account("alluxio", "ml", account)}",
            "cluster.yaml");

    private static readonly Gen<(ManifestSet Set, PullSecretMoveOptions Options)> Inputs =
        from set in Gen.OneOf(Runtimes, Clusters)
        from account in Gen.Elements(null, null, "alluxio", "puller")
        from isComplete in Gen.Elements(true, false)
        select (set, new PullSecretMoveOptions { Account = account, IsComplete = isComplete });

    [Fact]
    public void Move_ThereAndBack_LeavesEveryListAsItIs() => Law.Hold(
        Inputs,
        static given =>
        {
            PullSecretMove there = AlluxioConfig.MovePullSecretsToServiceAccounts(given.Set, given.Options);
            ManifestSet moved = Applied(given.Set, there);
            PullSecretMove back = AlluxioConfig.MovePullSecretsToPods(moved, given.Options);
            string before = Lists(given.Set, given.Options);
            return before == Lists(moved, given.Options) && before == Lists(Applied(moved, back), given.Options);
        },
        runs: 150);

    [Fact]
    public void Move_Twice_ChangesNothingMore() => Law.Hold(
        Inputs,
        static given =>
        {
            ManifestSet moved = Applied(given.Set, AlluxioConfig.MovePullSecretsToServiceAccounts(given.Set, given.Options));
            PullSecretMove again = AlluxioConfig.MovePullSecretsToServiceAccounts(moved, given.Options);
            return again.IsRefused || moved.Manifests == Applied(moved, again).Manifests;
        },
        runs: 100);

    // The laws above would hold of moves that never happen.
    [Fact]
    public void Move_OfSomeInputs_Happens()
    {
        int moved = 0;
        Law.Hold(
            Inputs,
            given =>
            {
                moved += AlluxioConfig.MovePullSecretsToServiceAccounts(
                    given.Set,
                    given.Options).Proof.Any(static proof => proof.IsEqual && proof.Before.Source != proof.After.Source) ? 1 : 0;
                return true;
            },
            runs: 100);
        Assert.InRange(moved, 5, 95);
    }

    private static ManifestSet Applied(ManifestSet set, PullSecretMove move) => set.Manifests
        .Select(static manifest => manifest.File!)
        .Concat(move.Texts.Select(static text => text.File))
        .Distinct()
        .Select(file => move.Texts.FirstOrDefault(text => text.File == file) is { } changed
            ? AlluxioConfig.LoadText(changed.Text, file)
            : new ManifestSet { Manifests = [.. set.Manifests.Where(manifest => manifest.File == file)] })
        .Aggregate(ManifestSet.Empty, static (all, part) => all.Concat(part));

    private static string Lists(ManifestSet set, PullSecretMoveOptions options) => string.Join('\n', AlluxioConfig.ResolveAll(set)
        .SelectMany(plan => plan.CheckImages(set, new ImageCheckOptions { IsComplete = options.IsComplete }).PullSecrets)
        .Select(static entry =>
            $"{entry.Pod}: {(entry.Source == PullSecretSource.Unknown ? entry.ToString() : string.Join(", ", entry.Names))}"));

    private static string Below(string component, string list) =>
        list.Length == 0 ? "" : $"  {component}:\n    {list.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal).TrimStart()}\n";

    private static string Account(string name, string inNamespace, string list) => list.Length == 0 ? ""
        : $"\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {{name: {name}, namespace: {inNamespace}}}\n{(list == "none"
            ? ""
            : $"imagePullSecrets: [{string.Join(", ", list.Split(", ").Select(static secret => $"{{name: {secret}}}"))}]\n")}";
}
