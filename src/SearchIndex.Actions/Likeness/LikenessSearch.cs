using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Library;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Likeness;

/// <summary>Finds the actions of a library that do something alike, and says why. Safe for use by many threads.</summary>
internal sealed class LikenessSearch
{
    private const int MostHits = 1_000;
    private const int ExcerptLength = 160;

    private readonly IActionLibrary _library;
    private readonly LikenessModel _model;
    private readonly LikenessReasons _reasons;
    private readonly Func<FeatureReader> _reader;
    private readonly ISharedTextMeasure? _sharedText;
    private readonly TextQuestionReader _questions;

    private LikenessSearch(
        IActionLibrary library, LikenessModel model, LikenessReasons reasons, Func<FeatureReader> reader, TextQuestionReader questions, ISharedTextMeasure? sharedText)
    {
        _questions = questions;
        _library = library;
        _model = model;
        _reasons = reasons;
        _reader = reader;
        _sharedText = sharedText;
    }

    /// <summary>The model.</summary>
    public LikenessModel Model => _model;

    /// <summary>Prepares a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="lexicons">Analyzers and lexicons.</param>
    /// <param name="options">The weights.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What answers.</returns>
    public static LikenessSearch Of(IActionLibrary library, LibraryLexicons lexicons, LikenessOptions options, CancellationToken cancellationToken = default)
    {
        var actions = library.Export(null, cancellationToken).Where(action => action.Readable).ToList();
        var platform = PlatformSentences.Of(actions);
        var names = FeatureReader.TermsOf(lexicons.Words, library.Cities().SelectMany(city => new[] { city.City, city.CityLocal }).OfType<string>());
        var catalogue = HeadingCatalogue.LoadBuiltIn();
        var headings = catalogue.All.DistinctBy(heading => heading.English, StringComparer.Ordinal).ToDictionary(heading => heading.English, heading => heading.Chinese, StringComparer.Ordinal);
        FeatureReader Reader() => new(options, lexicons.Words, lexicons.Knowledge, Translations(lexicons.Dictionary), platform, names, headings);
        var questions = new TextQuestionReader(lexicons.Words, lexicons.Knowledge, Translations(lexicons.Dictionary));
        var model = LikenessModel.Of(actions, Reader(), options, cancellationToken);
        var reasons = new LikenessReasons(model, lexicons.Knowledge, headings);
        return new LikenessSearch(library, model, reasons, Reader, questions, lexicons.Folding is { } folding ? new ComparisonMeasure(new ShingleMeasure(new ComparedTextReader(folding)), library) : null);
    }

