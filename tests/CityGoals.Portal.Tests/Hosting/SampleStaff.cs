using System.Net;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What SignIn answers of the small city's people, posts and departments.</summary>
public static class SampleStaff
{
    public const string Aida = "019ab000-0000-7000-8000-000000000c01";
    public const string Hatano = "019ab000-0000-7000-8000-000000000c02";
    public const string Held = "019ab000-0000-7000-8000-000000000d01";
    public const string Coming = "019ab000-0000-7000-8000-000000000d02";
    public const string Over = "019ab000-0000-7000-8000-000000000d03";
    public const string Chief = "019ab000-0000-7000-8000-000000000e01";
    public const string Vacant = "019ab000-0000-7000-8000-000000000e02";
    public const string Head = "019ab000-0000-7000-8000-000000000e03";
    public const string OtherSession = "019ab000-0000-7000-8000-000000000f02";

    public const string Person = """
        {"personId":"019ab000-0000-7000-8000-000000000c01","revision":4,"name":"会田 千夏","kana":"あいだ ちなつ","nameEn":"Chinatsu Aida","mail":"aida@mizuse.example.jp","staffNumber":"10023","state":"active","secondFactor":"codes","recoveryCodesLeft":7,
         "holdings":[
          {"postHoldingId":"019ab000-0000-7000-8000-000000000d03","postId":"019ab000-0000-7000-8000-000000000e09","departmentCode":"soumu","departmentName":"総務部","sectionCode":null,"sectionName":null,"title":"主事","roles":["Author"],"from":"2020-04-01","until":"2024-03-31","deputyFor":null,"deputyForName":null},
          {"postHoldingId":"019ab000-0000-7000-8000-000000000d01","postId":"019ab000-0000-7000-8000-000000000e01","departmentCode":"soumu","departmentName":"総務部","sectionCode":"soumu-jinji","sectionName":"人事課","title":"課長","roles":["Author","Administrator"],"from":"2024-04-01","until":null,"deputyFor":null,"deputyForName":null},
          {"postHoldingId":"019ab000-0000-7000-8000-000000000d02","postId":"019ab000-0000-7000-8000-000000000e03","departmentCode":"soumu","departmentName":"総務部","sectionCode":null,"sectionName":null,"title":"部長","roles":["Head"],"from":"2026-11-01","until":"2026-11-30","deputyFor":"019ab000-0000-7000-8000-000000000c02","deputyForName":"波多野 静香"}]}
        """;

    public const string Other = """
        {"personId":"019ab000-0000-7000-8000-000000000c02","revision":1,"name":"波多野 静香","kana":"はたの しずか","nameEn":"Shizuka Hatano","mail":"hatano@mizuse.example.jp","staffNumber":null,"state":"invited","secondFactor":"none","holdings":[]}
        """;

    public const string People = $$"""{"people":[{{Person}},{{Other}}],"next":"はたの+2"}""";

    public const string Departments = """
        {"departments":[
          {"code":"soumu","parentCode":null,"kind":"department","name":"総務部","nameEn":"General Affairs Department","from":"2017-04-01","until":null,"predecessors":[],"successors":[]},
          {"code":"soumu-jinji","parentCode":"soumu","kind":"section","name":"人事課","nameEn":"Personnel Section","from":"2017-04-01","until":null,"predecessors":[],"successors":[]},
          {"code":"kikaku","parentCode":null,"kind":"department","name":"企画部","nameEn":"Planning Department","from":"2017-04-01","until":"2027-03-31","predecessors":[],"successors":["mirai"]}]}
        """;

