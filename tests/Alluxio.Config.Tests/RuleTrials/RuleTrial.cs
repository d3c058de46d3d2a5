using System.Text.Json.Nodes;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>
/// Gives one rule's layers values and takes the layers out of the table: setting, explanation and objects must go together.
/// </summary>
internal sealed class RuleTrial
{
    private readonly LawSubject _subject;
    private readonly Rule _rule;
    private readonly LawInput _bare;
    private readonly Outcome _none;
    private readonly List<string> _violations = [];

    private RuleTrial(LawSubject subject, Rule rule)
    {
        (_subject, _rule) = (subject, rule);
        _bare = subject.Prepare(rule.Layers.Where(layer => !subject.IsRequired(layer)).Aggregate(subject.Base, subject.Take), rule);
        _none = Run(_bare, subject.Table);
    }

    private bool IsUnseen(RuleLayer layer) => (_rule.NotEmitted ?? layer.NotEmitted) is not null;

    // The release of the table does otherwise than its row says, which the table says beside the row.
    private bool IsTreatedOtherwise => _rule.Treatments.Any(static treatment => treatment is { IsOfProperty: false, IsBeforeChange: true });

    private bool IsIgnoredRule => _rule.Combine == CombineRule.Ignored;

    public static List<string> Violations(LawSubject subject, Rule rule)
    {
        RuleTrial trial = new(subject, rule);
        trial.Run();
        return trial._violations;
    }

    private void Run()
    {
        if (_none.Errors.Length > 0)
        {
            Add("nothing given", $"does not resolve: {_none.Errors}");
            return;
        }

        // Layers that a rule inherits are tried with the rule that it follows.
        RuleLayer[] own = [.. _rule.Layers.Where(layer => !Followed().Any(row => ReferenceEquals(row, layer)))];
        (RuleLayer Layer, JsonNode Value)[] given =
        [
            .. own.Select((layer, index) => (layer, _subject.Sample(_rule, layer, index)!)).Where(static pair => pair.Item2 is not null),
        ];
        foreach ((RuleLayer layer, JsonNode value) in given)
        {
            GiveAlone(layer, value);
        }

        (RuleLayer Layer, JsonNode Value)[] counting = [.. given.Where(pair => !pair.Layer.IsIgnored && !IsIgnoredRule)];
        for (int i = 0; i < counting.Length; i++)
        {
            for (int j = i + 1; j < counting.Length; j++)
            {
                GiveBoth(counting[i], counting[j]);
            }
        }

        foreach (RuleLayer layer in own.Where(layer => layer.Default is null
            && !layer.IsIgnored
            && !IsIgnoredRule
            && !given.Any(pair => ReferenceEquals(pair.Layer, layer))))
        {
            TakeFromTable(layer);
        }

        foreach (RuleLayer layer in own.Where(static layer => layer.Default is not null && !layer.IsIgnored))
        {
            ChangeDefault(layer, counting);
        }
    }

    private void GiveAlone(RuleLayer layer, JsonNode value)
    {
        LawInput input = _subject.Give(_bare, layer, value);
        Outcome outcome = Run(input, _subject.Table);

        // A setting without an object may still contradict another component, such as a hash ring.
        if (outcome.Errors.Length > 0 && !IsUnseen(layer))
        {
            Add(layer, $"the sample is refused: {outcome.Errors}");
            return;
        }

        bool isShared = Others(layer).Any();
        if (layer.IsIgnored || IsIgnoredRule)
        {
            Require(layer, outcome.Value == _none.Value, "is ignored, and the setting moves");
            Require(layer, isShared || outcome.Objects == _none.Objects, "is ignored, and the objects move");
            return;
        }

        Require(layer, outcome.Value != _none.Value, $"does not move the setting, which is {_none.Value}");
        Require(layer, outcome.Explanation != _none.Explanation, "does not move the explanation");
        Require(layer, IsUnseen(layer) || outcome.Objects != _none.Objects, "does not move the objects");
        Require(
            layer,
            !IsUnseen(layer) || isShared || outcome.Objects == _none.Objects,
            "moves the objects, and the rule says that none shows it");

        Outcome cut = Run(input, Without(layer));
        if (_subject.IsRequired(layer))
        {
            // The base's value no longer counts, either.
            Require(layer, cut.Value != outcome.Value, "without the row the setting stays");
            Require(
                layer,
                IsUnseen(layer) || cut.Objects != outcome.Objects,
                "without the row the objects stay: they are not made of the setting");
            return;
        }

        Require(layer, cut.Value == _none.Value, $"without the row the setting is {cut.Value}, not {_none.Value}");
        Require(
            layer,
            IsUnseen(layer) || cut.Errors.Length > 0 || cut.Objects != outcome.Objects,
            "without the row the objects stay: they are not made of the setting");
        if (isShared)
        {
            Outcome gone = Run(input, WithoutAll(layer));
            Require(
                layer,
                gone.Errors.Length > 0 || gone.Objects == _none.Objects,
                $"no row reads the field, and the objects differ: {Outcome.Difference(_none.Objects, gone.Objects)}");
        }
        else
        {
            Require(
                layer,
                cut.Errors.Length > 0 || cut.Objects == _none.Objects,
                $"no row reads the field, and the objects differ: {Outcome.Difference(_none.Objects, cut.Objects)}");
        }
    }

