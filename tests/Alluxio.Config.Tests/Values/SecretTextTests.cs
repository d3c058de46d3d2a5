using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("password", "a", "***")]
    [InlineData("password", "", "")]
    [InlineData("secretName", "a", "a")]
    [InlineData("aws.secretKey", "/etc/fluid/secrets/s/k", "/etc/fluid/secrets/s/k")]
    [InlineData("sas", "a", "***")]
    [InlineData("API_KEY", "a", "***")]
    [InlineData("STORAGE_ACCOUNT_KEY", "a", "***")]
    [InlineData("private_key", "a", "***")]
    [InlineData("rapid_keyboard", "a", "a")]
    [InlineData("sassafras", "a", "a")]
    [InlineData("jvm", "-Da=b", "-Da=b")]
    [InlineData("jvm", "-Da=b -Daws.secretKey=c -Dd=e", "-Da=b -Daws.secretKey=***")]
    [InlineData("jvm", "-Daws.secretKey=/etc/fluid/secrets/s/k -Dtoken=c", "-Daws.secretKey=/etc/fluid/secrets/s/k -Dtoken=***")]
    [InlineData("file", "a=b\npassword = c d\ne=f\n", "a=b\npassword =***\ne=f\n")]
    [InlineData("file", "token=\ntoken==", "token=\ntoken=***")]
    [InlineData("url", "https://a/b?x=1&token=c", "https://a/b?x=1&token=***")]
    [InlineData("url", "https://user:p@host/a@b", "https://user:***@host/a@b")]
    [InlineData("url", "s3://user:p@ss@host", "s3://user:***@host")]
    [InlineData("url", "https://user@host:443/a, hdfs://host:9000/", "https://user@host:443/a, hdfs://host:9000/")]
    [InlineData("urls", "a://u:p@h,b://u:p@h", "a://u:***@h,b://u:***@h")]
    [InlineData("json", """{"token": "a", "region": "eu"}""", """{"token": "***", "region": "eu"}""")]
    [InlineData("=", "=", "=")]
    [InlineData(
        "core-site.xml",
        "<property><name>fs.s3a.secret.key</name> <value>a</value></property><property><name>b</name><value>c</value></property>",
        "<property><name>fs.s3a.secret.key</name> <value>***</value></property><property><name>b</name><value>c</value></property>")]
    [InlineData(
        "core-site.xml",
        "<property>\n<value>a\nb</value>\n<name> x.token </name>",
        "<property>\n<value>***</value>\n<name> x.token </name>")]
    [InlineData(
        "part",
        "<name>a</name><value>b</value><name>p.password</name><value>c",
        "<name>a</name><value>b</value><name>p.password</name><value>***")]
    public void Show_ByNameAndText_MasksSecrets(string name, string value, string expected) =>
        Assert.Equal(expected, SecretText.Show(name, value));

    [Fact]
    public void ShowOptions_ValueBehindItsName_IsMasked() => Assert.Equal(
        ["--token", "***", "--region", "eu", "--password=***", "c", "token", "d"],
        SecretText.ShowOptions(["--token", "a", "--region", "eu", "--password=b", "c", "token", "d"]));
}
