using System.Net;
using System.Text;
using System.Text.Json;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>People, posts and holdings out to a spreadsheet and back.</summary>
public sealed class FilesOfStaff : IAsyncLifetime
{
    private const string People = """
        職員番号,メールアドレス,氏名,ふりがな,氏名（英字）,言語
        001,ichiro@city.example,田中 一郎,たなか いちろう,Tanaka Ichiro,ja
        002,jiro@city.example,"髙橋, 二郎",たかはし じろう,Takahashi Jiro,en
        """;

    private const string Posts = """
        部局コード,課コード,役職,権限
        soumu,,総務部長,部局長
        kikaku,,企画監,企画担当;担当
        """;

    private const string Holdings = """
        メールアドレス,部局コード,課コード,役職,開始日,終了日,代理の相手（メールアドレス）
        ichiro@city.example,soumu,,総務部長,2026/4/1,,
        jiro@city.example,soumu,,総務部長,2026-05-01,2026-05-07,ichiro@city.example
        """;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    private SignInHost host = null!;
    private ApiClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        administrator = await host.ApiAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Take_people_posts_and_holdings_and_change_nothing_when_taken_again()
    {
        foreach (var (path, file, rows) in new[] { ("people", People, 2), ("posts", Posts, 2), ("holdings", Holdings, 2) })
        {
            Counts(await TakeAsync($"/{path}/imports?dryRun=true", file)).ShouldBe((rows, 0, 0), path);
            Counts(await TakeAsync($"/{path}/imports", file)).ShouldBe((rows, 0, 0), path);
            Counts(await TakeAsync($"/{path}/imports", file)).ShouldBe((0, 0, rows), path);
        }

        var person = (await administrator.GetAsync("/people?search=002")).GetProperty("people")[0];
        person.GetProperty("name").GetString().ShouldBe("髙橋, 二郎");
        person.GetProperty("holdings")[0].GetProperty("deputyForName").GetString().ShouldBe("田中 一郎");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("cp932")]
    public async Task Are_read_in_every_encoding_that_a_spreadsheet_writes(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(People),
            "utf-8 with mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(People)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(People)],
            _ => Windows.GetBytes(People),
        };

        Counts(await JsonAsync(await administrator.SendAsync(HttpMethod.Post, "/people/imports", new ByteArrayContent(bytes)), HttpStatusCode.OK)).ShouldBe((2, 0, 0));

