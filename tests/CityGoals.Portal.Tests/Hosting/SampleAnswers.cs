using CityGoals.Portal.Tests.Forms;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What the services of a small city answer.</summary>
public static class SampleAnswers
{
    public const string SheetId = "019ab000-0000-7000-8000-000000000101";
    public const string ImportId = "019ab000-0000-7000-8000-000000000901";

    public const string Sheet = """
        {"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,
         "title":"災害に強い市役所づくり","state":"published","revision":2,"publishedRevision":2,"way":{"steps":["revise"],"ownSubmission":false,"mayPublish":false},"publishedAt":"2026-05-20T16:00:00Z","importId":"019ab000-0000-7000-8000-000000000901",
         "alignments":[{"label":"総合計画における位置付け","text":"第1編 第2章"},{"label":"総合戦略における位置付け","text":""},{"label":"市長マニフェストにおける位置付け","text":"1-(1)"}],
         "situation":"庁舎の備えが足りません。","purpose":"業務を止めない庁舎にします。",
         "initiatives":[
          {"initiativeId":"019ab000-0000-7000-8000-000000000201","position":1,"title":"備蓄の充実","carriedOverFrom":"R7から継続","note":"","actions":[
           {"actionId":"019ab000-0000-7000-8000-000000000301","position":1,"number":"(1)","title":"食料の更新","carriedOverFrom":"","planned":true,"periodText":"4～2月",
            "period":{"kind":"window","start":"2026-04-01","due":"2027-02-28","dues":["2027-02-28"],"flags":[],"explainJa":"2026年4月1日から2027年2月28日まで","explainEn":"1 April 2026 to 28 February 2027","notes":[]},
            "targetText":"講座8回（延べ200人）","targets":[
             {"subject":"講座","comparator":"at-least","value":8,"unit":"回","counting":"none","basis":"absolute","assumed":true,"start":2,"length":2,"explainJa":"講座：8回以上","explainEn":"講座: at least 8 times","notes":[{"ja":"「以上」と仮定しています。","en":"\"At least\" is assumed."}]},
             {"subject":"","comparator":"at-least","value":200,"unit":"人","counting":"total","basis":"absolute","assumed":true,"start":5,"length":6,"explainJa":"延べ200人以上","explainEn":"at least 200 persons in total","notes":[{"ja":"「以上」と仮定しています。","en":"\"At least\" is assumed."},{"ja":"単位の表にない単位です。","en":"The unit is not in the table of units."}]}]},
           {"actionId":"019ab000-0000-7000-8000-000000000302","position":2,"number":"(2)","title":"倉庫の点検","carriedOverFrom":"","planned":true,"periodText":"年度末",
            "period":{"kind":"deadline","start":null,"due":"2027-03-31","dues":["2027-03-31"],"flags":["about"],"explainJa":"2027年3月31日まで","explainEn":"by 31 March 2027","notes":[{"ja":"おおよその時期です。","en":"The time is approximate."}]},
            "targetText":"","targets":[]},
           {"actionId":"019ab000-0000-7000-8000-000000000303","position":3,"number":"(3)","title":"協定の締結","carriedOverFrom":"","planned":true,"periodText":"年度末",
            "period":{"kind":"deadline","start":null,"due":"2027-03-31","dues":["2027-03-31"],"flags":[],"explainJa":"2027年3月31日まで","explainEn":"by 31 March 2027","notes":[]},
            "targetText":"","targets":[]}]},
          {"initiativeId":"019ab000-0000-7000-8000-000000000202","position":2,"title":"訓練の見直し","carriedOverFrom":"","note":"","actions":[
           {"actionId":"019ab000-0000-7000-8000-000000000304","position":1,"number":"(1)","title":"手順書の改訂","carriedOverFrom":"","planned":true,"periodText":"準備が整い次第",
            "period":{"kind":"unread","start":null,"due":null,"dues":[],"flags":["no-time"],"explainJa":"読み取れません","explainEn":"could not be read","notes":[{"ja":"時期の言葉が見つかりません。","en":"There are no words about time."}]},
            "targetText":"全職員への周知","targets":[]}]}],
         "specialNotes":{"participation":"自治会と一緒に行う。","effect":"","other":""}}
        """;

