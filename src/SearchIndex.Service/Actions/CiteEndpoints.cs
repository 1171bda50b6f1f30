using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Citing;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Actions;

/// <summary>Citations of actions, and of words in them, over HTTP.</summary>
internal static class CiteEndpoints
{
    /// <summary>Adds <c>GET /api/actions/{city}/{action}/cite</c>, and the same for records whose id is one word.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapCite(this IEndpointRouteBuilder api)
    {
        api.MapRead("/actions/{city}/{action}/cite", (HttpContext http, RequestLibrary library, string city, string action) => Answer(http, library, $"{city}/{action}"))
            .WithName("citeAction")
            .WithSummary("A citation of an action, or of words in it")
            .WithDescription("Names city, heading, field, last update (or that there is none), day of the download, source file with lines, and offsets; "
                + "the address in it opens the action's page at the words. Formats: json, gbt7714 (GB/T 7714-2015), bibtex, ris, text.")
            .WithTags("Actions")
            .WithOwnParameters(
                ("field", "The text cited: description, baseline, target, title, commitment; without it the whole action.", "description"),
                ("start", "First UTF-16 unit of the words cited; without it the whole text.", "0"),
                ("end", "Their end, exclusive.", "3"),
                ("format", "json, gbt7714, bibtex, ris or text; json without it.", "gbt7714"))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/actions/{id}/cite", (HttpContext http, RequestLibrary library, string id) => Answer(http, library, ActionEndpoints.Unescape(id))).ExcludeFromDescription();
    }

    /// <summary>Where the service was reached, to make addresses of.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Such as <c>http://127.0.0.1:5080</c>.</returns>
    public static string Site(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}";

    private static Results<Ok<CitationRecord>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Answer(HttpContext http, RequestLibrary library, string id)
    {
        if (library.Current.Find(id) is not { } action)
        {
            return ProblemAnswer.Of(StatusCodes.Status404NotFound, $"No action has the id '{id}'.");
        }

        var query = http.Request.Query;
        ParameterError? error = null;
        var format = SearchParameters.ReadOnce(query, "format", ref error) is { Length: > 0 } named ? named : "json";
        if (!CitationWriter.Formats.Contains(format, StringComparer.Ordinal))
        {
            error ??= new ParameterError("format", $"'format' is '{format}'; it takes {string.Join(", ", CitationWriter.Formats)}.", CitationWriter.Formats);
        }

        var passage = Passage(query, ref error);
        if (error is null && passage?.LiesIn(action) == false)
        {
            error = new ParameterError(
                passage.Start is null ? "field" : "start",
                string.Create(CultureInfo.InvariantCulture, $"'{passage}' does not lie in the action: its {passage.Field} has {action.TextOf(passage.Field)?.Length ?? 0} UTF-16 units."), null);
        }

        if (error is not null)
        {
            return error.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var citation = ActionCitation.Of(action, passage, Site(http));
        return format == "json" ? TypedResults.Ok(CitationRecord.Of(citation)) : TypedResults.Text(CitationWriter.Write(citation, format), Type(format), Encoding.UTF8);
    }

    private static CitedPassage? Passage(IQueryCollection query, ref ParameterError? error)
    {
        var field = SearchParameters.ReadOnce(query, "field", ref error);
        var (start, end) = (SearchParameters.ReadOnce(query, "start", ref error), SearchParameters.ReadOnce(query, "end", ref error));
        if (string.IsNullOrEmpty(field))
        {
            if (start is { Length: > 0 } || end is { Length: > 0 })
            {
                error ??= new ParameterError("field", $"'start' and 'end' are offsets into a text; 'field' says into which: {string.Join(", ", CitedPassage.Fields)}.", CitedPassage.Fields);
            }

            return null;
        }

        if (string.IsNullOrEmpty(start) && string.IsNullOrEmpty(end) && CitedPassage.TryRead(field, out var whole))
        {
            return whole;
        }

        if (CitedPassage.TryRead($"{field}:{start}-{end}", out var passage))
        {
            return passage;
        }

        error ??= CitedPassage.Fields.Contains(field, StringComparer.Ordinal)
            ? new ParameterError("start", "'start' and 'end' take whole numbers, the first below the second.", null)
            : new ParameterError("field", $"'field' is '{field}'; it takes {string.Join(", ", CitedPassage.Fields)}.", CitedPassage.Fields);
        return null;
    }

    private static string Type(string format) => format switch
    {
        "bibtex" => "application/x-bibtex",
        "ris" => "application/x-research-info-systems",
        _ => "text/plain",
    };
}
