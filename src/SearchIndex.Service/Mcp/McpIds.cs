using SearchIndex.Actions.Library;
using SearchIndex.Service.Actions;

namespace SearchIndex.Service.Mcp;

/// <summary>Finds actions by the ids that an assistant writes.</summary>
internal static class McpIds
{
    /// <summary>Finds an action.</summary>
    /// <param name="library">The library.</param>
    /// <param name="id">The id, or null.</param>
    /// <param name="cancellationToken">Ends the look for near ids.</param>
    /// <returns>The action.</returns>
    /// <exception cref="McpMistakeException">There is none of that id; near ones are named.</exception>
    public static ActionRecord Find(IActionLibrary library, string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            throw new McpMistakeException("The id is empty; 'search' gives ids.");
        }

        return library.Find(id) ?? throw Unknown(library, id, cancellationToken);
    }

    /// <summary>The mistake of an id that is not there.</summary>
    /// <param name="library">The library.</param>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Ends the look for near ids.</param>
    /// <returns>The exception to throw.</returns>
    public static McpMistakeException Unknown(IActionLibrary library, string id, CancellationToken cancellationToken)
    {
        var near = NearIds.Of(library, id, cancellationToken);
        return new McpMistakeException($"No action has the id '{McpArguments.Shown(id)}'. {(near.Count == 0 ? "'search' gives ids." : $"Near it: {string.Join(", ", near)}.")}");
    }
}
