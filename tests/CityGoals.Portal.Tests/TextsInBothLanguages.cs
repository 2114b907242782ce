using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Departments;
using CityGoals.Portal.Pages.People;
using CityGoals.Portal.Printing;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Every text of the portal exists in Japanese and in English.</summary>
public partial class TextsInBothLanguages
{
    private static readonly Bilingual Quoted = new("部局", "department");

    public static TheoryData<string> Tables => [.. TextTypes().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Are_written_in_their_language(string table)
    {
        var type = TextTypes().Single(type => type.Name == table);

        var texts = Fields(type).Concat(Methods(type)).ToList();

        texts.ShouldNotBeEmpty();
        texts.Where(text => !Holds(text.Text)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Goals")]
    [InlineData("目標", "")]
    [InlineData("Goals", "Goals")]
    [InlineData("目標", "目標")]
    public void Would_notice_a_missing_one(string japanese, string english) => Holds(new Bilingual(japanese, english)).ShouldBeFalse();

    [Fact]
    public void Stand_in_their_tables_and_nowhere_else()
    {
        var sources = Checkout.PortalSources().Where(file => !file.Contains("/Texts/", StringComparison.Ordinal) && !file.EndsWith("/Dates.cs", StringComparison.Ordinal) && !file.EndsWith("/TypedDate.cs", StringComparison.Ordinal) && !file.EndsWith("/Language.cs", StringComparison.Ordinal));

        sources.Where(file => WithoutComments(File.ReadAllText(file)).Any(JapaneseWords.IsJapanese)).ShouldBeEmpty();
    }

    private static string WithoutComments(string source) => Comment().Replace(source, "");

    [GeneratedRegex(@"@\*.*?\*@|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static bool Holds(Bilingual text) => text.Ja.Any(JapaneseWords.IsJapanese) && text.En.Length > 0 && !text.En.Any(JapaneseWords.IsJapanese);

    private static IEnumerable<Type> TextTypes() => typeof(ShellWords).Assembly.GetTypes()
        .Where(type => type is { Namespace: "CityGoals.Portal.Texts", IsAbstract: true, IsSealed: true });

    private static IEnumerable<(string Name, Bilingual Text)> Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .SelectMany(field => Texts(field.GetValue(null)).Select(text => (field.Name, text)));

    // Each number form of English, and each case that a text may tell apart.
    private static IEnumerable<(string Name, Bilingual Text)> Methods(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Bilingual)
        from arguments in Arguments(method)
        select ($"{method.Name}({string.Join(", ", arguments)})", (Bilingual)method.Invoke(null, arguments)!);

    private static IEnumerable<object[]> Arguments(MethodInfo method) => (method.DeclaringType!.Name, method.Name) switch
    {
        ("ErrorWords", "Title" or "Advice") => new[] { 400, 401, 403, 404, 405, 413, 500, 503 }.Select(status => new object[] { status }),
        ("ErrorWords", "Service" or "ServiceDown") => new[] { "goals", "progress", "notifications", "analytics", "signin" }.Select(service => new object[] { service }),
        ("AuditWords", "Trail") => new[] { "goals", "progress", "notifications", "analytics" }.Select(service => new object[] { service }),
        ("AuditWords", "Act") => new[] { "denied", "exported", "municipality-set-up", "sheets-imported", "readings-decided", "sheet-edited", "sheet-step-taken", "sheet-published", "sheets-ranked", "rebuild-requested" }.Select(kind => new object[] { kind }),
        ("StateWords", "Of") => new[] { "draft", "submitted", "returned", "head-approved", "approved", "published" }.Select(state => new object[] { state }),
        ("ProgressWords", "StateOf") => new[] { "not-started", "under-way", "due-soon", "overdue", "done", "reached", "short", "undecided", "no-report", "silent" }.Select(state => new object[] { state }),
        ("ProgressWords", "SourceOf") => new[] { "report", "hand", "csv", "api" }.Select(source => new object[] { source }),
        ("StepWords", "Of" or "Button" or "Effect" or "Done") => SheetStepTaken.Names.Select(step => new object[] { step }),
        ("StepWords", "ReasonOf" or "ReasonHint") => new[] { "return", "revise" }.Select(step => new object[] { step }),
        ("HistoryWords", "Of") => new[] { "kept", "changed", "added", "removed" }.Select(change => new object[] { change }),
        ("HistoryWords", "Decided") => new[] { "approve", "return", "publish" }.Select(step => new object[] { step, 2 }),
        ("HistoryWords", "MovedFrom") => [["A"]],
        ("ReviewWords", "FileState") => new[] { "waiting", "read", "refused", "made", "unchanged" }.Select(state => new object[] { state }),
        ("ReviewWords", "ReadingState") => new[] { "read", "unread", "flagged", "assumed", "confirmed", "corrected" }.Select(state => new object[] { state }),
        ("ShellWords", "Role") => Roles.OfStaff.Select(role => new object[] { role }),
        ("PeopleWords", "StateOf") => new[] { "invited", "active", "suspended" }.Select(state => new object[] { state }),
        ("PeopleWords", "FactorOf") => new[] { "none", "codes" }.Select(factor => new object[] { factor }),
        ("PeopleWords", "Act" or "Effect") => PersonAct.All.Select(act => new object[] { act.Name }),
        ("PostWords", "Explained") => Roles.OfStaff.Select(role => new object[] { role }),
        ("OrganisationWords", "KindOf") => DepartmentForm.Kinds.Select(kind => new object[] { kind }),
        ("OrganisationWords", "ChangeOf") => ReorganisationForm.Kinds.Select(kind => new object[] { kind }),
        ("TableWords", "Of") => TablesClient.Tables.Select(table => new object[] { table }),
        ("TableWords", "FileOf") => from table in TablesClient.Tables from encoding in new[] { "utf-8", "cp932" } select new object[] { table, encoding },
        ("PrintWords", "StepOf") => from step in Enum.GetValues<BookletStep>() from sheets in new[] { 1, 2 } select new object[] { step, sheets },
        ("Counted", "Of") => [[1, "件", "item", "items"], [2, "件", "item", "items"]],
        _ => new[] { 1, 2 }.Select(number => method.GetParameters().Select(parameter => Argument(parameter.ParameterType, number)).ToArray()),
    };

    private static object Argument(Type type, int number) =>
        type == typeof(int) ? number : type == typeof(bool) ? number == 1 : type == typeof(DateOnly) ? new DateOnly(2026, 10, number) : type == typeof(Bilingual) ? Quoted : number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Bilingual> Texts(object? value) => value switch
    {
        Bilingual text => [text],
        HelpTopic topic => [topic.Title, .. topic.Paragraphs],
        IEnumerable many and not string => many.Cast<object>().SelectMany(Texts),
        _ => [],
    };
}
