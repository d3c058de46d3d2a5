using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Manifests, and texts that were manifests before a bad edit.</summary>
internal static class ManifestGen
{
    /// <summary>Inputs of real shape: all parts of a runtime, several documents, awkward values.</summary>
    public static readonly string[] Manifests =
    [
        """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: shared-data
          namespace: default
        spec:
          replicas: 1
          alluxioVersion:
            imageTag: 2.9.0
            imagePullPolicy: IfNotPresent
          properties:
            alluxio.user.block.size.bytes.default: 16MB
            alluxio.fuse.jnifuse.libfuse.version: '2'
            alluxio.user.short.circuit.enabled: 'false'
          tieredstore:
            levels:
            - mediumtype: HDD
              path: /mnt/hdd0,/mnt/hdd1
              quotaList: 1Gi,2Gi
              high: '0.95'
              volumeType: hostPath
            - mediumtype: MEM
              path: /dev/shm
              quota: 1.5Gi
          volumes:
          - name: sec-vol
            secret:
              secretName: my-sec
              defaultMode: 256
          master:
            jvmOptions:
            - -Dfoo.bar=baz
            - -XX:MaxDirectMemorySize=10g
            env:
              MASTER_E1: a b
            nodeSelector:
              ns-master.io/k0: '1'
            volumeMounts:
            - name: sec-vol
              mountPath: /mnt/sec-vol
              readOnly: true
            replicas: 3
          fuse:
            imagePullSecrets:
            - name: fuse-secret-0
            resources:
              requests:
                memory: 36Gi
                cpu: 4
            cleanPolicy: OnDemand
          runAs: {uid: 1000, gid: 1000, user: alice, group: staff}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata:
          name: shared-data
        spec:
          mounts:
          - mountPoint: hdfs://nn:8020/p0
            name: m0
            options: {"a.b": "c", d: 'e'}
          tolerations:
          - key: dedicated
            operator: Equal
        """,
        """
        # a comment
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: &meta
          name: "quoted \u00e4 \"name\""
          labels: {app: alluxio, 'tier': "1"}
        spec:
          master: &common
            replicas: 1
            properties:
              text: |
                line one
                  line two

              folded: >-
                one
                two
          worker:
            <<: *common
            replicas: 0400
          jvmOptions: [-Xmx4G, "-Xms4G", '-Dx=''y''']
          hadoopConfig: # nothing
          disablePrometheus: true
        ...
        ---
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: YQ==}, stringData: {b: c}}
        - apiVersion: v1
          kind: Service
          metadata: {name: s}
          spec: {ports: [{port: 80, targetPort: http}, {port: 81, targetPort: 81}]}
        """,
        """
        {
        	"apiVersion": "data.fluid.io/v1alpha1",
        	"kind": "Dataset",
        	"metadata": {"name": "hbase", "creationTimestamp": null},
        	"spec": {"mounts": [{"mountPoint": "https://mirror/hbase", "readOnly": true, "options": {}}], "accessModes": ["ReadOnlyMany"]}
        }
        """,
        """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: {{ .Values.name }}
        spec:
          replicas: {{ .Values.replicas }}
          {{- if .Values.image }}
          alluxioVersion:
            image: "{{ .Values.image }}"
          {{- end }}
        """,
    ];

    private static readonly string[] Pieces =
    [
        "\t", " ", "  ", "\n", "\r\n", "\r", "\n---\n", "\n...\n", ":", ": ", "- ", "? ", "[", "]", "{", "}", "{{", "}}", "{{ .x }}", "{%",
        ",", "\"", "'", "\\", "|", ">",
        "#", " #", "&a", "*a", "*b", "<<: *a", "!", "!!str", "!<", "%YAML 1.2", "%TAG", "@", "`", "~", "null", "yes", "on", "0x1F", "1e3",
        "2GB", "\0", "\u0007", "\u0085", "\u2028",
        "\uFEFF", "\uFFFD", "\uD83D", "\uDE00", "😀", "ä", "a: b", "- a\n", "\n  ", "kind: List", "items:", "[[[[[[[[", "{a: {b: {c:",
        "a: &a [*a]",
    ];

    /// <summary>A text with line breaks of one kind only.</summary>
    public static Gen<string> LfText { get; } = Gen.OneOf(
        Gen.Elements(Manifests),
        Lines([
            "a: b", "  c: d", "- e", "  - f", "\tg", "h: |", "  i", "", "j: \"k", "  l\"", "m: 'n", "o'", "---", "# p", "q: [r,", "s]",
            "kind: List", "apiVersion: v1", "{{ t }}",
        ]));

    /// <summary>Any text, mostly one that looks like YAML.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
        TextGen.Text,
        LfText,
        from pieces in Gen.Elements(Pieces).ArrayOf()
        select string.Concat(pieces));

    /// <summary>Any bytes.</summary>
    public static Gen<byte[]> AnyBytes { get; } = Gen.Choose(0, 255).Select(static value => (byte)value).ArrayOf();

    /// <summary>A manifest with a few bad edits; the same seed gives the same text.</summary>
    public static string Mutate(Random random)
    {
        string text = Manifests[random.Next(Manifests.Length)];
        for (int edits = random.Next(1, 5); edits > 0 && text.Length > 0; edits--)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 30), text.Length - start);
            text = random.Next(6) switch
            {
                0 => text.Remove(start, 1),
                1 => text.Remove(start, length),
                2 => text.Insert(start, text.Substring(start, length)),
                3 => text.Insert(random.Next(text.Length), text.Substring(start, length)),
                4 => text[..start] + (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000) + text[(start + 1)..],
                _ => text.Insert(start, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static Gen<string> Lines(string[] lines) =>
        from picked in Gen.Elements(lines).ArrayOf()
        select string.Join('\n', picked);
}
