namespace Alluxio.Config.Comparison.Objects;

/// <summary>
/// A value of an object in the form in which two objects are compared: with the API server's defaults, and without what means nothing.
/// </summary>
internal abstract class NormalValue
{
}
