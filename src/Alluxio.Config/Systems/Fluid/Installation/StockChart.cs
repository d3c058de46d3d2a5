using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>The values that the chart <c>fluid</c> of a release has by itself, as far as they reach an AlluxioRuntime.</summary>
internal static class StockChart
{
    /// <summary>The settings of the controller that the chart installs without any values.</summary>
    public static FluidController ControllerOf(FluidRelease release) => new FluidChart([], release).ToController();

    /// <summary>The values of the chart.</summary>
    public static RawMapping ValuesOf(StockValues stock) => Mapping(
        ("workdir", Text(stock.WorkDirectory)),
        ("image", Mapping(("imagePullSecrets", new RawSequence()))),
        ("runtime", Mapping(
            ("mountRoot", Text(stock.MountRoot)),
            ("criticalFusePod", new RawScalar { Text = stock.CriticalFusePod ? "true" : "false", Kind = RawScalarKind.Boolean }),
            ("alluxio", Alluxio(stock)))));

    private static RawMapping Alluxio(StockValues stock)
    {
        RawMapping values = Mapping(
            ("portRange", Text(stock.PortRange)),
            ("init", Image(stock.InitImage, stock)), ("runtime", Image(stock.RuntimeImage, stock)),
            ("fuse", Image(stock.FuseImage, stock)));
        return stock.MountConfigStorage is { } storage
            ? HelmValues.Overlay(values, Mapping(("mountConfigStorage", Text(storage))))
            : values;
    }

    private static RawMapping Image((string Prefix, string Name, string Tag) image, StockValues stock) => stock.HasImagesAsOneText
        ? Mapping(("image", Text($"{image.Prefix}/{image.Name}:{image.Tag}")))
        : Mapping(("imagePrefix", Text(image.Prefix)), ("imageName", Text(image.Name)), ("imageTag", Text(image.Tag)));

    private static RawMapping Mapping(params ReadOnlySpan<(string Key, RawValue Value)> entries)
    {
        List<KeyValuePair<string, RawValue>> list = [];
        foreach ((string key, RawValue value) in entries)
        {
            list.Add(new(key, value));
        }

        return new RawMapping { Entries = new([.. list]) };
    }

    private static RawScalar Text(string text) => new() { Text = text };
}