    /// <summary>Answers a question.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or null where there is no action of that id.</returns>
    public SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellationToken)
    {
        if (request.Id is null)
        {
            return ByText(request, cancellationToken);
        }

        if (_library.Find(request.Id) is not { } action)
        {
            return null;
        }

        var notes = new List<string>();
        if (!action.Readable)
        {
            notes.Add("This action cannot be read by people, so nothing is said to be like it.");
            return new SimilarResponse(request.Id, null, 0, 0, [], notes, _model.Options.Version);
        }

        var reader = _reader();
        var asked = reader.Read(action);
        var ranked = Rank(action, asked, request, cancellationToken);
        if (ranked.Count == 0)
        {
            notes.Add("Nothing in the library is like it.");
        }

        var hits = new List<SimilarHit>();
        foreach (var (number, score, parts) in ranked.TakeWhile(_ => hits.Count < Limit(request)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = _library.Find(_model.Ids[number])!;
            var shared = _sharedText?.Between(action, found);
            shared = shared is not null && Math.Max(shared.ContainmentA, shared.ContainmentB) >= _model.Options.SharedFrom ? shared : null;
            if (shared is null || !request.WithoutSharedText)
            {
                hits.Add(Hit(found, score, parts, _reasons.Of(asked, reader.Read(found), parts, shared), shared));
            }
        }

        return new SimilarResponse(request.Id, null, _model.Ids.Count, ranked.Count, hits, notes, _model.Options.Version);
    }

    /// <summary>The actions like one, without reasons.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Ids with how much alike they are, the most alike first; null where there is no such action, or nobody can read it.</returns>
    public IReadOnlyList<(string Id, double Score)>? Ranked(string id) => _library.Find(id) is not { Readable: true } action ? null
        : [.. Rank(action, _reader().Read(action), new SimilarRequest { Id = id }, CancellationToken.None).Select(found => (_model.Ids[found.Number], found.Score))];

    /// <summary>How alike an action is to each of the library's, by each kind of evidence.</summary>
    /// <param name="action">The action.</param>
    /// <returns>A value for each action, by its number in the model.</returns>
    public LikenessParts[] Parts(ActionRecord action) => _model.Compare(_reader().Read(action));

    private static Func<string, IReadOnlyList<string>> Translations(GeneralDictionary? dictionary) => dictionary is null ? _ => []
        : word => word.Length == 0 ? [] : word[0] > '\u2E7F' ? dictionary.English(word) : dictionary.Chinese(word.ToLowerInvariant());

    private static ActionRecord FromText(string text) => new()
    {
        Id = "",
        City = "",
        CityLocal = null,
        Country = null,
        Region = null,
        Area = 0,
        AreaTitle = "",
        Commitment = "",
        Title = "",
        Description = text,
        DescriptionUpdated = null,
        Baseline = null,
        BaselineUpdated = null,
        Target = null,
        TargetUpdated = null,
        Readable = true,
        Readability = 1,
        Flags = [],
        Concepts = [],
        Species = [],
        Laws = [],
        Quantities = [],
        Source = new ActionSource("", 0, 0, null),
    };

    private static int Limit(SimilarRequest request) => Math.Clamp(request.Limit, 0, MostHits);

    private static SimilarHit Hit(ActionRecord found, double score, LikenessParts parts, IReadOnlyList<SimilarReason> reasons, SharedTextShare? shared) =>
        new(found.Id, score, found.City, found.CityLocal, found.Title, found.Commitment, Excerpt(found), parts, reasons, shared);

    private static string Excerpt(ActionRecord action)
    {
        var text = (action.Description ?? action.Target ?? action.Baseline ?? "").ReplaceLineEndings(" ");
        var end = Math.Min(ExcerptLength, text.Length);
        return end == text.Length ? text : text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "\u2026";
    }

    private SimilarResponse ByText(SimilarRequest request, CancellationToken cancellationToken)
    {
        var text = request.Text ?? "";
        var question = _questions.Read(text);
        var coverage = TextCoverage.Of(question, _model);
        cancellationToken.ThrowIfCancellationRequested();
        var latent = _model.Compare(_reader().Read(FromText(text)));
        var weight = _model.Options.TextCoverage;
        var ranked = Enumerable.Range(0, latent.Length)
            .Select(i => (Number: i, Parts: new LikenessParts(0, 0, 0, Round(coverage.Share(i)), Round(latent[i].Latent))))
            .Select(each => (each.Number, each.Parts, Score: Round((weight * each.Parts.Words) + ((1 - weight) * each.Parts.Latent))))
            .Where(each => each.Parts.Words > 0 && each.Score >= _model.Options.Least)
            .OrderByDescending(each => each.Score).ThenBy(each => _model.Ids[each.Number], StringComparer.Ordinal).ToList();
        var notes = new List<string>();
        void Add(bool when, string note)
        {
            if (when)
            {
                notes.Add(note);
            }
        }

        Add(question.Excluded.Count > 0, $"Not looked for, because the text says \"without\" or the like before it: {string.Join(", ", question.Excluded)}.");
        Add(coverage.Missing.Count > 0, $"In no action, in any language: {string.Join(", ", coverage.Missing)}.");
        Add(question.Parts.Count == 0, "The text has no word to look for.");
        var hits = ranked.Take(Limit(request)).Select(each =>
            Hit(_library.Find(_model.Ids[each.Number])!, each.Score, each.Parts, _reasons.OfText(coverage.Matches(each.Number), each.Parts), null));
        return new SimilarResponse(null, text, _model.Ids.Count, ranked.Count, [.. hits], notes, _model.Options.Version);
    }

    private List<(int Number, double Score, LikenessParts Parts)> Rank(ActionRecord action, ActionFeatures asked, SimilarRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var parts = _model.Compare(asked);
        var ranked = new List<(int Number, double Score, LikenessParts Parts)>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (_model.Ids[i] == action.Id || (request.OtherCitiesOnly && _model.Cities[i] == action.City))
            {
                continue;
            }

            var rounded = new LikenessParts(Round(parts[i].Heading), Round(parts[i].Concepts), Round(parts[i].Laws), Round(parts[i].Words), Round(parts[i].Latent));
            var score = Round(_model.Score(rounded));
            if (score >= _model.Options.Least)
            {
                ranked.Add((i, score, rounded));
            }
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(_model.Ids[a.Number], _model.Ids[b.Number]));
        return ranked;
    }

    private static double Round(double value) => Math.Round(value, 4);
}
