namespace Alluxio.Config.Tests.Commands;

/// <summary>What a run of the command line gave.</summary>
public sealed record Run(int ExitCode, string Output, string Errors);
