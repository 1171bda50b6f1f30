using SearchIndex.Actions.Library;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Sharing;

namespace SearchIndex.Service.Hosting;

/// <summary>Makes ready what the first question of a kind would wait for.</summary>
internal static class LibraryWarming
{
    // Beyond this the model of alike actions takes minutes and gigabytes: it is made when somebody asks, not on the chance.
    private const int MostActionsForModels = 20_000;

    /// <summary>What takes milliseconds: done before a commit is answered from, where there is one to answer from meanwhile.</summary>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static void Open(IActionLibrary library, CancellationToken cancellationToken)
    {
        _ = library.Info;
        library.Search(new SearchRequest { Limit = 1 }, cancellationToken);
        library.Cities();
        library.Concepts();
        cancellationToken.ThrowIfCancellationRequested();
        library.Indicators();
        library.Coverage();
    }

    /// <summary>What takes seconds: the model of alike actions, and shared text.</summary>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static void Models(IActionLibrary library, CancellationToken cancellationToken)
    {
        if (library.Info.Actions is 0 or > MostActionsForModels)
        {
            return;
        }

        library.Similar(new SimilarRequest { Text = "wetland 湿地", Limit = 1 }, cancellationToken);
        library.Shared(new SharedTextRequest { Limit = 1, Passages = false }, cancellationToken);
    }
}
