using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SearchIndex.Service.Pages;

namespace SearchIndex.Service.Problems;

/// <summary>Answers that say what went wrong: problem details (RFC 9457) for programs, a page for people.</summary>
internal static class ProblemAnswer
{
    /// <summary>Problem details.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="detail">What is wrong, where, and what to do.</param>
    /// <param name="extensions">Further members, such as the allowed values; null for none.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Of(int status, string detail, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(detail, null, status, ReasonPhrases.GetReasonPhrase(status), null, extensions);

    /// <summary>Writes the answer that suits the address: a page below "/", problem details below "/api" and for health.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="detail">What is wrong, or null for the usual sentence of that status.</param>
    /// <returns>A task that ends when the answer is written.</returns>
    public static Task WriteAsync(HttpContext http, int status, string? detail)
    {
        IResult answer = IsForPrograms(http.Request)
            ? Of(status, detail ?? Usual(status, http.Request))
            : PageAnswer.Problem(http, status, detail);
        return answer.ExecuteAsync(http);
    }

    /// <summary>Registers both ways in which a request ends without an answer of its own: a bare status and an exception.</summary>
    /// <param name="app">The pipeline.</param>
    /// <returns>The pipeline.</returns>
    public static IApplicationBuilder UseProblemAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = HandleAsync });
        return app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, null));
    }

    private static Task HandleAsync(HttpContext http)
    {
        var problem = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody reads it; the figure is for the log.
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return Task.CompletedTask;
        }

        return problem is BadHttpRequestException bad
            ? WriteAsync(http, bad.StatusCode, bad.Message)
            : WriteAsync(http, StatusCodes.Status500InternalServerError, null);
    }

    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal)
        || request.Path.Value is "/healthz" or "/readyz"
        || request.Headers.Accept.ToString() is { Length: > 0 } accept
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && accept.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static string Usual(int status, HttpRequest request) => status switch
    {
        StatusCodes.Status404NotFound => $"Nothing is at {request.Path.Value}. The addresses there are stand in /openapi/v1.json.",
        StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not possible at {request.Path.Value}; the header Allow says what is.",
        StatusCodes.Status500InternalServerError => "The service failed at this request; its log says how. The library is unharmed: it is only read.",
        _ => ReasonPhrases.GetReasonPhrase(status) + ".",
    };
}
