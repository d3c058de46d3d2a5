using Alluxio.Config.ModelGenerator;

// dotnet run --project eng/ModelGenerator: writes the models, their readers and writers into src.
string repository = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
IReadOnlyDictionary<string, string> files = ModelSources.Generate(repository);
foreach (string old in ModelSources.Existing(repository).Where(file => !files.ContainsKey(file)).ToList())
{
    File.Delete(Path.Combine(repository, old));
}

foreach ((string path, string content) in files)
{
    string target = Path.Combine(repository, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, content);
}

Console.WriteLine($"{files.Count} files written.");
return 0;
