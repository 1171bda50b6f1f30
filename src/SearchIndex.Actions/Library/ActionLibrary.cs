using System.Text.Json;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Actions.Library.Searching;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Answers;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Actions.Versions;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Library;

/// <summary>One commit of a library's index, open for questions. Immutable and safe for use by many threads until it is disposed.</summary>
public sealed class ActionLibrary : IActionLibrary, IDisposable
{
    private readonly IndexReader _reader;
    private readonly LibrarySummary _summary;
    private readonly LibrarySearch _search;
    private readonly Concordancer _concordance;
    private readonly Searcher _searcher;
    private readonly LibraryLexicons _lexicons;
    private readonly ConceptBook _concepts;
    private readonly Lazy<IReadOnlyList<FileEntry>> _files;
    private readonly Lazy<LibraryInfo> _info;
    private readonly Lazy<LikenessSearch> _likeness;
    private readonly Lazy<IndicatorTable> _indicators;
    private readonly Lazy<CoverageMatrix> _coverage;
    private readonly LibraryTexts _texts;
    private readonly Lazy<SharedTextAnswers> _shared;

    private ActionLibrary(string folder, IndexReader reader, LibrarySummary summary, LibraryLexicons lexicons)
    {
        _reader = reader;
        _summary = summary;
        _lexicons = lexicons;
        _concepts = new ConceptBook(reader, lexicons);
        _searcher = new Searcher(reader);
        _search = new LibrarySearch(reader, summary, lexicons, new RelatedActions(
            id => Find(id) is not null, id => _likeness!.Value.Ranked(id), (id, least) => _shared!.Value.Sharing(id, least)));
        _concordance = new Concordancer(_searcher, _search, lexicons);
        _texts = new LibraryTexts(folder, reader, summary.Built, lexicons);
        _shared = new Lazy<SharedTextAnswers>(() => new SharedTextAnswers(_texts, lexicons.Sharing, ClusterRecords.Headings(HeadingCatalogue.LoadBuiltIn())));
        _files = new Lazy<IReadOnlyList<FileEntry>>(() => LibraryIndex.Files(reader));
        _coverage = new Lazy<CoverageMatrix>(() => MakeCoverage(new CoverageOptions()));
        _indicators = new Lazy<IndicatorTable>(() => IndicatorTables.Of(_files.Value, lexicons.Indicators));
        _info = new Lazy<LibraryInfo>(() => new LibraryInfo(folder, reader.Generation, summary.Actions, summary.UnreadableActions, summary.Cities.Count,
            summary.Built, [.. _files.Value.Select(SourceFileRecords.Of)], summary.Versions));
        _likeness = new Lazy<LikenessSearch>(() => LikenessSearch.Of(this, lexicons, new LikenessOptions()));
    }

    /// <summary>Fields that filters can name, beside those of the query language.</summary>
    public static IReadOnlyList<string> FilterFields => FieldQueries.FilterFields;

    /// <inheritdoc/>
    public LibraryInfo Info => _info.Value;