    public const string Steps = """
        [{"sequence":1,"revision":1,"step":"submit","fromState":"draft","toState":"submitted","reason":"","personName":"会田 千夏","occurredAt":"2026-05-10T01:00:00Z"},
         {"sequence":2,"revision":1,"step":"return","fromState":"submitted","toState":"returned","reason":"「(1)食料の更新」について：期限を入れてください。","personName":"波多野 静香","occurredAt":"2026-05-11T01:00:00Z"}]
        """;

    public const string Approvals = """
        {"sheets":[
          {"goalSheetId":"019ab000-0000-7000-8000-000000000104","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":3,"rank":3,"title":"窓口の改善","state":"submitted","revision":1,"since":"2026-05-10T01:00:00Z","personName":"会田 千夏","publishedRevision":null,"actions":4,"unread":1,"own":false},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000105","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":4,"rank":4,"title":"文書の電子化","state":"submitted","revision":3,"since":"2026-05-11T01:00:00Z","personName":"会田 千夏","publishedRevision":2,"decidedRevision":2,"actions":2,"unread":0,"own":false},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000106","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":5,"rank":5,"title":"研修の充実","state":"submitted","revision":1,"since":"2026-05-12T01:00:00Z","personName":"試験 花子","publishedRevision":null,"actions":1,"unread":0,"own":true}],
         "total":60,"next":"1_2"}
        """;

    public const string Ranking = """
        {"fiscalYear":2026,"departmentCode":"soumu","mayRank":true,"sheets":[
          {"goalSheetId":"019ab000-0000-7000-8000-000000000101","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"published"},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000102","number":2,"rank":2,"title":"働きやすい職場づくり","state":"draft"},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000104","number":3,"rank":3,"title":"窓口の改善","state":"submitted"}]}
        """;

    public const string States = """
        [{"code":"kikaku","name":"企画部","nameEn":"Planning Department","draft":1,"submitted":0,"headApproved":2,"approved":0,"returned":0,"published":0},
         {"code":"soumu","name":"総務部","nameEn":"General Affairs Department","draft":1,"submitted":1,"headApproved":0,"approved":0,"returned":0,"published":1}]
        """;

    public const string Reports = """
        {"goalSheetId":"019ab000-0000-7000-8000-000000000101","rounds":[{"kind":"mid-term","reports":[
          {"initiativeId":"019ab000-0000-7000-8000-000000000201","actionId":"019ab000-0000-7000-8000-000000000301","number":"(1)","text":"5回開き、延べ131人が参加した。","planned":true},
          {"initiativeId":"019ab000-0000-7000-8000-000000000201","actionId":"019ab000-0000-7000-8000-000000000302","number":"(2)","text":"点検と交渉を進めた。","planned":true},
          {"initiativeId":"019ab000-0000-7000-8000-000000000201","actionId":"019ab000-0000-7000-8000-000000000303","number":"(3)","text":"点検と交渉を進めた。","planned":true},
          {"initiativeId":"019ab000-0000-7000-8000-000000000202","actionId":"019ab000-0000-7000-8000-000000000399","number":"(2)","text":"大雨への対応を行った。","planned":false}]},
         {"kind":"final","reports":[]}]}
        """;

    public const string Sheets = """
        [{"goalSheetId":"019ab000-0000-7000-8000-000000000102","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":2,"rank":2,"title":"働きやすい職場づくり","state":"draft","revision":1,"publishable":true,"initiatives":1,"actions":2,"nextDue":null},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"published","revision":2,"initiatives":2,"actions":4,"nextDue":"2027-02-28"},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000103","fiscalYear":2026,"departmentCode":"kikaku","departmentName":"企画部","number":1,"rank":1,"title":"伝わる広報","state":"draft","revision":1,"publishable":true,"initiatives":3,"actions":9,"nextDue":"2026-10-31"}]
        """;

    public const string Departments = """
        [{"code":"kikaku","name":"企画部","nameEn":"Planning Department","sheets":1},{"code":"soumu","name":"総務部","nameEn":"General Affairs Department","sheets":2}]
        """;

