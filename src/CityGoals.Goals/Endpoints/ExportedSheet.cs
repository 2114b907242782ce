using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A sheet that leaves the system as a file: an act that is kept before the first byte goes out.</summary>
internal static class ExportedSheet
{
    /// <summary>Keeps that a sheet was exported, and ends the transaction.</summary>
    /// <param name="format">The file's ending: txt, xlsx.</param>
    public static async Task KeepAsync(TenantTransaction tenant, Caller caller, SheetRow sheet, string format, DateTimeOffset now, CancellationToken cancellation)
    {
        var summary = new Bilingual($"目標「{sheet.Title}」のシートを出力しました（.{format}）。", $"Exported the sheet of “{sheet.Title}” (.{format}).");
        await AuditTrail.AddAsync(tenant, caller.Did(now, AuditKind.Exported, sheet.GoalSheetId.ToString(), summary, after: new { format, sheet.Revision }), cancellation);
        await tenant.CommitAsync(cancellation);
    }

    /// <summary>What a file is called: 重点目標管理シート_2026_総務部_1位.xlsx.</summary>
    public static string FileName(SheetRow sheet, string format) => $"重点目標管理シート_{sheet.FiscalYear}_{sheet.DepartmentName}_{sheet.Rank}位.{format}";
}
