using CityGoals.SignIn.People;

namespace CityGoals.SignIn.Tests;

/// <summary>The rule that makes rights of posts.</summary>
public sealed class RightsTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    [Fact]
    public void Are_none_without_a_post() => ShouldBe(Rights.On(Day, []), [], [], null);

    [Fact]
    public void Begin_on_the_first_day_and_end_after_the_last()
    {
        PostHolding[] held = [Holding("soumu", Day, Day.AddDays(2), "Head")];

        ShouldBe(Rights.On(Day.AddDays(-1), held), [], [], Day);
        ShouldBe(Rights.On(Day, held), ["Head"], ["soumu"], Day.AddDays(3));
        ShouldBe(Rights.On(Day.AddDays(2), held), ["Head"], ["soumu"], Day.AddDays(3));
        ShouldBe(Rights.On(Day.AddDays(3), held), [], [], null);
    }

    [Fact]
    public void Are_those_of_all_posts_each_once_and_in_order() => ShouldBe(
        Rights.On(Day, [Holding("soumu", Day, null, "Head", "Author"), Holding("kikaku", Day, null, "Author"), Holding("soumu", Day, null, "Author")]),
        ["Author", "Head"], ["kikaku", "soumu"], null);

    [Fact]
    public void Change_next_on_the_nearest_day_to_come() => Rights.On(
        Day,
        [Holding("a", Day.AddYears(-1), Day.AddDays(9), "Head"), Holding("b", Day.AddDays(5), null, "Head"), Holding("c", Day.AddYears(-2), Day.AddDays(-1), "Head")])
        .ChangeOn.ShouldBe(Day.AddDays(5));

    private static PostHolding Holding(string department, DateOnly from, DateOnly? to, params string[] roles) =>
        new() { DepartmentCode = department, Roles = roles, ValidFrom = from, ValidTo = to };

    private static void ShouldBe(Rights rights, string[] roles, string[] departments, DateOnly? change)
    {
        rights.Roles.ShouldBe(roles);
        rights.Departments.ShouldBe(departments);
        rights.ChangeOn.ShouldBe(change);
    }
}
