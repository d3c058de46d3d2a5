#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Alluxio.Config/Alluxio.Config.csproj
#:property PublishAot=false

// For authors of web services: it checks the posted manifests and answers with the report.
//
//   dotnet run samples/validate-endpoint.cs -- --urls http://127.0.0.1:8080
//   curl --data-binary @samples/hbase.yaml http://127.0.0.1:8080/validate
//
// Outside of this repository the third line is: #:package Alluxio.Config@0.2.0

using Alluxio.Config;
using Alluxio.Config.Checks;
using Alluxio.Config.Manifests;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(static server => server.Limits.MaxRequestBodySize = 1 << 20);
WebApplication app = builder.Build();

app.MapPost("/validate", async (HttpRequest request, CancellationToken cancellation) =>
{
    ManifestSet manifests = await AlluxioConfig.LoadStreamAsync(request.Body, "request.yaml", cancellation);
    CheckReport report = AlluxioConfig.Check(manifests);
    return Results.Text(report.ToJson(), "application/json", statusCode: report.HasErrors ? 422 : 200);
});

app.Run();
