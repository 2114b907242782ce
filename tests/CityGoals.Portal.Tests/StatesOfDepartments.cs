using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The planning office sees how far all departments have come.</summary>
public class StatesOfDepartments(PortalHost host)
{
    [Fact]
    public async Task Stand_in_one_table_with_their_sums()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026/states");

        page.TextsOf("main thead th").ShouldBe(["部局", "下書き", "提出済み", "差戻し", "部局長承認済み", "承認済み", "公表済み", "合計"]);
        page.TextsOf("main tbody th, main tbody td").ShouldBe(
            ["企画部", "1: 下書き", "0", "0", "2: 部局長承認済み", "0", "0", "3", "総務部", "1: 下書き", "1: 提出済み", "0", "0", "0", "1: 公表済み", "3"]);
        page.TextsOf("main tfoot th, main tfoot td").ShouldBe(["全部局", "2: 下書き", "1: 提出済み", "0", "2: 部局長承認済み", "0", "1: 公表済み", "6"]);
    }

    [Fact]
    public async Task Lead_to_the_sheets_they_count()
    {
        var visitor = host.Visit().WithSampleCity();
        (await visitor.OpenAsync("/goals/2026/states")).Document.QuerySelector("main tbody a[href='/goals/2026?dept=soumu&state=draft']").ShouldNotBeNull();

        var list = await visitor.OpenAsync("/goals/2026?dept=soumu&state=draft");

        list.TextsOf("main tbody th").ShouldBe(["働きやすい職場づくり"]);
        list.Main.ShouldContain("状態が「下書き」のシートだけを表示しています。");
    }

    [Fact]
    public async Task Are_the_planning_offices() => (await host.Visit(Roles.Head, "soumu").WithSampleCity().OpenAsync("/goals/2026/states")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Go_to_the_chosen_year() => (await host.Visit().WithSampleCity().OpenAsync("/goals/states?year=2025")).Location.ShouldBe("/goals/2025/states");
}
