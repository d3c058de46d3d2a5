using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks;

/// <summary>
/// A fault of a deployment whose fields are all valid. A rule is a small class: its descriptor says what it is about, and <see cref="Run"/>
/// finds it.
/// </summary>
internal abstract class CheckRule
{
    /// <summary>Code, texts and examples.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether it looks at objects, pods or images, which a plan with errors does not have.</summary>
    public virtual bool NeedsObjects => false;

    /// <summary>Checks one deployment. It does not throw and has no side effect.</summary>
    /// <param name="context">The deployment, and where findings go.</param>
    public abstract void Run(CheckContext context);
}
