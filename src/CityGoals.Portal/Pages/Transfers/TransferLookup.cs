using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Posts;

namespace CityGoals.Portal.Pages.Transfers;

/// <summary>Looks up what a transfer under way names: people, their posts, and the posts that they may take over.</summary>
internal sealed class TransferLookup(PeopleClient people, OrganisationClient organisation, CityClock clock)
{
    /// <summary>Everything that the page shows of a transfer.</summary>
    /// <param name="find">Whether people are to be looked for by the form's words.</param>
    internal async Task<TransferView> ViewAsync(TransferForm form, bool find, CancellationToken cancellation)
    {
        var day = form.Day(clock.Today) ?? clock.Today;
        var departments = await organisation.DepartmentsAsync(day, cancellation);
        var codes = form.Changes.SelectMany(change => change.Take).Select(post => post.Department).Append(form.Department);
        var posts = await PostsAsync(codes, day, cancellation);
        var persons = await PersonsAsync(form.Changes.Select(change => change.Person).Concat(form.Person is { } one ? [one] : []), cancellation);
        return new TransferView
        {
            Departments = departments,
            Posts = posts.GetValueOrDefault(form.Department, []),
            Found = find ? await people.PeopleAsync(form.Search, department: null, state: null, day, after: null, cancellation) : null,
            Person = form.Person is { } chosen ? persons.GetValueOrDefault(chosen) : null,
            Changes = [.. form.Changes.Where(change => persons.ContainsKey(change.Person)).Select(change => Shown(change, persons[change.Person], posts, departments))],
            Day = day,
        };
    }

    private static ShownTransfer Shown(PlannedTransfer change, Person person, Dictionary<string, IReadOnlyList<Post>> posts, IReadOnlyList<Department> departments) => new(
        change,
        person,
        [.. person.Holdings.Where(holding => change.Leave.Contains(holding.PostHoldingId)).Select(holding => holding.Place)],
        [.. change.Take.Select(taken => posts.GetValueOrDefault(taken.Department, []).FirstOrDefault(post => post.PostId == taken.PostId) is { } post
            ? PostName.InFull(post, departments) : taken.ToString())]);

    private async Task<Dictionary<Guid, Person>> PersonsAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(ids.Distinct().Select(id => people.PersonAsync(id, cancellation)));
        return found.OfType<Person>().ToDictionary(person => person.PersonId);
    }

    private async Task<Dictionary<string, IReadOnlyList<Post>>> PostsAsync(IEnumerable<string> departments, DateOnly day, CancellationToken cancellation)
    {
        var codes = departments.Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var posts = await Task.WhenAll(codes.Select(code => organisation.AllPostsAsync(code, day, cancellation)));
        return codes.Zip(posts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
