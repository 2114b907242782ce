using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Sheets;

namespace CityGoals.Portal.Tests;

/// <summary>Which words of a target text were read as a target.</summary>
public class MarksInATargetText
{
    [Fact]
    public void Stand_where_the_target_was_read() =>
        MarkedText.Of("講座8回（延べ200人）", [Target(2, 2), Target(5, 6)]).ShouldBe(
            [new("講座", null), new("8回", 1), new("（", null), new("延べ200人", 2), new("）", null)]);

    [Fact]
    public void Keep_the_numbers_of_the_readings_whatever_their_order() =>
        MarkedText.Of("8回200人", [Target(2, 4), Target(0, 2)]).ShouldBe([new("8回", 2), new("200人", 1)]);

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 99)]
    [InlineData(2, 0)]
    [InlineData(0, int.MaxValue)]
    public void Leave_out_what_lies_outside_the_text(int start, int length) => MarkedText.Of("講座8回", [Target(start, length)]).ShouldBe([new("講座8回", null)]);

    [Fact]
    public void Never_lose_a_character()
    {
        const string Text = "講座8回（延べ200人）";
        for (var start = -1; start <= Text.Length; start++)
        {
            for (var length = 0; length <= Text.Length; length++)
            {
                string.Concat(MarkedText.Of(Text, [Target(2, 2), Target(start, length)]).Select(part => part.Text)).ShouldBe(Text);
            }
        }
    }

    private static SheetTarget Target(int start, int length) => new() { Start = start, Length = length };
}
