using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Likeness;

/// <summary>All actions of a library as they are compared. Immutable and safe for use by many threads.</summary>
internal sealed class LikenessModel
{
    private readonly SparseRows _words;
    private readonly SparseRows _concepts;
    private readonly SparseRows _laws;
    private readonly SparseRows _headingWords;
    private readonly SparseRows _conceptCounts;
    private readonly float[] _places;
    private readonly IReadOnlyList<(string Title, string Commitment, string Area)> _headings;

    private LikenessModel(
        LikenessOptions options, IReadOnlyList<ActionFeatures> features, IReadOnlyList<string> cities, TermTable wordTable, TermTable conceptTable, TermTable lawTable, TermTable topicTable, LatentSpace space)
    {
        Options = options;
        Ids = [.. features.Select(each => each.Id)];
        Cities = cities;
        WordTable = wordTable;
        ConceptTable = conceptTable;
        LawTable = lawTable;
        TopicTable = topicTable;
        Space = space;
        _headings = [.. features.Select(each => each.Heading)];
        _words = new SparseRows([.. features.Select(Words)], wordTable.Count);
        _concepts = new SparseRows([.. features.Select(Concepts)], conceptTable.Count);
        _laws = new SparseRows([.. features.Select(Laws)], lawTable.Count);
        HeadingTable = TermTable.Of(features.Select(each => each.HeadingWords), _ => features.Count, options.MaximumTerms, least: 1);
        _headingWords = new SparseRows([.. features.Select(each => HeadingTable.Weigh(each.HeadingWords.Select(word => KeyValuePair.Create(word, 1.0))))], HeadingTable.Count);
        _conceptCounts = new SparseRows([.. features.Select(each => ConceptTable.Counted(each.ConceptCounts))], ConceptTable.Count);
        _places = new float[features.Count * space.Dimensions];
        for (var i = 0; i < features.Count; i++)
        {
            space.Place(Topics(features[i])).CopyTo(_places, i * space.Dimensions);
        }
    }

    /// <summary>The weights.</summary>
    public LikenessOptions Options { get; }

    /// <summary>Ids of the actions, by number.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Names of their cities.</summary>
    public IReadOnlyList<string> Cities { get; }

    /// <summary>Words of the actions.</summary>
    public TermTable WordTable { get; }

    /// <summary>Words of the headings, in both languages.</summary>
    public TermTable HeadingTable { get; }

    /// <summary>Concepts and species by key.</summary>
    public TermTable ConceptTable { get; }

    /// <summary>Laws and plans by title.</summary>
    public TermTable LawTable { get; }

    /// <summary>What the latent space is made of: words and translations as they are, concepts and headings behind a mark.</summary>
    public TermTable TopicTable { get; }

    /// <summary>The latent space.</summary>
    public LatentSpace Space { get; }

    /// <summary>Makes the model of a library.</summary>
    /// <param name="actions">The actions to be found; readable ones, in the order of their ids.</param>
    /// <param name="reader">Reads their features.</param>
    /// <param name="options">The weights.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The model.</returns>
    public static LikenessModel Of(IReadOnlyList<ActionRecord> actions, FeatureReader reader, LikenessOptions options, CancellationToken cancellationToken)
    {
        var features = new List<ActionFeatures>(actions.Count);
        foreach (var action in actions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            features.Add(reader.Read(action));
        }

        var han = features.Count(each => each.IsHan);
        int Total(string word) => IsHan(word) ? han : features.Count - han;
        var words = TermTable.Of(features.Select(each => each.Words.Keys), Total, options.MaximumTerms, least: 1);
        var concepts = TermTable.Of(features.Select(each => each.Concepts.Keys), _ => features.Count, options.MaximumTerms, least: 1);
        var laws = TermTable.Of(features.Select(each => each.Laws.Distinct(StringComparer.Ordinal)), _ => features.Count, options.MaximumTerms, least: 1);
        var topics = TermTable.Of(features.Select(each => TopicTerms(each, options).Keys), _ => features.Count, options.MaximumTerms, least: 2);
        var step = (features.Count / (options.TrainingActions + 1)) + 1;
        var training = new List<SparseVector>();
        for (var i = 0; i < features.Count; i += step)
        {
            training.Add(topics.Weigh(TopicTerms(features[i], options)));
        }

        var space = LatentSpace.Fit(new SparseRows(training, topics.Count), Math.Min(options.Dimensions, training.Count / 3), options.Iterations, options.Seed, cancellationToken);
        return new LikenessModel(options, features, [.. actions.Select(action => action.City)], words, concepts, laws, topics, space);
    }

