using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// The ports: on the host's network from a property, the field or the allocation, in this order of strength; on the container network the
/// fixed numbers. Mirrors <c>allocatePorts</c> in <c>pkg/ddc/alluxio/transform.go</c>.
/// </summary>
internal sealed class PortReader
{
    // The letters with which the last word of a slot's name begins.
    private static readonly char[] LastWord = ['R', 'W', 'D', 'E'];

    private readonly List<Slot> _slots = [];
    private readonly int _first;
    private readonly PortAllocation _range;
    private readonly int _allocated;

    public PortReader(FluidInput input, RuleReader rules, SharedProperties properties, bool onHost, bool hasGateway, bool isHighlyAvailable)
    {
        HasGateway = hasGateway;
        Add("masterRpc", "alluxio.master.rpc.port", "rpc");
        Add("masterWeb", "alluxio.master.web.port", "web");
        Add("workerRpc", "alluxio.worker.rpc.port", "rpc");
        Add("workerWeb", "alluxio.worker.web.port", "web");
        Add("jobMasterRpc", "alluxio.job.master.rpc.port", "rpc");
        Add("jobMasterWeb", "alluxio.job.master.web.port", "web");
        Add("jobWorkerRpc", "alluxio.job.worker.rpc.port", "rpc");
        Add("jobWorkerWeb", "alluxio.job.worker.web.port", "web");
        Add("jobWorkerData", "alluxio.job.worker.data.port", "data");
        Add("apiGatewayWeb", "alluxio.proxy.web.port", "web", hasGateway);
        Add("masterEmbedded", "alluxio.master.embedded.journal.port", "embeddedJournal", isHighlyAvailable);
        Add("jobMasterEmbedded", "alluxio.job.master.embedded.journal.port", "embeddedJournal", isHighlyAvailable);

        _range = input.Controller.Ports;
        _first = input.FirstPort;
        long next = _first;
        foreach (Slot slot in _slots)
        {
            string setting = $"{slot.Component}.ports";
            RuleLayer? fixedNumbers = rules.LayerOf(setting, FluidRules.FixedPorts);
            slot.Fixed = (fixedNumbers?.Default as ValueMap<int>)?.GetValueOrDefault(slot.Field) ?? 0;
            if (!slot.IsUsed)
            {
                continue;
            }

            PropertyEntry? property = rules.LayerOf(setting, "spec.properties") is null ? null : properties.Find(slot.Property);
            Definition? own = Field(rules, setting, slot);
            RuleLayer? allocation = rules.LayerOf(setting, FluidRules.PortAllocation);
            slot.Given = property is null && own is null ? [] : [.. ((Definition?[])[property?.Definition, own]).OfType<Definition>()];
            slot.Number = !onHost ? slot.Fixed
                : property is not null ? GoInteger(property.Value)
                : own is not null ? (long)own.Value!
                : allocation is not null ? next++
                : slot.Fixed;
            slot.Winner = onHost && slot.Given.Count > 0 ? slot.Given[0]
                : onHost && allocation is not null ? Definition.Of(allocation, slot.Number)
                : fixedNumbers is not null
                    ? Definition.Of(fixedNumbers, slot.Number) with { Origin = "fixed number of the container network" }
                : new Definition { Layer = Layer.BuiltIn, Origin = "not a number", Value = slot.Number };
        }

        _allocated = (int)(next - _first);

        void Add(string name, string property, string field, bool isUsed = true) =>
            _slots.Add(new Slot
            {
                Name = name,
                Component = name[..name.LastIndexOfAny(LastWord)],
                Property = property,
                Field = field,
                IsUsed = isUsed,
            });
    }

    /// <summary>Whether gateways run in the masters' pods.</summary>
    public bool HasGateway { get; }

