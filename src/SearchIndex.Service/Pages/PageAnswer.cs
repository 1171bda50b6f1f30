using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Pages;

/// <summary>Pages as answers.</summary>
internal static class PageAnswer
{
    /// <summary>A page.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="status">The status.</param>
    /// <returns>The answer.</returns>
    public static RazorComponentResult<TPage> Of<TPage>(IReadOnlyDictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A page that says what went wrong.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="detail">What exactly is wrong, or null.</param>
    /// <returns>The answer.</returns>
    public static RazorComponentResult<ProblemPage> Problem(HttpContext http, int status, string? detail) => Of<ProblemPage>(
        new Dictionary<string, object?>
        {
            [nameof(ProblemPage.Context)] = PageContext.Of(http),
            [nameof(ProblemPage.Status)] = status,
            [nameof(ProblemPage.Detail)] = detail,
        },
        status);

    /// <summary>A page that waits for the library and comes back by itself, without a script.</summary>
    /// <param name="http">The request.</param>
    /// <param name="state">What is going on.</param>
    /// <returns>The answer.</returns>
    public static RazorComponentResult<WaitingPage> Waiting(HttpContext http, LibraryState state)
    {
        http.Response.Headers["Refresh"] = "2";
        return Of<WaitingPage>(
            new Dictionary<string, object?>
            {
                [nameof(WaitingPage.Context)] = PageContext.Of(http),
                [nameof(WaitingPage.IsBuilding)] = state.Phase is LibraryState.BuildingPhase or LibraryState.IndexingPhase,
                [nameof(WaitingPage.Done)] = state.Progress?.Done ?? 0,
                [nameof(WaitingPage.Total)] = state.Progress?.Total ?? 0,
                [nameof(WaitingPage.Problem)] = state.Problem,
            },
            StatusCodes.Status503ServiceUnavailable);
    }
}
