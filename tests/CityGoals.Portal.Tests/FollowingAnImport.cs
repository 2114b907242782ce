using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>取り込みの状況: how far an import has come, file by file.</summary>
public class FollowingAnImport(PortalHost host)
{
    private const string Job = "/import/" + SampleAnswers.JobId;

    [Fact]
    public async Task Tells_how_far_it_has_come_and_what_became_of_each_file()
    {
        var page = await Visitor().OpenAsync(Job);

        page.TextOf("label[for=progress]").ShouldBe("4件中3件を読み取りました");
        page.Document.QuerySelector("progress")!.GetAttribute("value").ShouldBe("3");
        page.Document.QuerySelector("#job")!.GetAttribute("data-refresh").ShouldBe(Job);
        page.Document.QuerySelector($"#job a[href='{Job}']").ShouldNotBeNull("a link looks again without a script");
        page.TextsOf(".figures dd").ShouldBe(["1", "2", "1", "1"]);
        page.TextsOf("tbody tr").ShouldBe(
        [
            "総務部_令和8年度.txt 読み取り済み 1 1 2 1", "悪い.txt 取り込めません3行目の7列目：順位がありません。 0 0 0 0", "前の.txt 変更なし 1 3 0 0", "次の.txt 待っています 0 0 0 0",
        ]);
        page.Document.QuerySelector($"tbody a[href='{Job}/1']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Rests_once_everything_is_read()
    {
        var visitor = Visitor();
        visitor.Services.Answer("goals", $"GET /import-jobs/{SampleAnswers.JobId}", SampleAnswers.Job.Replace("\"waiting\":1", "\"waiting\":0", StringComparison.Ordinal));

        var page = await visitor.OpenAsync(Job);

        page.Document.QuerySelector("[data-refresh]").ShouldBeNull();
        page.Document.QuerySelector("progress").ShouldBeNull();
        page.Main.ShouldContain("すべてのファイルを読み取りました。");
    }

    [Fact]
    public async Task Makes_the_sheets_that_need_no_check()
    {
        var visitor = Visitor();
        var ready = SampleAnswers.Job.Replace("\"toCheck\":2,\"unread\":1", "\"toCheck\":0,\"unread\":0", StringComparison.Ordinal);
        visitor.Services.Answer("goals", $"GET /import-jobs/{SampleAnswers.JobId}", ready);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Job));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf(".notice").ShouldContain("作成3件、変更なし1件、要確認2件。");
    }

    [Fact]
    public async Task Offers_no_button_while_everything_waits_for_a_person() =>
        (await Visitor().OpenAsync(Job)).Document.QuerySelector("main form").ShouldBeNull();

    [Fact]
    public async Task Names_what_could_not_be_made_and_what_is_left()
    {
        var visitor = Visitor();
        visitor.Services
            .Answer("goals", $"GET /import-jobs/{SampleAnswers.JobId}", SampleAnswers.Job.Replace("\"toCheck\":2,\"unread\":1", "\"toCheck\":0,\"unread\":0", StringComparison.Ordinal))
            .Answer("goals", $"POST /import-jobs/{SampleAnswers.JobId}/sheets", """
                {"made":1,"unchanged":0,"toCheck":0,"left":7,"refused":[{"number":3,"fileName":"c.txt","reason":{"ja":"同じ優先順位のシートが既にあります。","en":"There are sheets of the same rank already."},"cells":[]}]}
                """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Job + "?lang=en"));

        var notice = page.TextOf(".notice-warning");
        notice.ShouldContain("7 left");
        notice.ShouldContain("c.txt: There are sheets of the same rank already.");
        page.Document.QuerySelector($".notice a[href='{Job}/3']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_not_found_for_another_city() =>
        (await Visitor().OpenAsync($"/import/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);

    private Visitor Visitor() => host.Visit(Roles.Author, "soumu").WithSampleCity();
}
