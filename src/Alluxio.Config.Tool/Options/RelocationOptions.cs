using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Options;

/// <summary>Where images move to, and what is written about it.</summary>
internal sealed class RelocationOptions
{
    private readonly Option<string?> _relocate = new("--relocate")
    {
        Description = "Relocates every image to a registry, or a path in it, and lists the changes. --output writes the edited files.",
        HelpName = "PREFIX",
    };

    private readonly Option<string> _layout = Choice.Of(
        "--layout", "The names in the new registry.", "keep-path", "keep-registry", "flatten");

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "An image and its new name. Can be repeated.",
        HelpName = "FROM=TO",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The folder for the edited files. The given files are unchanged.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _lock = new("--lock")
    {
        Description = "The lock file of relocated images: read if it exists, and written after relocation.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _pin = new("--pin") { Description = "Pins images by the digests of the lock." };

    private readonly Option<string> _tool =
        Choice.Of("--tool", "The program with which the script copies images.", "skopeo", "crane", "docker");

    public RelocationOptions()
    {
        _relocate.Validators.Add(static result => Check.Tokens(result, Check.Prefix));
        _map.Validators.Add(static result => Check.Tokens(result, static text => Pair(text) is null ? "write FROM=TO" : null));
    }

    public void AddTo(Command command)
    {
        command.Add(_relocate);
        command.Add(_layout);
        command.Add(_map);
        command.Add(_output);
        command.Add(_lock);
        command.Add(_pin);
        command.Add(_tool);
    }

    public bool IsGiven(CommandResult result) => result.IsGiven(_relocate) || result.IsGiven(_map);

    /// <summary>Whether an option is given that means nothing without relocating.</summary>
    public bool IsMoreGiven(CommandResult result) => result.IsGiven(_output) || result.IsGiven(_lock) || result.IsGiven(_pin);

    public string? Folder(ParseResult result) => result.GetValue(_output);

    public string? LockFile(ParseResult result) => result.GetValue(_lock);

    public CopyTool Tool(ParseResult result) => Enum.Parse<CopyTool>(result.GetRequiredValue(_tool), ignoreCase: true);

    public RelocationPolicy Policy(ParseResult result)
    {
        string? locked = LockFile(result);
        return new RelocationPolicy
        {
            Target = result.GetValue(_relocate) is { } target ? ImagePrefix.Parse(target) : null,
            Layout = Enum.Parse<ImageLayout>(result.GetRequiredValue(_layout).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Mapping = result.GetRequiredValue(_map).Select(static text => Pair(text)!.Value).ToValueMap(),
            Lock = File.Exists(locked) ? AlluxioConfig.LoadImageLockText(File.ReadAllText(locked), locked) : null,
            PinDigests = result.GetValue(_pin),
        };
    }

    private static KeyValuePair<string, string>? Pair(string text) =>
        text.Split('=') is [{ Length: > 0 } from, { Length: > 0 } to] ? new(from, to) : null;
}
