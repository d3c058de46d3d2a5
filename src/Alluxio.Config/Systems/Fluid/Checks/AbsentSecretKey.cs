using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An encrypted option whose Secret is there and has no such key.</summary>
internal sealed class AbsentSecretKey : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6160",
        Title = "Missing key in a Secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The option '{option}' refers to the key '{key}', but the Secret '{secret}' has {keys}. Correct the key, or add it to the " +
            "Secret.",
        Cause =
            "Fluid writes an empty value, or the path of a file that does not exist, without a message. The storage refuses the mount " +
            "later, with an error about credentials.",
        Remedy = "Write a key that the Secret has, or add the key to the Secret.",
        Source = "Fluid: pkg/ddc/alluxio/transform_mount.go",
    };

    private DiagnosticMessage Message(string? option, string key, string secret, string keys) =>
        Descriptor.MessageOf(option, key, secret, keys);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { } spec })
        {
            return;
        }

        foreach ((string field, ValueList<EncryptOption> options) in DatasetMounts.EncryptedOptions(spec))
        {
            Look(context, manifest, field, options);
        }
    }

    private void Look(CheckContext context, Manifest manifest, string list, ValueList<EncryptOption> options)
    {
        for (int i = 0; i < options.Count; i++)
        {
            if (options[i].ValueFrom?.SecretKeyRef is { Name: { Length: > 0 } name, Key: { Length: > 0 } key }
                && GivenSources.Of(context.Manifests).Find(context.Plan.Namespace, name) is { } secret
                && secret.Data?.ContainsKey(key) != true && secret.StringData?.ContainsKey(key) != true)
            {
                string[] keys = [.. (secret.Data ?? []).Keys, .. (secret.StringData ?? []).Keys];
                FieldPath path = FieldPath.Parse(list).Append(i).Append("valueFrom").Append("secretKeyRef").Append("key");
                context.Report(
                    Message(
                        options[i].Name,
                        key,
                        name,
                        keys.Length == 0 ? "no keys" : string.Join(", ", keys.Order(StringComparer.Ordinal))),
                    manifest, path, suggestion: SpellChecker.Suggest(key, keys));
            }
        }
    }
}
