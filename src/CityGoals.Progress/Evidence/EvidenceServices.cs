using CityGoals.Progress.Endpoints;
using Microsoft.Extensions.Options;

namespace CityGoals.Progress.Evidence;

/// <summary>Registers where evidence is kept and who looks it through, as the configuration says.</summary>
internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<IOptions<EvidenceOptions>>().Value.Folder is { Length: > 0 }
            ? ActivatorUtilities.CreateInstance<EvidenceOnDisk>(provider)
            : ActivatorUtilities.CreateInstance<EvidenceInDatabase>(provider));
        services.AddSingleton<IEvidenceScanner>(provider => provider.GetRequiredService<IOptions<EvidenceOptions>>().Value.Scanner is null
            ? new NoScanner()
            : ActivatorUtilities.CreateInstance<Clamd>(provider));
        return services;
    }
}
