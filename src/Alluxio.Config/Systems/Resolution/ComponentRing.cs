using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>The hash ring of one component and the definitions of its properties.</summary>
internal sealed record ComponentRing(string Component, HashRing Ring, Func<string, IEnumerable<Definition>> Definitions);
