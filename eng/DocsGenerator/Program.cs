using Alluxio.Config.DocsGenerator;

// dotnet run --project eng/DocsGenerator: writes the pages and editor schemas of docs that say what the code says.
string repository = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
IReadOnlyDictionary<string, string> files = DocsFiles.Generate(repository);
foreach (string old in DocsFiles.Existing(repository).Where(file => !files.ContainsKey(file)).ToList())
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