    private void GiveBoth((RuleLayer Layer, JsonNode Value) strong, (RuleLayer Layer, JsonNode Value) weak)
    {
        JsonNode other = JsonNode.DeepEquals(strong.Value, weak.Value) ? _subject.Otherwise(weak.Layer, weak.Value) : weak.Value;
        LawInput input = _subject.Give(_subject.Give(_bare, strong.Layer, strong.Value), weak.Layer, other);
        Outcome both = Run(input, _subject.Table);
        Outcome withoutStrong = Run(input, Without(strong.Layer));
        Outcome withoutWeak = Run(input, Without(weak.Layer));

        // The two may contradict each other. Then no objects are made, and settings and explanations still tell.
        bool areMade = both.Objects.Length * withoutStrong.Objects.Length * withoutWeak.Objects.Length > 0;
        bool isHidden = both.Value == withoutWeak.Value;
        Require(strong.Layer, both.Value != withoutStrong.Value, $"together with '{weak.Layer}' it does not count");
        Require(
            strong.Layer,
            both.Explanation != withoutStrong.Explanation,
            $"together with '{weak.Layer}' it does not move the explanation");
        Require(
            strong.Layer,
            !areMade || IsUnseen(strong.Layer) || both.Objects != withoutStrong.Objects,
            $"together with '{weak.Layer}' it does not move the objects");
        Require(
            weak.Layer,
            _rule.Combine is not (CombineRule.Replace or CombineRule.Forced) || isHidden,
            $"together with the stronger '{strong.Layer}' it still counts: {both.Value}");
        Require(
            weak.Layer,
            both.Explanation != withoutWeak.Explanation,
            $"together with the stronger '{strong.Layer}' the explanation does not show it");
        Require(
            weak.Layer,
            !areMade || !isHidden || both.Objects == withoutWeak.Objects,
            $"is hidden by '{strong.Layer}' in the setting and moves the objects: "
                + Outcome.Difference(both.Objects, withoutWeak.Objects));
    }

    // Layers that cannot be given alone, for example derived values of a controller: with all layers given, the table without the row.
    private void TakeFromTable(RuleLayer layer)
    {
        LawInput input = _subject.PrepareDerived(_subject.Prepare(_subject.Base, _rule), _rule, layer);
        Outcome with = Run(input, _subject.Table);
        Outcome without = Run(input, Without(layer));
        bool areMade = with.Objects.Length * without.Objects.Length > 0;
        bool isMoved = with.Value != without.Value;
        bool areObjectsMoved = with.Objects != without.Objects;
        Require(layer, !isMoved || with.Explanation != without.Explanation, "without the row the setting moves and the explanation stays");
        if (IsUnseen(layer))
        {
            // A rule without a setting is documentation only.
            Require(
                layer,
                with.Value == SettingText.Format("", null) || with.Explanation != without.Explanation,
                $"without the row the explanation stays {with.Explanation}");
            Require(
                layer,
                !areMade || !areObjectsMoved,
                $"without the row the objects move, and the table says that none shows it: "
                    + Outcome.Difference(with.Objects, without.Objects));
            return;
        }

        Require(layer, with.Errors.Length == 0, $"the input is refused: {with.Errors}");
        Require(layer, isMoved || IsTreatedOtherwise, $"without the row the setting stays {with.Value}");
        Require(
            layer,
            isMoved == areObjectsMoved,
            $"without the row one of setting and objects moves: {Outcome.Difference(with.Objects, without.Objects)}");
    }

