using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace CityGoals.ServiceDefaults.OpenApi;

/// <summary>
/// The description of a service's API, OpenAPI 3.1, made of the routes themselves: each is named after its use case and says what that says of itself, with an example
/// of what it takes and gives.
/// </summary>
public static class ApiDescription
{
    private const string Bearer = "bearer";
    private const string ProblemType = "application/problem+json";

    private static readonly JsonObject Problem = new()
    {
        ["type"] = "urn:citygoals:problem:no-such-sheet",
        ["title"] = "目標シートがありません。",
        ["titleEn"] = "There is no such goal sheet.",
        ["status"] = 404,
    };

    /// <summary>Serves the description at <c>/openapi/v1.json</c>, to everyone: it says nothing of any city.</summary>
    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi().AllowAnonymous().CacheOutput();

    /// <summary>Says what every service of the suite says about its API.</summary>
    /// <param name="options">The options of <c>AddOpenApi</c>, which each service calls itself: its generator sees only the calling assembly.</param>
    /// <param name="title">What the service is for.</param>
    /// <param name="examples">The examples of its words.</param>
    public static void Describe(this OpenApiOptions options, string title, ExampleValues examples)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = type =>
            OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.IsNested ? ExampleValues.Name(type.Type) : name : null;
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo { Title = title, Version = Assembly.GetEntryAssembly()?.GetName().Version?.ToString(3) ?? "1.0.0" };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "JWT" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            Name(operation, context);
            Secure(operation, context);
            await AddProblemsAsync(operation, context, cancellation);
            AddExamples(operation, context, examples);
        });
    }

    /// <summary>A route takes a file: its bytes are the body, its name a header.</summary>
    public static TBuilder TakesFile<TBuilder>(this TBuilder route, string nameHeader) where TBuilder : IEndpointConventionBuilder => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
        };
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = nameHeader,
            In = ParameterLocation.Header,
            Required = true,
            Description = "The file's name, at most 255 characters, as percent-encoded UTF-8.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = "sheets.xlsx",
        });
        return Task.CompletedTask;
    });

    private static void Name(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType is not { } useCase) return;
        operation.OperationId ??= useCase.Name;
        operation.Summary ??= Summaries.Of(useCase);
    }

    private static void Secure(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any()) return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        if (metadata.OfType<IAuthorizeData>().LastOrDefault(data => data.Policy is not null)?.Policy is { } policy) operation.Description = $"Policy: {policy}.";
    }

    private static async Task AddProblemsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Responses ??= [];
        operation.Responses["4XX"] = new OpenApiResponse
        {
            Description = "Refused, with the reason in Japanese and English (RFC 9457).",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation), Example = Problem.DeepClone() },
            },
        };
    }

    private static void AddExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context, ExampleValues examples)
    {
        var json = context.ApplicationServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? []) parameter.Example = examples.Of($"{operation.OperationId}.{parameter.Name}") ?? examples.Of(parameter.Name!);
        if (context.Description.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source.Id == "Body") is { } body) Fill(operation.RequestBody?.Content, body.Type);
        foreach (var answer in context.Description.SupportedResponseTypes.Where(answer => answer.Type is not null && answer.Type != typeof(void)))
        {
            if (operation.Responses!.TryGetValue($"{answer.StatusCode}", out var response)) Fill(response.Content, answer.Type!);
        }

        void Fill(IDictionary<string, OpenApiMediaType>? content, Type type)
        {
            if (content?.TryGetValue("application/json", out var media) is true) media.Example = examples.Of(json.GetTypeInfo(type), operation.OperationId ?? "");
        }
    }
}
