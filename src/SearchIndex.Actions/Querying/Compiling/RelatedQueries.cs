using System.Globalization;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Sharing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Turns <c>similar:ID</c> and <c>shares:ID>=0.5</c> into queries of the engine; how much alike actions are is their score.</summary>
internal sealed class RelatedQueries
{
    private const double UsualShare = 0.5;

    // So far apart that the likest stay first whatever else a query asks.
    private const float Step = 20f;

    private readonly RelatedActions _related;
    private readonly List<string> _notes;

    /// <summary>Makes a compiler.</summary>
    /// <param name="related">What the library knows.</param>
    /// <param name="notes">Receives sentences for people.</param>
    public RelatedQueries(RelatedActions related, List<string> notes)
    {
        _related = related;
        _notes = notes;
    }

    /// <summary>Actions like one.</summary>
    /// <param name="value">Its id.</param>
    /// <returns>A query that leaves out the action itself.</returns>
    public Query Similar(string value)
    {
        var id = value.Trim();
        if (!Known(id))
        {
            return new NoneQuery();
        }

        var ranked = _related.Similar(id);
        if (ranked is null or [])
        {
            _notes.Add($"Nothing in the library is like {id}.");
        }

        return Any(ranked ?? [], $"similar:{id}");
    }

    /// <summary>Actions that share text with one.</summary>
    /// <param name="value">Its id, alone or with the share that is asked for, such as "ID>=0.5" or "ID>=50%".</param>
    /// <returns>A query that leaves out the action itself.</returns>
    public Query Sharing(string value)
    {
        var typed = QuerySigns.ToAscii(value).Trim().Replace("\u2265", ">=", StringComparison.Ordinal);
        var sign = typed.IndexOf('>', StringComparison.Ordinal);
        var id = sign < 0 ? typed : typed[..sign].Trim();
        var least = UsualShare;
        if (sign >= 0 && !TryShare(typed[sign..].TrimStart('>', '=', ' '), out least))
        {
            _notes.Add($"\u201C{typed[sign..]}\u201D is no share of a text (write shares:ID>=0.5 or shares:ID>=50%); half of the shorter text was asked for.");
            least = UsualShare;
        }

        if (!Known(id))
        {
            return new NoneQuery();
        }

        try
        {
            return Any(_related.Sharing(id, least), $"shares:{id}");
        }
        catch (SharedTextRequestException refused)
        {
            _notes.Add(refused.Message);
            return new NoneQuery();
        }
    }

    private static bool TryShare(string text, out double share)
    {
        var percent = text.EndsWith('%');
        if (!double.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share))
        {
            return false;
        }

        share = percent || share > 1 ? share / 100 : share;
        return share is > 0 and <= 1;
    }

    private bool Known(string id)
    {
        if (_related.Exists(id))
        {
            return true;
        }

        _notes.Add($"There is no action with the id \u201C{id}\u201D; ids stand in the answers of search and in the addresses of pages.");
        return false;
    }

    private BooleanQuery Any(IReadOnlyList<(string Id, double Score)> ranked, string source)
    {
        if (ranked.Count > QueryLimits.MaxClauses)
        {
            _notes.Add($"{source} found {ranked.Count} actions; the first {QueryLimits.MaxClauses} of them were searched.");
        }

        return BooleanQuery.Any(ranked.Take(QueryLimits.MaxClauses).Select(found =>
            new BoostQuery(new ConstantScoreQuery(new TermQuery(LibraryFields.Key, found.Id)), Step * (float)found.Score)));
    }
}
