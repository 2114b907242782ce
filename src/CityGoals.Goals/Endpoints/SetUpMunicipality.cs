using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// A city states its settings and its departments in its own order (建制順); stating them again replaces what was stated.
/// A department does not go away by not being named: it ends on its last day.
/// </summary>
internal static class SetUpMunicipality
{
    private const string WouldMoveSheets = """
        select exists (select from goal_sheet) and coalesce((select fiscal_first_month from municipality), $1) <> $2
        """;

    private const string WriteSettings = """
        insert into municipality (municipality_code, name, name_en, fiscal_first_month, time_zone)
        values ($1, $2, $3, $4, $5)
        on conflict on constraint pk_municipality do update
        set name = excluded.name, name_en = excluded.name_en, fiscal_first_month = excluded.fiscal_first_month, time_zone = excluded.time_zone
        """;

    private const string WriteDepartments = """
        insert into department (municipality_code, department_code, position, name, name_en, valid_from, valid_to)
        select $1, row ->> 'code', position, row ->> 'name', row ->> 'nameEn', (row ->> 'validFrom')::date, (row ->> 'validTo')::date
        from json_array_elements($2::json) with ordinality as stated (row, position)
        on conflict on constraint pk_department do update
        set position = excluded.position,
            name = case when exists (select from organisation) then department.name else excluded.name end,
            name_en = case when exists (select from organisation) then department.name_en else excluded.name_en end,
            valid_from = case when exists (select from organisation) then department.valid_from else excluded.valid_from end,
            valid_to = case when exists (select from organisation) then department.valid_to else excluded.valid_to end
        """;

    /// <summary>A city's settings and departments.</summary>
    public sealed record Request : IValidatableObject
    {
        [Required(AllowEmptyStrings = false)]
        public required string Name { get; init; }

        [Required(AllowEmptyStrings = false)]
        public required string NameEn { get; init; }

        [Range(1, 12)]
        public int FiscalFirstMonth { get; init; } = FiscalYear.UsualFirstMonth;

        /// <summary>IANA name.</summary>
        public string TimeZone { get; init; } = "Asia/Tokyo";

        public IReadOnlyList<Department> Departments { get; init; } = [];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return new ValidationResult("この時間帯はありません。No such time zone.", [nameof(TimeZone)]);
            if (Departments.Contains(null!)) yield return new ValidationResult("空の部局があります。A department is empty.", [nameof(Departments)]);
            if (Departments.DistinctBy(department => department?.Code).Count() < Departments.Count) yield return new ValidationResult("部局コードが重なっています。A department code is repeated.", [nameof(Departments)]);
        }
    }

    /// <summary>部局. Both days are inclusive; none: not known to have begun later, or not ended.</summary>
    public sealed record Department : IValidatableObject
    {
        [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*")]
        public required string Code { get; init; }

        [Required(AllowEmptyStrings = false)]
        public required string Name { get; init; }

        [Required(AllowEmptyStrings = false)]
        public required string NameEn { get; init; }

        public DateOnly? ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ValidTo < ValidFrom) yield return new ValidationResult("終わりが始まりより前です。It ends before it begins.", [nameof(ValidTo)]);
        }
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation) =>
        await RunAsync(request, caller, database, clock, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    internal static async Task<Refusal?> RunAsync(Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await WouldMoveSheetsAsync(tenant, request.FiscalFirstMonth, cancellation)) return GoalsProblems.FiscalYearInUse();

        var municipality = tenant.Municipality.ToString();
        await using var batch = tenant.Batch();
        batch.Add(WriteSettings, municipality, request.Name, request.NameEn, request.FiscalFirstMonth, request.TimeZone);
        batch.Add(WriteDepartments, municipality, JsonSerializer.Serialize(request.Departments, EventJson.Options));
        AuditTrail.Add(batch, caller.Did(
            clock.GetUtcNow(), AuditKind.MunicipalitySetUp, municipality,
            new Bilingual($"{request.Name}の設定と{request.Departments.Count}部局を登録しました。", $"Set up {request.NameEn} with {request.Departments.Count} departments."), after: request));
        await tenant.CommitAsync(batch, cancellation);
        return null;
    }

    private static async Task<bool> WouldMoveSheetsAsync(TenantTransaction tenant, int firstMonth, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        batch.Add(WouldMoveSheets, FiscalYear.UsualFirstMonth, firstMonth);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        return (await reader.RowsAsync<bool>(cancellation)).Single();
    }
}
