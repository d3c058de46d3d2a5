using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>
/// The ConfigMap with the pod by which the CSI driver starts FUSE on a node. It is a text in which the chart fills in values, and not a
/// valid pod: the indentation of pull secrets and mounts makes it unreadable, and the text keeps it. Chart: <c>templates/csi</c>.
/// </summary>
internal static class CsiFusePod
{
    private const string Key = "alluxio-csi-fuse.yaml";

    // The groups of mounts that the text knows, with what tells their volumes.
    private static readonly (string Group, Func<Volume, bool> Holds)[] Groups =
    [
        ("secrets", static volume => volume.Secret is not null),
        ("configMaps", static volume => volume.ConfigMap is not null),
        ("pvcMounts", static volume => volume.PersistentVolumeClaim is not null),
    ];

    public static ConfigMap Emit(OpenCluster cluster)
    {
        string name = $"{cluster.FullName}-csi-fuse-config";
        return new ConfigMap
        {
            Metadata = new ObjectMeta { Name = name, Labels = OpenLabels.Plain(cluster, name) },
            Data = [new(Key, Write(cluster))],
        };
    }

    private static string Write(OpenCluster cluster)
    {
        IndentedLines text = new();
        Head(text, cluster);
        InitContainers(text, cluster);
        Client(text, cluster);
        Volumes(text, cluster);
        return text.ToString();
    }

    private static void Head(IndentedLines text, OpenCluster cluster)
    {
        OpenPod pod = cluster.Fuse.Pod;
        string name = FuseDaemonSet.Name(cluster);
        text.Add(0, "kind: Pod", "apiVersion: v1", "metadata:");
        text.Add(2, $"name: {name}", "labels:");
        text.Add(4, $"name: {name}", $"app: {cluster.AppName}", "role: alluxio-fuse");
        foreach ((string key, string value) in pod.Labels)
        {
            text.Add(4, $"{key}: {value}");
        }

        text.Add(0, "spec:");
        text.Add(2, "securityContext:");
        text.Add(
            4,
            $"runAsUser: {HelmNumber.Print(pod.User ?? 0)}",
            $"runAsGroup: {HelmNumber.Print(pod.Group ?? 0)}",
            $"fsGroup: {pod.FsGroupText}");
        text.Add(2, $"hostNetwork: {(pod.HostNetwork ? "true" : "false")}", $"dnsPolicy: {pod.DnsPolicy}");
        if (pod.ServiceAccountName is { } account)
        {
            text.Add(2, $"serviceAccountName: {account}");
        }

        if (pod.ImagePullSecrets.Count > 0)
        {
            text.Add(2, "imagePullSecrets:");
            foreach (LocalObjectReference secret in pod.ImagePullSecrets)
            {
                text.Add(0, $"- name: {secret.Name}");
            }
        }
    }

    private static void InitContainers(IndentedLines text, OpenCluster cluster)
    {
        OpenPod pod = cluster.Fuse.Pod;
        string path = cluster.Fuse.HostPathForMount;
        text.Add(2, "initContainers:", "- name: umount-path");
        text.Add(4, $"image: {pod.Image}", $"imagePullPolicy: {pod.ImagePullPolicy}", "securityContext:");
        text.Add(6, "runAsUser: 0", "runAsGroup: 0", "privileged: true # required by bidirectional mount");
        text.Add(4, "command: [ \"/bin/sh\", \"-c\" ]", "args:");
        text.Add(6, $"- umount -l {path} || true");
        text.Add(4, "volumeMounts:");
        text.Add(6, "- name: alluxio-fuse-mount");
        text.Add(8, $"mountPath: {FuseContainers.Parent(path)}", "mountPropagation: Bidirectional");
        text.Add(2, "- name: create-alluxio-fuse-dir");
        text.Add(
            4,
            $"image: {pod.Image}",
            $"imagePullPolicy: {pod.ImagePullPolicy}",
            $"command: [ \"mkdir\", \"-p\", {path}]",
            "volumeMounts:");
        text.Add(6, "- name: alluxio-fuse-mount");
        text.Add(8, $"mountPath: {FuseContainers.Parent(path)}");
        if (cluster.Master.IsEnabled)
        {
            text.Add(2, "- name: wait-master");
            text.Add(4, $"image: {pod.Image}", "command: [\"/bin/sh\", \"-c\"]", "args:");
            text.Add(6, $"- until nslookup {cluster.FullName}-master-0;");
            text.Add(8, "do sleep 2;", "done");
        }
    }

