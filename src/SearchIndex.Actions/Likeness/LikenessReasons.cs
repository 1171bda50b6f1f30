using System.Globalization;
using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Likeness;

/// <summary>Says why two actions are alike, in both languages.</summary>
internal sealed class LikenessReasons
{
    private const int MostTerms = 6;

    // A concept that adds less than this part to the likeness of concepts is one that most actions name.
    private const double LeastShare = 0.04;

    private readonly LikenessModel _model;
    private readonly KnowledgeLexicon _knowledge;
    private readonly IReadOnlyDictionary<string, string> _chineseHeadings;

    /// <summary>Prepares the reasons of a library.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="headings">Chinese renderings of the platform's headings, by the English ones.</param>
    public LikenessReasons(LikenessModel model, KnowledgeLexicon knowledge, IReadOnlyDictionary<string, string> headings)
    {
        _model = model;
        _knowledge = knowledge;
        _chineseHeadings = headings;
    }

    /// <summary>The reasons.</summary>
    /// <param name="asked">The action asked about.</param>
    /// <param name="found">The other.</param>
    /// <param name="parts">How alike they are by each kind of evidence.</param>
    /// <param name="shared">The text that they share, or null.</param>
    /// <returns>Shared text first, then by what they add to the score.</returns>
    public IReadOnlyList<SimilarReason> Of(ActionFeatures asked, ActionFeatures found, LikenessParts parts, SharedTextShare? shared)
    {
        var options = _model.Options;
        var total = options.Heading + options.Concepts + options.Laws + options.Words + options.Latent;
        var reasons = new List<SimilarReason>();
        AddHeading(reasons, asked, found, parts.Heading * options.Heading / total);
        AddConcepts(reasons, asked, found, parts.Concepts * options.Concepts / total);
        AddLaws(reasons, asked, found, parts.Laws * options.Laws / total);
        AddWords(reasons, asked, found, parts.Words * options.Words / total);
        AddTopic(reasons, asked, found, parts.Latent * options.Latent / total);
        reasons.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        if (shared is not null)
        {
            var share = Math.Max(shared.ContainmentA, shared.ContainmentB).ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
            reasons.Insert(0, new SimilarReason("sharedText", $"Shared text: {share} of the shorter text stands in the other", $"共有文本：较短文本的{share}见于另一文本", [], 0));
        }

        return reasons;
    }

    /// <summary>The reasons where a free text was asked about.</summary>
    /// <param name="matches">Parts of the text, and as what they stand in the action.</param>
    /// <param name="parts">How alike they are.</param>
    /// <returns>What was found, then the closeness of topics where that adds something.</returns>
    public IReadOnlyList<SimilarReason> OfText(IReadOnlyList<(string Text, string As)> matches, LikenessParts parts)
    {
        string Name(string found, bool inChinese) => !_knowledge.TryGet(found, out var entry) ? found : inChinese ? Chinese(entry) : English(entry);
        string Said((string Text, string As) match, bool inChinese) =>
            Name(match.As, inChinese) is var name && string.Equals(name, match.Text, StringComparison.OrdinalIgnoreCase) ? match.Text : $"{match.Text} \u2192 {name}";
        var reasons = new List<SimilarReason>
        {
            new("words", $"Has {string.Join("; ", matches.Select(match => Said(match, false)))}", $"含有：{string.Join("；", matches.Select(match => Said(match, true)))}",
                [.. matches.Select(match => match.As)], Round(parts.Words * _model.Options.TextCoverage)),
        };
        if (parts.Latent > 0)
        {
            reasons.Add(new SimilarReason("topic", "Related topic", "主题相近", [], Round(parts.Latent * (1 - _model.Options.TextCoverage))));
        }

        return reasons;
    }

    private void AddHeading(List<SimilarReason> reasons, ActionFeatures asked, ActionFeatures found, double weight)
    {
        if (weight <= 0)
        {
            return;
        }

        var (kind, english, chinese, name) = asked.Heading.Title == found.Heading.Title ? ("heading", "Same heading", "同一标题", found.Heading.Title)
            : asked.Heading.Commitment == found.Heading.Commitment ? ("commitment", "Same commitment", "同一承诺", found.Heading.Commitment)
            : ("area", "Same action area", "同一行动领域", found.Heading.Area);
        reasons.Add(new SimilarReason(kind, $"{english}: {name}", $"{chinese}：{_chineseHeadings.GetValueOrDefault(name, name)}", [name], Round(weight)));
    }

