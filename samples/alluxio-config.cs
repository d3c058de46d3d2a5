#!/usr/bin/env dotnet
#:project ../src/Alluxio.Config/Alluxio.Config.csproj
#:package System.CommandLine@2.0.15
#:property PublishAot=false

// The library as a command line: manifests in, YAML on standard output, diagnostics on standard error.
//
//   dotnet run samples/alluxio-config.cs -- render samples/hbase.yaml
//   dotnet run samples/alluxio-config.cs -- explain samples/hbase.yaml --path worker.imagePullSecrets
//   dotnet run samples/alluxio-config.cs -- images samples/cluster.yaml --allow registry.example.com/team
//   dotnet run samples/alluxio-config.cs -- images samples/cluster.yaml --relocate registry.example.com:5000/mirror --format script
//   dotnet run samples/alluxio-config.cs -- validate samples/broken/training.yaml --format sarif
//   dotnet run samples/alluxio-config.cs -- --help

using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text;
using Alluxio.Config;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Explanations;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

const int Ok = 0;
const int Effects = 2;
const int Errors = 3;
const int Escapes = 4;
const int WrongUsage = 64;

// YAML is UTF-8, whatever the terminal speaks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

Argument<string[]> files = new("FILE")
{
    Description = "Files or folders with manifests; '-' reads standard input. All documents form one set.",
    Arity = ArgumentArity.OneOrMore,
};
files.Validators.Add(static result =>
{
    // Whatever looks like an option and is none would become a file that does not exist.
    foreach (string name in result.Tokens.Select(static token => token.Value).Where(static text => text is "" or ['-', _, ..]))
    {
        result.AddError(name.Length == 0 ? "A FILE is empty." : $"There is no option '{name}'. Write './{name}' if a file is meant.");
    }
});

Option<string> profile = new("--profile")
{
    Description = "Which rules count: what is documented, or what the controller as built really does.",
    DefaultValueFactory = static _ => "documented",
};
profile.AcceptOnlyFromAmong("documented", "as-built");

Option<string?> environment = new("--environment")
{
    Description = "A YAML map of the controller's environment variables.",
    HelpName = "FILE",
};

Option<string?> release = new("--release")
{
    Description = "The release that runs, for example 1.0.4, master or AI-3.7. Without it the manifests tell, or it is the newest.",
    HelpName = "NAME",
};

Option<string> severity = new("--severity") { Description = "The least severity of what is shown.", DefaultValueFactory = static _ => "warning" };
severity.AcceptOnlyFromAmong("error", "warning", "information");

