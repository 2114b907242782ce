using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CityGoals.Goals.Tests;

/// <summary>What the service says of its own API, to those who write programs against it.</summary>
public sealed class DescribingTheApi(GoalsService service)
{
    [Fact]
    public async Task Is_valid_and_names_every_route()
    {
        var (document, diagnostic) = await ReadAsync();

        diagnostic.Errors.ShouldBeEmpty();
        var described = document.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method} {path.Key}"));
        var routes = RouteMatrix.Of(service.Host.Services).Where(route => !route.Route.StartsWith("/health", StringComparison.Ordinal) && !route.Route.StartsWith("/openapi", StringComparison.Ordinal));
        described.ShouldBe(routes.Select(route => $"{route.Method} {WithoutConstraints(route.Route)}"), ignoreOrder: true);
        Operations(document).Select(operation => operation.OperationId).ShouldBeUnique();
        Operations(document).Where(operation => string.IsNullOrEmpty(operation.Summary)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_an_example_of_everything_that_goes_in_or_out()
    {
        var (document, _) = await ReadAsync();

        var missing =
            from operation in Operations(document)
            from example in (operation.Parameters ?? []).Select(parameter => (Name: parameter.Name, Example: parameter.Example!))
                .Concat(Contents(operation).Where(content => content.Type is "application/json").Select(content => (Name: (string?)content.Type, Example: content.Media.Example!)))
            where example.Example is null || example.Example.ToJsonString().Contains("\"?\"", StringComparison.Ordinal)
            select $"{operation.OperationId}: {example.Name} {example.Example?.ToJsonString()}";
        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_examples_that_the_service_takes()
    {
        var city = service.NewCity();
        using var client = city.AsPerson("tester", Roles.PlanningOffice, "soumu");
        var (document, _) = await ReadAsync();
        var refused = new List<string>();
        foreach (var (path, item) in document.Paths.Where(path => !path.Key.StartsWith("/feed", StringComparison.Ordinal) && !path.Key.StartsWith("/audit", StringComparison.Ordinal)))
        {
            foreach (var (method, operation) in item.Operations!)
            {
                using var request = new HttpRequestMessage(method, Filled(path, operation.Parameters ?? []));
                if (operation.RequestBody is { Content: { } content } && content.TryGetValue("application/json", out var body)) request.Content = new StringContent(body.Example!.ToJsonString(), Encoding.UTF8, "application/json");
                foreach (var header in (operation.Parameters ?? []).Where(parameter => parameter.In is ParameterLocation.Header)) request.Headers.Add(header.Name!, header.Example!.ToString());
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or >= HttpStatusCode.InternalServerError)
                {
                    refused.Add($"{operation.OperationId}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
                }
            }
        }

        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task Describes_answers_as_they_are()
    {
        var city = service.NewCity();
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        var (document, _) = await ReadAsync();
        var described = Contents(Operations(document).Single(operation => operation.OperationId == "ReadContent")).First(content => content.Type is "application/json").Media.Example!;

        using var response = await city.PlanningOffice.GetAsync($"/goal-sheets/{(string)sheet["goalSheetId"]!}", TestContext.Current.CancellationToken);
        Members(await TestCity.BodyAsync(response)).ShouldBeSubsetOf(Members(described));
    }

    private async Task<(OpenApiDocument Document, OpenApiDiagnostic Diagnostic)> ReadAsync()
    {
        using var client = service.Host.CreateClient();
        await using var json = await client.GetStreamAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        using var buffered = new MemoryStream();
        await json.CopyToAsync(buffered, TestContext.Current.CancellationToken);
        buffered.Position = 0;
        var result = await OpenApiDocument.LoadAsync(buffered, "json", cancellationToken: TestContext.Current.CancellationToken);
        return (result.Document!, result.Diagnostic!);
    }

    private static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) => document.Paths.Values.SelectMany(path => path.Operations!.Values);

    private static IEnumerable<(string Type, OpenApiMediaType Media)> Contents(OpenApiOperation operation) =>
        new[] { operation.RequestBody?.Content }.Concat(operation.Responses!.Values.Select(response => response.Content))
            .SelectMany(content => content ?? new Dictionary<string, OpenApiMediaType>()).Select(content => (content.Key, content.Value));

    private static string Filled(string path, IEnumerable<IOpenApiParameter> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.In is ParameterLocation.Path or ParameterLocation.Query))
        {
            var value = Uri.EscapeDataString((parameter.Example is JsonArray list ? list[0]! : parameter.Example!).ToString());
            path = parameter.In is ParameterLocation.Path ? path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal) : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter.Name}={value}";
        }

        return path;
    }

    private static string WithoutConstraints(string route) => System.Text.RegularExpressions.Regex.Replace(route, @":\w+\}", "}").TrimEnd('/');

    private static IEnumerable<string> Members(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value, $"{path}.{member.Key}").Prepend($"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Members(item, path)),
        _ => [],
    };
}
