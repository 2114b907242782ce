using System.Reflection;

namespace CityGoals.Architecture.Tests;

/// <summary>What the compiled assemblies depend on, whatever the sources look like.</summary>
public class TypeRuleTests
{
    private static readonly Dictionary<string, Assembly> Pure = new(StringComparer.Ordinal)
    {
        ["Fiscal"] = Assembly.Load("CityGoals.Fiscal"),
        ["Contracts"] = Assembly.Load("CityGoals.Contracts"),
    };

    [Theory]
    [InlineData("Fiscal")]
    [InlineData("Contracts")]
    public void Pure_projects_know_the_base_library_only(string name) =>
        Foreign(Pure[name]).ShouldBeEmpty();

    [Fact]
    public void Would_notice_a_foreign_dependency() => Foreign(typeof(TypeRuleTests).Assembly).ShouldNotBeEmpty();

    [Fact]
    public void Events_are_sealed_records_of_primitives()
    {
        var offenders = Pure["Contracts"].GetExportedTypes().Where(type => !IsSealedRecord(type) || type.BaseType != typeof(object));

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Would_notice_an_event_that_is_no_record() => IsSealedRecord(typeof(TypeRuleTests)).ShouldBeFalse();

    private static bool IsSealedRecord(Type type) => type.IsSealed && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<string> Foreign(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"));
}
