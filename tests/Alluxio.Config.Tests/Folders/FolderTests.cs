using System.Runtime.CompilerServices;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Folders;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Folders;

/// <summary>Large folders are worked through set by set: same results whatever runs at once, in order, and nothing is kept.</summary>
public sealed class FolderTests : IDisposable
{
    private const int Files = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public static TheoryData<int> Degrees => [1, 2, 7];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Degrees))]
    public async Task ResolveFolder_GivesWhatEachFileGives_InOrder(int degree)
    {
        Fill(_folder);
        FolderOptions how = new() { MaxDegreeOfParallelism = degree };
        (string, ValueList<ResolvedPlan>)[] expected =
        [
            .. Names().Select(name => (name, AlluxioConfig.ResolveAll(AlluxioConfig.Load(Path.Combine(_folder, name))))),
        ];

        Assert.Equal(Files, expected.Length);
        Assert.Equal(expected, AlluxioConfig.ResolveFolder(_folder, how).Select(static found => (found.Path, found.Result)));
        Assert.Equal(expected, await AlluxioConfig.ResolveFolderAsync(_folder, how, null, Token)
            .Select(static found => (found.Path, found.Result))
            .ToListAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Degrees))]
    public async Task CheckFolder_GivesWhatEachFileGives_InOrder(int degree)
    {
        Fill(_folder);
        File.WriteAllText(Path.Combine(_folder, "broken.yaml"), "a: [");
        FolderOptions how = new() { MaxDegreeOfParallelism = degree };
        (string, CheckReport)[] expected =
        [
            .. Names().Select(name => (name, AlluxioConfig.Check(AlluxioConfig.Load(Path.Combine(_folder, name))))),
        ];

        FolderResult<CheckReport>[] found = [.. AlluxioConfig.CheckFolder(_folder, how)];
        Assert.Equal(expected, found.Select(static one => (one.Path, one.Result)));
        Assert.Equal(found, await AlluxioConfig.CheckFolderAsync(_folder, how, cancellationToken: Token).ToListAsync(Token));
        Assert.NotEmpty(found.Single(static one => one.Path == "broken.yaml").Diagnostics);
    }

    // One list of suppressions serves all sets: that one of them has no such finding says nothing.
    [Fact]
    public void CheckFolder_DoesNotTellOfSuppressionsThatOneSetDoesNotNeed()
    {
        File.WriteAllText(Path.Combine(_folder, "good.yaml"), Manifest(1));
        CheckOptions options = new() { Suppressions = [new Suppression { Code = "ALX6001" }] };

        Assert.DoesNotContain(
            AlluxioConfig.CheckFolder(_folder, null, options).Single().Result.Diagnostics,
            static found => found.Code == "ALX6091");
        Assert.Contains(AlluxioConfig.Check(AlluxioConfig.Load(_folder), options).Diagnostics, static found => found.Code == "ALX6091");
    }

    [Theory]
    [MemberData(nameof(Degrees))]
    public async Task CompareFolders_PairsFilesByTheirPaths(int degree)
    {
        (string before, string after) = (Path.Combine(_folder, "before"), Path.Combine(_folder, "after"));
        Fill(before);
        Fill(after);
        File.WriteAllText(Path.Combine(after, "0007.yaml"), Manifest(7).Replace("replicas: 2", "replicas: 3", StringComparison.Ordinal));
        File.Delete(Path.Combine(after, "0008.yaml"));
        File.WriteAllText(Path.Combine(after, "new.yaml"), Manifest(1000));
        FolderOptions how = new() { MaxDegreeOfParallelism = degree };

        FolderResult<StateComparison>[] found = [.. AlluxioConfig.CompareFolders(before, after, how)];
        Assert.Equal(Files + 1, found.Length);
        Assert.Equal(found.Select(static one => one.Path).Order(StringComparer.Ordinal), found.Select(static one => one.Path));
        Assert.Equal(
            [("0007.yaml", DeploymentOutcome.Changed), ("0008.yaml", DeploymentOutcome.Removed), ("new.yaml", DeploymentOutcome.Added)],
            found.Where(static one => !one.Result.IsEmpty).Select(static one => (one.Path, one.Result.Deployments.Single().Outcome)));
        Assert.Equal(found, await AlluxioConfig.CompareFoldersAsync(before, after, how, null, Token).ToListAsync(Token));
    }

    [Fact]
    public void Unit_Folder_PutsTheFilesOfAFolderIntoOneSet()
    {
        string[] documents = Manifest(1).Split("---\n");
        Directory.CreateDirectory(Path.Combine(_folder, "a", "b"));
        File.WriteAllText(Path.Combine(_folder, "a", "runtime.yaml"), documents[0]);
        File.WriteAllText(Path.Combine(_folder, "a", "dataset.yaml"), documents[1]);
        File.WriteAllText(Path.Combine(_folder, "a", "b", "other.yaml"), Manifest(2));
        File.WriteAllText(Path.Combine(_folder, "top.yaml"), Manifest(3));

        FolderResult<ValueList<ResolvedPlan>>[] found =
        [
            .. AlluxioConfig.ResolveFolder(_folder, new FolderOptions { Unit = FolderUnit.Folder }),
        ];
        Assert.Equal([".", "a", "a/b"], found.Select(static one => one.Path));
        Assert.All(found, static one => Assert.Single(one.Result));
        Assert.DoesNotContain(
            found[1].Result[0].Diagnostics,
            static diagnostic => diagnostic.Code == "ALX3001" && diagnostic.Message.Contains("Dataset", StringComparison.Ordinal));
        Assert.Equal(4, AlluxioConfig.ResolveFolder(_folder).Count());
        Assert.Equal(["top.yaml"], AlluxioConfig.ResolveFolder(Path.Combine(_folder, "top.yaml")).Select(static one => one.Path));
    }

    // Files that are read on demand can still change: the last file is deleted while the first results are taken.
    [Theory]
    [MemberData(nameof(Degrees))]
    public async Task Files_AreReadOnlyALittleAhead(int degree)
    {
        Fill(_folder);
        FolderOptions how = new() { MaxDegreeOfParallelism = degree };
        string last = Path.Combine(_folder, $"{Files - 1:0000}.yaml");

        FolderResult<ValueList<ResolvedPlan>>? found = null;
        foreach (FolderResult<ValueList<ResolvedPlan>> one in AlluxioConfig.ResolveFolder(_folder, how))
        {
            File.Delete(last);
            found = one;
        }

        Assert.Contains("the file does not exist", Assert.Single(found!.Diagnostics).Message, StringComparison.Ordinal);

        Fill(_folder);
        await foreach (FolderResult<ValueList<ResolvedPlan>> one in AlluxioConfig.ResolveFolderAsync(_folder, how, null, Token))
        {
            File.Delete(last);
            found = one;
        }

        Assert.Single(found.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Degrees))]
    public void Results_ThatAreDone_AreNotKept(int degree)
    {
        Fill(_folder);
        List<WeakReference> seen = [];
        using IEnumerator<FolderResult<ValueList<ResolvedPlan>>> results =
            AlluxioConfig.ResolveFolder(_folder, new FolderOptions { MaxDegreeOfParallelism = degree }).GetEnumerator();
        Take(results, seen, Files - 1);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(seen.Count(static result => result.IsAlive), 0, 3);
        Assert.True(results.MoveNext());
    }

    [Fact]
    public async Task Cancelling_StopsBetweenTwoSets()
    {
        Fill(_folder);
        using CancellationTokenSource source = new();
        int count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (FolderResult<CheckReport> _ in AlluxioConfig.CheckFolderAsync(
                _folder,
                new FolderOptions { MaxDegreeOfParallelism = 2 },
                cancellationToken: source.Token))
            {
                if (++count == 3)
                {
                    source.Cancel();
                }
            }
        });
        Assert.InRange(count, 3, 20);
    }

    [Fact]
    public void WhoStopsEarly_NeedsNoRest() => Assert.Equal(2, Taken());

    [Fact]
    public void WrongArguments_ThrowAtOnce()
    {
        Assert.Throws<ArgumentException>(static () => AlluxioConfig.ResolveFolder(""));
        Assert.Throws<ArgumentNullException>(static () => AlluxioConfig.CheckFolderAsync(null!, cancellationToken: Token));
        Assert.Throws<ArgumentNullException>(static () => AlluxioConfig.CompareFolders("a", null!));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new FolderOptions { MaxDegreeOfParallelism = 0 });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Take(IEnumerator<FolderResult<ValueList<ResolvedPlan>>> results, List<WeakReference> seen, int count)
    {
        while (seen.Count < count && results.MoveNext())
        {
            seen.Add(new WeakReference(results.Current.Result[0]));
        }
    }

    private int Taken()
    {
        Fill(_folder);
        return AlluxioConfig.ResolveFolder(_folder, new FolderOptions { MaxDegreeOfParallelism = 4 }).Take(2).Count();
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFiles(_folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static void Fill(string folder)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < Files; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{i:0000}.yaml"), Manifest(i));
        }
    }

    // Every third has something to find.
    private static string Manifest(int number) => $$"""
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: runtime-{{number}}}
        spec:
          replicas: 2
          tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: {{number + 1}}Gi}]}
          {{(number % 3 == 0 ? "jvmOptions: [-Xmx16g]\n  worker: {resources: {limits: {memory: 1Gi}}}" : "worker: {}")}}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: runtime-{{number}}}
        spec: {mounts: [{mountPoint: s3://b{{number}}/, name: m}]}

        """.ReplaceLineEndings("\n");
}
