using System.Linq.Expressions;
using System.Reflection;
using CityGoals.SignIn.Protocol;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.EntityFrameworkCore.Models;

namespace CityGoals.SignIn.Tests;

/// <summary>Every entity goes into the scripts' tables and comes back as it was.</summary>
public sealed class RoundTripTests(SignInHost host) : IClassFixture<SignInHost>
{
    private static readonly DateTime Then = new(2026, 4, 15, 3, 4, 5, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_openiddict_keeps()
    {
        var application = Filled(new OpenIddictEntityFrameworkCoreApplication<Guid>());
        var authorization = Filled(new OpenIddictEntityFrameworkCoreAuthorization<Guid> { Application = application });
        var token = Filled(new OpenIddictEntityFrameworkCoreToken<Guid> { Application = application, Authorization = authorization });
        var scope = Filled(new OpenIddictEntityFrameworkCoreScope<Guid>());

        var back = await RoundTripAsync(token, tokens => tokens.Include(row => row.Application).Include(row => row.Authorization), row => row.Id == token.Id);
        ShouldBeTheSame(back, token);
        ShouldBeTheSame(back.Application!, application);
        ShouldBeTheSame(back.Authorization!, authorization);
        ShouldBeTheSame(await RoundTripAsync(scope, scopes => scopes, row => row.Id == scope.Id), scope);
    }

    [Fact]
    public async Task Keys()
    {
        var key = new TokenKey(Guid.CreateVersion7(), TokenKey.Signing, Then, [1, 2, 3]);
        var protection = new DataProtectionKey("a friendly name", "<key>鍵</key>");

        (await RoundTripAsync(key, keys => keys, row => row.TokenKeyId == key.TokenKeyId)).ShouldBeEquivalentTo(key);
        (await RoundTripAsync(protection, keys => keys, row => row.FriendlyName == protection.FriendlyName)).ShouldBe(protection);
    }

    private async Task<T> RoundTripAsync<T>(T entity, Func<IQueryable<T>, IQueryable<T>> with, Expression<Func<T, bool>> which) where T : class
    {
        await using (var writing = host.Services.CreateAsyncScope())
        {
            var context = writing.ServiceProvider.GetRequiredService<ProtocolContext>();
            context.Add(entity);
            await context.SaveChangesAsync(Cancellation);
        }

        await using var reading = host.Services.CreateAsyncScope();
        return await with(reading.ServiceProvider.GetRequiredService<ProtocolContext>().Set<T>().AsNoTracking()).SingleAsync(which, Cancellation);
    }

    // Longer than any column that has a length would take.
    private static T Filled<T>(T entity) where T : class
    {
        foreach (var property in Columns<T>())
        {
            if (property.PropertyType == typeof(string)) property.SetValue(entity, property.Name + new string('長', 3000));
            else if (property.PropertyType == typeof(DateTime?)) property.SetValue(entity, Then);
            else property.SetValue(entity, Guid.CreateVersion7());
        }

        return entity;
    }

    // What an entity leads to is compared on its own.
    private static void ShouldBeTheSame<T>(T actual, T expected) where T : class
    {
        foreach (var property in Columns<T>()) property.GetValue(actual).ShouldBe(property.GetValue(expected), property.Name);
    }

    private static IEnumerable<PropertyInfo> Columns<T>() =>
        typeof(T).GetProperties().Where(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(DateTime?) || property.PropertyType == typeof(Guid));
}
