using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Texts of the operators, and variables of every system, that change on their way to a program.</summary>
public sealed class InjectionTests
{
    [Theory]
    [InlineData("-Dx=\"y\"", "a double quote", "-Dx=y")]
    [InlineData("-Dx=\"a b\"", "a double quote", null)]
    [InlineData("-Dz=$(id)", "a command", null)]
    [InlineData("-Dz=`id`", "a command", null)]
    [InlineData("-Dz=${a.b}", "a reference with dots", null)]
    [InlineData("-Dz=C:\\temp", "a backslash", null)]
    [InlineData("-Dz=a b", "a blank", null)]
    [InlineData("-Dz=a -Dy=b", null, null)]
    [InlineData("-Dz=${HOSTNAME}", null, null)]
    public void Option_OfTheOperators_IsJudgedAsTheShellReadsIt(string option, string? what, string? meant)
    {
        string spec = $"worker:\n  jvmOptions:\n  - '{option}'";
        foreach ((
            ValueList<Diagnostic> found,
            DiagnosticSeverity severity,
            int line) in ((ValueList<Diagnostic>, DiagnosticSeverity, int)[])
            [(RuleRun.OpenCluster(spec), DiagnosticSeverity.Warning, 11), (RuleRun.Cluster(spec), DiagnosticSeverity.Information, 10)])
        {
            if (what is null)
            {
                Assert.Empty(found.Of("ALX6231"));
                continue;
            }

            Diagnostic single = found.Single("ALX6231");
            Assert.Contains(what, single.Message, StringComparison.Ordinal);
            Assert.Equal((severity, line, meant), (single.Severity, single.Location?.Line, single.Suggestion));
            Assert.Equal(meant is not null, single.Fix is not null);
        }
    }

    [Fact]
    public void Option_OfAListThatNoTemplateReads_IsNotReported()
    {
        Assert.Empty(RuleRun.OpenCluster("jvmOptions: ['-Dz=$(id)']", Profile.Documented).Of("ALX6231"));
        Assert.Empty(RuleRun.OpenCluster("jvmOptions: ['-Dz=$(id)']").Of("ALX6231"));
    }

    [Theory]
    [InlineData("max_read=1; reboot", "the end of a command")]
    [InlineData("a && b", "the end of a command")]
    [InlineData("a b", "a blank")]
    [InlineData("x=$(id)", "a command")]
    [InlineData("x=$HOME", "a dollar sign")]
    [InlineData("x=\"y\"", "a quote or a backslash")]
    [InlineData("x=(y)", "a character of the shell")]
    [InlineData("allow_other -o max_read=131072", null)]
    [InlineData("max_read=131072,kernel_cache", null)]
    public void MountOption_IsJudgedAsTheShellReadsIt(string option, string? what)
    {
        string spec = $"fuse:\n  mountOptions:\n  - '{option}'";
        Diagnostic[] open = [.. RuleRun.OpenCluster(spec).Of("ALX6232")];
        Diagnostic[] known = [.. RuleRun.Cluster(spec).Of("ALX6232")];
        Assert.Equal(what is null ? 0 : 1, open.Length);
        Assert.Equal(what is null ? 0 : 1, known.Length);
        Assert.All(open, found => Assert.Contains(what!, found.Message, StringComparison.Ordinal));
        Assert.All(open, static found =>
            Assert.Equal((DiagnosticSeverity.Warning, "spec.fuse.mountOptions[0]"), (found.Severity, found.Path?.ToString())));
        Assert.All(known, static found => Assert.Equal(DiagnosticSeverity.Information, found.Severity));
    }

    [Fact]
    public void DirectoryOfFuse_IsAPartOfTheCommand() =>
        Assert.Equal(11, RuleRun.OpenCluster("fuse:\n  enabled: true\n  hostPathForMount: /mnt/my fuse").Single("ALX6232").Location?.Line);

    [Theory]
    [InlineData("C:\\temp", "a tab", "C:\\\\temp")]
    [InlineData("a\\nb", "a line break", "a\\\\nb")]
    [InlineData("\\x41\\\\", "another character", "\\\\x41\\\\")]
    [InlineData("C:\\\\temp", null, null)]
    [InlineData("say \\\"hello\\\"", null, null)]
    public void Escape_InAVariable_IsFoundInBothSystemsWithOpenCharts(string value, string? what, string? meant)
    {
        string spec = $"worker:\n  env:\n    A: '{value}'";
        foreach ((ValueList<Diagnostic> found, int line) in ((ValueList<Diagnostic>, int)[])[
            (RuleRun.Runtime(spec), 8),
            (RuleRun.OpenCluster(spec), 11),
        ])
        {
            if (what is null)
            {
                Assert.Empty(found.Of("ALX6030"));
                continue;
            }

            Diagnostic single = found.Single("ALX6030");
            Assert.Contains(what, single.Message, StringComparison.Ordinal);
            Assert.Equal(line, single.Location?.Line);
            Assert.Contains(meant!, single.Fix!.Edits[0].NewText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void UnknownEscape_IsTheErrorOfResolving()
    {
        ValueList<Diagnostic> found = RuleRun.Runtime("worker:\n  env:\n    A: 'C:\\data'");
        Assert.Single(found.Of("ALX3022"));
        Assert.Empty(found.Of("ALX6030"));
    }

    [Theory]
    [InlineData("worker:\n  env: {A: 'a\"b'}", "spec.worker.env.A")]
    [InlineData("fuse:\n  env: [{name: A, value: 'C:\\temp'}]", "spec.fuse.env[0].value")]
    public void Variable_OfV1_IsAHint(string spec, string path)
    {
        Diagnostic found = RuleRun.Cluster(spec).Single("ALX6233");
        Assert.Equal((DiagnosticSeverity.Information, path), (found.Severity, found.Path?.ToString()));
    }
}
