using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>What the reader makes of a report's words for one target.</summary>
/// <param name="Value">None if no figure can be tied to the target.</param>
/// <param name="SpanStart">Where its words begin, in UTF-16 units of the text, or of the text of the round before.</param>
/// <param name="FromLast">The words are those of the round before.</param>
public sealed record FigureProposal(string Result, decimal? Value, int? SpanStart, int? SpanLength, bool FromLast, Bilingual Words, IReadOnlyList<Bilingual> Notes);
