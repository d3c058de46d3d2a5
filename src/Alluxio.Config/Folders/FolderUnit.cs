namespace Alluxio.Config.Folders;

/// <summary>Which files of a folder form a set of manifests: what belongs together has to be in one set.</summary>
public enum FolderUnit
{
    /// <summary>Each file is a set: it holds a deployment with all that belongs to it.</summary>
    File,

    /// <summary>The files of each folder are a set, without those of the folders below it.</summary>
    Folder,
}
