using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CityGoals.SignIn;

/// <summary>Brings EF Core's names into line with the scripts'.</summary>
internal static class SnakeCaseColumns
{
    /// <summary>Names every column that has no name of its own after its property, in snake_case; text has no length.</summary>
    internal static void NameColumnsInSnakeCase(this ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.FindAnnotation("Relational:ColumnName") is null) property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            property.SetMaxLength(null);
        }
    }
}
