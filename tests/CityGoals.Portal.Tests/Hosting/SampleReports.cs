namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Progress answers of the report on the first sheet of 総務部 in the open round.</summary>
internal static class SampleReports
{
    public const string Sheet = SampleAnswers.SheetId;
    public const string Page = "/rounds/" + SampleRounds.Open + "/reports/" + Sheet;
    public const string Read = "GET " + Page;
    public const string Save = "PUT " + Page;
    public const string Step = "POST " + Page + "/steps";
    public const string Evidence = Page + "/evidence";
    public const string Listed = "019ab000-0000-7000-8000-0000000006a1";
    public const string Whole = "019ab000-0000-7000-8000-0000000006a2";
    public const string Food = "019ab000-0000-7000-8000-000000000301";
    public const string Store = "019ab000-0000-7000-8000-000000000302";
    public const string Stock = "019ab000-0000-7000-8000-000000000201";
    public const string Saved = """{"roundId":"019ab000-0000-7000-8000-0000000000a1","goalSheetId":"019ab000-0000-7000-8000-000000000101","revision":4,"state":"draft","steps":0,"late":false}""";

    /// <summary>The report in a state, with what the person may do.</summary>
    public static string As(string state, string way, string food = "8回のうち6回を終えた。") => $$$"""
        {"round":{{{SampleRounds.OpenRound}}},"sheet":{"goalSheetId":"{{{Sheet}}}","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","revision":2},
         "state":"{{{state}}}","revision":3,"sheetRevision":2,"late":false,"submittedAt":null,"publishedRevision":null,"effect":"待ち時間が減った。","participation":"",
         "last":{"name":"四半期報告","nameEn":"Quarterly report","asOf":"2026-06-30","effect":"前回の効果","participation":""},
         "initiatives":[{"initiativeId":"{{{Stock}}}","title":"備蓄の充実","words":{"text":"","grade":null,"doneOn":null,"lastText":"","lastGrade":null,"returnReason":null},"actions":[
          {"actionId":"{{{Food}}}","number":"(1)","title":"食料の更新","periodText":"4～2月","targetText":"講座8回","period":{"kind":"window","start":"2026-04-01","due":"2027-02-28","dues":[],"words":{"ja":"2027年2月28日まで","en":"by 28 February 2027"}},
           "words":{"text":"{{{food}}}","grade":"○","doneOn":null,"lastText":"3回を終えた。","lastGrade":"○","returnReason":{{{(state == "returned" ? "\"数を確かめてください。\"" : "null")}}}},
           "targets":[{"position":1,"spanStart":0,"spanLength":4,"words":{"ja":"講座：8回以上","en":"at least 8 times"},"comparator":"at-least","value":8,"unit":"回","figure":null,
             "proposal":{"result":"short","value":6,"unit":"回","spanStart":5,"spanLength":2,"fromLast":false,"attainment":0.75,"words":{"ja":"6回（あと2回）","en":"6 times, 2 short"},"notes":[]}}],
           "drift":[{"kind":"carried-over","spanStart":null,"spanLength":null,"fact":{"ja":"次の年度に続くと書かれています。","en":"It says that it goes on next year."}}]},
          {"actionId":"{{{Store}}}","number":"(2)","title":"倉庫の点検","periodText":"年度末","targetText":"","period":{"kind":"deadline","start":null,"due":"2027-03-31","dues":[],"words":{"ja":"2027年3月31日まで","en":"by 31 March 2027"}},
           "words":{"text":"","grade":null,"doneOn":null,"lastText":"","lastGrade":null,"returnReason":null},"targets":[],"drift":[]}]}],
         "removed":[{"partId":"019ab000-0000-7000-8000-000000000399","number":"(3)","title":"協定の締結","text":"結んだ。","grade":null,"doneOn":null,"figures":[]}],
         "returnReason":null,"way":{{{way}}}}
        """;

    public const string Writer = """{"maySave":true,"steps":["submit"],"ownSubmission":false,"reasonNeeded":false}""";
    public const string Approver = """{"maySave":false,"steps":["approve","return"],"ownSubmission":false,"reasonNeeded":false}""";

    /// <summary>A file of the first action, and one of an action that is planned no more.</summary>
    public const string Files = $$"""
        {"files":[{"evidenceId":"{{Listed}}","actionId":"{{Food}}","fileName":"納品書（9月）.pdf","mediaType":"application/pdf","size":1234567,"addedAt":"2026-10-01T01:00:00Z","addedByName":"会田","removedAt":null},
                  {"evidenceId":"{{Whole}}","actionId":"019ab000-0000-7000-8000-000000000399","fileName":"協定書.pdf","mediaType":"application/pdf","size":999,"addedAt":"2026-10-01T01:00:00Z","addedByName":"会田","removedAt":null}],
         "mostFiles":20,"mostBytes":10000000}
        """;

    /// <summary>Gives a visitor's services the report.</summary>
    public static Visitor WithReport(this Visitor visitor, string state = "draft", string way = Writer)
    {
        visitor.Services.Answer("progress", Read, As(state, way)).Answer("progress", Save, Saved).Answer("progress", Step, Saved)
            .Answer("progress", "GET " + Evidence, Files).AnswerFile("progress", $"GET {Evidence}/{Listed}", "納品書（9月）.pdf", "application/pdf", "%PDF-1.7 内容");
        return visitor;
    }
}
