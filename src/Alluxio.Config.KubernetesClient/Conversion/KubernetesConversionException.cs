using Alluxio.Config.Values;
using k8s;

namespace Alluxio.Config;

/// <summary>Thrown where an object was to become one of KubernetesClient and would have lost fields on the way.</summary>
public sealed class KubernetesConversionException : Exception
{
    /// <summary>An exception without fields.</summary>
    public KubernetesConversionException()
        : this([])
    {
    }

    /// <summary>An exception with a custom message.</summary>
    /// <param name="message">The message.</param>
    public KubernetesConversionException(string message)
        : base(message) => LostFields = [];

    /// <summary>An exception with a custom message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public KubernetesConversionException(string message, Exception innerException)
        : base(message, innerException) => LostFields = [];

    /// <summary>An exception for fields; the message lists them, one a line.</summary>
    /// <param name="lostFields">The fields.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lostFields"/> is <see langword="null"/>.</exception>
    public KubernetesConversionException(ValueList<LostField> lostFields)
        : base(Describe(lostFields)) => LostFields = lostFields;

    /// <summary>The fields that would have been lost.</summary>
    public ValueList<LostField> LostFields { get; }

    private static string Describe(ValueList<LostField> lostFields)
    {
        ArgumentNullException.ThrowIfNull(lostFields);
        string version = typeof(IKubernetes).Assembly.GetName().Version?.ToString(2) ?? "";
        string headline = $"KubernetesClient {version} does not have these fields. "
            + "Use a newer version. Or use ConvertTo and ConvertToKubernetesObjects to continue without them:";
        return string.Join('\n', lostFields.Select(static field => field.ToString()).Prepend(headline));
    }
}