    private void ChangeDefault(RuleLayer layer, (RuleLayer Layer, JsonNode Value)[] given)
    {
        // The default of an unread field says the result for any value.
        if (_rule.Combine == CombineRule.Ignored)
        {
            return;
        }

        object? other = _subject.OtherDefault(_rule, layer)
            ?? (given.Length == 0
                ? null
                : _subject.Read(_subject.Resolve(_subject.Give(_bare, given[0].Layer, given[0].Value), _subject.Table), Judged().First()));
        if (other is null)
        {
            Add(layer, "has a default, and the subject knows no other value for it");
            return;
        }

        RuleTable table = _subject.Table.With(_rule with
        {
            Layers = _rule.Layers.Select(row => ReferenceEquals(row, layer) ? row with { Default = other } : row).ToValueList(),
        });
        LawInput input = _subject.PrepareDefault(_bare, _rule);
        Outcome none = Run(input, _subject.Table);
        Outcome outcome = Run(input, table);
        Require(layer, outcome.Errors.Length == 0 || IsUnseen(layer), $"another default is refused: {outcome.Errors}");
        Require(layer, outcome.Value != none.Value, "another default does not move the setting");
        Require(layer, IsUnseen(layer) || outcome.Objects != none.Objects, "another default does not move the objects");
    }

    private IEnumerable<RuleLayer> Followed() =>
        _rule.Follows is { } name ? _subject.Table.Rules.Single(rule => rule.Setting == name).Layers : Enumerable.Empty<RuleLayer>();

    // Shared settings are not in the plan, so the settings that follow them are judged instead.
    private IEnumerable<string> Judged()
    {
        if (!_rule.Setting.StartsWith("common.", StringComparison.Ordinal))
        {
            return [_rule.Setting];
        }

        return _subject.Table.Rules.Where(rule => rule.Follows == _rule.Setting).Select(static rule => rule.Setting);
    }

    private Outcome Run(LawInput input, RuleTable table)
    {
        ResolvedPlan plan = _subject.Resolve(input, table);
        return new Outcome(
            string.Join('\n', Judged().Select(setting => SettingText.Format(setting, _subject.Read(plan, setting))
                + Outcome.Structure(_subject.Read(plan, setting)))),
            string.Join('\n', Judged().Select(setting => plan.Explain(setting).ToString())),
            string.Join("---\n", plan.Objects.Select(static resource => resource.ToYaml())),
            string.Join("; ", plan.Diagnostics.Where(
                static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Message)));
    }

    private IEnumerable<Rule> Others(RuleLayer layer) => _subject.Table.Rules.Where(rule =>
        rule.Setting != _rule.Setting
            && rule.Combine != CombineRule.Ignored
            && rule.Layers.Any(other => !other.IsIgnored && Reads(other, layer)));

    private static bool Reads(RuleLayer other, RuleLayer layer) => other.Kind == layer.Kind
        && other.Layer == layer.Layer
        && (other.Field == layer.Field
        || other.Field.StartsWith(layer.Field + ".", StringComparison.Ordinal)
            || other.Field.StartsWith(layer.Field + "[", StringComparison.Ordinal));

    private RuleTable Without(RuleLayer layer) => _subject.Table.With(WithoutIn(_rule, row => ReferenceEquals(row, layer)));

    private RuleTable WithoutAll(RuleLayer layer) => _subject.Table.Rules.Aggregate(
        _subject.Table,
        (table, rule) => rule.Layers.Any(row => Reads(row, layer)) ? table.With(WithoutIn(rule, row => Reads(row, layer))) : table);

    private static Rule WithoutIn(Rule rule, Func<RuleLayer, bool> isCut) =>
        rule with { Layers = rule.Layers.Where(row => !isCut(row)).ToValueList() };

    private void Require(RuleLayer layer, bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            Add(layer, otherwise);
        }
    }

    private void Add(object layer, string problem) => _violations.Add($"{_rule.Setting} [{layer}] {problem}");
}
