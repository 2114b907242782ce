using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>Refusals of rounds and of every command.</summary>
internal static class ProgressProblems
{
    /// <summary>No round has this id in this municipality.</summary>
    public static Refusal NoSuchRound() => new("no-such-round", 404, new("報告の回が見つかりません。", "There is no such reporting round."));

    /// <summary>The round changed after the caller saw it. Carries it as it is now.</summary>
    public static Refusal StaleRound(int stated, RoundRow current, DateTimeOffset now) => new(
        "stale-revision", 409,
        new("ほかの人が先に変更しました。", "Someone else changed the round first."),
        new("何も変えていません。今の内容を確かめてください。", "Nothing was changed. Look at the round as it is now."),
        Members: new Dictionary<string, object?> { ["statedRevision"] = stated, ["current"] = RoundAnswer.Of(current, now) });

    /// <summary>The round's state has no such step, or it is no longer being planned.</summary>
    public static Refusal RoundStepNotOpen(RoundState now) => new(
        "step-not-open", 409,
        new("今の状態ではこの操作はできません。", "This cannot be done in the round's present state."),
        Members: new Dictionary<string, object?> { ["state"] = now });

    /// <summary>An extension does not put the last day off.</summary>
    public static Refusal NotLater(DateOnly closesOn) => new(
        "not-later", 422,
        new("新しい締切日は、今の締切日より後にしてください。", "The new last day has to be later than the present one."),
        Members: new Dictionary<string, object?> { ["closesOn"] = closesOn });

    /// <summary>The key came before with another request.</summary>
    public static Refusal IdempotencyKeyReused() => new(
        "idempotency-key-reused", 422,
        new("同じ Idempotency-Key が別の操作に使われています。", "This Idempotency-Key was used for something else."),
        new("新しい操作には新しいキーを付けてください。", "Give a new command a new key."));
}
