using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class KeepingSecrets : IAsyncDisposable
{
    private static readonly CancellationToken Test = TestContext.Current.CancellationToken;

    private readonly SampleSystem system = new("--Parameters:configured=known", "--Parameters:of_two_words=known");

    private string File => Path.Combine(system.DataFolder, "secrets.json");

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Generates_a_secret_once_and_keeps_it()
    {
        var generated = new GenerateParameterDefault { MinLength = 32, Special = false };
        var first = await system.Builder.AddParameter("secret", generated, secret: true, persist: true).Resource.GetValueAsync(Test);
        await using var next = new SampleSystem($"--DataFolder={system.DataFolder}");

        var second = await next.Builder.AddParameter("secret", generated, secret: true, persist: true).Resource.GetValueAsync(Test);

        first.ShouldNotBeNull().Length.ShouldBe(32);
        first.ShouldAllBe(character => char.IsAsciiLetterOrDigit(character));
        second.ShouldBe(first);
    }

    [Fact]
    public async Task Lets_nobody_else_read_them()
    {
        await system.Builder.AddParameter("secret", new GenerateParameterDefault(), persist: true).Resource.GetValueAsync(Test);

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("configured")]
    [InlineData("of-two-words")]
    public async Task Takes_a_configured_value_before_a_generated_one(string name)
    {
        var parameter = system.Builder.AddParameter(name, new GenerateParameterDefault(), persist: true).Resource;

        (await parameter.GetValueAsync(Test)).ShouldBe("known");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_overwrite_a_file_that_it_cannot_read()
    {
        Directory.CreateDirectory(system.DataFolder);
        await System.IO.File.WriteAllTextAsync(File, "{ half", Test);
        var parameter = system.Builder.AddParameter("secret", new GenerateParameterDefault(), persist: true).Resource;

        (await Should.ThrowAsync<CannotStartException>(async () => await parameter.GetValueAsync(Test))).Message.ShouldContain(File);

        (await System.IO.File.ReadAllTextAsync(File, Test)).ShouldBe("{ half");
    }
}
