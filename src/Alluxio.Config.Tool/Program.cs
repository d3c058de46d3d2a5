using Alluxio.Config.Tool;
using Alluxio.Config.Tool.Terminals;

// Manifests in, answers on standard output, diagnostics on standard error.
using Terminal terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
