namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Progress answers of a person's work: two reports to write, one that came back, one that is done, an overdue action, and what waits for approval.</summary>
internal static class SampleWork
{
    public const string Approve = "POST /report-approvals";
    public const string First = SampleRounds.Open + "/019ab000-0000-7000-8000-000000000104/1/submitted";
    public const string Second = SampleRounds.Open + "/019ab000-0000-7000-8000-000000000105/3/submitted";
    public const string Own = SampleRounds.Open + "/019ab000-0000-7000-8000-000000000106/1/submitted";

    public const string Nothing = """{"today":"2026-10-16","reports":[],"overdue":[],"waiting":0,"next":null}""";

    public const string Work = $$"""
        {"today":"2026-10-16","reports":[
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","closesOn":"2026-10-31","phase":"open","goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部",
          "rank":1,"title":"災害に強い市役所づくり","state":"draft","actions":4,"reported":1,"returnReason":null},
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","closesOn":"2026-10-10","phase":"late","goalSheetId":"019ab000-0000-7000-8000-000000000102","departmentCode":"soumu","departmentName":"総務部",
          "rank":2,"title":"働きやすい職場づくり","state":"draft","actions":2,"reported":0,"returnReason":null},
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","closesOn":"2026-10-31","phase":"open","goalSheetId":"019ab000-0000-7000-8000-000000000103","departmentCode":"soumu","departmentName":"総務部",
          "rank":3,"title":"文書の電子化","state":"returned","actions":3,"reported":3,"returnReason":"数値の出典を書いてください。"},
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","closesOn":"2026-10-31","phase":"open","goalSheetId":"019ab000-0000-7000-8000-000000000104","departmentCode":"soumu","departmentName":"総務部",
          "rank":4,"title":"窓口の改善","state":"submitted","actions":2,"reported":2,"returnReason":null}],
         "overdue":[{"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"sheetTitle":"災害に強い市役所づくり",
          "actionId":"019ab000-0000-7000-8000-000000000201","actionNumber":"(1)","title":"研修会の実施","due":"2026-09-30","silent":true,"facts":[]}],
         "waiting":3,"next":null}
        """;

    public const string Waiting = $$"""
        {"reports":[
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","goalSheetId":"019ab000-0000-7000-8000-000000000104","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","rank":4,
          "title":"窓口の改善","state":"submitted","revision":1,"since":"2026-10-12T00:00:00Z","personName":"会田 千夏","late":false,"own":false},
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","goalSheetId":"019ab000-0000-7000-8000-000000000105","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","rank":5,
          "title":"文書の電子化","state":"submitted","revision":3,"since":"2026-10-13T00:00:00Z","personName":"会田 千夏","late":true,"own":false},
         {"roundId":"{{SampleRounds.Open}}","name":"中間報告","nameEn":"Mid-term report","goalSheetId":"019ab000-0000-7000-8000-000000000106","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","rank":6,
          "title":"研修の充実","state":"submitted","revision":1,"since":"2026-10-14T00:00:00Z","personName":"試験 太郎","late":false,"own":true}],
         "total":60,"next":"1_2_3"}
        """;

    /// <summary>Gives a visitor's services what waits for an approval, and no work unless it is said.</summary>
    public static Visitor WithWork(this Visitor visitor, string work = Nothing)
    {
        visitor.Services.Answer("progress", "GET /work", work).Answer("progress", "GET /report-approvals", Waiting).Answer("progress", "GET /report-approvals?after=1_2_3", """{"reports":[],"total":60,"next":null}""");
        return visitor;
    }
}
