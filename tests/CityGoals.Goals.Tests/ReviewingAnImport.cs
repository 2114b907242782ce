using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace CityGoals.Goals.Tests;

/// <summary>A person looks over what was read, confirms or corrects it, and only then makes the sheets.</summary>
public class ReviewingAnImport(GoalsService service)
{
    private static readonly string Text = SheetText.Of("総務部", "令和8年度", 1);

    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Shows_what_was_read_beside_what_stands_in_the_file()
    {
        var file = await ReadAsync(Text);

        var review = await city.GetAsync(file);

        var first = Action(review, 1, 1);
        var period = first["period"]!;
        $"{period["mark"]} {period["text"]} {period["state"]} {period["reading"]!["kind"]} {period["reading"]!["due"]}".ShouldBe("1 9月末 read deadline 2026-09-30");
        WordsAt(review, period["read"]!).ShouldBe(["9月末"]);
        WordsAt(review, first["places"]!).ShouldBe(["案内係の配置"]);
        var targets = first["targets"]!;
        $"{targets["mark"]} {targets["text"]} {targets["state"]}".ShouldBe("2 窓口3か所 assumed");
        $"{targets["readings"]![0]!["value"]} {targets["readings"]![0]!["unit"]} {targets["readings"]![0]!["assumed"]}".ShouldBe("3 か所 true");
        WordsAt(review, targets["places"]!).ShouldBe(["窓口3か所"]);
        ((string?)targets["readings"]![0]!["explainEn"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Refuses_to_make_sheets_while_readings_are_left_to_check()
    {
        var file = await ReadAsync(Text);

        var response = await city.MakeSheetsAsync(file);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:readings-to-check");
        (await city.CountAsync("goal_sheet")).ShouldBe(0);
        (await city.MakeSheetsAsync(file, keepUnchecked: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await city.CountAsync("goal_sheet")).ShouldBe(1);
    }

    [Fact]
    public async Task Carries_a_correction_into_the_draft_and_to_everyone()
    {
        var file = await ReadAsync(Text);
        await city.DecideAsync(
            file,
            new { goal = 1, initiative = 1, action = 1, part = "period", decision = "corrected", period = new { kind = "window", start = "2026-06-01", due = "2026-10-15" } },
            new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "corrected", targets = new[] { new { subject = "窓口", comparator = "at-most", value = 5, unit = "か所" } } },
            new { goal = 1, initiative = 1, action = 2, part = "targets", decision = "confirmed" });
        var review = await city.DecideAsync(file, new { goal = 1, initiative = 2, action = 1, part = "targets", decision = "confirmed" });
        review["file"]!["counts"]!.ToJsonString().ShouldBe("""{"goals":1,"initiatives":2,"actions":3,"read":6,"toCheck":0,"unread":0}""");
        Action(review, 1, 1)["period"]!["state"]!.ToString().ShouldBe("corrected");
        Action(review, 1, 1)["period"]!["decidedBy"]!.ToString().ShouldBe("試験 花子");

        var made = await TestCity.BodyAsync(await city.MakeSheetsAsync(file));

        var action = Action(await city.GetAsync("/goal-sheets/2026/01/1"), 1, 1);
        $"{action["periodText"]} {action["period"]!["kind"]} {action["period"]!["start"]} {action["period"]!["due"]} {action["periodConfirmed"]}".ShouldBe("9月末 window 2026-06-01 2026-10-15 true");
        action["targets"]!.AsArray().Select(target => $"{target!["subject"]} {target["comparator"]} {target["value"]} {target["unit"]} {target["assumed"]}").ShouldBe(["窓口 at-most 5 か所 false"]);
        await city.PublishAsync(made["sheets"]![0]!);
        var published = (await city.EventsAsync()).Single(row => row.Event == "GoalSheetPublished").Body["initiatives"]![0]!["actions"]![0]!;
        $"{published["period"]!["kind"]} {published["period"]!["due"]} {published["targets"]![0]!["comparator"]} {published["targets"]![0]!["value"]}".ShouldBe("Window 2026-10-15 AtMost 5");
        published["periodText"]!.ToString().ShouldBe("9月末");
        (await city.EventsAsync()).ShouldContain(row => row.Event == "SheetReportsImported");
    }

    [Fact]
    public async Task Keeps_the_decisions_for_a_corrected_file_where_its_words_are_the_same()
    {
        var file = await ReadAsync(Text);
        await city.DecideAsync(
            file,
            new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "confirmed" },
            new { goal = 1, initiative = 1, action = 1, part = "period", decision = "corrected", period = new { kind = "deadline", due = "2026-10-01" } },
            new { goal = 1, initiative = 2, action = 1, part = "period", decision = "corrected", period = new { kind = "deadline", due = "2027-02-01" } });

        var next = await ReadAsync(Text.Replace("4～2月", "4～12月", StringComparison.Ordinal));

        var review = await city.GetAsync(next);
        $"{Action(review, 1, 1)["period"]!["state"]} {Action(review, 1, 1)["period"]!["reading"]!["due"]}".ShouldBe("corrected 2026-10-01");
        Action(review, 1, 1)["targets"]!["state"]!.ToString().ShouldBe("confirmed");
        $"{Action(review, 2, 1)["period"]!["state"]} {Action(review, 2, 1)["period"]!["reading"]!["due"]}".ShouldBe("read 2026-12-31");
    }

    [Fact]
    public async Task Takes_a_decision_back()
    {
        var file = await ReadAsync(Text);
        var confirmed = new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "confirmed" };
        Action(await city.DecideAsync(file, confirmed), 1, 1)["targets"]!["state"]!.ToString().ShouldBe("confirmed");

        var review = await city.DecideAsync(file, confirmed with { decision = "withdrawn" });

        Action(review, 1, 1)["targets"]!["state"]!.ToString().ShouldBe("assumed");
        ((int)review["file"]!["counts"]!["toCheck"]!).ShouldBe(3);
    }

    [Fact]
    public async Task Makes_the_sheets_once()
    {
        var file = await ReadAsync(Text);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => city.MakeSheetsAsync(file, keepUnchecked: true)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await city.CountAsync("goal_sheet")).ShouldBe(1);
        ((string?)(await city.GetAsync(file))["file"]!["state"]).ShouldBe("made");
        var late = await city.PlanningOffice.PutAsJsonAsync(
            file + "/readings", new { readings = new[] { new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "confirmed" } } }, TestContext.Current.CancellationToken);
        ((string?)(await TestCity.BodyAsync(late))["type"]).ShouldBe("urn:citygoals:problem:sheets-made");
    }

    [Fact]
    public async Task Decides_and_makes_with_as_many_statements_for_forty_sheets_as_for_one()
    {
        var counts = new List<string>();
        foreach (var (department, sheets) in new[] { ("総務部", 1), ("企画部", 40) })
        {
            var file = await ReadAsync(SheetText.Of(department, "令和8年度", [.. Enumerable.Range(1, sheets)]));
            var readings = Enumerable.Range(1, sheets).SelectMany(goal => new[] { "period", "targets" }, (goal, part) => new { goal, initiative = 1, action = 1, part, decision = "confirmed" });
            using var deciding = new RoundTrips();
            (await deciding.Watch(city.PlanningOffice).PutAsJsonAsync(file + "/readings", new { readings }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
            using var making = new RoundTrips();
            (await making.Watch(city.PlanningOffice).PostAsJsonAsync(file + "/sheets", new { keepUnchecked = true }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
            counts.Add($"{deciding.Statements.Count} {making.Statements.Count}");
        }

        counts.ShouldBe(["7 7", "7 7"]);
    }

    [Fact]
    public async Task Holds_what_was_decided_also_for_programs_that_import_at_once()
    {
        var file = await ReadAsync(Text);
        await city.DecideAsync(file, new { goal = 1, initiative = 1, action = 1, part = "period", decision = "corrected", period = new { kind = "deadline", due = "2026-10-15" } });

        (await city.ImportAsync(Text + "\n")).StatusCode.ShouldBe(HttpStatusCode.Created);

        var action = Action(await city.GetAsync("/goal-sheets/2026/01/1"), 1, 1);
        $"{action["period"]!["due"]} {action["periodConfirmed"]} {action["targetsConfirmed"]}".ShouldBe("2026-10-15 true false");
    }

    [Fact]
    public async Task Makes_the_sheets_of_every_file_that_needs_no_check()
    {
        var clear = SheetText.Of("企画部", "令和8年度", 1).Replace("窓口3か所", "窓口3か所以上", StringComparison.Ordinal)
            .Replace("延べ1,200件", "延べ1,200件以上", StringComparison.Ordinal).Replace("研修会6回（延べ120人）", "研修会6回以上", StringComparison.Ordinal);
        var job = await city.StartJobAsync(("a.txt", Encoding.UTF8.GetBytes(Text)), ("b.txt", Encoding.UTF8.GetBytes(clear)), ("c.txt", Encoding.UTF8.GetBytes(clear + "\n")));
        await city.ReadJobAsync(job);

        var answer = await TestCity.BodyAsync(await city.PlanningOffice.PostAsync(job + "/sheets", content: null, TestContext.Current.CancellationToken));

        $"{answer["made"]} {answer["unchanged"]} {answer["toCheck"]}".ShouldBe("1 0 1");
        answer["refused"]!.AsArray().Select(file => $"{file!["number"]} {file["fileName"]} {file["reason"]!["en"]}").ShouldBe(["3 c.txt There are sheets of the same rank already."]);
        (await city.CountAsync("goal_sheet")).ShouldBe(1);
    }

    [Fact]
    public async Task Holds_a_decision_that_an_earlier_version_kept()
    {
        var file = await ReadAsync(Text);
        var confirmed = new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "confirmed" };
        await city.DecideAsync(file, confirmed, confirmed with { action = 2 }, confirmed with { part = "period" });

        // As it was written when targets had fewer parts, and of a goal whose title was read differently.
        await service.Database.ExecuteAsync($$"""
            update reading_decision set subject_sha256 = '\x00', reading = case part
                when 'Period' then '{"Text":"9月末","Kind":"Window","Start":"2026-07-01","Due":"2026-09-15","Dues":["2026-09-15"],"Flags":"About","Span":null}'::json
                else '[{"Span":{"Start":2,"Length":3},"Subject":"窓口","Comparator":"AtMost","Value":7,"Unit":"か所","Flags":"None","LaterUnknown":1}]'::json end
            where municipality_code = '{{city.Code}}' and action = 1
            """);

        var first = Action(await city.GetAsync(file), 1, 1);
        $"{first["period"]!["reading"]!["kind"]} {first["period"]!["reading"]!["due"]} {first["period"]!["reading"]!["flags"]![0]}".ShouldBe("window 2026-09-15 about");
        $"{first["targets"]!["readings"]![0]!["comparator"]} {first["targets"]!["readings"]![0]!["value"]} {first["targets"]!["state"]}".ShouldBe("at-most 7 confirmed");
        (await city.MakeSheetsAsync(file, keepUnchecked: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var made = Action(await city.GetAsync("/goal-sheets/2026/01/1"), 1, 1);
        $"{made["period"]!["due"]} {made["targets"]![0]!["value"]}".ShouldBe("2026-09-15 7");
    }

    [Fact]
    public async Task Keeps_a_decision_where_the_file_is_divided_differently()
    {
        var file = await ReadAsync(Text);
        await city.DecideAsync(file, new { goal = 1, initiative = 1, action = 2, part = "targets", decision = "corrected", targets = new[] { new { comparator = "at-most", value = 9, unit = "件" } } });

        // As if the reader of that day had counted the actions otherwise.
        await service.Database.ExecuteAsync($"update reading_decision set action = 7 where municipality_code = '{city.Code}'");

        Action(await city.GetAsync(file), 1, 2)["targets"]!["readings"]![0]!["value"]!.ToString().ShouldBe("9");
        Action(await city.GetAsync(file), 1, 1)["targets"]!["state"]!.ToString().ShouldBe("assumed");
    }

    [Fact]
    public async Task Says_the_same_when_the_same_is_decided_again()
    {
        var file = await ReadAsync(Text);
        object decision = new { goal = 1, initiative = 1, action = 1, part = "period", decision = "corrected", period = new { kind = "unstated" } };

        var first = await city.DecideAsync(file, decision, decision);
        var again = await city.DecideAsync(file, decision);

        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await city.CountAsync("reading_decision")).ShouldBe(1);
        Action(again, 1, 1)["period"]!["reading"].ShouldBeNull();
    }

    [Fact]
    public async Task Imports_a_file_again_by_another_job_without_a_change()
    {
        var file = await ReadAsync(Text);
        await city.DecideAsync(file, new { goal = 1, initiative = 1, action = 1, part = "period", decision = "corrected", period = new { kind = "deadline", due = "2026-10-15" } });
        (await city.MakeSheetsAsync(file, keepUnchecked: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var before = await city.GetAsync("/goal-sheets/2026/01/1");

        var job = await city.StartJobAsync(("anders.txt", Encoding.UTF8.GetBytes(Text)));
        (await city.ReadJobAsync(job))["files"]![0]!["state"]!.ToString().ShouldBe("unchanged");
        var answer = await TestCity.BodyAsync(await city.MakeSheetsAsync(job + "/files/1"));

        ((bool)answer["alreadyImported"]!).ShouldBeTrue();
        (await city.GetAsync("/goal-sheets/2026/01/1")).ToJsonString().ShouldBe(before.ToJsonString());
        Action(before, 1, 1)["period"]!["due"]!.ToString().ShouldBe("2026-10-15");
        Action(await city.GetAsync(job + "/files/1"), 1, 1)["period"]!["state"]!.ToString().ShouldBe("corrected");
    }

    [Theory]
    [InlineData("""{"goal":9,"initiative":1,"action":1,"part":"period","decision":"confirmed"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"goal":1,"initiative":1,"action":1,"part":"period","decision":"corrected"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"goal":1,"initiative":1,"action":1,"part":"period","decision":"corrected","period":{"kind":"deadline"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"goal":1,"initiative":1,"action":1,"part":"period","decision":"corrected","period":{"kind":"window","start":"2026-05-02","due":"2026-05-01"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"goal":1,"initiative":1,"action":1,"part":"targets","decision":"corrected","targets":[{"comparator":"at-least","unit":"件"}]}""", HttpStatusCode.BadRequest)]
    public async Task Refuses_a_decision_that_cannot_be(string reading, HttpStatusCode status)
    {
        var file = await ReadAsync(Text);
        using var content = new StringContent($$"""{"readings":[{{reading}}]}""", Encoding.UTF8, "application/json");

        var response = await city.PlanningOffice.PutAsync(file + "/readings", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await city.CountAsync("reading_decision")).ShouldBe(0);
    }

    [Fact]
    public async Task Reads_what_is_typed()
    {
        var response = await city.PlanningOffice.PostAsJsonAsync(
            "/readings", new { fiscalYear = 2026, periodText = "４～2月", targetText = "講座8回（延べ200人）" }, TestContext.Current.CancellationToken);

        var read = await TestCity.BodyAsync(response);
        $"{read["period"]!["kind"]} {read["period"]!["start"]} {read["period"]!["due"]} {read["periodSpan"]!["start"]} {read["periodSpan"]!["length"]}".ShouldBe("window 2026-04-01 2027-02-28 0 4");
        ((string?)read["period"]!["explainJa"]).ShouldNotBeNullOrEmpty();
        read["targets"]!.AsArray().Select(target => $"{target!["value"]} {target["unit"]} {target["counting"]} {target["assumed"]}").ShouldBe(["8 回 none true", "200 人 total true"]);
    }

    private async Task<string> ReadAsync(string text)
    {
        var job = await city.StartJobAsync(("sheet.txt", Encoding.UTF8.GetBytes(text)));
        ((int)(await city.ReadJobAsync(job))["read"]!).ShouldBe(1);
        return job + "/files/1";
    }

    private static JsonNode Action(JsonNode sheetOrReview, int initiative, int action) =>
        (sheetOrReview["goals"]?[0] ?? sheetOrReview)["initiatives"]![initiative - 1]!["actions"]![action - 1]!;

    private static IEnumerable<string> WordsAt(JsonNode review, JsonNode places) => places.AsArray().Select(place =>
        review["lines"]![(int)place!["line"]! - 1]!["cells"]![(int)place["cell"]! - 1]!.ToString().Substring((int)place["start"]!, (int)place["length"]!));
}