        (await administrator.GetAsync("/people?search=jiro")).GetProperty("people")[0].GetProperty("name").GetString().ShouldBe("髙橋, 二郎");
    }

    [Theory]
    [InlineData("people", null)]
    [InlineData("people", "cp932")]
    [InlineData("posts", null)]
    [InlineData("holdings", "cp932")]
    public async Task Come_back_without_a_change_when_an_export_is_taken(string kind, string? encoding)
    {
        await TakeAsync("/people/imports", People);
        await TakeAsync("/posts/imports", Posts);
        await TakeAsync("/holdings/imports", Holdings);

        var file = await administrator.SendAsync(HttpMethod.Get, $"/{kind}.csv" + (encoding is null ? "" : "?encoding=" + encoding));
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var answer = await JsonAsync(await administrator.SendAsync(HttpMethod.Post, $"/{kind}/imports", new ByteArrayContent(bytes)), HttpStatusCode.OK);

        (answer.GetProperty("added").GetInt32(), answer.GetProperty("changed").GetInt32()).ShouldBe((0, 0));
        answer.GetProperty("unchanged").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
        (encoding is null ? Encoding.UTF8 : Windows).GetString(bytes).ShouldContain(kind == "posts" ? "企画監" : "ichiro@city.example");
    }

    [Fact]
    public async Task Know_a_person_by_the_staff_number_and_change_the_rest()
    {
        await TakeAsync("/people/imports", People);

        Counts(await TakeAsync("/people/imports", People.Replace("jiro@city.example", "takahashi@city.example", StringComparison.Ordinal))).ShouldBe((0, 1, 1));

        (await administrator.GetAsync("/people?search=002")).GetProperty("people")[0].GetProperty("mail").GetString().ShouldBe("takahashi@city.example");
    }

    [Fact]
    public async Task Are_guarded_against_formulas_and_say_the_same_when_they_come_back()
    {
        var formula = People.Replace("田中 一郎", "=HYPERLINK(1)", StringComparison.Ordinal);
        await TakeAsync("/people/imports", formula);

        var file = await (await administrator.SendAsync(HttpMethod.Get, "/people.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        file.ShouldContain(",'=HYPERLINK(1),");
        Counts(await TakeAsync("/people/imports", file)).Item2.ShouldBe(0);
    }

    [Theory]
    [InlineData("people", "職員番号,氏名\n1,田中", "メールアドレス")]
    [InlineData("people", "メールアドレス,氏名,ふりがな\nichiro,田中,たなか", "2行目：メールアドレスの形ではありません。")]
    [InlineData("people", "メールアドレス,氏名,ふりがな\na@b.example,,たなか", "2行目の「氏名」が空です。")]
    [InlineData("people", "メールアドレス,氏名,ふりがな\na@b.example,田中,たなか\nA@B.example,田中,たなか", "3行目：このメールアドレスは前の行にもあります。")]
    [InlineData("posts", "部局コード,役職,権限\nnowhere,課長,担当", "2行目：コード「nowhere」の部局・課はありません。")]
    [InlineData("posts", "部局コード,役職,権限\nsoumu,課長,皇帝", "2行目：権限は")]
    [InlineData("holdings", "メールアドレス,部局コード,役職,開始日\nnobody@b.example,soumu,総務部長,2026-04-01", "2行目：このメールアドレスの方は登録されていません。")]
    [InlineData("holdings", "メールアドレス,部局コード,役職,開始日\nichiro@city.example,soumu,総務部長,四月一日", "2行目：日付は")]
    [InlineData("holdings", "メールアドレス,部局コード,役職,開始日,終了日\nichiro@city.example,soumu,総務部長,2026-04-01,2026-03-01", "2行目：終わりの日が")]
    [InlineData("holdings", "メールアドレス,部局コード,役職,開始日\nichiro@city.example,soumu,総務部長,2026-04-01\nichiro@city.example,soumu,総務部長,2026-05-01", "3行目：同じ役職に、重なる期間で就いています。")]
    [InlineData("people", "", "ファイルが空です。")]
    public async Task Are_refused_with_the_line_and_cell_at_fault_and_nothing_is_taken(string kind, string file, string says)
    {
        await TakeAsync("/people/imports", People);
        await TakeAsync("/posts/imports", Posts);
        var before = await RowsAsync();

        var refused = await TakeAsync($"/{kind}/imports", file);

        Counts(refused).ShouldBe((0, 0, 0));
        refused.GetProperty("errors").EnumerateArray().Select(cell => cell.GetProperty("message").GetString()).ShouldContain(message => message!.Contains(says));
        (await RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Are_refused_where_they_are_no_text_or_too_large()
    {
        foreach (var bytes in new byte[][] { [0x80, 0xFF, 0x00, 0x81], new byte[5_000_001] })
        {
            var answer = await JsonAsync(await administrator.SendAsync(HttpMethod.Post, "/people/imports", new ByteArrayContent(bytes)), HttpStatusCode.OK);
            answer.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("line").GetInt32().ShouldBe(0);
        }
    }

    [Fact]
    public async Task Take_thousands_at_once_and_invite_them_where_that_is_asked_for()
    {
        var file = "メールアドレス,氏名,ふりがな\n" + string.Concat(Enumerable.Range(1, 3000).Select(n => $"n{n}@city.example,職員{n},しょくいん\n"));

        Counts(await TakeAsync("/people/imports?invite=true", file)).ShouldBe((3000, 0, 0));

        (await host.Database.ScalarAsync<long>("select count(*) from pending_mail")).ShouldBe(3000);
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where kind = 'staff-imported'")).ShouldBe(1);
    }

    private static (int, int, int) Counts(JsonElement answer) =>
        (answer.GetProperty("added").GetInt32(), answer.GetProperty("changed").GetInt32(), answer.GetProperty("unchanged").GetInt32());

    private Task<long> RowsAsync() => host.Database.ScalarAsync<long>("select (select count(*) from person) + (select count(*) from post) + (select count(*) from post_holding)");

    private async Task<JsonElement> TakeAsync(string path, string file) => await JsonAsync(await administrator.SendAsync(HttpMethod.Post, path, new StringContent(file)), HttpStatusCode.OK);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
