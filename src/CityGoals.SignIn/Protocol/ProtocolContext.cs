using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;

namespace CityGoals.SignIn.Protocol;

/// <summary>The protocol's own state: clients, authorizations and tokens (OpenIddict's entities), and keys. Nothing of a city.</summary>
public sealed class ProtocolContext(DbContextOptions<ProtocolContext> options) : DbContext(options)
{
    internal DbSet<TokenKey> TokenKeys => Set<TokenKey>();

    internal DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict<Guid>();
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreApplication<Guid>>().ToTable("oidc_application");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreAuthorization<Guid>>().ToTable("oidc_authorization");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreScope<Guid>>().ToTable("oidc_scope");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreToken<Guid>>().ToTable("oidc_token");
        modelBuilder.Entity<TokenKey>(key =>
        {
            key.ToTable("token_key");
            key.HasKey(row => row.TokenKeyId);
            key.Property(row => row.TokenKeyId).ValueGeneratedNever();
        });
        modelBuilder.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("data_protection_key");
            key.HasKey(row => row.FriendlyName);
        });
        modelBuilder.NameColumnsInSnakeCase();
    }
}
