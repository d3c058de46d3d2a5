using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

internal static class Law
{
    // Programs that run the laws often, such as eng/Mutations, need fewer values.
    private static readonly int Most =
        int.TryParse(Environment.GetEnvironmentVariable("ALLUXIO_CONFIG_LAW_RUNS"), out int runs) ? runs : int.MaxValue;

    /// <summary>Holds a law against generated values; the message of a failure names the seed that repeats it.</summary>
    public static void Hold<T>(Gen<T> generator, Func<T, bool> law, int runs = 2000) =>
        Prop.ForAll(Arb.From(generator), law).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Math.Min(runs, Most)));

    public static Gen<string> Text(string characters, int minimum, int maximum) =>
        from length in Gen.Choose(minimum, maximum)
        from text in Gen.Elements(characters.ToCharArray()).ArrayOf(length)
        select new string(text);

    public static Gen<T?> OrNull<T>(Gen<T> generator)
        where T : class =>
        Gen.OneOf(Gen.Constant<T?>(null), generator.Select(static value => (T?)value));
}
