using CityGoals.Postgres;
using Microsoft.EntityFrameworkCore;

namespace CityGoals.SignIn.People;

/// <summary>
/// Where ASP.NET Core Identity finds people. It sees the rows of the one city whose transaction it works on; before
/// <see cref="Enter"/> row-level security shows it none.
/// </summary>
public sealed class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    /// <summary>Moves into a city's transaction, for as long as that lives.</summary>
    internal void Enter(TenantTransaction tenant)
    {
        Database.SetDbConnection(tenant.Connection);
        // The transaction is the tenant's; it commits there.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Person>(person =>
        {
            person.ToTable("person");
            person.HasKey(row => row.Id);
            person.Property(row => row.Id).HasColumnName("person_id").ValueGeneratedNever();
            person.Property(row => row.UserName).HasColumnName("mail").IsRequired();
            person.Property(row => row.NormalizedUserName).HasColumnName("normalized_mail").IsRequired();
            person.Property(row => row.SecurityStamp).IsRequired();
            person.Property(row => row.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
            // Second factors and invitations bring their columns when they come; lock-out is never an account's own state.
            person.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
            person.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled);
            person.Ignore(row => row.LockoutEnd).Ignore(row => row.LockoutEnabled).Ignore(row => row.AccessFailedCount);
        });
        modelBuilder.NameColumnsInSnakeCase();
    }
}
