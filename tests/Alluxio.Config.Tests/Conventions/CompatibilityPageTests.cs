using System.Text.RegularExpressions;
using Alluxio.Config.Explanations;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The page about the two profiles: complete, and its examples give what it says.</summary>
public sealed partial class CompatibilityPageTests
{
    private const string Head = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n";

    private const string Data = "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n";

    private static readonly string Page = Repository.Read("docs/reference/compatibility.md");

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            TheoryData<string, string, string> examples = [];
            foreach (Match match in Example().Matches(Page))
            {
                examples.Add(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            }

            return examples;
        }
    }

    [Fact]
    public void Page_NamesEverySettingThatDiffers() =>
        Convention.Holds(ProfileDifferenceTests.Declared.Where(static setting => !setting.StartsWith("common.", StringComparison.Ordinal)
            && !Page.Contains($"`{setting}`", StringComparison.Ordinal)));

    [Fact]
    public void Page_NamesEveryCodeThatControllersAccept() => Assert.Equal(
        DiagnosticCatalogue.All.Where(static descriptor => descriptor.ControllersAccept).Select(static descriptor => descriptor.Code),
        AcceptedCode().Matches(Page).Select(static match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_GivesWhatThePageSays(string spec, string environment, string table)
    {
        string[][] rows =
        [
            .. table.Trim().Split('\n').Select(static line => Cell().Matches(line).Select(static cell => cell.Groups[1].Value).ToArray()),
        ];
        Assert.Equal(rows[0].Length, rows[2].Length);
        Assert.Equal(rows[0].Select(setting => Value(Profile.Documented, spec, environment, setting)), rows[2]);
        Assert.Equal(rows[0].Select(setting => Value(Profile.AsBuilt, spec, environment, setting)), rows[3]);
        Assert.NotEqual(rows[2], rows[3]);
    }

    [Fact]
    public void Examples_AreFound() => Assert.Equal(9, Examples.Count);

    private static string Value(Profile profile, string spec, string environment, string path)
    {
        Dictionary<string, string> variables =
            environment.Length == 0 ? [] : new() { [environment.Split('=')[0]] = environment.Split('=')[1] };
        ManifestSet manifests = AlluxioConfig.LoadText(Head + spec + Data);
        ResolvedPlan plan = AlluxioConfig.Resolve(
            manifests,
            new ResolveOptions { Profile = profile, Controller = FluidController.FromEnvironment(variables) });
        Setting? setting = plan.Settings.FirstOrDefault(setting => setting.Path == path);
        return setting is null
            ? "(not there)"
            : ValueText.Of(path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..], setting.UntypedValue);
    }

    // The manifest, the controller's variable if there is one, and the table of results.
    [GeneratedRegex(@"```yaml\n(.*?)```\n\n(?:Controller: `([^`]*)`\n\n)?(\| \| `.*?\n)\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^\| \[(ALX[0-9]{4})\]", RegexOptions.Multiline)]
    private static partial Regex AcceptedCode();
}