    /// <summary>Ids of all actions and records, unreadable ones and older versions among them, in order.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            var all = new BooleanQuery([new(Occur.Must, new ExistsQuery(LibraryFields.Scope))]);
            var ids = _searcher.Matches(all).Select(document => _searcher.Stored(document).Text(LibraryFields.Key)!).ToList();
            ids.Sort(StringComparer.Ordinal);
            return ids;
        }
    }

    /// <summary>Opens the newest commit of a library.</summary>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="lexicons">The analyzers and lexicons that it was built with.</param>
    /// <returns>The library, to be disposed.</returns>
    /// <exception cref="LibraryException">There is none, or it cannot be read with these lexicons; the message says what to do.</exception>
    public static ActionLibrary Open(string folder, LibraryLexicons lexicons)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(lexicons);
        var full = Path.GetFullPath(folder);
        var (reader, summary) = LibraryIndex.Open(full, lexicons);
        return new ActionLibrary(full, reader, summary, lexicons);
    }

    /// <summary>Number of the newest commit in a folder, without opening it.</summary>
    /// <param name="folder">Folder of an index, which need not be there.</param>
    /// <returns>Null where there is no commit.</returns>
    public static long? NewestGeneration(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Directory.Exists(folder) ? CommitInfo.Read(new FileDirectory(folder))?.Generation : null;
    }

    /// <inheritdoc/>
    public SearchResponse Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _search.Search(request, cancellationToken);
    }

    /// <inheritdoc/>
    public int Count(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _search.Count(request, cancellationToken);
    }

    /// <summary>The ids of the best hits and nothing else: the same order as <see cref="Search"/>, without what is made for showing.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Ids, the best first.</returns>
    public IReadOnlyList<string> Rank(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _search.Rank(request, cancellationToken);
    }

    /// <inheritdoc/>
    public ActionRecord? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (var document in _searcher.Matches(new BooleanQuery(
            [new(Occur.Must, new TermQuery(LibraryFields.Key, id)), new(Occur.Filter, new ExistsQuery(LibraryFields.Scope))])))
        {
            return Record(document);
        }

        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<CityRecord> Cities()
    {
        var cities = new List<CityRecord>();
        foreach (var group in _files.Value.Where(file => file.Place.CityId is not null).GroupBy(file => file.Place.CityId!, StringComparer.Ordinal))
        {
            var current = group.FirstOrDefault(file => file.Place.Status == FilePlace.Current);
            var shown = (current ?? group.First()).Profile!;
            cities.Add(new CityRecord(group.Key, shown.City, shown.CityLocal, shown.Country, shown.Region, shown.Population, shown.HeadOfGovernment, shown.Downloaded,
                current?.Profile!.Actions.Count ?? 0, shown.StatedActions, [.. group.Select(SourceFileRecords.Of)], current?.Profile));
        }

        return [.. cities.OrderBy(city => city.City, StringComparer.Ordinal).ThenBy(city => city.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IEnumerable<ActionRecord> Export(SearchRequest? request, CancellationToken cancellationToken = default) =>
        _search.All(request, cancellationToken).Select(Record);

    /// <inheritdoc/>
    public SuggestionResponse Suggest(string text, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _search.Suggestions.Suggest(text, Math.Clamp(limit, 0, 100));
    }

    /// <inheritdoc/>
    public KwicResponse Kwic(KwicRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _concordance.Find(request, cancellationToken);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ConceptSummary> Concepts(string? kind = null, bool unnamed = false) => _concepts.All(kind, unnamed);

    /// <inheritdoc/>
    public IReadOnlyList<ConceptRecord> FindConcepts(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _concepts.Find(name);
    }

    /// <inheritdoc/>
    public SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _likeness.Value.Similar(request, cancellationToken);
    }

    /// <inheritdoc/>
    public IndicatorTable Indicators() => _indicators.Value;

    /// <inheritdoc/>
    public CoverageMatrix Coverage(CoverageOptions? options = null) => options is null || options == new CoverageOptions() ? _coverage.Value : MakeCoverage(options);

    /// <inheritdoc/>
    public ProfileChanges? Changes(string cityId, string? from = null, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(cityId);
        return ProfileComparison.Of(_files.Value, cityId, from, to);
    }

    /// <inheritdoc/>
    public SharedTextReport Shared(SharedTextRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _shared.Value.Report(request, cancellationToken);
    }

    /// <inheritdoc/>
    public SharedComparison? Compare(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _texts.Find(a) is { } left && _texts.Find(b) is { } right ? _shared.Value.Compare(left, right) : null;
    }

    /// <summary>Forgets what parts of queries matched: for measuring how long the first of its kind takes.</summary>
    internal void ForgetQueries() => _search.Forget();

    /// <summary>Closes the files of the index.</summary>
    public void Dispose() => _reader.Dispose();

    private CoverageMatrix MakeCoverage(CoverageOptions options) =>
        CoverageMatrices.Of(_files.Value, HeadingCatalogue.LoadBuiltIn(), _lexicons.Indicators, options);

    private ActionRecord Record(DocId document) =>
        _lexicons.Records.WithMentions(JsonSerializer.Deserialize(_searcher.Stored(document).Text(LibraryFields.Record)!, LibraryJson.Lines.ActionRecord)!);
}
