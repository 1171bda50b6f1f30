using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Http;

/// <summary>The OpenAPI document: what the signatures do not say by themselves.</summary>
internal static class OpenApiDescription
{
    /// <summary>Registers the document "v1".</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "SearchIndex",
                Version = "v1",
                Description = "Search over the biodiversity actions that cities publish on CitiesWithNature. Errors are problem details (RFC 9457). "
                    + "Answers carry an ETag that changes with each commit of the index; If-None-Match gives 304. "
                    + "While there is no index yet, answers are 503 with Retry-After.",
            };
            document.Servers = null;
            foreach (var path in document.Paths.Values)
            {
                path.Operations?.Remove(HttpMethod.Head);
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true)
            {
                operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "The caller has this answer already: If-None-Match names its ETag." });
            }

            if (OpenApiExamples.For(operation.OperationId) is { } example && operation.Responses?.TryGetValue("200", out var answer) == true
                && answer.Content?.TryGetValue("application/json", out var document) == true)
            {
                document.Example = example;
            }

            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameter.Name == "id")
                {
                    parameter.Description = "The id, as a search gives it.";
                    parameter.Example = context.Description.RelativePath?.Contains("cities", StringComparison.Ordinal) == true
                        ? "congjiang-county" : "congjiang-county/manage-invasive-alien-species";
                }
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Describes the parameters of a search, which are read by hand so that each mistake gets its own sentence.</summary>
    /// <param name="route">The route.</param>
    /// <param name="paged">Whether it takes limit, offset and explain.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithSearchParameters(this RouteHandlerBuilder route, bool paged)
    {
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Parameter("q", "What is searched; without it everything.", Text(), "invasive species plans mentioning 福寿螺"));
            operation.Parameters.Add(Parameter(
                "filter",
                $"FIELD=VALUE, any number of times: every field has to match, any of the values of one field. Fields: {string.Join(", ", SearchParameters.FilterFields)}.",
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
                new JsonArray("city=Anshun")));
            operation.Parameters.Add(Parameter(
                "sort", "The order of the hits.",
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. SearchParameters.Sorts.Select(sort => (JsonNode)sort)], Default = "relevance" }, "updated"));
            operation.Parameters.Add(Parameter(
                "match", "What a hit must have of the query: all, every part of it; best, something of it: the query is free text, and the best match comes first.",
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. SearchParameters.Matches.Select(match => (JsonNode)match)], Default = "all" }, "best"));
            operation.Parameters.Add(Parameter("unreadable", "Whether unreadable renderings are searched too.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, false));
            if (paged)
            {
                operation.Parameters.Add(Parameter("limit", "Hits wanted.", Number(SearchParameters.MaxLimit, SearchParameters.DefaultLimit), 20));
                operation.Parameters.Add(Parameter(
                    "offset", $"Hits to skip. offset + limit ends at {SearchParameters.MaxReach}; '/api/export' gives every hit.", Number(SearchParameters.MaxReach - 1, 0), 0));
                operation.Parameters.Add(Parameter(
                    "explain", "Whether each hit says how its score came about.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, false));
            }

            return Task.CompletedTask;
        });
        return route;
    }

    /// <summary>Describes what only an export takes.</summary>
    /// <param name="route">The route.</param>
    /// <param name="formats">Names of the formats.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithExportParameters(this RouteHandlerBuilder route, IEnumerable<string> formats) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Parameter(
                "format", "Format of the file.",
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. formats.Select(format => (JsonNode)format)], Default = "jsonl" }, "csv"));
            operation.Parameters.Add(Parameter("bom", "Whether a CSV begins with a byte order mark.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, false));
            return Task.CompletedTask;
        });

    /// <summary>Describes what the questions for alike actions take.</summary>
    /// <param name="route">The route.</param>
    /// <param name="byId">Whether the address holds the id; else it is a parameter, or a text is given.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithSimilarParameters(this RouteHandlerBuilder route, bool byId) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var part in operation.Parameters.OfType<OpenApiParameter>())
            {
                part.Description = part.Name == "city" ? "The first part of the id, before the slash." : "The second part of the id.";
                part.Example = part.Name == "city" ? "congjiang-county" : "increase-protected-areas";
            }

            if (!byId)
            {
                operation.Parameters.Add(Parameter("id", "Id of an action; or give a text.", Text(), "congjiang-county/increase-protected-areas"));
                operation.Parameters.Add(Parameter("text", "A text in any language; or give an id.", Text(), "snail control without pesticide"));
            }

            operation.Parameters.Add(Parameter("limit", "Hits wanted.", Number(100, 10), 5));
            operation.Parameters.Add(Parameter("otherCities", "Whether actions of the same city are left out.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, true));
            operation.Parameters.Add(Parameter(
                "withoutShared", "Whether actions are left out that share most of their text with it.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, false));
            return Task.CompletedTask;
        });

    /// <summary>Gives the parameters of shared text an example each; what they mean stands beside them in the code.</summary>
    /// <param name="route">The route.</param>
    /// <param name="ids">Whether 'a' and 'b' are ids of actions, or else cities.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithSharedParameters(this RouteHandlerBuilder route, bool ids) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Example = parameter.Name switch
                {
                    "a" => ids ? "congjiang-county/increase-protected-areas" : "congjiang-county",
                    "b" => ids ? "anshun-city/increase-protected-areas" : "安顺市",
                    "city" => "Congjiang County",
                    "minContainment" => 0.8,
                    "limit" => 50,
                    "offset" => 0,
                    _ => true,
                };
            }

            return Task.CompletedTask;
        });

    /// <summary>Describes which two downloads of a city are compared.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithVersionParameters(this RouteHandlerBuilder route) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Parameter("from", "Older download: its file or day; without it the newest before 'to'.", Text(), "2026-02-12"));
            operation.Parameters.Add(Parameter("to", "Newer download: its file or day; without it the current one.", Text(), "2026-04-09"));
            return Task.CompletedTask;
        });

    /// <summary>Describes what an import takes: one file as the body, or several as a form.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithImportParameters(this RouteHandlerBuilder route) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            operation.Parameters = [Parameter("name", "Name of the file where the body is the file; its ending says what it is.", Text(), "congjiang.txt")];
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "A profile as text, Markdown, HTML, Word or PDF, or records as JSON lines or CSV.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/octet-stream"] = new() { Schema = file },
                    ["multipart/form-data"] = new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = file } },
                        },
                    },
                },
            };
            return Task.CompletedTask;
        });

    /// <summary>Describes what a table takes beside its own parameters: JSON or comma-separated values.</summary>
    /// <param name="route">The route.</param>
    /// <param name="own">Name, description and an example of each parameter of its own.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithTableParameters(this RouteHandlerBuilder route, params (string Name, string Description, string Example)[] own) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var (name, description, example) in own)
            {
                operation.Parameters.Add(Parameter(name, description, Text(), example));
            }

            operation.Parameters.Add(Parameter("format", "json or csv.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json", "csv"], Default = "json" }, "csv"));
            operation.Parameters.Add(Parameter("bom", "Whether a CSV begins with a byte order mark, as Excel wants it for Chinese.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, false));
            return Task.CompletedTask;
        });

    /// <summary>Describes the parameters of a route that reads them by hand.</summary>
    /// <param name="route">The route.</param>
    /// <param name="own">Name, description and an example of each.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder WithOwnParameters(this RouteHandlerBuilder route, params (string Name, string Description, string Example)[] own) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var part in operation.Parameters.OfType<OpenApiParameter>().Where(part => part.In == ParameterLocation.Path))
            {
                part.Description = part.Name == "city" ? "The first part of the id, before the slash." : "The second part of the id.";
                part.Example = part.Name == "city" ? "congjiang-county" : "increase-protected-areas";
            }

            foreach (var (name, description, example) in own)
            {
                operation.Parameters.Add(Parameter(name, description, Text(), example));
            }

            return Task.CompletedTask;
        });

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema, JsonNode example) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Example = example };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Number(int max, int otherwise) =>
        new() { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = max.ToString(System.Globalization.CultureInfo.InvariantCulture), Default = otherwise };
}
