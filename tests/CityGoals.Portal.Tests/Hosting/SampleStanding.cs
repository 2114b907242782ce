using System.Net;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Progress answers of where a sheet stands, and of its figures.</summary>
internal static class SampleStanding
{
    public const string Page = "/goals/2026/soumu/1/progress";
    public const string Proposed = "019ab000-0000-7000-8000-0000000000f2";
    public const string Enter = "POST /figures";
    public const string Import = "POST /figures/csv";
    public const string Confirm = "POST /figures/" + Proposed + "/confirmation";
    public const string Remove = "DELETE /figures/" + Proposed;

    public const string States = """
        {"goalSheetId":"019ab000-0000-7000-8000-000000000101","on":"2026-10-16","actions":[
          {"actionId":"019ab000-0000-7000-8000-000000000301","state":"under-way","silent":false,"due":null,"facts":[{"ja":"最後の報告は2026年9月30日時点です。","en":"The last report is as of 2026-09-30."}],"targets":[
            {"position":1,"state":"short","attainment":0.625,"shortfall":3,"counted":true,"figureId":"019ab000-0000-7000-8000-0000000000f1","facts":[{"ja":"2026年9月30日時点で5回（会田 千夏が確認）。","en":"5 回 as of 2026-09-30, confirmed by 会田 千夏."}]}]},
          {"actionId":"019ab000-0000-7000-8000-000000000302","state":"not-started","silent":true,"due":"2027-03-31","facts":[{"ja":"何も報告されていません。","en":"Nothing was reported."}],"targets":[]}],
         "targets":{"all":4,"reached":1,"short":1,"undecided":0,"noReport":1,"notCounted":1}}
        """;

    private const string Figures = """
        [{"figureId":"019ab000-0000-7000-8000-0000000000f1","actionId":"019ab000-0000-7000-8000-000000000301","position":1,"targetWords":"8回","asOf":"2026-09-30","value":5,"unit":"回","source":"report","sourceKey":"","note":"","enteredAt":"2026-10-05T00:00:00Z","enteredByName":"会田 千夏","confirmedAt":"2026-10-05T00:00:00Z","confirmedByName":"会田 千夏"},
         {"figureId":"019ab000-0000-7000-8000-0000000000f2","actionId":"019ab000-0000-7000-8000-000000000301","position":1,"targetWords":"8回","asOf":"2026-10-10","value":1234.5,"unit":"回","source":"api","sourceKey":"k","note":"受付簿から","enteredAt":"2026-10-11T00:00:00Z","enteredByName":"受付システム","confirmedAt":null,"confirmedByName":null},
         {"figureId":"019ab000-0000-7000-8000-0000000000f3","actionId":"019ab000-0000-7000-8000-0000000003ff","position":1,"targetWords":"3件","asOf":"2026-06-30","value":2,"unit":"件","source":"hand","sourceKey":"","note":"","enteredAt":"2026-07-01T00:00:00Z","enteredByName":"会田 千夏","confirmedAt":"2026-07-01T00:00:00Z","confirmedByName":"会田 千夏"}]
        """;

    /// <summary>Gives a visitor's services the standing of the first sheet.</summary>
    public static Visitor WithStanding(this Visitor visitor)
    {
        visitor.Services
            .Answer("progress", $"GET /goal-sheets/{SampleAnswers.SheetId}/states", States)
            .Answer("progress", $"GET /goal-sheets/{SampleAnswers.SheetId}/figures", Figures)
            .Answer("progress", Enter, """{"added":1,"changed":0,"same":0}""")
            .Answer("progress", Import, """{"added":2,"changed":1,"same":3}""")
            .Answer("progress", Confirm, "", HttpStatusCode.NoContent)
            .Answer("progress", Remove, "", HttpStatusCode.NoContent);
        return visitor;
    }
}
