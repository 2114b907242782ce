using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CityGoals.ServiceDefaults.OpenApi;

/// <summary>What the types of an assembly say of themselves, from the documentation file that stands beside it.</summary>
internal static partial class Summaries
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> Known = [];

    /// <summary>The summary of a type on one line; none where it has none.</summary>
    public static string? Of(Type type) => Known.GetOrAdd(type.Assembly, Read).GetValueOrDefault("T:" + type.FullName!.Replace('+', '.'));

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file)) return [];
        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => Spaces().Replace(Text(member.Element("summary")!), " ").Trim(), StringComparer.Ordinal);
    }

    // <see cref="T:A.B"/> reads as its last name.
    private static string Text(XElement summary) => string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Value: "" } reference => ((string?)reference.Attribute("cref") ?? "").Split('.', ':')[^1],
        XElement element => element.Value,
        _ => "",
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
