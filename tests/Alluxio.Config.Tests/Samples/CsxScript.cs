using Alluxio.Config.Tests.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Alluxio.Config.Tests.Samples;

/// <summary>Runs a <c>.csx</c> script as dotnet-script runs it: by the compiler's scripting interface.</summary>
/// <remarks>
/// A script writes to the console and reads from the current folder: only tests of <see cref="ScriptCollection"/> may run one.
/// </remarks>
internal static class CsxScript
{
    // The default references and imports of dotnet-script, as far as the framework has them.
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(CommandLineScriptGlobals).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)))
        .WithImports("System", "System.IO", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks")
        .WithMetadataResolver(new PackageDirectives());

    /// <summary>Runs a script and returns its output.</summary>
    /// <param name="script">Its text.</param>
    /// <param name="workingFolder">The folder that it is started from.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string> RunAsync(string script, string workingFolder, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        TextWriter console = Console.Out;
        string folder = Directory.GetCurrentDirectory();
        try
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(workingFolder);
            CommandLineScriptGlobals globals = new(output, CSharpObjectFormatter.Instance);
            foreach (string argument in arguments)
            {
                globals.Args.Add(argument);
            }

            await CSharpScript.RunAsync(script, Options, globals, cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
