namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What staff say of the sample sheet.</summary>
public static class SampleComments
{
    public const string Thread = "019ab000-0000-7000-8000-0000000000c1";
    public const string Own = "019ab000-0000-7000-8000-0000000000c2";

    public const string Comments = $$"""
        [{"commentId":"{{Thread}}","goalSheetId":"{{SampleAnswers.SheetId}}","answerTo":null,"partId":"019ab000-0000-7000-8000-000000000301","partTitle":"(1)食料の更新","field":null,"revision":1,"body":"期限が遠すぎませんか。\n理由を教えてください。","mentioned":[{"personId":"{{SampleStaff.Aida}}","name":"会田 千夏"}],"authorName":"波多野 静香","authorPosts":"総務部 部長","createdAt":"2026-05-11T01:00:00Z","editedAt":null,"removed":false,"resolvedAt":"2026-05-13T01:00:00Z","resolvedByName":"会田 千夏","mayEdit":false,"mayRemove":false,"mayResolve":true},
         {"commentId":"{{Own}}","goalSheetId":"{{SampleAnswers.SheetId}}","answerTo":"{{Thread}}","partId":null,"partTitle":"","field":null,"revision":2,"body":"見直しました。","mentioned":[],"authorName":"会田 千夏","authorPosts":"総務部 総務課主査","createdAt":"2026-05-12T01:00:00Z","editedAt":"2026-05-12T02:00:00Z","removed":false,"resolvedAt":null,"resolvedByName":null,"mayEdit":true,"mayRemove":true,"mayResolve":false},
         {"commentId":"019ab000-0000-7000-8000-0000000000c3","goalSheetId":"{{SampleAnswers.SheetId}}","answerTo":"{{Thread}}","partId":null,"partTitle":"","field":null,"revision":2,"body":"","mentioned":[],"authorName":"波多野 静香","authorPosts":"","createdAt":"2026-05-12T03:00:00Z","editedAt":null,"removed":true,"resolvedAt":null,"resolvedByName":null,"mayEdit":false,"mayRemove":false,"mayResolve":false},
         {"commentId":"019ab000-0000-7000-8000-0000000000c4","goalSheetId":"{{SampleAnswers.SheetId}}","answerTo":null,"partId":null,"partTitle":"","field":"purpose","revision":2,"body":"市民にも伝わります。","mentioned":[],"authorName":"試験 花子","authorPosts":"","createdAt":"2026-05-14T01:00:00Z","editedAt":null,"removed":false,"resolvedAt":null,"resolvedByName":null,"mayEdit":false,"mayRemove":true,"mayResolve":true},
         {"commentId":"019ab000-0000-7000-8000-0000000000c5","goalSheetId":"{{SampleAnswers.SheetId}}","answerTo":null,"partId":null,"partTitle":"","field":null,"revision":2,"body":"","mentioned":[],"authorName":"試験 花子","authorPosts":"","createdAt":"2026-05-15T01:00:00Z","editedAt":null,"removed":true,"resolvedAt":null,"resolvedByName":null,"mayEdit":false,"mayRemove":false,"mayResolve":false}]
        """;

    public const string Found = $$"""
        [{"personId":"{{SampleStaff.Aida}}","name":"会田 千夏","kana":"あいだ ちなつ","nameEn":"Aida Chinatsu","posts":"総務部 総務課主査"}]
        """;

    /// <summary>Gives a visitor's services the comments on the sample sheet.</summary>
    public static Visitor WithComments(this Visitor visitor)
    {
        visitor.Services
            .Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/comments", Comments)
            .Answer("goals", "GET /staff?search=%E7%B7%8F%E5%8B%99", Found)
            .Answer("goals", "GET /staff?search=zzz", "[]");
        return visitor;
    }
}
