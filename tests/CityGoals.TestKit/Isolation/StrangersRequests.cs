using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CityGoals.TestKit.Isolation;

/// <summary>
/// Makes requests of a host's own routes, chosen by a number: the same number gives the same request. Places in the route, query values and bodies follow
/// from the handlers' parameters, so that a new route takes part by being there.
/// </summary>
/// <param name="asks">Whether a route takes part, by its policy; none: every route.</param>
public sealed partial class StrangersRequests(IServiceProvider services, StrangersPool pool, Func<string, bool>? asks = null)
{
    private static readonly int[] Numbers = [1, 1, 1, 1, 1, 1, 2, 2, 3, 0, 4];
    private static readonly int[] Years = [2026, 2026, 2026, 2025, 2027];
    private static readonly string[] Days = ["2026-04-01", "2026-09-30", "2027-03-31"];

    private readonly JsonSerializerOptions json = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private readonly Dictionary<(string, string), string> policies = RouteMatrix.Of(services).ToDictionary(route => (route.Method, route.Route), route => route.Policy);

    private readonly (string Method, RouteEndpoint Endpoint)[] routes =
    [
        .. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           where asks?.Invoke(RouteMatrix.PolicyOf(endpoint)) is not false
           orderby endpoint.RoutePattern.RawText, method
           select (method, endpoint),
    ];

    /// <summary>How many routes the host has.</summary>
    public int Routes => routes.Length;

    /// <summary>The request of a number.</summary>
    public StrangersRequest Of(int number)
    {
        var random = new Random(number);
        var (method, endpoint) = Any(random, routes);
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        // Mostly of those who get past the policy: what is refused there never comes near the other city.
        var role = Any(random, random.Next(4) == 0 ? Roles.OfStaff : RouteMatrix.RolesPast(policies[(method, route)]).Intersect(Roles.OfStaff).DefaultIfEmpty(Roles.Author).ToList());
        var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        var address = Place().Replace(route, place => Uri.EscapeDataString(Filled(place.Value, random))) + Query(parameters, endpoint, random);
        var body = method == "GET" ? null : parameters.Select(parameter => parameter.ParameterType).FirstOrDefault(IsBody);
        var takesBytes = method != "GET" && parameters.Any(parameter => parameter.ParameterType == typeof(HttpRequest) || parameter.ParameterType == typeof(HttpContext));
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (pool.Keys.Count > 0 && random.Next(2) == 0) headers["Idempotency-Key"] = Any(random, pool.Keys);
        if (takesBytes) headers["X-File-Name"] = Uri.EscapeDataString(Any(random, pool.Words));
        return new StrangersRequest(
            role, $"{method} {route}", method, address,
            method == "GET" ? null : Body($"{method} {route}", body, random), takesBytes && pool.Files.Count > 0 ? Any(random, pool.Files) : null, headers);
    }

    private string? Body(string route, Type? type, Random random) =>
        random.Next(2) == 0 && pool.Bodies.TryGetValue(route, out var body)
            ? NamedId().Replace(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), named => $"\"{Id(named.Groups[1].Value, random)}\"")
            : type is null ? null
            : Value("", type, random)!.ToJsonString();

    private string Query(ParameterInfo[] parameters, RouteEndpoint endpoint, Random random)
    {
        var filtered = random.Next(2) == 0;
        var names = parameters.SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.Name!, parameter.ParameterType, Required: !parameter.HasDefaultValue && Nullable.GetUnderlyingType(parameter.ParameterType) is null)]
            : parameter.ParameterType.GetProperties().Select(property => (property.Name, property.PropertyType, Required: false)));
        var given = from name in names
                    where IsSimple(name.Item2) && endpoint.RoutePattern.GetParameter(name.Item1) is null && name.Item1 != "key"
                    where (name.Required && name.Item2 != typeof(string)) || (filtered && random.Next(3) == 0)
                    select $"{JsonNamingPolicy.CamelCase.ConvertName(name.Item1)}={Uri.EscapeDataString(Value(name.Item1, name.Item2, random)?.ToString() ?? "")}";
        return string.Join('&', given.ToList()) is { Length: > 0 } query ? "?" + query : "";
    }

    private string Filled(string place, Random random) =>
        place.Contains(":guid", StringComparison.Ordinal) ? Id(place.Trim('{', '}').Split(':')[0], random)
        : place.Contains("year", StringComparison.Ordinal) ? $"{Any(random, Years)}"
        : place.Contains(":int", StringComparison.Ordinal) ? $"{Any(random, Numbers)}"
        : Any(random, random.Next(4) > 0 ? pool.Departments : pool.Words);

    // Now and then the id of something of another kind.
    private string Id(string name, Random random) =>
        Any(random, random.Next(8) > 0 && pool.Ids.TryGetValue(name, out var ids) ? ids : [.. pool.Ids.Values.SelectMany(all => all)]);

    private string Text(string name, Random random) => Any(
        random,
        name.EndsWith("code", StringComparison.OrdinalIgnoreCase) ? pool.Departments
        : name.Equals("timeZone", StringComparison.OrdinalIgnoreCase) ? ["Asia/Tokyo"]
        : random.Next(4) == 0 ? [Id("", random)] : pool.Words);

    private JsonNode? Value(string name, Type type, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return random.Next(4) == 0 ? null : Value(name, value, random);
        if (type == typeof(string)) return Text(name, random);
        if (type == typeof(Guid)) return Id(JsonNamingPolicy.CamelCase.ConvertName(name), random);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal)) return Any(random, name.EndsWith("year", StringComparison.OrdinalIgnoreCase) ? Years : Numbers);
        if (type == typeof(DateOnly)) return Any(random, Days);
        if (type == typeof(DateTimeOffset)) return Any(random, Days) + "T00:00:00Z";
        if (type.IsEnum) return JsonSerializer.SerializeToNode(Any(random, [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(each => Enum.ToObject(type, each))]), type, json);
        if (ItemOf(type) is { } item) return new JsonArray([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value(name, item, random))]);
        return new JsonObject(type.GetProperties().Where(property => property.CanWrite).Select(property =>
            KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Value(property.Name, property.PropertyType, random))));
    }

    private static bool IsBody(Type type) => (type.Name.EndsWith("Request", StringComparison.Ordinal) || type.Name.EndsWith("Fields", StringComparison.Ordinal)) && type != typeof(HttpRequest);

    private static bool IsSimple(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var simple && (simple.IsEnum || simple == typeof(string) || simple == typeof(Guid) || simple == typeof(bool)
            || simple == typeof(int) || simple == typeof(long) || simple == typeof(DateOnly) || simple == typeof(DateTimeOffset));

    private static Type? ItemOf(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[0] : type.GetElementType();

    private static T Any<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    [GeneratedRegex("\"\\$([A-Za-z]+)\"")]
    private static partial Regex NamedId();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Place();
}