    private void AddConcepts(List<SimilarReason> reasons, ActionFeatures asked, ActionFeatures found, double weight)
    {
        var shared = Shared(_model.ConceptTable, _model.Concepts(asked), _model.Concepts(found));
        var entries = new List<(KnowledgeEntry Entry, double Share)>();
        foreach (var (key, share) in shared)
        {
            if (_knowledge.TryGet(key, out var entry))
            {
                entries.Add((entry, share));
            }
        }

        // A broader concept that stands above a shared one says nothing that the shared one does not say.
        var above = entries.SelectMany(each => _knowledge.Above(each.Entry)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var sum = entries.Sum(each => each.Share);
        foreach (var isSpecies in new[] { true, false })
        {
            var listed = entries.Where(each => (each.Entry.Kind is KnowledgeKind.Species) == isSpecies && !above.Contains(each.Entry.Key) && each.Share >= LeastShare * sum).Take(MostTerms).ToList();
            if (listed.Count > 0)
            {
                var part = entries.Where(each => (each.Entry.Kind is KnowledgeKind.Species) == isSpecies).Sum(each => each.Share) / sum;
                reasons.Add(new SimilarReason(
                    isSpecies ? "species" : "concepts",
                    $"{(isSpecies ? "Both name" : "Both speak of")} {string.Join(", ", listed.Select(each => English(each.Entry)))}",
                    $"{(isSpecies ? "都提到物种" : "都涉及")}：{string.Join("、", listed.Select(each => Chinese(each.Entry)))}",
                    [.. listed.Select(each => each.Entry.Key)],
                    Round(weight * part)));
            }
        }
    }

    private void AddLaws(List<SimilarReason> reasons, ActionFeatures asked, ActionFeatures found, double weight)
    {
        var shared = Shared(_model.LawTable, _model.Laws(asked), _model.Laws(found)).Select(each => each.Term).Take(MostTerms).ToList();
        if (shared.Count > 0)
        {
            reasons.Add(new SimilarReason("laws", $"Both cite {string.Join(", ", shared.Select(law => $"《{law}》"))}", $"都引用{string.Concat(shared.Select(law => $"《{law}》"))}", shared, Round(weight)));
        }
    }

    private void AddWords(List<SimilarReason> reasons, ActionFeatures asked, ActionFeatures found, double weight)
    {
        var shared = Shared(_model.WordTable, _model.Words(asked), _model.Words(found)).Where(each => IsTelling(each.Term)).Take(MostTerms)
            .Select(each => found.Surfaces.GetValueOrDefault(each.Term, each.Term)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (shared.Count > 0)
        {
            reasons.Add(new SimilarReason("words", $"Same words: {string.Join(", ", shared)}", $"相同词语：{string.Join("、", shared)}", shared, Round(weight)));
        }
    }

    // Which words of each side point where the other side lies: a reason that holds across languages.
    private void AddTopic(List<SimilarReason> reasons, ActionFeatures asked, ActionFeatures found, double weight)
    {
        if (weight <= 0 || _model.Space.Dimensions == 0)
        {
            return;
        }

        var ours = Nearest(asked, found);
        var theirs = Nearest(found, asked);
        if (ours.Count > 0 && theirs.Count > 0)
        {
            reasons.Add(new SimilarReason(
                "topic",
                $"Related topic: {string.Join(", ", ours)} \u2194 {string.Join(", ", theirs)}",
                $"主题相近：{string.Join("、", ours)} \u2194 {string.Join("、", theirs)}",
                [.. ours.Concat(theirs).Distinct(StringComparer.OrdinalIgnoreCase)],
                Round(weight)));
        }
    }

    private List<string> Nearest(ActionFeatures from, ActionFeatures to)
    {
        var place = _model.Space.Place(_model.Topics(to));
        var topics = _model.Topics(from);
        var ranked = new List<(string Word, double Pull)>();
        for (var i = 0; i < topics.Columns.Length; i++)
        {
            var term = _model.TopicTable.Term(topics.Columns[i]);
            if (IsTelling(term) && from.Surfaces.TryGetValue(term, out var surface))
            {
                var direction = _model.Space.DirectionOf(topics.Columns[i]);
                double pull = 0;
                for (var j = 0; j < place.Length; j++)
                {
                    pull += direction[j] * place[j];
                }

                ranked.Add((surface, pull * topics.Values[i]));
            }
        }

        return [.. ranked.Where(each => each.Pull > 0).OrderByDescending(each => each.Pull).ThenBy(each => each.Word, StringComparer.Ordinal)
            .Select(each => each.Word).Distinct(StringComparer.OrdinalIgnoreCase).Take(4)];
    }

    // A single character, or a short English word, says too little to a reader.
    private static bool IsTelling(string term) => term.Length > (term[0] > '\u2E7F' ? 1 : 3);

    private static List<(string Term, double Share)> Shared(TermTable table, SparseVector a, SparseVector b)
    {
        var shared = new List<(string Term, double Share)>();
        var (i, j) = (0, 0);
        while (i < a.Columns.Length && j < b.Columns.Length)
        {
            if (a.Columns[i] == b.Columns[j])
            {
                shared.Add((table.Term(a.Columns[i]), a.Values[i] * b.Values[j]));
                i++;
                j++;
            }
            else if (a.Columns[i] < b.Columns[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        shared.Sort((x, y) => x.Share != y.Share ? y.Share.CompareTo(x.Share) : string.CompareOrdinal(x.Term, y.Term));
        return shared;
    }

    private static string English(KnowledgeEntry entry) =>
        entry.English.Concat(entry.Latin).FirstOrDefault() is { } name ? entry.IsSpecies && entry.Chinese.Count > 0 ? $"{name} ({entry.Chinese[0]})" : name : entry.DisplayName;

    private static string Chinese(KnowledgeEntry entry) => entry.Chinese.Count > 0 ? entry.Chinese[0] : entry.DisplayName;

    private static double Round(double value) => Math.Round(value, 4);
}
