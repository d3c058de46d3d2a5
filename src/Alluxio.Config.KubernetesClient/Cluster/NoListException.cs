namespace Alluxio.Config;

/// <summary>An answer of the API server without the form of its kind.</summary>
/// <param name="message">The form that it lacks.</param>
internal sealed class NoListException(string message) : Exception(message);
