namespace SearchIndex.Service.Http;

/// <summary>The OpenAPI document over HTTP.</summary>
internal static class OpenApiEndpoint
{
    private static readonly string Tag = $"W/\"{typeof(OpenApiEndpoint).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12]}\"";

    /// <summary>Adds <c>GET /openapi/v1.json</c>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/openapi/v1.json", async (HttpContext http, OpenApiDocumentText document) =>
            EntityTags.IsHeld(http, Tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(await document.TextAsync(), "application/json; charset=utf-8"))
            .ExcludeFromDescription()
            .DisableRequestTimeout();
}
