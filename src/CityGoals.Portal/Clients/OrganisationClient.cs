using CityGoals.Portal.Clients.Organisation;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>SignIn's departments and posts.</summary>
public sealed class OrganisationClient(HttpClient http)
{
    /// <summary>Departments and sections.</summary>
    /// <param name="on">Those that stand on a day; none: all that there were, are and will be.</param>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(DateOnly? on, CancellationToken cancellation) =>
        (await http.ReadAsync<DepartmentList>(Address.Of("departments", ("on", SignInCalls.Day(on))), cancellation)).Departments;

    /// <summary>Sets up a department or section.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Refusal?> SetUpAsync(DepartmentDetails details, DateOnly from, string key, CancellationToken cancellation) => http.DoAsync(
        HttpMethod.Post, "departments", new { details.Code, details.ParentCode, details.Kind, details.Name, details.NameEn, from }, key, cancellation);

    /// <summary>Changes the organisation on one day, all of it or nothing.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Refusal?> ReorganiseAsync(Reorganisation reorganisation, string key, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Post, "reorganisations", reorganisation, key, cancellation);

    /// <summary>Posts with those who hold them.</summary>
    /// <param name="department">One department's, its sections' too; none: all.</param>
    /// <param name="on">The day whose holders are named; none: today.</param>
    /// <param name="after">What the page before gave; none: from the beginning.</param>
    public Task<PostsFound> PostsAsync(string? department, DateOnly? on, string? after, CancellationToken cancellation) =>
        http.ReadAsync<PostsFound>(Address.Of("posts", ("department", department), ("on", SignInCalls.Day(on)), ("after", after)), cancellation);

    /// <summary>All posts of a department.</summary>
    /// <inheritdoc cref="PostsAsync"/>
    public async Task<IReadOnlyList<Post>> AllPostsAsync(string department, DateOnly? on, CancellationToken cancellation)
    {
        var posts = new List<Post>();
        string? after = null;
        do
        {
            var page = await PostsAsync(department, on, after, cancellation);
            posts.AddRange(page.Posts);
            after = page.Next;
        }
        while (after is not null);
        return posts;
    }

    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<Post>> AddPostAsync(PostDetails details, string key, CancellationToken cancellation) =>
        http.SendAsync<Post>(HttpMethod.Post, "posts", details, key, cancellation);

    /// <summary>Changes a post, seen in a revision.</summary>
    public Task<Answer<Post>> ChangePostAsync(Guid postId, int revision, PostDetails details, CancellationToken cancellation) => http.SendAsync<Post>(
        HttpMethod.Put, $"posts/{postId}", new { revision, details.DepartmentCode, details.SectionCode, details.Title, details.Roles }, key: null, cancellation);

    /// <summary>Removes a post that nobody ever held.</summary>
    public Task<Refusal?> RemovePostAsync(Guid postId, CancellationToken cancellation) =>
        http.DoAsync(HttpMethod.Delete, $"posts/{postId}", body: null, key: null, cancellation);
}
