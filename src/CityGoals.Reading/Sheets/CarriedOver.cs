using System.Text.RegularExpressions;

namespace CityGoals.Reading.Sheets;

/// <summary>Finds the note on carrying over in a title: (H25から継続), （前年度からの継続）, 【継続】.</summary>
internal static partial class CarriedOver
{
    public static SheetText In(SheetText title)
    {
        foreach (var match in Note().EnumerateMatches(title.Value))
        {
            return title.Slice(match.Index + 1, match.Length - 2);
        }

        return SheetText.None;
    }

    [GeneratedRegex(@"[(（\[［【〔](?:[^()（）\[\]［］【】〔〕]{1,20}(?:から|より|から?の))?継続[^()（）\[\]［］【】〔〕]{0,4}[)）\]］】〕]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
