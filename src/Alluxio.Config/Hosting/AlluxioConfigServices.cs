using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alluxio.Config.Hosting;

/// <summary>Registers the options of the library with dependency injection.</summary>
/// <remarks>
/// Each method registers <see cref="AlluxioConfigOptions"/>, validated when the host starts and on every read, and
/// <see cref="ResolveOptions"/>: without a name as a singleton, with a name as a keyed singleton. One exception reports all problems. A
/// singleton keeps what it was made from; take <see cref="IOptionsMonitor{TOptions}"/> to follow changes of the configuration.
/// </remarks>
public static class AlluxioConfigServices
{
    /// <summary>Registers options that code sets.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">What to set. Several calls set one after the other.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is
    /// <see langword="null"/>.</exception>
    public static IServiceCollection AddAlluxioConfig(this IServiceCollection services, Action<AlluxioConfigOptions> configure) =>
        AddAlluxioConfig(services, Options.DefaultName, configure);

    /// <summary>Registers options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section; of a configuration root, its section <c>Alluxio</c>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// The lists of the last source that has any count, whole. For this, the sources must be known: if you pass a section, register the
    /// root as <see cref="IConfiguration"/>, as hosts do. Otherwise a list is refused, and a text with commas works.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is
    /// <see langword="null"/>.</exception>
    public static IServiceCollection AddAlluxioConfig(this IServiceCollection services, IConfiguration configuration) =>
        AddAlluxioConfig(services, Options.DefaultName, configuration);

    /// <summary>Registers options of one controller among several that code sets.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the options; the empty text is the name of options without one.</param>
    /// <param name="configure">What to set. Several calls set one after the other.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IServiceCollection AddAlluxioConfig(this IServiceCollection services, string name, Action<AlluxioConfigOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Register(services, name);
        return services.Configure(name, configure);
    }

    /// <summary>Registers options of one controller among several from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the options; the empty text is the name of options without one.</param>
    /// <param name="configuration">The section; of a configuration root, its section <c>Alluxio</c>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>For lists see <see cref="AddAlluxioConfig(IServiceCollection, IConfiguration)"/>.</remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IServiceCollection AddAlluxioConfig(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Register(services, name);
        services.AddSingleton<IOptionsChangeTokenSource<AlluxioConfigOptions>>(new ConfigurationChangeTokenSource<AlluxioConfigOptions>(
            name,
            configuration));
        return services.AddSingleton<IConfigureOptions<AlluxioConfigOptions>>(
            provider => new SectionOptions(name, SectionReader.Create(configuration, provider.GetService<IConfiguration>())));
    }

    private static void Register(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<AlluxioConfigOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AlluxioConfigOptions>, AlluxioConfigOptionsValidator>());
        if (name.Length == 0)
        {
            services.TryAddSingleton(
                static provider => provider.GetRequiredService<IOptions<AlluxioConfigOptions>>().Value.ToResolveOptions());
        }
        else
        {
            services.TryAddKeyedSingleton(name, static (provider, key) =>
                provider.GetRequiredService<IOptionsMonitor<AlluxioConfigOptions>>().Get((string)key!).ToResolveOptions());
        }
    }
}
