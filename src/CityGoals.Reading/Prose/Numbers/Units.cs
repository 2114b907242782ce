using System.Collections.Frozen;

namespace CityGoals.Reading.Prose.Numbers;

/// <summary>The units in which offices count, with their spellings. To teach the readers another, add it to a row.</summary>
internal static class Units
{
    public const string Percent = "%";
    public const string Points = "ポイント";
    public const string Times = "倍";

    // Each row: the name and other spellings of it; its English name after "=", and after "|" the group where it counts the same as another unit.
    private static readonly string[] SolidRows =
    [
        "% パーセント=%", "ポイント pt=points", "倍=times as much", "円=yen", "回=times", "件=cases", "か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所=places", "団体=groups", "世帯=households", "人分=persons' shares", "人回=attendances",
        "人日=person-days", "日分=days' supply", "食分=meals", "km キロメートル キロ=km", "cm センチメートル センチ=cm", "mm ミリメートル ミリ=mm", "m メートル=m", "㎡ 平方メートル 平米=m²", "k㎡ 平方キロメートル=km²", "㎥ 立方メートル=m³",
        "ha ヘクタール=ha", "t トン=t", "kg キログラム=kg", "g グラム=g", "mg ミリグラム=mg", "L l リットル=l", "kWh=kWh", "kW キロワット=kW", "MWh=MWh", "MW=MW", "t-CO2 トンCO2=t-CO2", "アクセス=visits", "ビュー=views", "PV=page views",
        "ページ=pages", "ドル=dollars", "℃=°C",
    ];

    private static readonly string[] CountRows =
    [
        "人=people", "名=people|人", "組=groups", "組織=organisations", "社=companies", "者=parties", "店=shops", "店舗=shops", "校=schools", "園=nurseries", "館=halls", "施設=facilities", "棟=buildings", "戸=houses", "地区=districts",
        "地域=areas", "自治会=neighbourhood associations", "町内会=neighbourhood associations", "区=wards", "区域=areas", "校区=school districts", "小学校区=school districts", "集落=hamlets", "分野=fields", "項目=items", "事業=projects",
        "業務=tasks", "事業所=establishments", "企業=companies", "法人=corporations", "種類=kinds", "種=kinds", "品目=articles", "品種=varieties", "商品=products", "作品=works", "製品=products", "点=items", "冊=volumes", "部=copies",
        "枚=sheets", "本=pieces", "台=units", "基=units", "個=pieces", "箱=boxes", "袋=bags", "班=squads", "チーム=teams", "クラブ=clubs", "グループ=groups", "サークル=circles", "講座=courses", "コース=courses", "教室=classes",
        "会場=venues", "か国 カ国 ヶ国 ヵ国 箇国=countries", "か月 カ月 ヶ月 ヵ月 ケ月 箇月=months", "週間=weeks", "日間=days|日", "日=days", "時間=hours", "分間=minutes|分", "分=minutes", "秒=seconds", "歳=years of age", "泊=nights",
        "言語=languages", "問=questions", "口=units", "羽=birds", "頭=head", "匹=animals", "株=plants", "食=meals", "席=seats", "床=beds", "室=rooms", "部屋=rooms", "区画=plots", "路線=routes", "系統=routes", "便=services", "駅=stations",
        "橋=bridges", "灯=lamps", "つ=", "ケース=cases", "手続 手続き=procedures", "課=sections", "係=units", "部署=offices", "部局=departments", "部門=divisions", "例=examples", "案=drafts", "施策=measures", "プラン=plans", "メニュー=menus",
        "システム=systems", "機関=institutions", "病院=hospitals", "医療機関=medical institutions", "公民館=community centres", "直売所=farm shops", "支所=branch offices", "家庭=families", "学級=classes", "クラス=classes", "ゾーン=zones",
        "テーマ=themes", "票=votes", "組合=associations", "ブース=stands", "ルート=routes", "拠点=bases", "物件=properties", "プロジェクト=projects", "イベント=events", "プログラム=programmes", "アカウント=accounts", "サイト=sites", "動画=videos",
        "コンテンツ=contents", "データセット=data sets", "農家=farms", "経営体=farms", "公園=parks", "広場=squares", "河川=rivers", "議案=bills", "条例=ordinances", "計画=plans", "協定=agreements", "資格=qualifications", "提案=proposals",
        "事例=examples", "課題=issues", "指標=indicators", "単位=units", "坪=tsubo", "曲=pieces", "回線=lines", "セット=sets", "ペア=pairs", "カップル=couples", "組合せ=pairings",
    ];

    // What follows a number that counts nothing: years, ages, ordinals, item and street numbers, parts of names.
    private static readonly string[] NotUnits =
    [
        "年", "月", "時", "号", "号機", "号車", "号線", "年度", "年目", "周年", "年生", "年間", "年次", "年来", "か年", "歳代", "歳児", "代", "か月児", "か月健診", "次", "期", "位", "番", "番地", "丁目",
        "条", "項", "款", "級", "階", "階建", "学年", "世", "世代", "度", "種免許", "市町村長", "者協議", "者面談", "分の", "本柱", "本立て", "つ星", "部制", "部構成", "部作", "人乗り", "人組", "人制", "時間体制", "回答",
    ];

    private static readonly (string[] Spellings, UnitOfCount Unit)[] ByRow = [.. SolidRows.Select(row => Row(row, solid: true)), .. CountRows.Select(row => Row(row, solid: false))];

    private static readonly FrozenDictionary<string, UnitOfCount> ByName = ByRow.ToFrozenDictionary(row => row.Unit.Name, row => row.Unit);

    private static readonly WordTable<UnitOfCount?> Table = new(Spellings());

    /// <summary>The unit that starts at a place, and how long it is; none with a length above 0 where the word shows that nothing is counted.</summary>
    public static (UnitOfCount? Unit, int Length) At(string text, int at) => Table.StartingAt(text, at);

    /// <summary>Whether two units, by their names, count the same.</summary>
    public static bool Same(string one, string other) => GroupOf(one) == GroupOf(other);

    /// <summary>The name of a unit in English; the Japanese one if it is not in the table.</summary>
    public static string English(string name) => Named(name)?.English ?? name;

    /// <summary>What units that count the same have in common.</summary>
    public static string GroupOf(string name) => Named(name)?.Group ?? name;

    private static UnitOfCount? Named(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<(string Spelling, UnitOfCount? Unit)> Spellings() =>
    [
        .. ByRow.SelectMany(row => row.Spellings.Select(spelling => (spelling, (UnitOfCount?)row.Unit))),
        .. NotUnits.Select(spelling => (spelling, (UnitOfCount?)null)),
        ("割", new(Percent, Percent, Solid: true, Percent, Scale: 10)),
    ];

    private static (string[] Spellings, UnitOfCount Unit) Row(string row, bool solid)
    {
        var (words, rest) = row.Split('=') is [var left, var right] ? (left.Split(' '), right.Split('|')) : throw new FormatException(row);
        var unit = new UnitOfCount(words[0], rest.Length > 1 ? rest[1] : words[0], solid, rest[0]);
        return ([.. words.Select(word => FoldedText.Of(word).Text)], unit);
    }
}
