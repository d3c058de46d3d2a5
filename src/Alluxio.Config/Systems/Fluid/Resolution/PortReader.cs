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
    private static readonly PortName[] Names =
    [
        new("master", "alluxio.master.rpc.port", "rpc"),
        new("master", "alluxio.master.web.port", "web"),
        new("worker", "alluxio.worker.rpc.port", "rpc"),
        new("worker", "alluxio.worker.web.port", "web"),
        new("jobMaster", "alluxio.job.master.rpc.port", "rpc"),
        new("jobMaster", "alluxio.job.master.web.port", "web"),
        new("jobWorker", "alluxio.job.worker.rpc.port", "rpc"),
        new("jobWorker", "alluxio.job.worker.web.port", "web"),
        new("jobWorker", "alluxio.job.worker.data.port", "data"),
        new("apiGateway", "alluxio.proxy.web.port", "web"),
        new("master", "alluxio.master.embedded.journal.port", EmbeddedJournal),
        new("jobMaster", "alluxio.job.master.embedded.journal.port", EmbeddedJournal),
    ];

    private const string EmbeddedJournal = "embeddedJournal";

    private readonly Slot[] _slots = new Slot[Names.Length];
    private readonly int _first;
    private readonly PortAllocation _range;
    private readonly int _allocated;

    public PortReader(FluidInput input, RuleReader rules, SharedProperties properties, bool onHost, bool hasGateway, bool isHighlyAvailable)
    {
        HasGateway = hasGateway;
        _range = input.Controller.Ports;
        _first = input.FirstPort;
        long next = _first;
        for (int i = 0; i < Names.Length; i++)
        {
            PortName name = Names[i];
            Slot slot = _slots[i] = new Slot
            {
                Name = name,
                IsUsed = name.Component == "apiGateway" ? hasGateway : name.Field != EmbeddedJournal || isHighlyAvailable,
            };
            RuleLayer? fixedNumbers = rules.LayerOf(name.Setting, FluidRules.FixedPorts);
            slot.Fixed = (fixedNumbers?.Default as ValueMap<int>)?.GetValueOrDefault(name.Field) ?? 0;
            if (!slot.IsUsed)
            {
                continue;
            }

            PropertyEntry? property = rules.LayerOf(name.Setting, "spec.properties") is null ? null : properties.Find(name.Property);
            Definition? own = Field(rules, name);
            RuleLayer? allocation = rules.LayerOf(name.Setting, FluidRules.PortAllocation);
            (slot.Property, slot.Own) = (property?.Definition, own);
            slot.Number = !onHost ? slot.Fixed
                : property is not null ? GoInteger(property.Value)
                : own is not null ? (long)own.Value!
                : allocation is not null ? next++
                : slot.Fixed;
            slot.Winner = onHost && (slot.Property ?? slot.Own) is { } given ? given
                : onHost && allocation is not null ? Definition.Of(allocation, slot.Number)
                : fixedNumbers is not null
                    ? Definition.Of(fixedNumbers, slot.Number) with { Origin = "fixed number of the container network" }
                : new Definition { Layer = Layer.BuiltIn, Origin = "not a number", Value = slot.Number };
        }

        _allocated = (int)(next - _first);
    }

    /// <summary>Whether gateways run in the masters' pods.</summary>
    public bool HasGateway { get; }

    /// <summary>The numbers that the objects show: 0 is left out by the engine, so that the chart's default counts.</summary>
    public FluidPorts ToPorts() => new()
    {
        MasterRpc = Shown("master", "rpc"),
        MasterWeb = Shown("master", "web"),
        WorkerRpc = Shown("worker", "rpc"),
        WorkerWeb = Shown("worker", "web"),
        JobMasterRpc = Shown("jobMaster", "rpc"),
        JobMasterWeb = Shown("jobMaster", "web"),
        JobWorkerRpc = Shown("jobWorker", "rpc"),
        JobWorkerWeb = Shown("jobWorker", "web"),
        JobWorkerData = Shown("jobWorker", "data"),
        GatewayRest = Shown("apiGateway", "web"),
        MasterEmbedded = Shown("master", EmbeddedJournal),
        JobMasterEmbedded = Shown("jobMaster", EmbeddedJournal),
        Range = _range,
        FirstAllocated = _allocated > 0 ? _first : null,
        Allocated = _allocated,
    };

    /// <summary>Numbers that the objects cannot hold.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        foreach (Slot slot in _slots)
        {
            if (slot.IsUsed && slot.Number is > int.MaxValue or < int.MinValue)
            {
                diagnostics.Add(FluidDiagnostics.PortTooLarge(slot.Number, slot.Name.Component)
                    .At(slot.Winner.Location, value: Text(slot.Number)));
            }
        }
    }

    /// <summary>Writes the numbers as properties where these are unset.</summary>
    public void WriteProperties(SharedProperties properties, string name, int masters)
    {
        bool hasBothEmbedded = this["master", EmbeddedJournal].Number != 0 && this["jobMaster", EmbeddedJournal].Number != 0;
        foreach (Slot slot in _slots)
        {
            if (!slot.IsUsed || (slot.Name.Field == EmbeddedJournal && !hasBothEmbedded))
            {
                continue;
            }

            string text = Text(slot.Number);
            PropertyEntry? written = properties.Find(slot.Name.Property);
            if (written?.Value != text)
            {
                // Over a property that is no number the engine writes the 0 that it read.
                Definition definition = written is null
                    ? slot.Winner with { Value = text }
                    : new Definition { Layer = Layer.Derived, Origin = "port as the engine reads it", Value = text };
                properties.SetDefault(slot.Name.Property, text, definition);
            }
        }

        if (masters > 1)
        {
            string addresses = string.Join(
                ',',
                Enumerable.Range(0, masters).Select(i => $"{name}-master-{Text(i)}:{Text(this["master", EmbeddedJournal].Number)}"));
            properties.SetDefault("alluxio.master.embedded.journal.addresses", addresses, Layer.Derived, "addresses of all masters");
        }
    }

    /// <summary>The ports of one component with where each comes from.</summary>
    public Setting<ValueMap<int>> Setting(string component, Rule rule)
    {
        List<KeyValuePair<string, int>> ports = [];
        List<Definition> winners = [];
        List<Definition>? hidden = null;
        foreach (Slot slot in _slots)
        {
            if (slot.IsUsed && slot.Name.Component == component)
            {
                ports.Add(new(slot.Name.Field, slot.Shown));
                bool isGiven = slot.Winner == slot.Property || slot.Winner == slot.Own;
                winners.Add(isGiven ? slot.Winner : slot.Winner.ForItem(slot.Name.Field));
                AddHidden(slot.Property, slot.Winner);
                AddHidden(slot.Own, slot.Winner);
            }
        }

        return new Setting<ValueMap<int>>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = ports.Count == 0 ? null : new([.. ports]),
            Winners = new([.. winners]),
            Hidden = hidden is null ? [] : new([.. hidden]),
        };

        void AddHidden(Definition? given, Definition winner)
        {
            if (given is not null && given != winner)
            {
                (hidden ??= []).Add(given);
            }
        }
    }

    // The origin is the path by which the place is found.
    private static Definition? Field(RuleReader rules, PortName name) =>
        rules.Given<ValueMap<long>>(name.Setting, name.Path)?.TryGetValue(name.Field, out long number) == true
            ? rules.Given(name.Setting, name.Path)! with { Origin = name.FieldPath, Value = number }
            : null;

    private Slot this[string component, string field]
    {
        get
        {
            int index = 0;
            while (Names[index].Field != field || Names[index].Component != component)
            {
                index++;
            }

            return _slots[index];
        }
    }

    private int Shown(string component, string field) => this[component, field].Shown;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Go's Atoi: everything but digits with a sign gives 0.
    private static long GoInteger(string text) =>
        !text.AsSpan().ContainsAny(' ', '\t')
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private sealed class Slot
    {
        public required PortName Name { get; init; }

        public required bool IsUsed { get; init; }

        public int Fixed { get; set; }

        public long Number { get; set; }

        /// <summary>The property that gives it, which is stronger than the field.</summary>
        public Definition? Property { get; set; }

        /// <summary>The field that gives it.</summary>
        public Definition? Own { get; set; }

        public Definition Winner { get; set; } = null!;

        /// <summary>The number that the objects show.</summary>
        public int Shown => Number == 0 ? Fixed : (int)Number;
    }
}
