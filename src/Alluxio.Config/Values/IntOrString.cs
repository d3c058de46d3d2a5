using System.Globalization;

namespace Alluxio.Config.Values;

/// <summary>A number or a text, as Kubernetes allows for ports and for counts that may be percentages.</summary>
/// <remarks>The default value is the number 0. The number <c>80</c> and the text <c>"80"</c> differ.</remarks>
public readonly record struct IntOrString
{
    private readonly int _number;

    private IntOrString(int number, string? text)
    {
        _number = number;
        StringValue = text;
    }

    /// <summary>The number.</summary>
    /// <value><see langword="null"/> if the value is a text.</value>
    public int? IntValue => StringValue is null ? _number : null;

    /// <summary>The text, such as a port name or <c>25%</c>.</summary>
    /// <value><see langword="null"/> if the value is a number.</value>
    public string? StringValue { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntOrString(int value) => From(value);

    /// <summary>A text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static implicit operator IntOrString(string value) => From(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static IntOrString From(int value) => new(value, null);

    /// <summary>A text.</summary>
    /// <param name="value">The text; it stays a text even if it looks like a number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static IntOrString From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(0, value);
    }

    /// <summary>The text, or the digits of the number.</summary>
    public override string ToString() => StringValue ?? _number.ToString(CultureInfo.InvariantCulture);
}
