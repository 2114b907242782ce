using System.Text;
using CityGoals.SignIn.SampleCity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>A plain table of the sample city's demo accounts, one of each role, for the terminal of whoever starts the system.</summary>
internal static class ListDemoAccounts
{
    internal static async Task<ContentHttpResult> Handle(IOptions<SampleCityOptions> options, CancellationToken cancellation)
    {
        var files = await SampleCityFiles.ReadAsync(options.Value.Folder!, cancellation);
        var accounts = files.Posts.Where(post => post.Demo).Select(post => (Role: string.Join('+', post.Roles), post.Mail, post.Name, post.Title)).ToList();
        var roleWidth = accounts.Max(account => account.Role.Length);
        var mailWidth = accounts.Max(account => account.Mail.Length);
        var lines = accounts.Select(account => $"{account.Role.PadRight(roleWidth)}  {account.Mail.PadRight(mailWidth)}  {account.Name}（{account.Title}）")
            .Append($"{"password".PadRight(roleWidth)}  {options.Value.DemoPassword}");
        return TypedResults.Text(string.Join('\n', lines) + '\n', "text/plain", Encoding.UTF8);
    }
}