    public const string Deadlines = """
        [{"goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部","goalNumber":1,"goalTitle":"災害に強い市役所づくり","actionId":"019ab000-0000-7000-8000-000000000305","number":"(4)","title":"鍵の点検","periodText":"6月末","kind":"deadline","start":null,"due":"2026-06-30"},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000103","departmentCode":"kikaku","departmentName":"企画部","goalNumber":1,"goalTitle":"伝わる広報","actionId":"019ab000-0000-7000-8000-000000000306","number":"(1)","title":"特集号の発行","periodText":"10月","kind":"window","start":"2026-10-01","due":"2026-10-31"},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部","goalNumber":1,"goalTitle":"災害に強い市役所づくり","actionId":"019ab000-0000-7000-8000-000000000301","number":"(1)","title":"食料の更新","periodText":"4～2月","kind":"window","start":"2026-04-01","due":"2027-02-28"},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部","goalNumber":1,"goalTitle":"災害に強い市役所づくり","actionId":"019ab000-0000-7000-8000-000000000307","number":"(5)","title":"通信の訓練","periodText":"通年","kind":"throughout","start":"2026-04-01","due":"2027-03-31"},
         {"goalSheetId":"019ab000-0000-7000-8000-000000000101","departmentCode":"soumu","departmentName":"総務部","goalNumber":1,"goalTitle":"災害に強い市役所づくり","actionId":"019ab000-0000-7000-8000-000000000304","number":"(1)","title":"手順書の改訂","periodText":"準備が整い次第","kind":"unread","start":null,"due":null}]
        """;

    public const string Standing = """
        {"asOf":"2026-10-15T21:30:00Z","fiscalYear":2026,"totals":{"goals":27,"initiatives":85,"actions":1234,"targets":301},
         "departments":[{"code":"soumu","name":"総務部","goals":4,"initiatives":14,"actions":40,"targets":33},{"code":"kikaku","name":"企画部","goals":23,"initiatives":71,"actions":1194,"targets":268}],
         "years":[{"year":2025,"goals":24,"initiatives":74,"actions":177},{"year":2026,"goals":27,"initiatives":85,"actions":1234}]}
        """;

    public const string Imports = """
        [{"importId":"019ab000-0000-7000-8000-000000000901","fileName":"総務部_令和8年度.txt","importedAt":"2026-04-20T05:12:00Z","importedBy":"会田 千夏","sheets":2}]
        """;

    public const string JobId = "019ab000-0000-7000-8000-000000000801";

    public const string Jobs = """
        [{"importJobId":"019ab000-0000-7000-8000-000000000801","createdAt":"2026-10-15T00:10:00Z","createdBy":"会田 千夏","files":4,"open":2}]
        """;

    public const string File = """
        {"number":1,"fileName":"総務部_令和8年度.txt","state":"read","counts":{"goals":1,"initiatives":1,"actions":2,"read":1,"toCheck":2,"unread":1},"cells":[],"importId":null}
        """;

    public const string Job = $$"""
        {"importJobId":"{{JobId}}","createdAt":"2026-10-15T00:10:00Z","createdBy":"会田 千夏","waiting":1,"read":1,"refused":1,"made":0,"unchanged":1,"toCheck":2,"unread":1,"files":[
         {{File}},
         {"number":2,"fileName":"悪い.txt","state":"refused","counts":{"goals":0,"initiatives":0,"actions":0,"read":0,"toCheck":0,"unread":0},"cells":[{"line":3,"cell":7,"message":"3行目の7列目：順位がありません。","messageEn":"Line 3, cell 7: There is no rank."}],"importId":null},
         {"number":3,"fileName":"前の.txt","state":"unchanged","counts":{"goals":1,"initiatives":1,"actions":2,"read":3,"toCheck":0,"unread":0},"cells":[],"importId":"{{ImportId}}"},
         {"number":4,"fileName":"次の.txt","state":"waiting","counts":{"goals":0,"initiatives":0,"actions":0,"read":0,"toCheck":0,"unread":0},"cells":[],"importId":null}]}
        """;

