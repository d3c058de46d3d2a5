using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>Makes the graph of an installation of Rook from its table.</summary>
internal sealed class RookGraph
{
    private const string Chart = "the values of chart rook-ceph";

    private const string SubChart = "the values of sub-chart ceph-csi-operator";

    private const string OwnPod = "Rook cmd/rook/rook/rook.go, cmd/rook/ceph/operator.go";

    private const string OperatorName = "rook-ceph-operator";

    private readonly DerivationBuilder _builder;
    private readonly RookOptions _options;
    private readonly string[] _operatorImage;
    private readonly string _account;
    private readonly string _ceph;
    private readonly string _operator;

    private RookGraph(RookOptions options)
    {
        _options = options;
        _builder = new DerivationBuilder($"Rook in {options.Namespace}");
        _operatorImage = [_builder.Setting("image.repository", Chart), _builder.Setting("image.tag", Chart)];
        _account = _builder.Setting("spec.template.spec.serviceAccountName", $"Deployment {options.Namespace}/{OperatorName}");
        _ceph = _builder.Setting("spec.cephVersion.image", $"the CephCluster in {options.Namespace}");
        _operator = Pod("Deployment", OperatorName, options.OperatorAccount).ToString();
    }

    private string Restart => Kubectl.Restart("Deployment", _options.Namespace, OperatorName);

    public static DerivationGraph Of(RookOptions options)
    {
        RookGraph graph = new(options);
        graph.AddOperator();
        graph.AddDiscover();
        foreach (RookRow row in RookTable.Rows
            .Where(row => row.When(options))
            .Concat(options.CsiDrivers.Distinct().Order().SelectMany(driver => RookTable.Csi(driver, options))))
        {
            graph.Add(row);
        }

        graph.AddCsiOperator();
        graph.AddAccountLists();
        return graph._builder.Build();
    }

    private void AddOperator()
    {
        _builder.Workload(Pod("Deployment", OperatorName, _options.OperatorAccount), App(OperatorName), _account);
        foreach (string setting in _operatorImage)
        {
            Edge(
                setting, _operator, DerivationSubject.Image, DerivationTrigger.ByItself, "Helm writes it only into the Deployment.",
                "Rook deploy/charts/rook-ceph/templates/deployment.yaml");
        }

        Edge(
            _account, _operator, DerivationSubject.ServiceAccount, DerivationTrigger.ByItself, "It is a part of the Deployment's template.",
            OwnPod);
        Pods(
            _operator, [(OperatorName, _options.OperatorImage, _operatorImage)], _options.OperatorAccount, false,
            DerivationTrigger.ByItself, Restart);
    }

    // Off, a remaining DaemonSet has no controller; on, it follows the operator.
    private void AddDiscover()
    {
        string gate = _builder.Setting("enableDiscoveryDaemon", Chart);
        RookRow row = RookTable.Discover;
        string id = _builder.Workload(Pod(row.Kind, row.Name, _options.OperatorAccount), App(row.Name), gate, _account);
        const string Orphan = "The operator deletes the DaemonSet when it reads that discovery is off. If it missed this, the DaemonSet "
            + "keeps its old image: delete it.";
        const string OrphanSource = "https://github.com/rook/rook/issues/6936";
        string delete = Kubectl.Delete(row.Kind, _options.Namespace, row.Name);
        Edge(gate, id, DerivationSubject.Presence, DerivationTrigger.DeleteOrphan, Orphan, OrphanSource, delete);
        foreach (DerivationSubject subject in (DerivationSubject[])[DerivationSubject.Image, DerivationSubject.ServiceAccount])
        {
            if (_options.IsDiscoverEnabled)
            {
                Edge(_operator, id, subject, DerivationTrigger.OperatorStart, row.Reason, row.Source, Restart);
            }
            else
            {
                Edge(
                    _operator, id, subject, DerivationTrigger.DeleteOrphan,
                    $"Discovery is off, so the operator does not update it. {Orphan}", OrphanSource, delete);
            }
        }

        Pods(
            id, [(row.Name, _options.OperatorImage, _operatorImage)], _options.OperatorAccount, false, DerivationTrigger.ByItself,
            Kubectl.Restart(row.Kind, _options.Namespace, row.Name));
    }

    private void Add(RookRow row)
    {
        string account = row.Account ?? _options.OperatorAccount;
        string id = _builder.Workload(Pod(row.Kind, row.Name, account), row.App is { } app ? App(app) : []);
        bool isActive = row == RookTable.OsdPrepare && _options.OsdPrepare == OsdPrepareState.Active;
        bool isPrepare = row == RookTable.OsdPrepare;
        string? command = isActive ? Kubectl.DeleteJobs(_options.Namespace, App(row.App!)) : isPrepare ? Restart : null;
        DerivationTrigger run = isActive ? DerivationTrigger.DeleteJob : DerivationTrigger.NextRun;
        foreach ((string from, bool isOperator) in row.Containers.SelectMany(Sources).Distinct())
        {
            Edge(
                from,
                id,
                DerivationSubject.Image,
                row.IsRun ? run : isOperator ? DerivationTrigger.OperatorStart : DerivationTrigger.ByItself,
                isActive ? "The operator does not change an active Job." : isOperator ? row.Reason : row.CephReason ?? row.Reason,
                row.Source,
                row.IsRun ? command : isOperator ? Restart : null,
                row.IsAssumed);
        }

        bool waits = row.IsCsiPlugin && _options.AreCsiPluginsOnDelete;
        string? restart = row.IsRun || row.App is null ? null
            : waits ? Kubectl.DeletePods(_options.Namespace, App(row.App))
            : row.Name.Contains('*', StringComparison.Ordinal) ? Kubectl.RestartEach(row.Kind, _options.Namespace, App(row.App))
            : Kubectl.Restart(row.Kind, _options.Namespace, row.Name);
        Pods(
            id,
            [.. row.Containers.Select(container => (container.Name, ImageOf(container), SettingsOf(container)))],
            account,
            row.IsAccountAssumed,
            row.IsRun ? DerivationTrigger.NextRun : waits ? DerivationTrigger.DeletePod : DerivationTrigger.ByItself,
            isActive ? Restart : restart,
            isActive ? command : restart);
    }