    /// <summary>How alike an action is to each of the library's.</summary>
    /// <param name="asked">Its features.</param>
    /// <returns>A value for each action, by number.</returns>
    public LikenessParts[] Compare(ActionFeatures asked)
    {
        var words = Dense(Words(asked), WordTable.Count);
        var concepts = Dense(Concepts(asked), ConceptTable.Count);
        var laws = Dense(Laws(asked), LawTable.Count);
        var place = Space.Place(Topics(asked));
        var parts = new LikenessParts[Ids.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new LikenessParts(
                Heading(asked.Heading, _headings[i]),
                _concepts.Dot(i, concepts),
                _laws.Dot(i, laws),
                _words.Dot(i, words),
                Math.Max(0, Dot(place, _places.AsSpan(i * place.Length, place.Length))));
        }

        return parts;
    }

    /// <summary>What a free text is looked up in: words, concepts with how often each is named, words of headings; and how much each counts.</summary>
    public IReadOnlyList<(SparseRows Rows, TermTable Table, double Weight, bool IsCounted)> Texts =>
        [(_words, WordTable, 1, false), (_conceptCounts, ConceptTable, 1, true), (_headingWords, HeadingTable, Options.HeadingText, false)];

    /// <summary>Weighs the parts together.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>0 to 1.</returns>
    public double Score(LikenessParts parts) =>
        ((parts.Heading * Options.Heading) + (parts.Concepts * Options.Concepts) + (parts.Laws * Options.Laws) + (parts.Words * Options.Words) + (parts.Latent * Options.Latent))
        / (Options.Heading + Options.Concepts + Options.Laws + Options.Words + Options.Latent);

    /// <summary>The words of an action, weighed.</summary>
    public SparseVector Words(ActionFeatures action) => WordTable.Weigh(action.Words.Select(word => KeyValuePair.Create(word.Key, Damped(word.Value))));

    /// <summary>The concepts of an action, weighed.</summary>
    public SparseVector Concepts(ActionFeatures action) => ConceptTable.Weigh(action.Concepts);

    /// <summary>The laws of an action, weighed.</summary>
    public SparseVector Laws(ActionFeatures action) => LawTable.Weigh(action.Laws.Distinct(StringComparer.Ordinal).Select(law => KeyValuePair.Create(law, 1.0)));

    /// <summary>What places an action in the latent space, weighed.</summary>
    public SparseVector Topics(ActionFeatures action) => TopicTable.Weigh(TopicTerms(action, Options));

    private static bool IsHan(string word) => word[0] > '\u2E7F';

    // The second occurrence of a word says less than the first.
    private static double Damped(double count) => Math.Log2(1 + count);

    private static Dictionary<string, double> TopicTerms(ActionFeatures action, LikenessOptions options)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (word, count) in action.Words)
        {
            terms[word] = Damped(count);
        }

        foreach (var (word, weight) in action.Bridge)
        {
            terms[word] = Math.Max(terms.GetValueOrDefault(word), weight);
        }

        foreach (var (key, strength) in action.Concepts)
        {
            terms["\u0001" + key] = strength * options.LatentConcepts;
        }

        if (action.Heading.Area.Length > 0 && options.LatentHeading > 0)
        {
            terms["\u0002" + action.Heading.Title] = options.LatentHeading;
            terms["\u0003" + action.Heading.Commitment] = options.LatentHeading / 2;
        }

        return terms;
    }

    private static float[] Dense(SparseVector vector, int length)
    {
        var dense = new float[length];
        vector.Scatter(dense);
        return dense;
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private double Heading((string Title, string Commitment, string Area) a, (string Title, string Commitment, string Area) b)
    {
        if (a.Area.Length == 0 || a.Area != b.Area)
        {
            return a.Title.Length > 0 && a.Area.Length == 0 && a.Title == b.Title ? 1 : 0;
        }

        return a.Commitment != b.Commitment ? Options.SameArea : a.Title != b.Title ? Options.SameCommitment : 1;
    }
}
