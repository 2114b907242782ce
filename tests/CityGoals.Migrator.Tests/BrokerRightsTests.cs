using System.Text.RegularExpressions;
using CityGoals.Contracts.Goals.V1;

namespace CityGoals.Migrator.Tests;

/// <summary>Which names of queues and exchanges are a service's own.</summary>
public sealed class BrokerRightsTests
{
    private static readonly string Event = $"{typeof(GoalSheetPublished).Namespace}:{nameof(GoalSheetPublished)}";

    [Fact]
    public void Lets_an_owner_publish_its_events_and_nobody_else()
    {
        Migration.Services.Where(service => Regex.IsMatch(Event, BrokerRights.Of(service).Write)).ShouldBe(["goals"]);
        Migration.Services.Where(service => Regex.IsMatch("CityGoals.Contracts.SignIn.V1:PersonLeft", BrokerRights.Of(service).Write)).ShouldBe(["signin"]);
    }

    [Fact]
    public void Lets_everybody_subscribe_to_every_event()
    {
        Migration.Services.ShouldAllBe(service => Regex.IsMatch(Event, BrokerRights.Of(service).Configure) && Regex.IsMatch(Event, BrokerRights.Of(service).Read));
    }

    [Theory]
    [InlineData("notifications-goal-sheet-published")]
    [InlineData("notifications-goal-sheet-published_dead")]
    public void Leaves_a_services_queues_to_the_service(string name)
    {
        foreach (var service in Migration.Services)
        {
            var (configure, write, read) = BrokerRights.Of(service);
            new[] { configure, write, read }.ShouldAllBe(right => Regex.IsMatch(name, right) == (service == "notifications"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("amq.default")]
    [InlineData("amq.gen-1234")]
    [InlineData("goals")]
    [InlineData("old-goals-sheets")]
    [InlineData("CityGoals.ContractsOfOthers:Event")]
    [InlineData("my.CityGoals.Contracts.Goals.V1:GoalSheetPublished")]
    public void Gives_nothing_outside(string name)
    {
        foreach (var service in Migration.Services)
        {
            var (configure, write, read) = BrokerRights.Of(service);
            new[] { configure, write, read }.ShouldAllBe(right => !Regex.IsMatch(name, right));
        }
    }
}
