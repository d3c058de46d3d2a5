using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks;

/// <summary>
/// One thing that can be wrong with a deployment though every field is valid. A rule is a small class: what it is about stands in its
/// descriptor, how it is found in <see cref="Run"/>.
/// </summary>
internal abstract class CheckRule
{
    /// <summary>Code, texts and examples.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether it looks at objects, pods or images, which a plan with errors does not have.</summary>
    public virtual bool NeedsObjects => false;

    /// <summary>Looks at one deployment. Nothing is thrown and nothing is changed.</summary>
    /// <param name="context">The deployment, and where findings go.</param>
    public abstract void Run(CheckContext context);
}
