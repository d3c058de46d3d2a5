namespace Alluxio.Config.Tests.Commands;

/// <summary>The output and the exit code of a run of the command line.</summary>
public sealed record Run(int ExitCode, string Output, string Errors);
