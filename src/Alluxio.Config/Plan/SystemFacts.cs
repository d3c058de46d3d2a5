namespace Alluxio.Config.Plan;

/// <summary>
/// Facts of a system in addition to a plan's settings and objects. A stage that looks at plans of every system derives a class with its
/// questions; a system derives one from that with its answers, and its plans carry them.
/// </summary>
internal abstract class SystemFacts;
