namespace Alluxio.Config.KubernetesClient.Tests.Commands;

/// <summary>A kubeconfig in a separate folder, in the form that <c>kubectl config view</c> prints.</summary>
internal sealed class KubeConfigFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubeconfig");

    public KubeConfigFile(string text) => File.WriteAllText(Name, text);

    public KubeConfigFile(string current, params (string Context, Uri Server)[] contexts)
        : this($"""
            apiVersion: v1
            kind: Config
            current-context: {current}
            clusters:
            {Lines(contexts, static one => $"- name: {one.Context}-cluster\n  cluster:\n    server: {one.Server}")}
            contexts:
            {Lines(contexts, static one => $"- name: {one.Context}\n  context:\n    cluster: {one.Context}-cluster\n    user: reader")}
            users:
            - name: reader
              user:
                token: t0ken-of-the-reader
            """)
    {
    }

    public string Name => Path.Combine(_folder.FullName, "config");

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Lines((string, Uri)[] contexts, Func<(string Context, Uri Server), string> write) =>
        string.Join('\n', contexts.Select(write));
}
