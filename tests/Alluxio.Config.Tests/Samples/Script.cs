using System.Diagnostics;

namespace Alluxio.Config.Tests.Samples;

/// <summary>The sample script as its users run it: a process of its own. Built once for all tests that share it.</summary>
public sealed class Script : IAsyncLifetime
{
    // A first build on a busy machine takes a minute; nothing takes ten.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Source = "samples/alluxio-config.cs";

    private string[] _command = [];

    public async ValueTask InitializeAsync()
    {
        ScriptRun build = await DotNetAsync(["build", Source, "--nologo", "-v", "quiet"], "");
        Assert.True(build.ExitCode == 0, build.Output + build.Errors);
        _command = ["run", "--no-build", Source, "--"];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<ScriptRun> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public Task<ScriptRun> RunWithInputAsync(string input, params string[] arguments) =>
        DotNetAsync([.. _command, .. arguments], input);

    private static async Task<ScriptRun> DotNetAsync(string[] arguments, string input)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = TestFiles.Repository,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new ScriptRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
