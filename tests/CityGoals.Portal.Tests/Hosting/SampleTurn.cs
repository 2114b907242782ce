namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Goals answers of the turn to 2027: 総務部 stays, 保健福祉部 was split, and a goal has lost its department.</summary>
internal static class SampleTurn
{
    public const string Goal = SampleAnswers.SheetId;
    public const string Homeless = "019ab000-0000-7000-8000-000000000107";
    public const string Draft = "019ab000-0000-7000-8000-000000000108";
    public const string Food = "019ab000-0000-7000-8000-000000000301";
    public const string Store = "019ab000-0000-7000-8000-000000000302";

    public const string PutYear = "PUT /fiscal-years/2027";
    public const string Carry = "POST /year-turns/2027";
    public const string Move = "PUT /goal-sheets/" + Homeless + "/department";

    private const string Departments = """
        [{"code":"soumu","name":"総務部","nameEn":"General Affairs Department","sheets":2,"carried":1,"successors":[{"code":"soumu","name":"総務部","nameEn":"General Affairs Department"}]},
         {"code":"hoken","name":"保健福祉部","nameEn":"Health and Welfare Department","sheets":1,"carried":0,"successors":[{"code":"kenko","name":"健康部","nameEn":"Health Department"},{"code":"kodomo","name":"こども部","nameEn":"Children's Department"}]},
         {"code":"suido","name":"水道部","nameEn":"Water Department","sheets":1,"carried":0,"successors":[]}]
        """;

    private const string Lost = """
        [{"goalSheetId":"019ab000-0000-7000-8000-000000000107","departmentCode":"hoken","departmentName":"保健福祉部","number":4,"rank":4,"title":"子育ての支援","state":"draft","revision":2,"successors":[{"code":"soumu","name":"総務部","nameEn":"General Affairs Department"}]},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000109","departmentCode":"hoken","departmentName":"保健福祉部","number":5,"rank":5,"title":"介護の予防","state":"published","revision":1,"successors":[]}]
        """;

    private const string Sheets = """
        [{"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"published","carriedTo":null,"initiatives":[
           {"initiativeId":"019ab000-0000-7000-8000-000000000201","title":"備蓄の充実","actions":[
            {"actionId":"019ab000-0000-7000-8000-000000000301","number":"(1)","title":"食料の更新","periodText":"4～2月","carriedTo":null},
            {"actionId":"019ab000-0000-7000-8000-000000000302","number":"(2)","title":"倉庫の点検","periodText":"年度末","carriedTo":{"sourceId":"019ab000-0000-7000-8000-000000000302","goalSheetId":"019ab000-0000-7000-8000-000000000108","departmentCode":"soumu","number":1,"title":"備えの強化"}}]}]},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000102","fiscalYear":2026,"departmentCode":"soumu","number":2,"rank":2,"title":"働きやすい職場づくり","state":"published","carriedTo":{"sourceId":"019ab000-0000-7000-8000-000000000102","goalSheetId":"019ab000-0000-7000-8000-000000000108","departmentCode":"soumu","number":1,"title":"備えの強化"},"initiatives":[]}]
        """;

    /// <summary>Gives a visitor's services the turn of the year.</summary>
    public static Visitor WithTurn(this Visitor visitor, string state = "open")
    {
        visitor.Services
            .Answer("goals", "GET /departments?year=2027", """[{"code":"soumu","name":"総務部","nameEn":"General Affairs Department","sheets":1},{"code":"kenko","name":"健康部","nameEn":"Health Department","sheets":0}]""")
            .Answer("goals", "GET /year-turns/2027", $$"""{"year":{"fiscalYear":2027,"state":"{{state}}","revision":{{(state == "unopened" ? 0 : 1)}}},"departments":{{Departments}},"homeless":{{Lost}}}""")
            .Answer("goals", "GET /year-turns/2026", """{"year":{"fiscalYear":2026,"state":"open","revision":2},"departments":[],"homeless":[]}""")
            .Answer("goals", "GET /year-turns/2027/soumu", Sheets)
            .Answer("goals", "GET /year-turns/2027/hoken", Sheets.Replace("soumu", "hoken", StringComparison.Ordinal))
            .Answer("goals", "GET /goal-sheets?year=2027&department=soumu&state=draft", """[{"goalSheetId":"019ab000-0000-7000-8000-000000000108","fiscalYear":2027,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"備えの強化","state":"draft","revision":1,"initiatives":1,"actions":1,"steps":0,"publishable":false}]""")
            .Answer("goals", PutYear, """{"fiscalYear":2027,"state":"open","revision":1}""")
            .Answer("goals", Move, SampleEditing.Saved)
            .Answer("goals", Carry, """{"carried":[{"sourceId":"019ab000-0000-7000-8000-000000000101","goalSheetId":"019ab000-0000-7000-8000-000000000108","fiscalYear":2027,"departmentCode":"soumu","number":1,"rank":1,"revision":2,"parts":2}]}""");
        return visitor;
    }
}
