using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Pages;

/// <summary>The fields of a form that asks for a code.</summary>
public sealed record CodeForm
{
    /// <summary>Who is half signed in, sealed.</summary>
    public string? Ticket { get; init; }

    public string? Code { get; init; }

    /// <summary><c>en</c> for English; Japanese else.</summary>
    public string? Lang { get; init; }

    /// <summary>What was typed, without the spaces that apps show between digits and in half width.</summary>
    internal string Typed => (Code ?? "").Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Asks for the second factor.</summary>
    internal static RazorComponentResult Ask(string ticket, bool english) => new CodeForm { Ticket = ticket, Lang = english ? "en" : null }.Show();

    internal RazorComponentResult Show(Fault? fault = null) =>
        new RazorComponentResult<CodePage>(new { Form = this, Fault = fault }) { StatusCode = fault?.Status ?? StatusCodes.Status200OK };
}
