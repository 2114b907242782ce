using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.People;

/// <summary>What an administrator types of a post held by a person.</summary>
public sealed record HoldingForm
{
    /// <summary>The post's id; none where none is chosen yet, or none is to be.</summary>
    public string? Post { get; init; }

    /// <summary>The first day, in words.</summary>
    public string? From { get; init; }

    /// <summary>The last day, in words; empty while nobody knows it.</summary>
    public string? Until { get; init; }

    /// <summary>The absent person's id; empty where it is the holder's own post.</summary>
    public string? DeputyFor { get; init; }

    /// <summary>check: only show how the days are read; remove: take it back; none: save.</summary>
    public string? Act { get; init; }

    /// <summary>Given by the form, so that sending twice gives one post.</summary>
    public Guid Key { get; init; }

    /// <summary>The post's id; none where what came is none.</summary>
    public Guid? PostId => IdOf(Post);

    public Guid? DeputyForId => IdOf(DeputyFor);

    public DateOnly? FirstDay(DateOnly today) => TypedDate.Read(From, today);

    /// <summary>The last day; none where none is typed, or nothing that says a day.</summary>
    public DateOnly? LastDay(DateOnly today) => TypedDate.Read(Until, today);

    /// <summary>What to correct, field by field.</summary>
    /// <param name="choosesPost">Whether the form asks for the post too.</param>
    public IReadOnlyList<Fault> Faults(DateOnly today, bool choosesPost)
    {
        var (first, last) = (FirstDay(today), LastDay(today));
        return [.. new[]
        {
            choosesPost && PostId is null ? new Fault("post", FieldWords.Missing(PeopleWords.Post)) : null,
            Fault.OfDay("from", PeopleWords.From, From, first),
            Fault.OfDay("until", PeopleWords.Until, Until, last, required: false)
                ?? (last < first ? new Fault("until", FieldWords.UntilBeforeFrom) : DeputyForId is not null && last is null ? new Fault("until", PeopleWords.DeputyUntil) : null),
        }.OfType<Fault>()];
    }

    private static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
