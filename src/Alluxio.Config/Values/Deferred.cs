namespace Alluxio.Config.Values;

/// <summary>A value that is computed on demand. Two are equal when their values are.</summary>
internal sealed class Deferred<T>(Func<T> compute) : IEquatable<Deferred<T>>
{
    private Result? _result;

    // Two threads may both compute; the computation is pure, so both get the same.
    public T Value => (_result ??= new Result(compute())).Value;

    public bool Equals(Deferred<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value));

    public override bool Equals(object? obj) => Equals(obj as Deferred<T>);

    public override int GetHashCode() => Value is { } value ? EqualityComparer<T>.Default.GetHashCode(value) : 0;

    private sealed record Result(T Value);
}
