using System.Xml;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>The parser's table of names, which it never empties: a file with more names than any schema has is refused.</summary>
internal sealed class BoundedNames : NameTable
{
    private const int Most = 5_000;

    private int added;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name) => ++added <= Most ? name : throw new RefusedFileException(SheetFindingCode.DamagedFile);
}
