using CityGoals.Goals.YearTurn;
using CsCheck;

namespace CityGoals.Goals.Tests;

/// <summary>What a department has become by a day.</summary>
public class FollowingSuccessors
{
    private static readonly DateOnly Day = new(2027, 4, 1);

    [Fact]
    public void Is_itself_while_it_stands() => On("a", Span("a")).ShouldBe(["a"]);

    [Fact]
    public void Is_the_renamed_one() => On("a", Span("a", until: 2027, to: "b"), Span("b", from: 2027)).ShouldBe(["b"]);

    [Fact]
    public void Is_all_parts_of_a_split() => On("a", Span("a", until: 2027, to: "b c"), Span("b", from: 2027), Span("c", from: 2027)).ShouldBe(["b", "c"]);

    [Fact]
    public void Is_the_merged_one_for_both() =>
        new[] { "a", "b" }.SelectMany(code => On(code, Span("a", until: 2027, to: "c"), Span("b", until: 2027, to: "c"), Span("c", from: 2027))).ShouldBe(["c", "c"]);

    [Fact]
    public void Goes_through_several_re_organisations() =>
        On("a", Span("a", until: 2025, to: "b"), Span("b", from: 2025, until: 2026, to: "c d"), Span("c", from: 2026, until: 2027, to: "e"), Span("d", from: 2026), Span("e", from: 2027)).ShouldBe(["d", "e"], ignoreOrder: true);

    [Fact]
    public void Is_nothing_where_it_was_closed() => On("a", Span("a", until: 2027)).ShouldBeEmpty();

    [Fact]
    public void Is_not_what_begins_later() => On("a", Span("a", until: 2027, to: "b"), Span("b", from: 2028)).ShouldBeEmpty();

    [Fact]
    public void Is_nothing_for_a_department_that_there_is_not() => On("x", Span("a")).ShouldBeEmpty();

    [Fact]
    public void Ends_for_any_tree_and_names_only_what_stands()
    {
        var span = Gen.Select(Gen.Int[0, 5], Gen.Int[2020, 2030], Gen.Int[0, 8], Gen.Int[0, 5].Array[0, 3]);
        span.Array[1, 6].Sample(spans =>
        {
            var departments = spans.Select((one, index) => new DepartmentSpan
            {
                DepartmentCode = $"{index}",
                Name = "",
                NameEn = "",
                ValidFrom = new DateOnly(one.Item2, 4, 1),
                ValidTo = one.Item3 == 0 ? null : new DateOnly(one.Item2 + one.Item3, 3, 31),
                Successors = [.. one.Item4.Select(next => $"{next}")],
            }).ToList();

            var found = Successors.On("0", Day, departments);

            found.ShouldAllBe(department => department.Stands(Day));
            found.Select(department => department.DepartmentCode).ShouldBeUnique();
            if (departments[0].Stands(Day)) found.ShouldBe([departments[0]]);
        });
    }

    private static IEnumerable<string> On(string code, params DepartmentSpan[] departments) => Successors.On(code, Day, departments).Select(department => department.DepartmentCode);

    private static DepartmentSpan Span(string code, int? from = null, int? until = null, string to = "") => new()
    {
        DepartmentCode = code,
        Name = code,
        NameEn = code,
        ValidFrom = from is { } first ? new DateOnly(first, 4, 1) : null,
        ValidTo = until is { } last ? new DateOnly(last, 3, 31) : null,
        Successors = to.Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };
}
