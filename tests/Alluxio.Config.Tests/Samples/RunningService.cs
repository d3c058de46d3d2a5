using System.Diagnostics;

namespace Alluxio.Config.Tests.Samples;

/// <summary>A sample that serves on a port of the loopback until it is disposed.</summary>
internal sealed class RunningService : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private RunningService(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public static async Task<RunningService> StartAsync(string sample)
    {
        ProcessStartInfo start = new("dotnet", ["run", sample, "--", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = TestFiles.Repository,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        RunningService service = new(Process.Start(start)!);
        try
        {
            await service.ReadAddressAsync();
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // The log continues after the address: it must be read, or the service blocks.
    private async Task ReadAddressAsync()
    {
        List<string> said = [];
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                Address = new Uri(line[(at + Listening.Length)..]);
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail(string.Join('\n', said));
    }
}
