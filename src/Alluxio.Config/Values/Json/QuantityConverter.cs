namespace Alluxio.Config.Values.Json;

/// <inheritdoc/>
internal sealed class QuantityConverter : TextConverter<Quantity>
{
    protected override Quantity? ValueOf(string? text) => Quantity.TryParse(text, out Quantity? quantity) ? quantity : null;
}
