using System.Globalization;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Where and on how many threads the library runs does not show in what it writes.</summary>
public class CultureAndThreadTests
{
    private static readonly string[] Folders = [.. Directory
        .EnumerateDirectories(Path.Combine(TestFiles.Project, "Conformance", "Cases", "fluid"))
        .Order(StringComparer.Ordinal)];

    // Turkish has another upper case of i and a decimal comma, Arabic another calendar.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Core_UnderAnotherCulture_GivesEqualBytes(string name)
    {
        string[] expected = RunIn(CultureInfo.InvariantCulture);
        Assert.Equal(expected, RunIn(CultureInfo.GetCultureInfo(name)));
    }

    [Fact]
    public async Task Core_OnTwoThreadsAtOnce_GivesEqualBytes()
    {
        string[] expected = [.. Folders.Select(Run)];
        using Barrier start = new(2);
        Task<string[]>[] both = [.. Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Folders.Select(Run).ToArray();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        foreach (string[] actual in await Task.WhenAll(both))
        {
            Assert.Equal(expected, actual);
        }
    }

    // Two threads use one plan: the first of them computes its lazy parts.
    [Fact]
    public async Task Plan_ReadByTwoThreads_GivesEqualBytes()
    {
        foreach (string folder in Folders.Take(20))
        {
            ResolvedPlan? plan = Resolve(folder, Profile.Documented);
            using Barrier start = new(2);
            string[] both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return Describe(plan);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            Assert.Equal(both[0], both[1]);
        }
    }

    private static string[] RunIn(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return [.. Folders.Select(Run)];
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Run(string folder) => Describe(Resolve(folder, Profile.AsBuilt)) + Describe(Resolve(folder, Profile.Documented));

    private static ResolvedPlan? Resolve(string folder, Profile profile)
    {
        ResolveOptions options = new() { Profile = profile, Controller = FluidConformanceTests.Environment(folder) };
        AlluxioConfig.TryResolve(AlluxioConfig.Load(Path.Combine(folder, "input.yaml")), options, out ResolvedPlan? plan, out _);
        return plan;
    }

    private static string Describe(ResolvedPlan? plan) => plan is null ? "" : string.Join('\n',
    [
        plan.Objects.ToYaml(),
        .. plan.Objects.Select(static resource => resource.ToJson()),
        .. plan.Diagnostics.Select(static diagnostic => diagnostic.ToString()),
        .. plan.Settings.Select(static setting =>
            $"{setting.Path} {Alluxio.Config.Layering.SettingText.Format(
                "",
                setting.UntypedValue)} {string.Join(" ", setting.Winners.Select(static winner => winner.Location))}"),
    ]);
}
