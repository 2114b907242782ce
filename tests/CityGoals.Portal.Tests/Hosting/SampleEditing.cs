namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Goals answers to whoever writes a sheet: the second one of 総務部, a draft.</summary>
internal static class SampleEditing
{
    public const string Read = "GET /goal-sheets/" + SampleAnswers.SheetId;
    public const string Save = "PUT /goal-sheets/" + SampleAnswers.SheetId;
    public const string Make = "POST /goal-sheets";
    public const string Readings = "POST /readings/sheet";
    public const string Saved = """{"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","number":2,"rank":2,"state":"draft","revision":3}""";

    public const string Food = "019ab000-0000-7000-8000-000000000301";
    public const string Store = "019ab000-0000-7000-8000-000000000302";
    public const string Manual = "019ab000-0000-7000-8000-000000000304";
    public const string Stock = "019ab000-0000-7000-8000-000000000201";
    public const string Drill = "019ab000-0000-7000-8000-000000000202";

    public const string Content = """
        {"title":"災害に強い市役所づくり","alignments":[{"label":"総合計画","text":"第1編 第2章","link":[],"unlink":[]},{"label":"総合戦略","text":"","link":[],"unlink":[]}],"situation":"庁舎の備えが足りません。","purpose":"業務を止めない庁舎にします。",
         "initiatives":[
          {"initiativeId":"019ab000-0000-7000-8000-000000000201","title":"備蓄の充実","carriedOverFrom":"R7から継続","note":"","actions":[
           {"actionId":"019ab000-0000-7000-8000-000000000301","number":"(1)","title":"食料の更新","carriedOverFrom":"","periodText":"4～2月","period":null,"targetText":"講座8回（延べ200人）","targets":null},
           {"actionId":"019ab000-0000-7000-8000-000000000302","number":"(2)","title":"倉庫の点検","carriedOverFrom":"","periodText":"準備が整い次第","period":{"kind":"deadline","due":"2026-10-15","dues":[]},"targetText":"","targets":[]}]},
          {"initiativeId":"019ab000-0000-7000-8000-000000000202","title":"訓練の見直し","carriedOverFrom":"","note":"","actions":[
           {"actionId":"019ab000-0000-7000-8000-000000000304","number":"(1)","title":"手順書の改訂","carriedOverFrom":"","periodText":"準備が整い次第","period":null,"targetText":"全職員への周知","targets":null}]}],
         "participation":"自治会と一緒に行う。","effect":"","otherNotes":""}
        """;

    public const string ReadAs = """
        [{"actionId":"019ab000-0000-7000-8000-000000000301","period":{"kind":"window","start":"2026-04-01","due":"2027-02-28","dues":["2027-02-28"],"flags":[],"explainJa":"2026年4月1日から2027年2月28日まで","explainEn":"1 April 2026 to 28 February 2027","notes":[]},
          "targets":[{"subject":"講座","comparator":"at-least","value":8,"unit":"回","counting":"none","basis":"absolute","assumed":true,"start":2,"length":2,"explainJa":"講座：8回以上","explainEn":"講座: at least 8 times","notes":[]}]},
         {"actionId":"019ab000-0000-7000-8000-000000000304","period":{"kind":"unread","start":null,"due":null,"dues":[],"flags":["no-time"],"explainJa":"読み取れません","explainEn":"could not be read","notes":[{"ja":"時期の言葉が見つかりません。","en":"There are no words about time."}]},"targets":[]}]
        """;

    /// <summary>Gives a visitor's services the draft.</summary>
    public static Visitor WithEditing(this Visitor visitor, bool mayEdit = true)
    {
        var sheet = SampleAnswers.SheetAs("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":true}""");
        visitor.Services
            .Answer("goals", Read, $$"""{"sheet":{{sheet}},"content":{{Content}},"mayEdit":{{(mayEdit ? "true" : "false")}}}""")
            .Answer("goals", Readings, ReadAs)
            .Answer("goals", "POST /readings/alignments", "[[],[]]")
            .Answer("goals", Save, Saved)
            .Answer("goals", Make, Saved, System.Net.HttpStatusCode.Created);
        return visitor;
    }
}
