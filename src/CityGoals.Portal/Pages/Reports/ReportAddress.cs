namespace CityGoals.Portal.Pages.Reports;

/// <summary>Where the page of a report is, and what its fields are called.</summary>
internal static class ReportAddress
{
    /// <summary>Most UTF-16 units of the words on a part, of a box, and of a reason: as Progress takes them.</summary>
    internal const int Text = 10_000, Reason = 2000;

    internal static string Of(Guid round, Guid sheet, string? done = null) => Clients.Address.Of($"/rounds/{round}/reports/{sheet}", ("done", done));

    /// <summary>Where a file of evidence is given out.</summary>
    internal static string Evidence(Guid round, Guid sheet, Guid evidence) => $"/rounds/{round}/reports/{sheet}/evidence/{evidence}";

    /// <summary>The field for a file.</summary>
    /// <param name="action">None: for the whole report.</param>
    internal static string File(Guid? action) => action is { } part ? Field(part, "file") : "file";

    internal static string Field(Guid part, string field) => $"p-{part}-{field}";

    internal static string Figure(Guid part, int position) => $"p-{part}-figure-{position}";
}
