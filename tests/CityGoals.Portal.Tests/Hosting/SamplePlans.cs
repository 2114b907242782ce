using System.Net;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What Goals answers of plans: one that holds now, and the one before it.</summary>
internal static class SamplePlans
{
    public const string Now = "019ab000-0000-7000-8000-0000000000d0";
    public const string Before = "019ab000-0000-7000-8000-0000000000d9";
    public const string Part = "019ab000-0000-7000-8000-0000000000d1";
    public const string Chapter = "019ab000-0000-7000-8000-0000000000d2";
    public const string Section = "019ab000-0000-7000-8000-0000000000d3";
    public const string Old = "019ab000-0000-7000-8000-0000000000d7";
    public const string Older = "019ab000-0000-7000-8000-0000000000d8";

    public const string PutNow = "PUT /plans/" + Now;
    public const string ReadFile = "POST /readings/plan";
    public const string Decide = "POST /alignments";
    public const string Propose = "POST /readings/alignments";

    public const string Placed = """
        {"planElementId":"019ab000-0000-7000-8000-0000000000d3","planId":"019ab000-0000-7000-8000-0000000000d0","planName":"第三次瑞瀬市総合計画","planNameEn":"Third Mizuse Comprehensive Plan",
         "path":["第1編 安全なまち","第2章 備え","第1節 避難"],"pathEn":["1 A Safe Town","1-2 Readiness","1-2-1 Shelters"]}
        """;

    public const string PlacedChapter = """
        {"planElementId":"019ab000-0000-7000-8000-0000000000d2","planId":"019ab000-0000-7000-8000-0000000000d0","planName":"第三次瑞瀬市総合計画","planNameEn":"Third Mizuse Comprehensive Plan",
         "path":["第1編 安全なまち","第2章 備え"],"pathEn":["1 A Safe Town","1-2 Readiness"]}
        """;

    public const string Plan = """
        {"planId":"019ab000-0000-7000-8000-0000000000d0","revision":3,"code":"comprehensive","name":"第三次瑞瀬市総合計画","nameEn":"Third Mizuse Comprehensive Plan","version":"前期基本計画","validFrom":"2026-04-01","validTo":"2031-03-31",
         "before":"019ab000-0000-7000-8000-0000000000d9",
         "elements":[
          {"planElementId":"019ab000-0000-7000-8000-0000000000d1","parentId":null,"code":"1","level":"編","label":"第1編","title":"安全なまち","titleEn":"A Safe Town","path":["第1編 安全なまち"],"pathEn":["1 A Safe Town"],"replaces":["a"]},
          {"planElementId":"019ab000-0000-7000-8000-0000000000d2","parentId":"019ab000-0000-7000-8000-0000000000d1","code":"1-2","level":"章","label":"第2章","title":"備え","titleEn":"Readiness","path":["第1編 安全なまち","第2章 備え"],"pathEn":["1 A Safe Town","1-2 Readiness"],"replaces":[]},
          {"planElementId":"019ab000-0000-7000-8000-0000000000d3","parentId":"019ab000-0000-7000-8000-0000000000d2","code":"1-2-1","level":"節","label":"第1節","title":"避難","titleEn":"Shelters","path":["第1編 安全なまち","第2章 備え","第1節 避難"],"pathEn":["1 A Safe Town","1-2 Readiness","1-2-1 Shelters"],"replaces":[]}],
         "goals":[{"planElementId":"019ab000-0000-7000-8000-0000000000d2","goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","state":"published"}]}
        """;

    private const string Plans = """
        [{"planId":"019ab000-0000-7000-8000-0000000000d0","code":"comprehensive","name":"第三次瑞瀬市総合計画","nameEn":"Third Mizuse Comprehensive Plan","version":"前期基本計画","validFrom":"2026-04-01","validTo":"2031-03-31","revision":3,"elements":3},
         {"planId":"019ab000-0000-7000-8000-0000000000d9","code":"comprehensive","name":"第二次瑞瀬市総合計画","nameEn":"Second Mizuse Comprehensive Plan","version":"","validFrom":"2016-04-01","validTo":null,"revision":1,"elements":2}]
        """;

    private const string PlanBefore = """
        {"planId":"019ab000-0000-7000-8000-0000000000d9","revision":1,"code":"comprehensive","name":"第二次瑞瀬市総合計画","nameEn":"Second Mizuse Comprehensive Plan","version":"","validFrom":"2016-04-01","validTo":null,"before":null,
         "elements":[
          {"planElementId":"019ab000-0000-7000-8000-0000000000d8","parentId":null,"code":"a","level":"","label":"第1編","title":"守るまち","titleEn":"","path":["第1編 守るまち"],"pathEn":["第1編 守るまち"],"replaces":[]},
          {"planElementId":"019ab000-0000-7000-8000-0000000000d7","parentId":"019ab000-0000-7000-8000-0000000000d8","code":"b","level":"","label":"第1章","title":"備え","titleEn":"","path":["第1編 守るまち","第1章 備え"],"pathEn":["第1編 守るまち","第1章 備え"],"replaces":[]}],
         "goals":[]}
        """;

    private const string Undecided = $$"""
        {"alignments":[
          {"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","label":"総合計画における位置付け","text":"第1編 安全なまち 第2章 備え","mayDecide":true,
           "proposals":[{"element":{{PlacedChapter}},"start":11,"length":6,"doubts":[]}]},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":1,"rank":1,"title":"災害に強い市役所づくり","label":"市長マニフェストにおける位置付け","text":"- 1 -\nほか","mayDecide":true,"proposals":[]},
          {"goalSheetId":"019ab000-0000-7000-8000-000000000102","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":2,"rank":2,"title":"働きやすい職場づくり","label":"総合計画における位置付け","text":"第2章 備えと避難","mayDecide":true,
           "proposals":[{"element":{{PlacedChapter}},"start":0,"length":6,"doubts":["other-place"]},{"element":{{Placed}},"start":6,"length":2,"doubts":["title-only","several"]}]}],
         "total":40,"next":"019ab000-0000-7000-8000-000000000102"}
        """;

    /// <summary>Gives a visitor's services the plans.</summary>
    public static Visitor WithPlans(this Visitor visitor)
    {
        visitor.Services
            .Answer("goals", "GET /plans", Plans)
            .Answer("goals", $"GET /plans/{Now}", Plan)
            .Answer("goals", $"GET /plans/{Now}?year=2026", Plan)
            .Answer("goals", $"GET /plans/{Now}?year=2024", Plan)
            .Answer("goals", $"GET /plans/{Before}", PlanBefore)
            .Answer("goals", PutNow, Plan)
            .Answer("goals", "GET /alignments?year=2026", Undecided)
            .Answer("goals", "GET /alignments?year=2026&department=soumu", Undecided)
            .Answer("goals", Decide, """{"decided":2}""")
            .Answer("goals", $"DELETE /plans/{Now}?revision=3", "", HttpStatusCode.NoContent);
        return visitor;
    }
}