    /// <summary>The numbers that the objects show: 0 is left out by the engine, so that the chart's default counts.</summary>
    public FluidPorts ToPorts() => new()
    {
        MasterRpc = Shown("masterRpc"),
        MasterWeb = Shown("masterWeb"),
        WorkerRpc = Shown("workerRpc"),
        WorkerWeb = Shown("workerWeb"),
        JobMasterRpc = Shown("jobMasterRpc"),
        JobMasterWeb = Shown("jobMasterWeb"),
        JobWorkerRpc = Shown("jobWorkerRpc"),
        JobWorkerWeb = Shown("jobWorkerWeb"),
        JobWorkerData = Shown("jobWorkerData"),
        GatewayRest = Shown("apiGatewayWeb"),
        MasterEmbedded = Shown("masterEmbedded"),
        JobMasterEmbedded = Shown("jobMasterEmbedded"),
        Range = _range,
        FirstAllocated = _allocated > 0 ? _first : null,
        Allocated = _allocated,
    };

    /// <summary>Numbers that the objects cannot hold.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (Slot slot in _slots.Where(static slot => slot.IsUsed && slot.Number is > int.MaxValue or < int.MinValue))
        {
            diagnostics.Add(FluidDiagnostics.PortTooLarge(slot.Number, slot.Component).At(slot.Winner.Location, value: Text(slot.Number)));
        }
    }

    /// <summary>Writes the numbers as properties where these are unset.</summary>
    public void WriteProperties(SharedProperties properties, string name, int masters)
    {
        bool hasBothEmbedded = this["masterEmbedded"].Number != 0 && this["jobMasterEmbedded"].Number != 0;
        foreach (Slot slot in _slots)
        {
            bool isEmbedded = slot.Field == "embeddedJournal";
            string text = Text(slot.Number);
            if (slot.IsUsed && (!isEmbedded || hasBothEmbedded) && properties.Find(slot.Property)?.Value != text)
            {
                // Over a property that is no number the engine writes the 0 that it read.
                Definition definition = properties.Find(slot.Property) is null
                    ? slot.Winner with { Value = text }
                    : new Definition { Layer = Layer.Derived, Origin = "port as the engine reads it", Value = text };
                properties.SetDefault(slot.Property, text, definition);
            }
        }

        if (masters > 1)
        {
            string addresses = string.Join(
                ',',
                Enumerable.Range(0, masters).Select(i => $"{name}-master-{Text(i)}:{Text(this["masterEmbedded"].Number)}"));
            properties.SetDefault("alluxio.master.embedded.journal.addresses", addresses, Layer.Derived, "addresses of all masters");
        }
    }

    /// <summary>The ports of one component with where each comes from.</summary>
    public Setting<ValueMap<int>> Setting(string component, Rule rule)
    {
        List<KeyValuePair<string, int>> ports = [];
        List<Definition> winners = [];
        List<Definition> hidden = [];
        foreach (Slot slot in _slots)
        {
            if (slot.IsUsed && slot.Component == component)
            {
                ports.Add(new(slot.Field, Shown(slot.Name)));
                bool isGiven = slot.Given.Contains(slot.Winner);
                winners.Add(isGiven ? slot.Winner : slot.Winner.ForItem(slot.Field));
                hidden.AddRange(slot.Given.Where(definition => definition != slot.Winner));
            }
        }

        return new Setting<ValueMap<int>>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = ports.Count == 0 ? null : new([.. ports]),
            Winners = new([.. winners]),
            Hidden = new([.. hidden]),
        };
    }

    // The origin is the path by which the place is found.
    private static Definition? Field(RuleReader rules, string setting, Slot slot) =>
        rules.Given(setting, $"spec.{setting}") is { Value: ValueMap<long> ports } given && ports.TryGetValue(slot.Field, out long number)
            ? given with { Origin = $"{given.Origin}.{slot.Field}", Value = number }
            : null;

    private Slot this[string name] => _slots.Find(slot => slot.Name == name)!;

    private int Shown(string name)
    {
        Slot slot = this[name];
        return slot.Number == 0 ? slot.Fixed : (int)slot.Number;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Go's Atoi: everything but digits with a sign gives 0.
    private static long GoInteger(string text) =>
        !text.AsSpan().ContainsAny(' ', '\t')
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private sealed class Slot
    {
        public required string Name { get; init; }

        public required string Property { get; init; }

        public required string Field { get; init; }

        public int Fixed { get; set; }

        public required bool IsUsed { get; init; }

        public required string Component { get; init; }

        public long Number { get; set; }

        /// <summary>The definitions of manifests, the strongest first.</summary>
        public List<Definition> Given { get; set; } = [];

        public Definition Winner { get; set; } = null!;
    }
}
