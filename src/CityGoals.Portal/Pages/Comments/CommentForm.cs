using CityGoals.Portal.Clients.Comments;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Comments;

/// <summary>What a person typed for a comment.</summary>
/// <param name="About">The id of a part, the name of a field, or nothing: the whole sheet.</param>
/// <param name="People">Those who are to be told, each as <see cref="ValueOf"/> writes it.</param>
/// <param name="Search">The words by which people were searched last.</param>
public sealed record CommentForm(string? About, string? Body, IReadOnlyList<string> People, string? Search)
{
    /// <summary>Most characters of a comment.</summary>
    public const int Longest = 2000;

    /// <summary>What to correct.</summary>
    public IReadOnlyList<Fault> Faults => Fault.OfText("body", CommentWords.Body, Body, Longest) is { } fault ? [fault] : [];

    /// <summary>The part that it is about; none: a field or the sheet.</summary>
    public Guid? PartId => Guid.TryParse(About, out var part) ? part : null;

    /// <summary>The field that it is about; none: a part or the sheet.</summary>
    public string? Field => PartId is null && !string.IsNullOrEmpty(About) ? About : null;

    /// <summary>Those who are to be told, with the names that the page gave them.</summary>
    public IReadOnlyList<Colleague> Chosen =>
    [
        .. from value in People
           let parts = value.Split(' ', 2)
           where parts.Length == 2 && Guid.TryParse(parts[0], out _)
           select new Colleague(Guid.Parse(parts[0]), parts[1], "", "", ""),
    ];

    /// <summary>Their ids.</summary>
    public IReadOnlyList<Guid> Mentioned => [.. Chosen.Select(person => person.PersonId).Distinct()];

    /// <summary>A person in the form: by the id, and with the name, so that a chosen one need not be found again.</summary>
    public static string ValueOf(Guid personId, string name) => $"{personId} {name}";

    /// <summary>What stands in the form of a comment that is to be written anew.</summary>
    public static CommentForm Of(SheetComment comment) => new(null, comment.Body, [.. comment.Mentioned.Select(person => ValueOf(person.PersonId, person.Name))], null);

    /// <summary>What came with a form.</summary>
    public static CommentForm From(IFormCollection form) => new(form["about"], form["body"], [.. form["people"].OfType<string>()], form["search"]);
}