    private static void Client(IndentedLines text, OpenCluster cluster)
    {
        OpenFuse fuse = cluster.Fuse;
        OpenPod pod = fuse.Pod;
        string path = fuse.HostPathForMount;
        text.Add(2, "containers:");
        text.Add(4, "- name: alluxio-fuse");
        text.Add(6, $"image: {pod.Image}", $"imagePullPolicy: {pod.ImagePullPolicy}", "resources:");
        foreach (string group in (string[])["limits", "requests"])
        {
            text.Add(8, $"{group}:");

            // A name without an amount would be an amount of 0.
            foreach (string name in (string[])["cpu", "memory"])
            {
                if (fuse.ResourceTexts.TryGetValue($"{group}.{name}", out string? amount))
                {
                    text.Add(10, $"{name}: {amount}");
                }
            }
        }

        text.Add(6, "command: [\"/bin/sh\", \"-c\"]", "args:");
        text.Add(8, $"- umount -l {path};");
        text.Add(10, FuseContainers.MountCommand(path, FuseDaemonSet.Source(fuse), fuse.MountOptions));
        text.Add(6, "env:");
        foreach ((string key, string value) in fuse.EnvTexts)
        {
            text.Add(6, $"- name: \"{key}\"");
            text.Add(8, $"value: \"{value}\"");
        }

        text.Add(6, "securityContext:");
        text.Add(8, "privileged: true # required by bidirectional mount");
        text.Add(6, "lifecycle:");
        text.Add(8, "preStop:");
        text.Add(10, "exec:");
        text.Add(12, $"command: [\"fusermount\", \"-u\", {path}]");
        text.Add(6, "volumeMounts:");
        text.Add(8, $"- name: {OpenPods.ConfigName(cluster)}");
        text.Add(10, $"mountPath: {OperatorPods.ConfigFolder}");
        text.Add(8, "- name: alluxio-fuse-mount");
        text.Add(10, $"mountPath: {FuseContainers.Parent(path)}", "mountPropagation: Bidirectional");
        text.Add(8, $"- name: {OpenPods.LogName(cluster, pod)}");
        text.Add(10, $"mountPath: {OperatorPods.LogFolder}");
        Mounted(text, fuse, 8, (_, mount) =>
        {
            text.Add(4, $"- name: {mount.Name}");
            text.Add(6, $"mountPath: {mount.MountPath}", $"readOnly: {(mount.ReadOnly == true ? "true" : "false")}");
        });
    }

    private static void Volumes(IndentedLines text, OpenCluster cluster)
    {
        text.Add(2, "restartPolicy: Always", "volumes:");
        HostFolder("alluxio-fuse-mount", FuseContainers.Parent(cluster.Fuse.HostPathForMount));
        text.Add(4, $"- name: {OpenPods.ConfigName(cluster)}");
        text.Add(6, "configMap:");
        text.Add(8, $"name: {OpenPods.ConfigName(cluster)}");
        HostFolder(OpenPods.LogName(cluster, cluster.Fuse.Pod), OpenPods.LogsOf(cluster.Fuse.Pod));
        Mounted(text, cluster.Fuse, 4, (volume, _) =>
        {
            text.Add(0, $"- name: {volume.Name}");
            if (volume.Secret is { } secret)
            {
                text.Add(2, "secret:");
                text.Add(4, $"secretName: {secret.SecretName}", "defaultMode: 256");
            }
            else if (volume.ConfigMap is { } configMap)
            {
                text.Add(2, "configMap:");
                text.Add(4, $"name: {configMap.Name}");
            }
            else
            {
                text.Add(2, "persistentVolumeClaim:");
                text.Add(4, $"claimName: {volume.PersistentVolumeClaim!.ClaimName}");
            }
        });

        void HostFolder(string name, string path)
        {
            text.Add(4, $"- name: {name}");
            text.Add(6, "hostPath:");
            text.Add(8, $"path: {path}", "type: DirectoryOrCreate");
        }
    }

    // A group appends blanks to the line before it, even if it has nothing for FUSE.
    private static void Mounted(IndentedLines text, OpenFuse fuse, int blanks, Action<Volume, VolumeMount> write)
    {
        foreach ((string group, Func<Volume, bool> holds) in Groups)
        {
            if (!fuse.MountGroups.Contains(group))
            {
                continue;
            }

            text.AddBlanks(blanks);
            foreach ((int i, Volume volume) in fuse.Pod.UserVolumes.Index<Volume>())
            {
                if (holds(volume))
                {
                    write(volume, fuse.Pod.UserMounts[i]);
                }
            }
        }
    }
}
