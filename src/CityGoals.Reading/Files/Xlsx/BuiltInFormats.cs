namespace CityGoals.Reading.Files.Xlsx;

/// <summary>The number formats that every workbook has, in their Japanese wording (ECMA-376 part 1, 18.8.30).</summary>
internal static class BuiltInFormats
{
    /// <summary>Format codes by their numbers.</summary>
    public static readonly IReadOnlyDictionary<int, string> Codes = new Dictionary<int, string>
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "ge.m.d",
        [28] = "ggge\"年\"m\"月\"d\"日\"",
        [29] = "ggge\"年\"m\"月\"d\"日\"",
        [30] = "m/d/yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"時\"mm\"分\"",
        [33] = "h\"時\"mm\"分\"ss\"秒\"",
        [34] = "yyyy\"年\"m\"月\"",
        [35] = "m\"月\"d\"日\"",
        [36] = "ge.m.d",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss",
        [50] = "ge.m.d",
        [51] = "ggge\"年\"m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "ggge\"年\"m\"月\"d\"日\"",
        [55] = "yyyy\"年\"m\"月\"",
        [56] = "m\"月\"d\"日\"",
        [57] = "ge.m.d",
        [58] = "ggge\"年\"m\"月\"d\"日\"",
    };
}
