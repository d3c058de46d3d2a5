namespace Alluxio.Config.Tests.Samples;

/// <summary>What a run of the script gave.</summary>
public sealed record ScriptRun(int ExitCode, string Output, string Errors);