    public const string Review = $$$"""
        {"importJobId":"{{{JobId}}}","file":{{{File}}},"remarks":[{"line":4,"cell":5,"message":"4行目の5列目：(2)がありません。","messageEn":"Line 4, cell 5: There is no (2)."}],
         "lines":[{"line":1,"part":null,"cells":["令和8年度 重点目標管理シート"]},{"line":2,"part":null,"cells":[""]},
          {"line":3,"part":null,"cells":["重点目標","災害に強い市役所づくり","","","部局名","総務部"]},
          {"line":4,"part":null,"cells":["備蓄の充実 (1)食料の更新 (2)倉庫の点検","(1)9月末 (2)準備が整い次第","(1)講座8回（延べ200人）","","",""]}],
         "goals":[{"position":1,"fiscalYear":2026,"departmentName":"総務部","rank":1,"title":"災害に強い市役所づくり","places":[],"initiatives":[{"position":1,"title":"備蓄の充実","places":[],"actions":[
          {"position":1,"number":"(1)","title":"食料の更新","places":[],"planned":true,
           "period":{"mark":1,"text":"9月末","places":[{"line":4,"cell":2,"start":3,"length":3}],"read":[],"state":"corrected","decidedBy":"会田 千夏","decidedAt":"2026-10-15T00:20:00Z",
            "reading":{"kind":"deadline","start":null,"due":"2026-10-15","dues":["2026-10-15"],"flags":[],"explainJa":"2026年10月15日まで","explainEn":"by 15 October 2026","notes":[]}},
           "targets":{"mark":2,"text":"講座8回（延べ200人）","places":[{"line":4,"cell":3,"start":3,"length":12}],"state":"assumed","decidedBy":null,"decidedAt":null,"readings":[
            {"subject":"講座","comparator":"at-least","value":8,"unit":"回","counting":"none","basis":"absolute","assumed":true,"flags":[],"start":2,"length":2,"explainJa":"講座：8回以上","explainEn":"講座: at least 8 times","notes":[{"ja":"「以上」と仮定しています。","en":"\"At least\" is assumed."}]}]}},
          {"position":2,"number":"(2)","title":"倉庫の点検","places":[],"planned":true,
           "period":{"mark":3,"text":"準備が整い次第","places":[{"line":4,"cell":2,"start":10,"length":7}],"read":[],"state":"unread","decidedBy":null,"decidedAt":null,
            "reading":{"kind":"unread","start":null,"due":null,"dues":[],"flags":["no-time"],"explainJa":"読み取れません","explainEn":"could not be read","notes":[{"ja":"時期の言葉が見つかりません。","en":"There are no words about time."}]}},
           "targets":null}]}]}]}
        """;

    public const string TypedPeriod = """
        {"period":{"kind":"deadline","start":null,"due":"2026-10-15","dues":["2026-10-15"],"flags":[],"explainJa":"2026年10月15日まで","explainEn":"by 15 October 2026","notes":[]},"periodSpan":{"start":0,"length":6},"targets":[]}
        """;

    public const string Receipt = """
        {"importId":"019ab000-0000-7000-8000-000000000901","fileName":"総務部_令和8年度.txt","encoding":"utf-8","alreadyImported":false,
         "sheets":[{"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"draft","revision":1,"initiatives":2,"actions":4,"nextDue":null}],
         "remarks":[{"line":12,"cell":2,"message":"期間・期限「準備が整い次第」を読み取れません。","messageEn":"The period \"準備が整い次第\" could not be read."}]}
        """;

    public const string Audit = """
        {"entries":[
          {"entryId":"019ab000-0000-7000-8000-000000000a02","sequence":2,"at":"2026-10-15T23:30:00+00:00","personId":"p","personName":"波多野 静香","kind":"sheet-published","subject":"019ab000-0000-7000-8000-000000000101",
           "summaryJa":"総務部の2026年度優先順位1位「災害に強い市役所づくり」（第1版）を公表しました。","summaryEn":"Published “災害に強い市役所づくり” of 総務部, 2026, rank 1 (revision 1).","before":"{\"state\":\"draft\"}","after":"{\"state\":\"published\"}","hash":"00"},
          {"entryId":"019ab000-0000-7000-8000-000000000a01","sequence":1,"at":"2026-10-15T23:00:00+00:00","personId":"p","personName":"<b>会田</b>","kind":"denied","subject":"POST /publications",
           "summaryJa":"権限のない操作を断りました：POST /publications","summaryEn":"Refused, not permitted: POST /publications","before":null,"after":null,"hash":"00"}],
         "next":1}
        """;