    private void AddCsiOperator()
    {
        if (!_options.HasCsiOperator)
        {
            return;
        }

        const string Name = "ceph-csi-controller-manager";
        string setting = _builder.Setting("image of the manager", SubChart);
        string id = _builder.Workload(Pod("Deployment", Name, Name), []);
        Edge(
            setting, id, DerivationSubject.Image, DerivationTrigger.ByItself,
            "Helm writes the values of the sub-chart into it. Rook's image has no effect.", "https://github.com/rook/rook/issues/16536",
            null, isAssumed: true);
        Pods(
            id, [("manager", null, [setting])], Name, true, DerivationTrigger.ByItself,
            Kubectl.Restart("Deployment", _options.Namespace, Name));
    }

    // The chart copies one list to each account that it renders; the sub-chart has its own list.
    private void AddAccountLists()
    {
        string setting = _builder.Setting("imagePullSecrets", Chart);
        IEnumerable<string> accounts = RookTable.Rows.Where(row => row.When(_options)).Select(static row => row.Account!)
            .Concat(_options.HasCsiOperator
                ? []
                : _options.CsiDrivers.Order().SelectMany(driver => RookTable.Csi(driver, _options)).Select(static row => row.Account!))
            .Prepend(_options.OperatorAccount)
            .Distinct();
        foreach (string account in accounts)
        {
            Edge(
                setting,
                _builder.Account(_options.Namespace, account),
                DerivationSubject.PullSecrets,
                DerivationTrigger.ByItself,
                "Helm copies the list to each ServiceAccount of the chart. Pods of Rook have no own list.",
                "Rook deploy/charts/library/templates/_imagepullsecret.tpl");
        }
    }

    private IEnumerable<(string From, bool IsOperator)> Sources(RookContainer container) =>
        container.From == RookImage.Operator ? [(_operator, true)] : SettingsOf(container).Select(static setting => (setting, false));

    private string[] SettingsOf(RookContainer container) => container.From switch
    {
        RookImage.Operator => _operatorImage,
        RookImage.Ceph => [_ceph],
        _ => [_builder.Setting($"{container.Values}.repository", Chart), _builder.Setting($"{container.Values}.tag", Chart)],
    };

    private string? ImageOf(RookContainer container) => container.From switch
    {
        RookImage.Operator => _options.OperatorImage,
        RookImage.Ceph => _options.CephImage,
        _ => null,
    };

    private void Pods(
        string workload, (string Name, string? Image, string[] Settings)[] containers, string account, bool isAccountAssumed,
        DerivationTrigger trigger, string? command, string? onNewList = null)
    {
        string accountId = _builder.Account(_options.Namespace, account);
        bool isRun = trigger == DerivationTrigger.NextRun;
        DerivationRule pods = DerivationRules.OfPods(trigger == DerivationTrigger.DeletePod ? "OnDelete" : "RollingUpdate", isRun);
        DerivationTrigger list =
            !isRun ? DerivationTrigger.DeletePod : onNewList is null ? DerivationTrigger.NextRun : DerivationTrigger.DeleteJob;
        DerivationRule ofAccount = DerivationRules.OfAccount(hasOwnList: false, isRun);
        string strategy =
            trigger == DerivationTrigger.DeletePod ? "https://github.com/rook/rook/issues/10622" : "Rook v1.16; Kubernetes' default";
        foreach ((string name, string? image, string[] settings) in containers)
        {
            string id = _builder.Container(workload, name, image, settings);
            Edge(
                workload, id, DerivationSubject.PodTemplate, trigger, pods.Reason, isRun ? pods.Source : strategy,
                trigger == DerivationTrigger.ByItself ? null : command);
            Edge(
                id, accountId, DerivationSubject.PullSecrets, list, ofAccount.Reason, ofAccount.Source, onNewList ?? command,
                isAccountAssumed);
        }
    }

    private void Edge(
        string from, string to, DerivationSubject subject, DerivationTrigger trigger, string reason, string source, string? command = null,
        bool isAssumed = false) =>
        _builder.Edge(new DerivationEdge
        {
            From = from,
            To = to,
            Subject = subject,
            Trigger = trigger,
            Reason = reason,
            Source = source,
            Command = command,
            IsAssumed = isAssumed,
        });

    private PullingPod Pod(string kind, string name, string account) =>
        new() { Kind = kind, Namespace = _options.Namespace, Name = name, ServiceAccountName = account };

    private static ValueMap<string> App(string app) => ValueMap<string>.Empty.SetItem("app", app);
}
