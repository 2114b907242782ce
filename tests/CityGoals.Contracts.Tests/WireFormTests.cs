using System.Reflection;
using System.Text;

namespace CityGoals.Contracts.Tests;

/// <summary>
/// The wire form of every event, pinned: type name, property names, types, and what is required. A change that this test shows is either
/// an optional property more (then take the new form into <c>wire-form.txt</c>) or a new version of the event, in a namespace of its own.
/// </summary>
public class WireFormTests
{
    private static readonly Assembly Contracts = Assembly.Load("CityGoals.Contracts");

    [Fact]
    public void Is_the_pinned_one()
    {
        var pinned = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wire-form.txt")).ReplaceLineEndings("\n");

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "wire-form.actual.txt"), WireForm());
        WireForm().ShouldBe(pinned, "the form now stands in wire-form.actual.txt beside the test");
    }

    [Fact]
    public void Names_the_version_in_every_namespace() =>
        Contracts.GetExportedTypes().ShouldAllBe(type => System.Text.RegularExpressions.Regex.IsMatch(type.Namespace!, @"^CityGoals\.Contracts\.\w+\.V\d+$"));

    private static string WireForm()
    {
        var form = new StringBuilder();
        foreach (var type in Contracts.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            form.Append(type.FullName).Append('\n');
            foreach (var property in type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                var required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null ? "" : " required";
                form.Append("  ").Append(property.Name).Append(": ").Append(Name(property.PropertyType)).Append(required).Append('\n');
            }
        }

        return form.ToString();
    }

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
