namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What became of the sample sheet between its revisions.</summary>
public static class SampleHistory
{
    public const string Versions = """
        [{"revision":3,"reason":"","savedByName":"会田 千夏","savedAt":"2026-05-21T02:00:00Z"},
         {"revision":2,"reason":"期限の指摘への対応","savedByName":"会田 千夏","savedByPosts":"総務部 総務課主査","savedAt":"2026-05-12T02:00:00Z","publishedAt":"2026-05-20T16:00:00Z","publishedByName":"波多野 静香"},
         {"revision":1,"reason":"","savedByName":"","savedAt":"2026-04-20T05:12:00Z"}]
        """;

    public const string Difference = """
        {"goalSheetId":"019ab000-0000-7000-8000-000000000101",
         "from":{"revision":1,"reason":"","savedByName":"","savedAt":"2026-04-20T05:12:00Z"},"to":{"revision":2,"reason":"期限の指摘への対応","savedByName":"会田 千夏","savedAt":"2026-05-12T02:00:00Z"},
         "difference":{"changed":true,
          "fields":[
           {"field":"title","changed":false,"runs":[{"kind":"kept","text":"災害に強い市役所づくり"}]},
           {"field":"situation","changed":false,"runs":[{"kind":"kept","text":"庁舎の備えが足りません。"}]},
           {"field":"purpose","changed":true,"runs":[{"kind":"kept","text":"業務を"},{"kind":"removed","text":"続ける"},{"kind":"added","text":"止めない"},{"kind":"kept","text":"庁舎にします。"},{"kind":"added","text":"\n訓練を毎年行います。"}]},
           {"field":"participation","changed":false,"runs":[{"kind":"kept","text":"自治会と一緒に行う。"}]},
           {"field":"effect","changed":false,"runs":[]},{"field":"otherNotes","changed":false,"runs":[]}],
          "alignments":[
           {"label":"総合計画における位置付け","change":"changed","moved":false,"runs":[{"kind":"kept","text":"第1編 第"},{"kind":"removed","text":"3"},{"kind":"added","text":"2"},{"kind":"kept","text":"章"}]},
           {"label":"市長マニフェストにおける位置付け","change":"added","moved":false,"runs":[{"kind":"added","text":"1-(1)"}]}],
          "initiatives":[
           {"initiativeId":"019ab000-0000-7000-8000-000000000201","change":"kept","moved":false,"fields":[{"field":"title","changed":false,"runs":[{"kind":"kept","text":"備蓄の充実"}]},{"field":"carriedOverFrom","changed":false,"runs":[{"kind":"kept","text":"R7から継続"}]},{"field":"note","changed":false,"runs":[]}],"actions":[
            {"actionId":"019ab000-0000-7000-8000-000000000301","change":"changed","moved":false,"movedFrom":null,"fields":[{"field":"number","changed":false,"runs":[{"kind":"kept","text":"(1)"}]},{"field":"title","changed":false,"runs":[{"kind":"kept","text":"食料の更新"}]},{"field":"carriedOverFrom","changed":false,"runs":[]},
             {"field":"periodText","changed":true,"runs":[{"kind":"removed","text":"準備が整い次第"},{"kind":"added","text":"4～2月"}]},{"field":"targetText","changed":false,"runs":[{"kind":"kept","text":"講座8回"}]}],
             "period":{"before":[],"beforeConfirmed":false,"after":[{"ja":"2026年4月1日から2027年2月28日まで","en":"1 April 2026 to 28 February 2027"}],"afterConfirmed":true},"targets":null},
            {"actionId":"019ab000-0000-7000-8000-000000000398","change":"removed","moved":false,"movedFrom":null,"fields":[{"field":"number","changed":true,"runs":[{"kind":"removed","text":"(2)"}]},{"field":"title","changed":true,"runs":[{"kind":"removed","text":"水の更新"}]},{"field":"carriedOverFrom","changed":false,"runs":[]},{"field":"periodText","changed":true,"runs":[{"kind":"removed","text":"9月末"}]},{"field":"targetText","changed":false,"runs":[]}],"period":null,"targets":null},
            {"actionId":"019ab000-0000-7000-8000-000000000303","change":"kept","moved":true,"movedFrom":"訓練の見直し","fields":[{"field":"number","changed":false,"runs":[{"kind":"kept","text":"(3)"}]},{"field":"title","changed":false,"runs":[{"kind":"kept","text":"協定の締結"}]},{"field":"carriedOverFrom","changed":false,"runs":[]},{"field":"periodText","changed":false,"runs":[{"kind":"kept","text":"年度末"}]},{"field":"targetText","changed":false,"runs":[]}],"period":null,"targets":null}]},
           {"initiativeId":"019ab000-0000-7000-8000-000000000202","change":"kept","moved":false,"fields":[{"field":"title","changed":false,"runs":[{"kind":"kept","text":"訓練の見直し"}]},{"field":"carriedOverFrom","changed":false,"runs":[]},{"field":"note","changed":false,"runs":[]}],"actions":[
            {"actionId":"019ab000-0000-7000-8000-000000000304","change":"kept","moved":false,"movedFrom":null,"fields":[{"field":"number","changed":false,"runs":[{"kind":"kept","text":"(1)"}]},{"field":"title","changed":false,"runs":[{"kind":"kept","text":"手順書の改訂"}]},{"field":"carriedOverFrom","changed":false,"runs":[]},{"field":"periodText","changed":false,"runs":[]},{"field":"targetText","changed":false,"runs":[]}],"period":null,"targets":null}]}]}}
        """;

    public const string Same = """
        {"goalSheetId":"019ab000-0000-7000-8000-000000000101","from":{"revision":3,"reason":"","savedByName":"会田 千夏","savedAt":"2026-05-21T02:00:00Z"},"to":{"revision":3,"reason":"","savedByName":"会田 千夏","savedAt":"2026-05-21T02:00:00Z"},
         "difference":{"changed":false,"fields":[],"alignments":[],"initiatives":[]}}
        """;

    /// <summary>What changed since the first revision was returned.</summary>
    public const string Changes = $$"""
        {"decidedRevision":1,"decision":{"sequence":2,"revision":1,"step":"return","fromState":"submitted","toState":"returned","reason":"「(1)食料の更新」について：期限を入れてください。","personName":"波多野 静香","occurredAt":"2026-05-11T01:00:00Z"},"changes":{{Difference}}}
        """;

    /// <summary>Gives a visitor's services the history of the sample sheet.</summary>
    public static Visitor WithHistory(this Visitor visitor)
    {
        visitor.Services
            .Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/versions", Versions)
            .Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/versions/1/difference/2", Difference)
            .Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/versions/3/difference/3", Same)
            .Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/changes", Changes);
        return visitor;
    }
}
