namespace Alluxio.Config.Models;

/// <summary>
/// The settings of a system's controller that an installation configures. Only the system reads them: shared code keeps and passes them on
/// without knowing what they are.
/// </summary>
internal interface IControllerSettings
{
}