    public const string AllDepartments = """
        {"departments":[
          {"code":"soumu","parentCode":null,"kind":"department","name":"総務部","nameEn":"General Affairs Department","from":"2017-04-01","until":null,"predecessors":[],"successors":[]},
          {"code":"soumu-jinji","parentCode":"soumu","kind":"section","name":"人事課","nameEn":"Personnel Section","from":"2017-04-01","until":null,"predecessors":[],"successors":[]},
          {"code":"kikaku","parentCode":null,"kind":"department","name":"企画部","nameEn":"Planning Department","from":"2017-04-01","until":"2027-03-31","predecessors":[],"successors":["mirai"]},
          {"code":"mirai","parentCode":null,"kind":"department","name":"みらい部","nameEn":"Future Department","from":"2027-04-01","until":null,"predecessors":["kikaku"],"successors":[]},
          {"code":"mukashi","parentCode":null,"kind":"department","name":"むかし部","nameEn":"Past Department","from":"2017-04-01","until":"2020-03-31","predecessors":[],"successors":[]}]}
        """;

    public const string Posts = """
        {"posts":[
          {"postId":"019ab000-0000-7000-8000-000000000e01","revision":2,"departmentCode":"soumu","sectionCode":"soumu-jinji","title":"課長","roles":["Author","Administrator"],"holders":[{"personId":"019ab000-0000-7000-8000-000000000c01","name":"会田 千夏","from":"2024-04-01","until":null}]},
          {"postId":"019ab000-0000-7000-8000-000000000e03","revision":1,"departmentCode":"soumu","sectionCode":null,"title":"部長","roles":["Head"],"holders":[{"personId":"019ab000-0000-7000-8000-000000000c02","name":"波多野 静香","from":"2025-04-01","until":null}]},
          {"postId":"019ab000-0000-7000-8000-000000000e02","revision":1,"departmentCode":"soumu","sectionCode":null,"title":"監査担当","roles":["Auditor"],"holders":[]}],"next":null}
        """;

    public const string Sessions = """
        {"sessions":[
          {"sessionId":"019ab000-0000-7000-8000-000000000f01","startedAt":"2026-10-15T23:00:00Z","lastSeenAt":"2026-10-15T23:59:00Z","client":"Edge, Windows","address":"192.0.2.17","current":true},
          {"sessionId":"019ab000-0000-7000-8000-000000000f02","startedAt":"2026-10-10T01:00:00Z","lastSeenAt":"2026-10-14T02:00:00Z","client":"Safari, iPhone","address":"198.51.100.4","current":false}]}
        """;

    /// <summary>Gives a visitor's SignIn the people of the city.</summary>
    public static Visitor WithSampleStaff(this Visitor visitor)
    {
        visitor.Services
            .Answer("signin", "GET /people", People)
            .Answer("signin", $"GET /people/{Aida}", Person)
            .Answer("signin", $"GET /people/{Hatano}", Other)
            .Answer("signin", "GET /departments", AllDepartments)
            .Answer("signin", "GET /departments?on=2026-10-16", Departments)
            .Answer("signin", "GET /posts", Posts)
            .Answer("signin", "GET /posts?department=soumu", Posts)
            .Answer("signin", "GET /posts?department=soumu&on=2026-10-16", Posts)
            .Answer("signin", "GET /posts?department=kikaku&on=2026-10-16", """{"posts":[],"next":null}""")
            .Answer("signin", "GET /me", Person)
            .Answer("signin", "GET /me/sessions", Sessions);
        return visitor;
    }

    /// <summary>Lets a command of SignIn be done without a word.</summary>
    public static Visitor Does(this Visitor visitor, string command)
    {
        visitor.Services.Answer("signin", command, "", HttpStatusCode.NoContent);
        return visitor;
    }

    /// <summary>Lets SignIn refuse a command.</summary>
    public static Visitor Refuses(this Visitor visitor, string command, HttpStatusCode status = HttpStatusCode.Conflict, string name = "overlap")
    {
        visitor.Services.Refuse("signin", command, status, $$"""{"type":"urn:citygoals:problem:{{name}}","title":"重なっています。","titleEn":"They overlap.","status":{{(int)status}}}""");
        return visitor;
    }
}
