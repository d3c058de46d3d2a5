using System.Text;
using Alluxio.Config.Comparison.Live;

namespace Alluxio.Config;

public static partial class AlluxioConfig
{
    /// <summary>Reads the objects of a running cluster from what <c>kubectl get … -o json</c> prints.</summary>
    /// <param name="json">
    /// One object, a list, or several outputs in a row; of one namespace or of all, with <c>managedFields</c> or without. With the Pods
    /// among them old pods and the images that really run are seen, with <c>--show-managed-fields</c> who changed a field.
    /// </param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <returns>The objects, and the place at which the text stops to be valid JSON. Bad input never throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// string json = File.ReadAllText("live.json"); // kubectl get statefulsets,pods,configmaps -o json
    /// LiveObjects live = AlluxioConfig.LoadLive(json);
    /// ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml", new ResolveOptions { Live = live });
    /// Console.WriteLine(plan.CompareToLive(live));
    /// </code>
    /// </example>
    public static LiveObjects LoadLive(string json, string? sourceName = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return LoadLive(Encoding.UTF8.GetBytes(json), sourceName);
    }

    /// <summary>Reads the objects of a running cluster from the UTF-8 bytes that <c>kubectl get … -o json</c> prints.</summary>
    /// <param name="utf8">The bytes. They are not copied: do not change them as long as the objects are in use.</param>
    /// <param name="sourceName">The name that locations show; <see langword="null"/> for <c>(text)</c>.</param>
    /// <returns>The objects, and the place at which the text stops to be valid JSON. Bad input never throws.</returns>
    public static LiveObjects LoadLive(ReadOnlyMemory<byte> utf8, string? sourceName = null) =>
        new LiveReader(utf8, sourceName ?? "(text)").Read();
}