    /// <summary>Gives a visitor's services all of the city.</summary>
    public static Visitor WithSampleCity(this Visitor visitor)
    {
        visitor.Services
            .Answer("goals", "GET /fiscal-years", """[{"year":2026,"sheets":3},{"year":2025,"sheets":2}]""")
            .Answer("goals", "GET /departments?year=2026", Departments)
            .Answer("goals", "GET /goal-sheets?year=2026", Sheets)
            .Answer("goals", "GET /goal-sheets?year=2026&limit=201", Sheets)
            .Answer("goals", "GET /goal-sheets?year=2026&department=soumu&limit=201", Only(Sheets, "soumu"))
            .Answer("goals", "GET /goal-sheets?year=2026&department=soumu", Only(Sheets, "soumu"))
            .Answer("goals", "GET /goal-sheets?year=2026&state=draft", OnlyDrafts(Sheets))
            .Answer("goals", "GET /goal-sheets/2026/soumu/1", Sheet)
            .Answer("goals", SampleForms.Asked, SampleForms.Text(SampleForms.Of("soumu", "総務部", 1)))
            .Answer("goals", "GET /goal-sheets/2026/soumu/2", SheetAs("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":true}"""))
            .Answer("goals", $"GET /goal-sheets/{SheetId}/steps", Steps)
            .Answer("goals", "GET /approvals", Approvals)
            .Answer("goals", "GET /rankings/2026/soumu", Ranking)
            .Answer("goals", "GET /sheet-states?year=2026", States)
            .Answer("goals", "GET /goal-sheets?year=2026&department=soumu&state=draft&limit=201", Filtered(Only(Sheets, "soumu"), "state", "draft"))
            .Answer("goals", "GET /audit", Audit)
            .Answer("goals", "GET /imports", Imports)
            .AnswerText("goals", $"GET /imports/{ImportId}/text", "重点目標\t災害に強い市役所づくり\n")
            .Answer("goals", "GET /import-jobs", Jobs)
            .Answer("goals", "POST /import-jobs", Job, System.Net.HttpStatusCode.Created)
            .Answer("goals", $"GET /import-jobs/{JobId}", Job)
            .Answer("goals", $"POST /import-jobs/{JobId}/files", File, System.Net.HttpStatusCode.Created)
            .Answer("goals", $"POST /import-jobs/{JobId}/sheets", """{"made":3,"unchanged":1,"toCheck":2,"left":0,"refused":[]}""")
            .Answer("goals", $"GET /import-jobs/{JobId}/files/1", Review)
            .Answer("goals", $"PUT /import-jobs/{JobId}/files/1/readings", Review)
            .Answer("goals", $"POST /import-jobs/{JobId}/files/1/sheets", Receipt)
            .Answer("goals", "POST /readings", TypedPeriod)
            .Answer("progress", $"GET /goal-sheets/{SheetId}/reports", Reports)
            .Answer("notifications", "GET /deadlines?year=2026", Deadlines)
            .Answer("analytics", "GET /standing?year=2026", Standing);
        return visitor.WithSampleStaff().WithHistory().WithComments().WithPlans().WithTurn().WithRounds().WithReport().WithWork().WithStanding();
    }

    /// <summary>The second sheet of the department in a state, and what the person may do with it.</summary>
    public static string SheetAs(string state, string way, int? published = null) => Sheet
        .Replace("\"state\":\"published\"", $"\"state\":\"{state}\"", StringComparison.Ordinal)
        .Replace("\"publishedRevision\":2", $"\"publishedRevision\":{published?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}", StringComparison.Ordinal)
        .Replace("""{"steps":["revise"],"ownSubmission":false,"mayPublish":false}""", way, StringComparison.Ordinal)
        .Replace("\"number\":1,\"rank\":1", "\"number\":2,\"rank\":2", StringComparison.Ordinal);

    private static string Only(string sheets, string department) => Filtered(sheets, "departmentCode", department);

    private static string OnlyDrafts(string sheets) => Filtered(sheets, "state", "draft");

    private static string Filtered(string sheets, string member, string value) =>
        new System.Text.Json.Nodes.JsonArray([.. System.Text.Json.Nodes.JsonNode.Parse(sheets)!.AsArray().Where(sheet => (string?)sheet![member] == value).Select(sheet => sheet!.DeepClone())]).ToJsonString();
}
