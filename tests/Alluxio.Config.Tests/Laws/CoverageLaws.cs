using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Images;
using Alluxio.Config.Tests.Images.Coverage;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Laws of credentials of any purpose. An unreadable Secret is another matter: it takes the others with it.</summary>
public sealed class CoverageLaws
{
    private static readonly Gen<string> Keys =
        from scheme in Gen.Elements("", "https://", "http://")
        from host in Gen.Elements("a.example.com", "b.example.com", "*.example.com", "docker.io", "index.docker.io", "a.*.com")
        from port in Gen.Elements("", "", ":5000")
        from path in Gen.Elements("", "", "/", "/v1/", "/v2/", "/team", "/team/", "/team/app", "/te", "/v1/team", "/library")
        select scheme + host + port + path;

    private static readonly Gen<Secret[]> Secrets =
        Keys.ArrayOf().Resize(3).Select(static keys => keys.Distinct().ToArray()).ArrayOf().Resize(4)
            .Select(static all => all.Select(static (keys, index) => Credentials.Secret($"s{index}", keys)).ToArray());

    private static readonly Gen<ImageReference> Images =
        from registry in Gen.Elements("a.example.com/", "b.example.com/", "a.example.com:5000/", "docker.io/", "")
        from path in Gen.Elements("team/app", "team-b/app", "team/app/deep", "redis", "te/app")
        select ImageReference.Parse(registry + path);

    [Fact]
    public void Coverage_OfAnyOrderOfSecrets_IsTheSame() => Law.Hold(
        from secrets in Secrets
        from order in Gen.Shuffle(secrets)
        from image in Images
        select (secrets, order, image),
        static given => Master(given.secrets, given.image) is var before && Master(given.order, given.image) is var after
            && before.Outcome == after.Outcome && before.OpenedBy == after.OpenedBy,
        runs: 500);

    [Fact]
    public void Coverage_WithOneSecretMore_NeverGetsLost() => Law.Hold(
        from secrets in Secrets
        from more in Keys
        from image in Images
        select (secrets, more, image),
        static given => Master(given.secrets, given.image).Outcome != CoverageOutcome.Covered
            || Master([Credentials.Secret("more", given.more), .. given.secrets], given.image).Outcome == CoverageOutcome.Covered,
        runs: 500);

    [Fact]
    public void Scope_AnyKey_IsReadBackFromItsText() => Law.Hold(
        Keys,
        static key => CredentialScope.Parse(CredentialScope.Parse(key).ToString()) is var again && again == CredentialScope.Parse(key));

    [Fact]
    public void Scope_AnyText_IsRefusedOrHasAHost() => Law.Hold(
        Law.Text("a*.:/@[]?-\\v1", 0, 12),
        static text => !CredentialScope.TryParse(text, out CredentialScope? scope)
            || (scope.Host.Length > 0 && scope.Covers(ImageReference.Parse("a/a")) is var _),
        runs: 5000);

    [Fact]
    public void DockerConfig_AnyText_IsReadOrRefused_AndShowsNoneOfItsValues() => Law.Hold(
        from head in Gen.Elements("{\"auths\": {\"a.b\": {", "{\"auths\": {", "{", "")
        from text in Law.Text("{}[]:,\"\\ucdauths8019=", 0, 24)
        from tail in Gen.Elements("", "}}}", $", \"password\": \"{Credentials.Canary}\"}}}}}}", "\"}}}")
        select head + text + tail,
        static text => DockerConfig.Of(Credentials.Of("s", text)) is var config
            && !config.ToString().Contains(Credentials.Canary, StringComparison.Ordinal),
        runs: 5000);

    // A narrower path never opens more.
    [Fact]
    public void Scope_OfAPath_OpensNothingThatItsRegistryDoesNot() => Law.Hold(
        from key in Keys
        from image in Images
        select (Scope: CredentialScope.Parse(key), image),
        static given => !given.Scope.Covers(given.image)
            || CredentialScope.Parse(given.Scope.ToString()[..^given.Scope.Path.Length]).Covers(given.image));

    private static ImageCoverage Master(Secret[] secrets, ImageReference image)
    {
        string list = string.Join(", ", secrets.Select(static secret => $"{{name: {secret.Metadata!.Name}}}"));
        ResolvedPlan plan = Plan(list);
        PullingPod pod = plan.Images()[0].Pod;
        ImageUse use = plan.Images()[0] with { Text = image.ToString() };
        CoverageOptions options = new() { IsComplete = true };
        KnownCredentials book = new(ManifestSet.Of(secrets), options);
        return new CoverageCheck(plan, book, new RegistryNeeds(options, book)).Run(use, EffectivePullSecrets.Of(pod, null));
    }

    private static ResolvedPlan Plan(string list) => AlluxioConfig.Resolve(Plans.Runtime($"  imagePullSecrets: [{list}]\n"));
}
