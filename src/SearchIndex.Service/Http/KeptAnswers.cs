using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Http;

/// <summary>
/// Answers kept in memory. A page or a table is a function of its address, the commit, the language and the program, so whoever asks for the
/// same again is given the same bytes, compressed as they were; the next commit begins with none.
/// </summary>
internal static class KeptAnswers
{
    // Longer answers would push out hundreds of others; only listings of a thousand hits are that long.
    private const long LongestAnswer = 1 << 20;

    /// <summary>Registers the memory and the rule what goes into it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How much may be kept.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddKeptAnswers(this IServiceCollection services, ServiceOptions options) => services.AddOutputCache(cache =>
    {
        cache.SizeLimit = Math.Max(1, options.KeptBytes);
        cache.MaximumBodySize = LongestAnswer;
        cache.UseCaseSensitivePaths = true;
        if (options.KeptBytes > 0)
        {
            cache.AddBasePolicy(new KeptAnswerPolicy());
        }
    });

    /// <summary>Keeps an answer out: it depends on more than the commit, or it streams.</summary>
    /// <param name="route">The route.</param>
    /// <returns>The route.</returns>
    public static RouteHandlerBuilder NeverKept(this RouteHandlerBuilder route) => route.WithMetadata(new NeverKeptAnswer());

    /// <summary>Names all that is kept of a commit.</summary>
    /// <param name="version">The commit.</param>
    /// <returns>The name.</returns>
    public static string NameOf(LibraryVersion version) => EntityTags.Of(version);
}
