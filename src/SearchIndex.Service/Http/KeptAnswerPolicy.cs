using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Pages;

namespace SearchIndex.Service.Http;

/// <summary>Which answers are kept, and which requests are answered with them.</summary>
internal sealed class KeptAnswerPolicy : IOutputCachePolicy
{
    // Addresses are kept beside their answers and not counted with them.
    private const int LongestAddress = 2_048;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching = false;
        var address = http.Request.Path.Value + http.Request.QueryString.Value;
        if (!HttpMethods.IsGet(http.Request.Method) || address.Length > LongestAddress || EncodingOf(http.Request) is not { } encoding
            || http.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<LibraryRoute>() is null || metadata.GetMetadata<NeverKeptAnswer>() is not null)
        {
            return ValueTask.CompletedTask;
        }

        // Taken here, the library is the one of the whole request: what is computed below goes under the name of the commit that it came from.
        var library = http.RequestServices.GetRequiredService<RequestLibrary>();
        if (!library.TryOpen())
        {
            return ValueTask.CompletedTask;
        }

        var commit = KeptAnswers.NameOf(library.Version);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;

        // Requests that wait for one another would fail together when the first of them is given up.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.VaryByValues["commit"] = commit;
        context.CacheVaryByRules.VaryByValues["address"] = address;
        context.CacheVaryByRules.VaryByValues["language"] = PageContext.Preferred(http.Request).Code;
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
        context.Tags.Add(commit);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // An entity tag is what says that the answer depends on nothing but address and commit.
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && !StringValues.IsNullOrEmpty(response.Headers.ETag);
        return ValueTask.CompletedTask;
    }

    // The compression of the answer as the request's header decides it; null for headers with weights, which are read elsewhere.
    private static string? EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains(';', StringComparison.Ordinal) || accepted.Contains('*', StringComparison.Ordinal) ? null
            : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
