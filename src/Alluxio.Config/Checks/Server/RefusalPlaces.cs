using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>
/// Finds the field from which a part of an emitted object comes. It looks first at the definitions of the settings of the workload's
/// components, and there for the entry with the invalid key or value. If controllers make one name of several texts, it finds the field
/// whose text is a part of the name.
/// </summary>
internal sealed class RefusalPlaces
{
    // A part of a name that is shorter is there by chance.
    private const int LeastPart = 2;

    private readonly CheckContext? _context;

    private readonly Manifest[] _manifests;

    private readonly OperationObject? _operation;

    public RefusalPlaces(CheckContext context)
    {
        _context = context;
        _manifests = [.. context.Facts.Words
            .Select(static words => words.Manifest)
            .Prepend(context.Deployment)
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<Manifest>()];
    }

    /// <summary>The places of an object that comes from a manifest beside those of the deployment.</summary>
    public RefusalPlaces(OperationObject operation)
    {
        _manifests = [operation.Manifest];
        _operation = operation;
    }

    /// <summary>The field that caused a refusal, or the nearest one.</summary>
    public (Manifest Manifest, FieldPath Path) Of(Refusal refusal)
    {
        if (_operation is not null && refusal.Source is { IsName: true, Container: not null })
        {
            // The containers of an operation have the names that people give them; those of a plan have names of the controller.
            refusal = refusal with { Source = refusal.Source with { Fields = ["containers", "initContainers"] } };
        }

        string[] components = [.. ComponentsOf(refusal).Select(static component => component.Name)];
        Candidate? best = null;
        foreach (Manifest manifest in _manifests)
        {
            Visit(
                new Search(manifest, refusal.Source, components, Givers(refusal)),
                manifest.Nodes,
                FieldPath.Root,
                isNamed: false,
                ref best);
        }

        return best is { } found ? (found.Manifest, refusal.Source.IsOfEntry ? EntryOf(found.Path) : found.Path) : Fallback(refusal);
    }

    private static FieldPath EntryOf(FieldPath path) => path.Segments is [.., { Index: not null }, { Name: "name" }] ? path.Parent! : path;

    // The fields that gave the settings, as far as a manifest did.
    private string[] Givers(Refusal refusal) =>
    [
        .. from component in ComponentsOf(refusal)
           from field in refusal.Source.Fields.AsEnumerable()
           from winner in (component.Find(field)?.Winners ?? []).AsEnumerable()
           where GivenSettings.IsOfManifest(winner)
           select winner.Origin,
    ];

    private IEnumerable<ComponentPlan> ComponentsOf(Refusal refusal)
    {
        if (_context is null)
        {
            return [];
        }

        string? name = refusal.Object.Metadata?.Name;
        IEnumerable<ComponentPlan> ofWorkload = _context.Plan.Components.Where(component => component.RunsIn(name));
        return refusal.Source.Container is { } container && ofWorkload.Any(component => component.ContainerName == container)
            ? ofWorkload.Where(component => component.ContainerName == container)
            : ofWorkload;
    }

    private (Manifest Manifest, FieldPath Path) Fallback(Refusal refusal)
    {
        if (_context is null)
        {
            FieldPath nearest = refusal.Source.IsName ? FieldPath.Parse("metadata.name")
                : refusal.Source.Text is null ? _operation!.Nearest.Append(refusal.Source.Fields[0])
                : _operation!.Nearest;
            return (_operation!.Manifest, nearest);
        }

        if (refusal.Source is { IsName: true, Text: { } volume } && _context.Facts.MakerOf(volume) is { } maker)
        {
            return maker;
        }

        if (refusal.Source.Text is { } text && text.Contains(_context.Plan.Name, StringComparison.Ordinal))
        {
            return (_context.Deployment, FieldPath.Parse("metadata.name"));
        }

        string[] places =
        [
            .. Givers(refusal),
            .. ComponentsOf(refusal).SelectMany(component => refusal.Source.Fields.Select(field => $"spec.{component.Name}.{field}")),
            .. refusal.Source.Fields.Select(static field => $"spec.{field}"),
            .. ComponentsOf(refusal).Select(static component => $"spec.{component.Name}"),
        ];
        foreach (string place in places)
        {
            if (FieldPath.TryParse(place, out FieldPath? path) && _manifests.FirstOrDefault(manifest => manifest.Has(path)) is { } manifest)
            {
                return (manifest, path);
            }
        }

        return (_context.Deployment, FieldPath.Parse("metadata.name"));
    }

