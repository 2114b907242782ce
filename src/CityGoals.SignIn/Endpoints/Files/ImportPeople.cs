using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Delivery;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Files;

/// <summary>People from a file. Who is known is known by the staff number, or else by the mail address; who is missing in the file stays.</summary>
internal static class ImportPeople
{
    private const string Update = """
        update person
        set name = $2, kana = $3, name_en = $4, mail = $5, normalized_mail = $6, staff_number = $7, language = coalesce($8, language), revision = revision + 1
        where person_id = $1
        """;

    private static readonly EmailAddressAttribute MailForm = new();

    /// <param name="dryRun">Only say what would happen.</param>
    /// <param name="invite">Also send an invitation to everyone who is added.</param>
    public static Task<Ok<StaffImport.Answer>> Handle(
        HttpContext http, bool? dryRun, bool? invite, PasswordLinks links, TimeProvider clock, ReadMunicipalities municipalities) =>
        StaffImport.TakeAsync(http, dryRun ?? false, StaffFiles.People, ("人", "people"), async (tenant, lines) =>
        {
            var known = (await tenant.Connection.QueryAsync<PersonAnswer>(tenant.Command(StoredPeople.Columns, null, http.RequestAborted))).AsList();
            var city = (await municipalities.AllAsync(http.RequestAborted)).Single(one => one.MunicipalityCode == tenant.Municipality.ToString());
            var stated = lines.Select(line => (Line: line, Fields: FieldsOf(line))).ToList();
            var faults = stated.SelectMany(one => FaultsOf(one.Line, one.Fields)).Concat(Repeated(stated, known)).ToList();
            var pairs = stated.Select(one => (one.Fields, Known: Find(known, one.Fields))).ToList();
            var added = pairs.Where(pair => pair.Known is null).Select(pair => (Id: Guid.CreateVersion7(clock.GetUtcNow()), pair.Fields)).ToList();
            var changed = pairs.Where(pair => pair.Known is not null && !pair.Fields.Describe(pair.Known)).ToList();
            return new StaffImport.Work(
                added.Count, changed.Count,
                batch =>
                {
                    foreach (var (id, fields) in added)
                    {
                        batch.Add(
                            AddPerson.Insert, tenant.Municipality.ToString(), id, fields.Name, fields.Kana, fields.NameEn, fields.Mail, AccountKey.Of(fields.Mail), fields.StaffNumber, fields.Language ?? "ja");
                        if (invite == true) links.AddInvitation(tenant, batch, new MailReader { PersonId = id, Name = fields.Name, Mail = fields.Mail, Language = fields.Language ?? "ja", City = city.Name, CityEn = city.NameEn });
                    }

                    foreach (var (fields, person) in changed)
                    {
                        batch.Add(Update, person!.PersonId, fields.Name, fields.Kana, fields.NameEn, fields.Mail, AccountKey.Of(fields.Mail), fields.StaffNumber, fields.Language);
                    }
                },
                [], faults);
        });

    private static PersonFields FieldsOf(StaffLine line) => new PersonFields
    {
        StaffNumber = line.Cells[0],
        Mail = line.Cells[1],
        Name = line.Cells[2],
        Kana = line.Cells[3],
        NameEn = line.Cells[4],
        Language = line.Cells[5].Length == 0 ? null : line.Cells[5],
    }.Trimmed();

    private static PersonAnswer? Find(List<PersonAnswer> known, PersonFields fields) =>
        known.Find(person => fields.StaffNumber is not null && person.StaffNumber == fields.StaffNumber) ?? known.Find(person => AccountKey.Of(person.Mail) == AccountKey.Of(fields.Mail));

    private static IEnumerable<RefusedCell> FaultsOf(StaffLine line, PersonFields fields)
    {
        if (!MailForm.IsValid(fields.Mail) || fields.Mail.Length > 254) yield return StaffImport.At(line, 1, "メールアドレスの形ではありません。", "This is no mail address.");
        if (fields.Language is not (null or "ja" or "en")) yield return StaffImport.At(line, 5, "言語は ja か en です。", "The language is ja or en.");
        foreach (var (cell, index) in line.Cells.Select((cell, index) => (cell, index)).Where(cell => cell.index != 1 && cell.cell.Length > 100))
        {
            yield return StaffImport.At(line, index, "100文字までです。", "At most 100 characters.");
        }
    }

    // A file that names a mail address or a number twice would depend on the order of its lines; one that gives a person somebody else's would take it away.
    private static IEnumerable<RefusedCell> Repeated(List<(StaffLine Line, PersonFields Fields)> stated, List<PersonAnswer> known)
    {
        foreach (var (line, _) in stated.GroupBy(one => AccountKey.Of(one.Fields.Mail)).SelectMany(group => group.Skip(1)))
        {
            yield return StaffImport.At(line, 1, "このメールアドレスは前の行にもあります。", "This mail address stands in an earlier line, too.");
        }

        foreach (var (line, _) in stated.Where(one => one.Fields.StaffNumber is not null).GroupBy(one => one.Fields.StaffNumber).SelectMany(group => group.Skip(1)))
        {
            yield return StaffImport.At(line, 0, "この職員番号は前の行にもあります。", "This staff number stands in an earlier line, too.");
        }

        var owners = known.ToDictionary(person => AccountKey.Of(person.Mail), StringComparer.Ordinal);
        foreach (var (line, fields) in stated)
        {
            if (owners.TryGetValue(AccountKey.Of(fields.Mail), out var owner) && Find(known, fields) != owner)
            {
                yield return StaffImport.At(line, 1, "このメールアドレスは、ほかの方が使っています。", "Someone else has this mail address.");
            }
        }
    }
}
