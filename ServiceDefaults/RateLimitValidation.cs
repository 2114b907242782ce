using Microsoft.Extensions.Options;

namespace CityGoals.ServiceDefaults;

/// <summary>Keeps a process from starting with limits that were not meant.</summary>
internal sealed class RateLimitValidation : IValidateOptions<RateLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitOptions options) =>
        options.Faulty() is { } limit ? ValidateOptionsResult.Fail($"RateLimits:{limit} is no limit of any route, or lets nothing through.") : ValidateOptionsResult.Success;
}
