using Alluxio.Config.Checks;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A rule about operations, which asks for no deployment: people check the file of a DataLoad alone, too.</summary>
internal abstract class OperationRule : CheckRule
{
    public sealed override void Run(CheckContext context) => Run(
        new OperationContext(context.Manifests, context.Report) { AreManifestsComplete = context.AreManifestsComplete });

    /// <summary>Looks at the operations of a set.</summary>
    public abstract void Run(OperationContext context);
}
