using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Concepts;

/// <summary>The knowledge index over HTTP.</summary>
internal static class ConceptEndpoints
{
    /// <summary>Adds <c>GET /api/concepts</c> and <c>GET /api/concepts/{key}</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapConcepts(this IEndpointRouteBuilder api)
    {
        api.MapRead("/concepts", List)
            .WithName("concepts")
            .WithSummary("What the actions name")
            .WithDescription("Concepts, species, laws, plans and places with the number of actions and cities that name them, the most frequent first. "
                + "'kind' takes one kind only; 'all=true' lists entries that no action names too; 'format=csv' gives a row an entry.")
            .WithTags("Concepts")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer(Describe)
            .WithTableParameters();
        api.MapRead("/concepts/{key}", Show)
            .WithName("concept")
            .WithSummary("One concept, species, law or plan: names, cities, actions, what stands with it")
            .WithDescription("'key' is a key, a name in Chinese, English, Latin or Pinyin, or the title of a law. Several pages where the name is ambiguous. 'format=csv' gives a row for each action that names it.")
            .WithTags("Concepts")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AddOpenApiOperationTransformer(Describe)
            .WithTableParameters();
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            (parameter.Description, parameter.Example) = parameter.Name switch
            {
                "kind" => ($"One kind only: {string.Join(", ", KnowledgeKinds.All)}, document.", (JsonNode)"species"),
                "all" => ("Whether entries that no action names are listed too.", false),
                _ => ("A key, a name in any language, or the title of a law.", "pomacea-canaliculata"),
            };
        }

        return Task.CompletedTask;
    }

    private static Results<Ok<IReadOnlyList<ConceptSummary>>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> List(
        HttpContext http, RequestLibrary library, string? kind, bool? all, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        if (!string.IsNullOrEmpty(kind) && !KnowledgeKinds.TryParse(kind, out _) && kind != "document")
        {
            return ProblemAnswer.Of(StatusCodes.Status400BadRequest, $"There is no kind '{kind}'; there are: {string.Join(", ", KnowledgeKinds.All)}, document.");
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var entries = library.Current.Concepts(string.IsNullOrEmpty(kind) ? null : kind, all ?? false);
        return isCsv ? CsvAnswer.Of(http, "concepts", (output, mark) => ConceptCsv.Write(entries, output, mark)) : TypedResults.Ok(entries);
    }

    private static Results<Ok<IReadOnlyList<ConceptRecord>>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var found = library.Current.FindConcepts(ActionEndpoints.Unescape(key));
        return found.Count > 0 && isCsv ? CsvAnswer.Of(http, "concept", (output, mark) => ConceptCsv.WriteActions(found, output, mark))
            : found.Count > 0 ? TypedResults.Ok(found)
            : ProblemAnswer.Of(StatusCodes.Status404NotFound, $"No concept, species, law or plan is called '{key}'; '/api/concepts' lists those that actions name.");
    }
}
