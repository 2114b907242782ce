namespace CityGoals.Portal.Pages.Sheets;

/// <summary>A cell of the official form's table.</summary>
/// <param name="Rows">How many actions share it, from 1.</param>
/// <param name="Numbers">The numbers of those actions, as written; empty where the row says it.</param>
/// <param name="Text">What is written in it; empty where nothing is.</param>
public sealed record SheetCell(int Rows, string Numbers, string Text);
