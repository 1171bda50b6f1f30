using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Concordance;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Concordance;

/// <summary>Concordances over HTTP.</summary>
internal static class KwicEndpoints
{
    /// <summary>Adds <c>GET /api/kwic</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapKwic(this IEndpointRouteBuilder api) =>
        api.MapRead("/kwic", Kwic)
            .WithName("kwic")
            .WithSummary("Every occurrence of a keyword with what stands around it")
            .WithDescription("Keyword in context. 'left', 'keyword' and 'right' are the text as written; start and end are UTF-16 offsets into the field. "
                + "Words and concepts near the keyword come with Dunning's log-likelihood. As CSV all lines are given, in the order asked for; 'table=collocates' gives the collocates.")
            .WithTags("Search")
            .WithTableParameters(
                ("q", "The keyword: its characters next to each other; several parted by | are any of them; conserv* is a beginning.", "连通性"),
                ("width", "Characters of context on each side, 0 to 200; 20 without it.", "20"),
                ("sort", "position, left or right.", "right"),
                ("field", "A text to look through, any number of times: description, baseline, target (these without it), title, commitment.", "description"),
                ("within", "Only in actions that this query finds.", "city:Anshun"),
                ("filter", "FIELD=VALUE, as for a search.", "city=Anshun"),
                ("names", "Whether other names of a concept or species are looked for too.", "false"),
                ("once", "Whether targets that only say the description again are left out.", "false"),
                ("collocates", "How many words, and how many concepts, near the keyword are listed; 20 without it.", "20"),
                ("limit", "Lines wanted as JSON; 1000 without it.", "100"),
                ("offset", "Lines to pass over.", "0"),
                ("table", "As CSV: lines or collocates.", "lines"))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<Ok<KwicResponse>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Kwic(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error) || (error = KwicParameters.Read(http.Request.Query, KwicParameters.DefaultLimit, out var request)) is not null)
        {
            return error.ToProblem();
        }

        if (string.IsNullOrWhiteSpace(request.Term))
        {
            return new ParameterError("q", "'q' is missing: a concordance needs a keyword.", null).ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (!isCsv)
        {
            return TypedResults.Ok(library.Current.Kwic(request, cancellationToken));
        }

        var all = library.Current.Kwic(request with { Limit = null, Offset = 0 }, cancellationToken);
        return http.Request.Query["table"] == "collocates"
            ? CsvAnswer.Of(http, "collocates", (output, mark) => KwicCsv.WriteCollocates(all, output, mark))
            : CsvAnswer.Of(http, "kwic", (output, mark) => KwicCsv.Write(all, output, mark));
    }
}
