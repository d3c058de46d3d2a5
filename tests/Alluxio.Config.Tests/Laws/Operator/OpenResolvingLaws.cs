using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Tests.Laws.Fluid;
using Alluxio.Config.Values;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>Laws of resolving hold for every cluster of the open operator, in every form in which it can be written.</summary>
public sealed class OpenResolvingLaws
{
    private const int Runs = 1000;
    private const int Seed = 20_260_102;

    private static readonly string[] Values =
        [
            "", "~", "{}", "[]", "0", "-1", "99999999999", "1e3", "abc", "\"abc\"", "\"\"", "yes", "1Gi,2Gi", "0.5", "[a, b]", "{a: b}",
            "\"#x: y\"", "nfs", "persistentVolumeClaim", "\"123\"", ".inf",
        ];

    /// <summary>Clusters of real shape, from the recorded cases and the scenarios.</summary>
    private static readonly string[] Texts =
    [
        .. ((string[])["Conformance/Cases/cluster-v1alpha1", "Scenarios/OpenOperator"])
            .SelectMany(static folder =>
                Directory.EnumerateFiles(Path.Combine(TestFiles.Project, folder), "input.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void Resolve_AnyCluster_NeverThrows() => Law.Hold(
        OpenClusterGen.Cases,
        static input => LooksAtAll(AlluxioConfig.LoadText(input.ToString())),
        Runs);

    // Breaks the value of one line, then perhaps the text.
    [Fact]
    public void Resolve_EditedTexts_NeverThrows()
    {
        Random random = new(Seed);
        for (int i = 0; i < 2 * Runs; i++)
        {
            string[] lines = Texts[random.Next(Texts.Length)].Split('\n');
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int line = random.Next(lines.Length);
                int colon = lines[line].IndexOf(": ", StringComparison.Ordinal);
                string value = Values[random.Next(Values.Length)];
                lines[line] =
                    random.Next(4) == 0 ? "" : colon > 0 ? $"{lines[line][..colon]}: {value}" : lines[line].TrimEnd(':') + ": " + value;
            }

            string text = string.Join('\n', lines);
            try
            {
                Assert.True(LooksAtAll(AlluxioConfig.LoadText(text)));
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Edit {i} of seed {Seed}: {exception}\n{text}");
            }
        }
    }

    [Fact]
    public void Resolve_Twice_GivesEqualPlansAndEqualText() => Law.Hold(
        OpenClusterGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan first = input.Resolve(profile);
            ResolvedPlan second = input.Resolve(profile);
            return first == second && first.GetHashCode() == second.GetHashCode() && first.Objects.ToYaml() == second.Objects.ToYaml();
        }),
        Runs);

    // Resolving keeps what it worked out for a table, and shares the settings that no input gave anything. Neither may carry over from one
    // input to the next.
    [Fact]
    public void Resolve_WithATableThatOthersUsed_GivesWhatAFreshOneGives() => Law.Hold(
        OpenClusterGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan used = input.Resolve(profile);
            ResolvedPlan fresh = OpenCase.Resolve(input.Manifests, profile, used.Rules with { });
            Assert.Equal(Settings.Definitions(fresh), Settings.Definitions(used));
            return fresh.Objects.ToYaml() == used.Objects.ToYaml();
        }),
        Runs);

    [Fact]
    public void Resolve_EmptyInsteadOfAbsent_GivesEqualObjects() => Law.Hold(
        OpenClusterGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan plan = input.Resolve(profile);
            ResolvedPlan emptied = Emptied(input).Resolve(profile);
            Assert.Equal(plan.Objects.ToYaml(), emptied.Objects.ToYaml());
            Assert.Equal(Codes(plan), Codes(emptied));
            return true;
        }),
        Runs);

    [Fact]
    public void Resolve_TextInsteadOfObjects_GivesAnEqualPlan() => Law.Hold(
        OpenClusterGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan typed = input.Resolve(profile);
            ResolvedPlan fromText = OpenCase.Resolve(AlluxioConfig.LoadText(input.ToString()), profile);
            Assert.Equal(typed.Objects.ToYaml(), fromText.Objects.ToYaml());
            Assert.Equal(Settings.Definitions(typed), Settings.Definitions(fromText));
            Assert.Equal(
                Codes(typed).Select(static line => line.Split(' ')[..2]),
                Codes(fromText).Select(static line => line.Split(' ')[..2]));
            return true;
        }),
        Runs);

    [Fact]
    public void EverySetting_WithAValue_HasAWinner() => Law.Hold(
        OpenClusterGen.Cases,
        static input =>
        {
            foreach (Setting setting in Enum.GetValues<Profile>().SelectMany(profile => input.Resolve(profile).Settings))
            {
                bool hasValue = setting.UntypedValue is not (null or false or 0 or 0L);
                Assert.True(!hasValue || setting.Winners.Count > 0 || setting.Path == "worker.affinity", $"{setting.Path} has no winner");
                Assert.True(setting.UntypedValue is not null || setting.Winners.Count == 0, $"{setting.Path} has winners and no value");
            }

            return true;
        },
        Runs);

    [Fact]
    public void Resolve_BothProfiles_DifferOnlyWhereADiagnosticSaysSo() => Law.Hold(
        OpenClusterGen.Cases,
        static input =>
        {
            ResolvedPlan documented = input.Resolve(Profile.Documented);
            ResolvedPlan asBuilt = input.Resolve(Profile.AsBuilt);
            HashSet<string> named = [.. documented.Diagnostics
                .Where<Diagnostic>(static found => found.Code == "ALX3004")
                .SelectMany(static found => found.Message.Split(" is ")[0].Split(", "))];
            if (named.Count == 0 && !documented.HasErrors)
            {
                Assert.Equal(asBuilt.Objects.ToYaml(), documented.Objects.ToYaml());
            }

            SortedDictionary<string, string> left = Settings.Values(asBuilt);
            SortedDictionary<string, string> right = Settings.Values(documented);
            foreach (string path in left.Keys.Union(right.Keys))
            {
                string component = path.Split('.')[0];
                bool isDerived =
                    path.Contains(".properties[", StringComparison.Ordinal) || path.EndsWith(".hashRing", StringComparison.Ordinal);
                Assert.True(
                    left.GetValueOrDefault(path, "(none)") == right.GetValueOrDefault(path, "(none)")
                        || named.Contains(isDerived ? $"{component}.jvmOptions" : path),
                    $"{path}: {left.GetValueOrDefault(path)} as built, {right.GetValueOrDefault(path)} documented");
            }

            return true;
        },
        Runs);

    // Otherwise laws about objects would hold with errors alone.
    [Fact]
    public void Cases_AreMostlySound() =>
        Assert.InRange(OpenClusterGen.Cases.Sample(200).Count(static input => !input.Resolve(Profile.AsBuilt).HasErrors), 60, 199);

    private static bool LooksAtAll(ManifestSet manifests)
    {
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            AlluxioConfig.TryResolve(
                manifests,
                new ResolveOptions { Profile = profile },
                out ResolvedPlan? plan,
                out ValueList<Diagnostic> diagnostics);
            string[] messages = [.. diagnostics.Select<Diagnostic, string>(static found => found.Message)];
            if (messages.Any(static message => message.Length == 0) || (plan is not null && plan.HasErrors && plan.Objects.Count > 0))
            {
                return false;
            }

            _ = plan?.Objects.ToYaml();
            _ = plan?.Settings.Count();
        }

        return true;
    }

    private static IEnumerable<string> Codes(ResolvedPlan plan) =>
        plan.Diagnostics
            .Where<Diagnostic>(static found => !found.Code.StartsWith("ALX2", StringComparison.Ordinal))
            .Select(static found => $"{found.Severity} {found.Code} {found.Message}");

    // The same cluster with every absent section and text given as empty.
    private static OpenCase Emptied(OpenCase input)
    {
        AlluxioClusterSpec spec = input.Cluster.Spec!;
        ComponentMounts none = new() { Master = [], Worker = [], Proxy = [], Fuse = [] };
        ComponentResources nothing = new() { Limits = new ResourceAmounts { Cpu = "" }, Requests = new ResourceAmounts() };
        return input with
        {
            Cluster = input.Cluster with
            {
                Spec = spec with
                {
                    Image = spec.Image ?? "",
                    ImageTag = spec.ImageTag ?? "",
                    ImagePullSecrets = spec.ImagePullSecrets ?? [],
                    FsGroup = spec.FsGroup ?? "",
                    DnsPolicy = "",
                    HostAliases = [],
                    NodeSelector = spec.NodeSelector ?? [],
                    Tolerations = spec.Tolerations ?? [],
                    JvmOptions = spec.JvmOptions ?? [],
                    GlobalPodLabel = spec.GlobalPodLabel ?? [],
                    Secrets = spec.Secrets ?? none,
                    ConfigMaps = none,
                    PvcMounts = spec.PvcMounts ?? none,
                    Metrics = spec.Metrics ?? new MetricsSpec { ConsoleSink = new MetricsSink { Unit = "", Period = 0 } },
                    Master = (spec.Master ?? new()) with
                    {
                        Resources = spec.Master?.Resources ?? nothing,
                        Ports = spec.Master?.Ports ?? [],
                        Env = spec.Master?.Env ?? [],
                    },
                    Worker = (spec.Worker ?? new()) with
                    {
                        Resources = spec.Worker?.Resources ?? nothing,
                        ReadinessProbe = new ProbeTimings { PeriodSeconds = 0 },
                    },
                    Proxy = (spec.Proxy ?? new()) with
                    {
                        Resources = spec.Proxy?.Resources ?? nothing,
                        JvmOptions = spec.Proxy?.JvmOptions ?? [],
                    },
                    Fuse = (spec.Fuse ?? new()) with
                    {
                        Resources = spec.Fuse?.Resources ?? nothing,
                        MountOptions = spec.Fuse?.MountOptions ?? [],
                    },
                    Etcd = spec.Etcd ?? new EtcdSpec { NodeSelector = [] },
                },
            },
        };
    }
}
