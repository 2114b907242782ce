namespace CityGoals.Postgres.Tests;

public class MunicipalityCodeTests
{
    [Theory]
    [InlineData("011002")]
    [InlineData("131016")]
    [InlineData("202037")]
    [InlineData("271004")]
    [InlineData("472018")]
    public void Takes_codes_of_the_public_list(string text) => MunicipalityCode.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20203")]
    [InlineData("2020370")]
    [InlineData("２０２０３７")]
    [InlineData("20203x")]
    public void Refuses_what_is_not_six_digits(string? text) => MunicipalityCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Refuses_every_single_wrong_digit()
    {
        const string right = "202037";
        for (var place = 0; place < right.Length; place++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != right[place]))
            {
                var wrong = right[..place] + digit + right[(place + 1)..];
                MunicipalityCode.TryParse(wrong, out _).ShouldBeFalse(wrong);
            }
        }
    }

    [Fact]
    public void Has_no_usable_default() => Should.Throw<InvalidOperationException>(() => default(MunicipalityCode).ToString());
}
