using System.Net;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Progress answers of reporting rounds: one that is open, and one that is planned.</summary>
internal static class SampleRounds
{
    public const string Open = "019ab000-0000-7000-8000-0000000000a1";
    public const string Planned = "019ab000-0000-7000-8000-0000000000a2";
    public const string StateScale = "PUT /judgement-scales/2026";
    public const string Scale = """[{"symbol":"A","definition":"順調","definitionEn":"On track"},{"symbol":"B","definition":"遅れ","definitionEn":"Behind"}]""";
    public const string Publish = "POST /rounds/" + Open + "/publication";
    public const string Add = "POST /rounds";
    public const string Steps = "POST /rounds/" + Open + "/steps";
    public const string StepsOfPlanned = "POST /rounds/" + Planned + "/steps";
    public const string Put = "PUT /rounds/" + Planned;

    public const string OpenRound = """
        {"roundId":"019ab000-0000-7000-8000-0000000000a1","revision":2,"fiscalYear":2026,"kind":"mid-term","name":"中間報告","nameEn":"Mid-term report","asOf":"2026-09-30","opensOn":"2026-10-01","closesOn":"2026-10-31","timeZone":"Asia/Tokyo",
         "departments":[],"state":"open","phase":"open","scale":[{"symbol":"◎","definition":"計画を上回った","definitionEn":"Better than planned"},{"symbol":"○","definition":"計画どおり","definitionEn":"As planned"}],"openedAt":"2026-10-01T00:00:00Z","closedAt":null}
        """;

    public const string PlannedRound = """
        {"roundId":"019ab000-0000-7000-8000-0000000000a2","revision":1,"fiscalYear":2026,"kind":"final","name":"期末報告","nameEn":"Final report","asOf":"2027-03-31","opensOn":"2027-04-01","closesOn":"2027-04-30","timeZone":"Asia/Tokyo",
         "departments":["soumu"],"state":"planned","phase":"ahead","scale":[],"openedAt":null,"closedAt":null}
        """;

    private const string Reports = """
        [{"goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"submitted","revision":2,"late":true,"submittedAt":"2026-10-20T00:00:00Z","publishable":false,"planChanged":false},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000102","departmentCode":"soumu","departmentName":"総務部","number":2,"rank":2,"title":"働きやすい職場づくり","state":"draft","revision":0,"late":false,"submittedAt":null,"publishable":false,"planChanged":false},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000103","departmentCode":"kikaku","departmentName":"企画部","number":1,"rank":1,"title":"総合計画の推進","state":"published","revision":3,"late":false,"submittedAt":"2026-10-10T00:00:00Z","publishable":true,"planChanged":false}]
        """;

    /// <summary>Gives a visitor's services the rounds.</summary>
    public static Visitor WithRounds(this Visitor visitor)
    {
        visitor.Services
            .Answer("progress", "GET /rounds?year=2026", $"[{PlannedRound},{OpenRound}]")
            .Answer("progress", $"GET /rounds/{Open}", OpenRound)
            .Answer("progress", $"GET /rounds/{Planned}", PlannedRound)
            .Answer("progress", $"GET /rounds/{Open}/reports?limit=500", Reports)
            .Answer("progress", "GET /judgement-scales/2026", """{"year":2026,"statedFor":null,"grades":[]}""")
            .Answer("progress", "GET /judgement-scales/2027", $$"""{"year":2027,"statedFor":2026,"grades":{{Scale}}}""")
            .Answer("progress", StateScale, $$"""{"year":2026,"statedFor":2026,"grades":{{Scale}}}""")
            .Answer("progress", Publish, """{"published":1}""")
            .Answer("progress", Add, PlannedRound, HttpStatusCode.Created)
            .Answer("progress", Put, PlannedRound)
            .Answer("progress", Steps, OpenRound)
            .Answer("progress", StepsOfPlanned, OpenRound);
        return visitor;
    }
}