    private static void Visit(Search search, YamlNode node, FieldPath path, bool isNamed, ref Candidate? best)
    {
        switch (node)
        {
            case YamlMapping mapping:
                if (isNamed && search.Source.Item is not null)
                {
                    search.LookAtItem(path, mapping, ref best);
                }

                foreach (YamlEntry entry in mapping.Entries)
                {
                    FieldPath below = path.Append(entry.Key.Value);
                    bool isBelow = isNamed || search.Source.Fields.Contains(entry.Key.Value);
                    if (isNamed)
                    {
                        search.Look(below, entry.Key.Value, isKey: true, ref best);
                    }

                    Visit(search, entry.Value, below, isBelow, ref best);
                }

                break;
            case YamlSequence sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    Visit(search, sequence.Items[i], path.Append(i), isNamed, ref best);
                }

                break;
            case YamlScalar scalar when isNamed && !scalar.IsNull:
                search.Look(path, scalar.Value, isKey: false, ref best);
                break;
        }
    }

    private sealed record Search(Manifest Manifest, RefusalSource Source, string[] Components, string[] Givers)
    {
        public void Look(FieldPath path, string text, bool isKey, ref Candidate? best)
        {
            int rank = (Source, isKey) switch
            {
                ({ IsName: true, Text: { } name }, _) => RankInName(name, text),
                ({ Key: { Length: > 0 } key }, true) when text == key => 3000,
                ({ Text: { } value }, false) when text == value => 4000,
                ({ Text: { } value }, true) when text == value => 2000,
                ({ Text: { Length: > LeastPart } value }, false) when text.Length > LeastPart
                    && value.Contains(text, StringComparison.Ordinal) => 1000,
                _ => 0,
            };
            if (rank == 0)
            {
                return;
            }

            // The value of the key at fault is nearer than the same value elsewhere.
            string written = path.ToString();
            rank += Source.Key is { Length: > 0 } given && path.Segments[^1].Name == given ? 500 : 0;
            // A volume is given before it is mounted; of a part of a text, the first field says nothing.
            rank += (rank >= 2000 || Source.IsName) && path.Segments.Any(segment => segment.Name == Source.Fields[0]) ? 300 : 0;
            rank += Givers.Any(giver => written.StartsWith(giver, StringComparison.Ordinal)) ? 200 : 0;
            rank += Components.Any(component => path.Segments.Any(segment => segment.Name == component)) ? 100 : 0;
            if (best is null || rank > best.Rank)
            {
                best = new Candidate(Manifest, path, rank);
            }
        }

        // Values elsewhere may be the same; the fields of the item say which one it is.
        public void LookAtItem(FieldPath path, YamlMapping item, ref Candidate? best)
        {
            if (path.Segments[^1].Index is null || !Source.Item!.All(field => Text(item[field.Field]) == field.Value))
            {
                return;
            }

            static string Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value : "";

            FieldPath below = Source.Below is { } inner ? FieldPath.Parse($"{path}.{inner}") : path;
            while (!Manifest.Has(below) && below.Segments.Count > path.Segments.Count)
            {
                below = below.Parent!;
            }

            // A volume is given before it is mounted, and both have its name.
            int rank = 6000 + (path.Segments.Any(segment => segment.Name == Source.Fields[0]) ? 300 : 0)
                + (Components.Any(component => path.Segments.Any(segment => segment.Name == component)) ? 100 : 0);
            if (best is null || rank > best.Rank)
            {
                best = new Candidate(Manifest, below, rank);
            }
        }

        // Of the texts that a name is made of, the longest; slashes of paths become dashes.
        private static int RankInName(string name, string text)
        {
            string part = text.Trim('/').Replace('/', '-');
            int at = text.LastIndexOf("://", StringComparison.Ordinal);
            string place = at < 0 ? part : text[(at + 3)..].Split('/')[0];
            return place.Length >= 1 && name.Contains(place, StringComparison.Ordinal) ? 1000 + Math.Min(place.Length, 800) : 0;
        }
    }

    private sealed record Candidate(Manifest Manifest, FieldPath Path, int Rank);
}
