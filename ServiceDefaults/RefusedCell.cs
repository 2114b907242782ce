namespace CityGoals.ServiceDefaults;

/// <summary>A place in an imported file and what is wrong there.</summary>
/// <param name="Line">Line (or table row), counted from 1; 0 where the whole file is meant.</param>
/// <param name="Cell">Cell in that line, counted from 1; none where the whole line is meant.</param>
/// <param name="Message">The fault in Japanese.</param>
/// <param name="MessageEn">The fault in English.</param>
public sealed record RefusedCell(int Line, int? Cell, string Message, string MessageEn);
