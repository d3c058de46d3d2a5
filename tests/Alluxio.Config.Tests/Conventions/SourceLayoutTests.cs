namespace Alluxio.Config.Tests.Conventions;

public sealed class SourceLayoutTests
{
    private const int MostLines = 300;

    // A program of one file cannot be split.
    private const int MostLinesOfAScript = 500;

    private static readonly string[] Handwritten = ["src", "tests", "eng", "bench", "samples"];

    // Generated readers and writers lie in a folder a system and are one class.
    private const string GeneratedParts = "Manifests/Binding/";

    // What every user types; one import is enough for a first program.
    private static readonly string[] InTheRoot =
    [
        "Derivations/AfterChange.cs", "Derivations/DerivationChange.cs", "Derivations/DerivationGraph.cs", "Derivations/PlanDerivations.cs",
        "Explanations/Explanation.cs", "Explanations/PlanExplanations.cs", "Explanations/Whereabouts.cs", "Images/ImageCheckOptions.cs", "Images/ImageReport.cs",
        "Checks/CheckOptions.cs", "Checks/CheckReport.cs", "Images/ImageUse.cs", "Images/PlanImages.cs", "Layering/Profile.cs", "Manifests/ModelText.cs",
        "Images/Coverage/CoverageOptions.cs", "Images/Coverage/CoverageReport.cs",
        "Images/Moving/PullSecretMove.cs", "Images/Moving/PullSecretMoveOptions.cs",
        "Plan/Assumption.cs", "Plan/ComponentPlan.cs", "Plan/HashRing.cs", "Plan/HashRingProvider.cs", "Plan/JvmMemory.cs", "Plan/LicenseState.cs", "Plan/MountPlan.cs",
        "Plan/ResolvedPlan.cs", "Plan/SiteProperty.cs", "Plan/Workload.cs", "Systems/ResolveOptions.cs",
        "Systems/Fluid/Plan/FluidPlan.cs", "Systems/Operator/V1/Plan/ClusterPlan.cs", "Systems/Operator/V1Alpha1/Plan/OpenClusterPlan.cs",
    ];

    // Shared by the systems, and so in the wrong folder: to be moved; nothing may be added here.
    private static readonly string[] Misplaced = [];

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder() => Convention.Holds(
        from source in Repository.Sources
        let found = SourceText.Namespace(source.Value)
        where !IsGeneratedPart(source.Key) && !Misplaced.Contains(source.Key) && found != NamespaceOf(source.Key)
        select $"{source.Key}: {found}, not {NamespaceOf(source.Key)}");

    [Fact]
    public void EveryFile_DeclaresOneTypeThatItIsNamedAfter() => Convention.Holds(
        from source in Repository.Sources
        where !IsGeneratedPart(source.Key)
        let types = SourceText.Types(source.Value).ToList()
        let file = source.Key.Split('/')[^1]
        where types.Count != 1 || (file != types[0] + ".cs" && !file.StartsWith(types[0] + ".", StringComparison.Ordinal))
        select $"{source.Key}: {string.Join(", ", types)}");

    [Fact]
    public void HandwrittenFiles_AreShort() => Convention.Holds(
        from folder in Handwritten
        where Directory.Exists(Path.Combine(Repository.Root, folder))
        from source in Repository.ReadSources(folder)
        let lines = source.Value.Count(static character => character == '\n')
        where lines > (folder == "samples" ? MostLinesOfAScript : MostLines) && !source.Key.EndsWith(".g.cs", StringComparison.Ordinal)
        select $"{folder}/{source.Key}: {lines} lines");

    // The modelled systems have a namespace of their own: users write them often.
    private static string NamespaceOf(string path)
    {
        if (InTheRoot.Contains(path))
        {
            return "Alluxio.Config";
        }

        string[] folders = path.Split('/')[..^1];
        return string.Join('.', ["Alluxio.Config", .. folders switch
        {
            ["Models", _, ..] => folders[1..],
            _ => folders,
        }]);
    }

    private static bool IsGeneratedPart(string path) =>
        path.StartsWith(GeneratedParts, StringComparison.Ordinal) && path.EndsWith(".g.cs", StringComparison.Ordinal);
}