Command render = new("render", "Prints every object that the controller creates, as YAML.") { files, profile, release, environment, severity };
render.SetAction(result =>
{
    if (!TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
    {
        return Errors;
    }

    Console.Out.Write(plans.SelectMany(static plan => plan.Objects).ToYaml());
    return Ok;
});

Option<string> path = new("--path")
{
    Description = "A component (worker), a setting (worker.imagePullSecrets, imagePullSecrets), a property (worker.properties.alluxio.user.x) or a field of the manifest (spec.imagePullSecrets).",
    DefaultValueFactory = static _ => "",
};

Option<string?> where = new("--where") { Description = "Tells where a text stands instead: in which settings and objects.", HelpName = "TEXT" };

Option<string> format = new("--format") { Description = "For people, for a document, or for a program.", DefaultValueFactory = static _ => "text" };
format.AcceptOnlyFromAmong("text", "markdown", "json");

Command explain = new("explain", "Tells where every setting comes from, and what it hides.") { files, profile, release, environment, severity, path, where, format };
explain.Validators.Add(result =>
{
    if (result.GetValue(where) is { } text && (text.Length == 0 || result.GetResult(path) is { Implicit: false }))
    {
        result.AddError("--where takes a text, and no --path beside it.");
    }
});
explain.SetAction(result =>
{
    if (!TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
    {
        return Errors;
    }

    if (result.GetValue(where) is { } text)
    {
        Print(result.GetRequiredValue(format), plans, plans.Select(plan => plan.WhereIs(text)), static found => found.ToMarkdown(), static found => found.ToJson());
        return Ok;
    }

    Explanation[] explanations = [.. plans.Select(plan => plan.Explain(result.GetRequiredValue(path)))];
    if (explanations.All(static explanation => explanation.Message is not null))
    {
        Console.Error.WriteLine($"error: {explanations[0]}");
        return Errors;
    }

    Print(result.GetRequiredValue(format), plans, explanations, static found => found.ToMarkdown(), static found => found.ToJson());
    return Ok;
});

Option<string[]> allow = new("--allow")
{
    Description = "A registry from which images may come, or a part of one (registry.example.com/team). May be given several times.",
    HelpName = "PREFIX",
};
allow.Validators.Add(NoPrefix);

Option<string?> relocate = new("--relocate")
{
    Description = "Moves every image to a registry, or a part of one, and shows what moved. With --output the edited files are written.",
    HelpName = "PREFIX",
};
relocate.Validators.Add(NoPrefix);

Option<string> layout = new("--layout") { Description = "The names in the new registry.", DefaultValueFactory = static _ => "keep-path" };
layout.AcceptOnlyFromAmong("keep-path", "keep-registry", "flatten");

Option<string[]> map = new("--map") { Description = "An image with the name that it gets. May be given several times.", HelpName = "FROM=TO" };
map.Validators.Add(static result =>
{
    foreach (string text in result.Tokens.Select(static token => token.Value).Where(static text => text.Split('=') is not [{ Length: > 0 }, { Length: > 0 }]))
    {
        result.AddError($"--map '{text}': write FROM=TO.");
    }
});

Option<string?> output = new("--output") { Description = "The folder for the edited files; the given ones stay as they are.", HelpName = "FOLDER" };

Option<string?> lockFile = new("--lock") { Description = "The lock of what was moved: read if it is there, written after relocating.", HelpName = "FILE" };

Option<bool> pin = new("--pin") { Description = "Names images with the digests of the lock." };

Option<string> tool = new("--tool") { Description = "The program that the script copies with.", DefaultValueFactory = static _ => "skopeo" };
tool.AcceptOnlyFromAmong("skopeo", "crane", "docker");

Option<bool> installation = new("--installation") { Description = "Checks the images of the controller's own installation, too, although its chart's values are not given." };

Option<string> table = new("--format") { Description = "For people, for a document, or for a program.", DefaultValueFactory = static _ => "table" };
table.AcceptOnlyFromAmong("table", "markdown", "json", "script");

Command images = new("images", "Lists every image with who sets it, why it is there and the secrets that it is pulled with; checks where it comes from.")
{
    files, profile, release, environment, severity, allow, installation, relocate, layout, map, output, lockFile, pin, tool, table,
};
images.Validators.Add(result =>
{
    // Tokens, not values: those may be wrong and have been reported.
    bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    bool isScript = result.GetResult(table)?.Tokens.Any(static token => token.Value == "script") == true;
    if (!IsGiven(relocate) && !IsGiven(map) && (isScript || IsGiven(output) || IsGiven(lockFile) || IsGiven(pin)))
    {
        result.AddError("--output, --lock, --pin and --format script need --relocate or --map.");
    }

    if ((IsGiven(relocate) || IsGiven(map)) && IsGiven(allow))
    {
        result.AddError("--allow checks what is there: relocate first, then check the edited files.");
    }
});
images.SetAction(result =>
{
    if (result.GetValue(relocate) is not null || result.GetValue(map) is { Length: > 0 })
    {
        return Relocate(result);
    }

    if (!TryResolve(result, out ManifestSet manifests, out ValueList<ResolvedPlan> plans))
    {
        return Errors;
    }

    ImageCheckOptions options = new()
    {
        Allowed = [.. result.GetValue(allow)!.Select(ImagePrefix.Parse)],
        IncludesInstallation = result.GetValue(installation),
    };
    ImageReport[] reports = [.. plans.Select(plan => plan.CheckImages(manifests, options))];
    Tell(new CheckReport { Diagnostics = reports.SelectMany(static report => report.Diagnostics).Distinct().ToValueList() }.ToText(Least(result, severity)));

    Print(result.GetRequiredValue(table), plans, reports, static report => report.ToMarkdown(), static report => report.ToJson());
    return reports.Any(static report => report.HasEscapes) ? Escapes : Ok;
});

Option<string> reported = new("--format") { Description = "Lines as build tools know them, or for a program.", DefaultValueFactory = static _ => "text" };
reported.AcceptOnlyFromAmong("text", "json", "sarif");

Option<string> threshold = new("--fail-on") { Description = "The least severity that makes the exit code 3.", DefaultValueFactory = static _ => "error" };
threshold.AcceptOnlyFromAmong("error", "warning", "information");

Option<string[]> judge = new("--judge") { Description = "A code with the severity that it is to have. May be given several times.", HelpName = "CODE=SEVERITY" };
judge.Validators.Add(static result =>
{
    foreach (string text in result.Tokens.Select(static token => token.Value).Where(static text => text.Split('=') is not [{ Length: > 0 }, "error" or "warning" or "information"]))
    {
        result.AddError($"--judge '{text}': write CODE=error, CODE=warning or CODE=information.");
    }
});

Option<string[]> suppress = new("--suppress") { Description = "A code whose findings are known and wanted: all, or those from a field on. May be given several times.", HelpName = "CODE[:PATH]" };
suppress.Validators.Add(static result =>
{
    foreach (string text in result.Tokens.Select(static token => token.Value).Where(static text => text.Split(':', 2) is [{ Length: 0 }, ..] || (text.Split(':', 2) is [_, var path] && !FieldPath.TryParse(path, out _))))
    {
        result.AddError($"--suppress '{text}': write CODE or CODE:path.of.a.field.");
    }
});

Option<bool> fix = new("--fix") { Description = "Corrects what can be corrected for certain, in the files themselves or with --output beside them." };

Option<string?> fixedFolder = new("--output") { Description = "The folder for the corrected files; the given ones stay as they are.", HelpName = "FOLDER" };

Command validate = new("validate", "Reports everything that is wrong with manifests, or is valid and does not do what it says.")
{
    files, profile, release, environment, severity, reported, threshold, judge, suppress, fix, fixedFolder,
};
validate.Validators.Add(result =>
{
    bool isFix = result.GetResult(fix) is { Implicit: false };
    bool isFolder = result.GetResult(fixedFolder) is { Implicit: false };
    if (isFolder && !isFix)
    {
        result.AddError("--output needs --fix.");
    }
    else if (isFix && !isFolder && result.GetResult(files)?.Tokens.Any(static token => token.Value == "-") == true)
    {
        result.AddError("Standard input cannot be corrected in place; give a folder with --output.");
    }
});
validate.SetAction(Validate);

Argument<string> beforeState = new("BEFORE") { Description = "The file or folder before the change." };

Argument<string> afterState = new("AFTER") { Description = "The file or folder after the change." };

Option<string> form = new("--format") { Description = "For people, for a pull request, or for a program.", DefaultValueFactory = static _ => "text" };
form.AcceptOnlyFromAmong("text", "markdown", "json");

Option<string[]> worst = new("--fail-on") { Description = "What makes the exit code 3: restart, refused, cache-loss, data-loss. May be given several times." };
worst.AcceptOnlyFromAmong("restart", "refused", "cache-loss", "data-loss");

Command diff = new("diff", "Tells what a change restarts, loses and needs.") { beforeState, afterState, profile, release, environment, severity, form, worst };
diff.SetAction(result =>
{
    StateComparison comparison = AlluxioConfig.Compare(Load(result.GetRequiredValue(beforeState)), Load(result.GetRequiredValue(afterState)), How(result));
    Tell(new CheckReport { Diagnostics = comparison.Diagnostics }.ToText(Least(result, severity)));
    string text = result.GetRequiredValue(form) switch { "markdown" => comparison.ToMarkdown(), "json" => comparison.ToJson(), _ => comparison.ToString() };
    Console.Out.Write(text.Length == 0 ? "" : text.TrimEnd('\n') + "\n");
    return comparison.Diagnostics.Count > 0 || result.GetValue(worst)!.Any(limit => IsReached(comparison, limit)) ? Errors
        : comparison.HasEffects ? Effects
        : Ok;
});

Option<string> liveState = new("--live") { Description = "What 'kubectl get … -o json' printed: a file, or - for standard input.", HelpName = "FILE", Required = true };

Option<string[]> unwatched = new("--ignore") { Description = "A path of fields that somebody else manages. May be given several times.", HelpName = "PATH" };

Option<string> shape = new("--format") { Description = "For people, or for a program.", DefaultValueFactory = static _ => "text" };
shape.AcceptOnlyFromAmong("text", "json");

Command drift = new("drift", "Tells whether a cluster runs what its manifests say.") { files, profile, release, environment, severity, liveState, unwatched, shape };
drift.SetAction(result =>
{
    if (!TryResolve(result, out _, out ValueList<ResolvedPlan> plans))
    {
        return Errors;
    }

    string file = result.GetRequiredValue(liveState);
    LiveObjects live = AlluxioConfig.LoadLive(file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file));
    LiveOptions options = new() { Ignore = [.. result.GetValue(unwatched)!] };
    LiveComparison[] comparisons = [.. plans.Select(plan => plan.CompareToLive(live, options))];
    foreach (LiveComparison comparison in comparisons)
    {
        Console.Out.Write((result.GetRequiredValue(shape) == "json" ? comparison.ToJson() : comparison.ToString()).TrimEnd('\n') + "\n");
    }

    return comparisons.All(static comparison => comparison.IsInSync) ? Ok : Effects;
});

RootCommand root = new("Turns Alluxio manifests into what really runs. Exit codes: 0 ok, 2 a change or a difference, 3 errors in the input or findings, 4 images from places that are not allowed, 64 wrong usage.")
{
    render, explain, images, validate, diff, drift,
};

ParseResult command = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (command.Action is not ParseErrorAction)
{
    return command.Invoke();
}

foreach (string problem in command.Errors.Select(static error => error.Message).Distinct())
{
    Console.Error.WriteLine(problem);
}

Console.Error.WriteLine("Try --help.");
return WrongUsage;

// The findings are what was asked for, and go to standard output; what was corrected is told beside them.
int Validate(ParseResult options)
{
    ManifestSet manifests = LoadAll(options);
    ResolveOptions how = How(options);
    CheckOptions check = new()
    {
        Severities = options.GetValue(judge)!.Select(static text => text.Split('='))
            .Select(static pair => KeyValuePair.Create(pair[0], Enum.Parse<DiagnosticSeverity>(pair[1], ignoreCase: true))).ToValueMap(),
        Suppressions = [.. options.GetValue(suppress)!.Select(static text => text.Split(':', 2))
            .Select(static parts => new Suppression { Code = parts[0], Path = parts.Length > 1 ? FieldPath.Parse(parts[1]) : null })],
    };
    CheckReport report;
    if (options.GetValue(fix))
    {
        FixedManifests corrected = AlluxioConfig.Fix(manifests, null, check, how);
        try
        {
            Write(corrected.Texts, options.GetValue(fixedFolder));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return Errors;
        }

        foreach (Diagnostic gone in corrected.Fixed)
        {
            Console.Error.WriteLine($"corrected: {gone}");
        }

        report = corrected.Report;
    }
    else
    {
        report = AlluxioConfig.Check(manifests, check, how);
    }

    SarifOptions names = new() { Root = Environment.CurrentDirectory, FileOfFindingsWithoutPlace = manifests.Manifests.Select(static manifest => manifest.File).FirstOrDefault() };
    CheckReport asked = report with { Diagnostics = report.Diagnostics.Where<Diagnostic>(diagnostic => diagnostic.Severity >= Least(options, severity)).ToValueList() };
    string shown = options.GetRequiredValue(reported) switch { "json" => asked.ToJson(), "sarif" => asked.ToSarif(names), _ => report.ToText(Least(options, severity)) };
    Console.Out.Write(shown.Length == 0 ? "" : shown.TrimEnd('\n') + "\n");
    return report.Diagnostics.Any<Diagnostic>(diagnostic => diagnostic.Severity >= Least(options, threshold)) ? Errors : Ok;
}

int Relocate(ParseResult options)
{
    ManifestSet manifests = LoadAll(options);
    string? target = options.GetValue(relocate);
    string? locked = options.GetValue(lockFile);
    RelocationPolicy policy = new()
    {
        Target = target is null ? null : ImagePrefix.Parse(target),
        Layout = Enum.Parse<ImageLayout>(options.GetRequiredValue(layout).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Mapping = options.GetValue(map)!.Select(static text => text.Split('=')).Select(static pair => KeyValuePair.Create(pair[0], pair[1])).ToValueMap(),
        Lock = File.Exists(locked) ? AlluxioConfig.LoadImageLockText(File.ReadAllText(locked), locked) : null,
        PinDigests = options.GetValue(pin),
    };
    RelocatedManifests relocated = AlluxioConfig.Relocate(manifests, policy, How(options));
    CopyPlan copies = relocated.CopyPlan(Enum.Parse<CopyTool>(options.GetRequiredValue(tool), ignoreCase: true));
    CheckReport report = new()
    {
        Diagnostics = manifests.Diagnostics.Concat(policy.Lock?.Diagnostics ?? []).Concat(relocated.Diagnostics).Concat(copies.Diagnostics).Distinct().ToValueList(),
    };
    Tell(report.ToText(Least(options, severity)));
    if (report.HasErrors)
    {
        return Errors;
    }

    try
    {
        WriteAll(relocated, options.GetValue(output), locked);
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"error: {problem.Message}");
        return Errors;
    }

    string shown = options.GetRequiredValue(table) switch { "markdown" => relocated.ToMarkdown(), "json" => relocated.ToJson(), "script" => copies.ToScript(), _ => relocated.ToString() };
    Console.Out.Write(shown.TrimEnd('\n') + "\n");
    return relocated.Outside.Count > 0 ? Escapes : Ok;
}

static void WriteAll(RelocatedManifests relocated, string? folder, string? locked)
{
    if (folder is not null)
    {
        Write(relocated.Texts, folder);
    }

    if (locked is not null)
    {
        File.WriteAllText(locked, relocated.Lock.ToJson());
    }
}

// Edited files lie in the folder as they lay below the working directory, those from elsewhere by their name alone; without a folder they replace the given ones.
static void Write(ValueList<EditedText> texts, string? folder)
{
    HashSet<string> written = [];
    foreach (EditedText text in texts)
    {
        // Files of one name from several folders elsewhere get a number.
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, text.File);
        string name = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(text.File) : relative;
        string path = folder is null
            ? text.File
            : Enumerable.Range(1, int.MaxValue).Select(number => Path.Combine(folder, number == 1 ? name : $"{number}-{name}")).First(written.Add);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}

static void NoPrefix(OptionResult result)
{
    foreach (string text in result.Tokens.Select(static token => token.Value))
    {
        if (!ImagePrefix.TryParse(text, out _, out string? reason))
        {
            result.AddError($"{result.Option.Name} '{text}': {reason}.");
        }
    }
}

ManifestSet LoadAll(ParseResult options) => options.GetRequiredValue(files).Aggregate(ManifestSet.Empty, static (set, file) => set.Concat(Load(file)));

ResolveOptions How(ParseResult options) => new()
{
    Profile = options.GetValue(profile) == "as-built" ? Profile.AsBuilt : Profile.Documented,
    Release = options.GetValue(release),

    // What is made elsewhere is no reason to show nothing; a warning tells what was assumed.
    MayMissConfigMaps = true,
    Controller = options.GetValue(environment) is { } file ? AlluxioConfig.LoadEnvironment(file).ToController() : null,
};

// Reads and resolves what the options name, prints what was found, and gives plans only if none of it is an error.
bool TryResolve(ParseResult options, out ManifestSet manifests, out ValueList<ResolvedPlan> plans)
{
    manifests = LoadAll(options);
    ResolveOptions how = How(options);
    plans = AlluxioConfig.ResolveAll(manifests, how);
    IEnumerable<Diagnostic> found = plans.SelectMany(static plan => plan.Diagnostics).Distinct();
    if (plans.Count == 0)
    {
        AlluxioConfig.TryResolve(manifests, how, out _, out ValueList<Diagnostic> reasons);
        found = (how.Controller?.Diagnostics ?? []).Concat(reasons);
    }

    CheckReport report = new() { Diagnostics = found.ToValueList() };
    Tell(report.ToText(Least(options, severity)));
    return !report.HasErrors;
}

static bool IsReached(StateComparison comparison, string limit) => limit switch
{
    "cache-loss" => comparison.Loss >= ChangeLoss.Cache,
    "data-loss" => comparison.Loss == ChangeLoss.Data,
    "refused" => comparison.Deployments.Any(static deployment => deployment.Changes.Any(static change => change.Effect == ChangeEffect.Refused)),
    _ => comparison.Deployments.Any(static deployment => deployment.Changes.Any(static change => change.Effect is ChangeEffect.RollsPods or ChangeEffect.StopsAllPods)),
};

static DiagnosticSeverity Least(ParseResult options, Option<string> option) =>
    Enum.Parse<DiagnosticSeverity>(options.GetRequiredValue(option), ignoreCase: true);

static void Tell(string lines)
{
    if (lines.Length > 0)
    {
        Console.Error.WriteLine(lines);
    }
}

// Several deployments stand under their names; JSON documents follow each other, as jq reads them.
void Print<T>(string form, ValueList<ResolvedPlan> plans, IEnumerable<T> answers, Func<T, string> markdown, Func<T, string> json)
    where T : notnull
{
    foreach ((ResolvedPlan plan, T answer) in plans.Zip(answers))
    {
        string text = form switch { "markdown" => markdown(answer), "json" => json(answer), _ => answer.ToString()! };
        string heading = plans.Count > 1 && form != "json" ? $"# {plan.Namespace}/{plan.Name}\n\n" : "";
        Console.Out.Write($"{heading}{text.TrimEnd('\n')}\n");
    }
}

static ManifestSet Load(string file)
{
    if (file != "-")
    {
        return AlluxioConfig.Load(file);
    }

    using Stream input = Console.OpenStandardInput();
    return AlluxioConfig.LoadStream(input, "stdin");
}
