using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Search;

/// <summary>What is wrong with one parameter of an address.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Detail">What it is and what it takes.</param>
/// <param name="Allowed">The values or fields it takes, where they can be listed; else null.</param>
internal sealed record ParameterError(string Parameter, string Detail, IReadOnlyList<string>? Allowed)
{
    /// <summary>The error as an answer with status 400.</summary>
    /// <returns>The answer.</returns>
    public ProblemHttpResult ToProblem()
    {
        var extensions = new Dictionary<string, object?> { ["parameter"] = Parameter };
        if (Allowed is not null)
        {
            extensions["allowed"] = Allowed;
        }

        return ProblemAnswer.Of(StatusCodes.Status400BadRequest, Detail, extensions);
    }
}
