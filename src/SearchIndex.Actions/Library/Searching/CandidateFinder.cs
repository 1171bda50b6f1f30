using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// Finds, of many documents that match a query, those among which the best ones are: scores are put together of those of words and
/// phrases, which are found once. The sums may differ from the engine's in their last digits, so some more are given than are wanted,
/// and the engine ranks them. Safe for use by many threads.
/// </summary>
/// <param name="sets">What parts of queries match.</param>
/// <param name="leaves">What words and phrases score.</param>
/// <param name="documentCount">Documents of the commit.</param>
internal sealed class CandidateFinder(MatchSets sets, LeafScores leaves, int documentCount)
{
    // Rounding of single precision over some hundred additions stays far below this.
    private const double Uncertain = 1e-4;
    private const int MostTies = 4_096;

    /// <summary>Finds candidates.</summary>
    /// <param name="known">Documents that match.</param>
    /// <param name="clauses">What ranks them: what must or may match.</param>
    /// <param name="wanted">How many of the best are wanted.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Documents with the best ones among them; all of them where too many have the same score.</returns>
    public MatchSet Best(MatchSet known, IEnumerable<BooleanClause> clauses, int wanted, CancellationToken cancellationToken)
    {
        var documents = new int[known.Count];
        known.CopyTo(documents);
        var sums = new double[documents.Length];
        foreach (var clause in clauses.Where(clause => clause.Occur is Occur.Must or Occur.Should))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var list = Evaluate(clause.Query, 1f, known, cancellationToken);
            Add(list, documents, sums);
        }

        var least = Least(sums, Math.Clamp(wanted, 1, sums.Length));
        least -= Math.Abs(least) * Uncertain;
        var chosen = new List<DocId>();
        for (var at = 0; at < sums.Length && chosen.Count <= wanted + MostTies; at++)
        {
            if (sums[at] >= least)
            {
                chosen.Add(new DocId(documents[at]));
            }
        }

        return chosen.Count > wanted + MostTies ? known : MatchSet.Of(documentCount, chosen);
    }

    // The smallest of the largest.
    private static double Least(double[] sums, int wanted)
    {
        var largest = new PriorityQueue<double, double>(wanted);
        foreach (var sum in sums)
        {
            if (largest.Count < wanted)
            {
                largest.Enqueue(sum, sum);
            }
            else if (sum > largest.Peek())
            {
                largest.DequeueEnqueue(sum, sum);
            }
        }

        return largest.Peek();
    }

    private ScoreList Evaluate(Query query, float boost, MatchSet known, CancellationToken cancellationToken)
    {
        switch (query)
        {
            case BoostQuery boosted:
                return Evaluate(boosted.Query, boosted.Boost * boost, known, cancellationToken);
            case ConstantScoreQuery constant:
                var matching = sets.Of(constant.Query, cancellationToken).And(known);
                var numbers = new int[matching.Count];
                matching.CopyTo(numbers);
                var same = new float[numbers.Length];
                Array.Fill(same, boost);
                return new ScoreList(numbers, same);
            case DisjunctionMaxQuery disjunction:
                return Join([.. disjunction.Queries.Select(part => Evaluate(part, boost, known, cancellationToken))], disjunction.TieBreaker);
            case BooleanQuery { MinimumShouldMatch: <= 1 } boolean when boolean.Clauses.All(clause => clause.Occur == Occur.Should):
                return Join([.. boolean.Clauses.Select(clause => Evaluate(clause.Query, boost, known, cancellationToken))], tie: null);
            case BooleanQuery { MinimumShouldMatch: 0 } boolean:
                // What matches, as a set; the scores of what must and may match beside it.
                var here = sets.Of(boolean, cancellationToken).And(known);
                return Join([Evaluate(new ConstantScoreQuery(boolean), 0f, here, cancellationToken),
                    .. boolean.Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Should).Select(clause => Evaluate(clause.Query, boost, here, cancellationToken))], tie: null);
            default:
                return Within(leaves.Of(query, known, cancellationToken), known, boost);
        }
    }

    private static ScoreList Within(ScoreList list, MatchSet known, float boost)
    {
        if (list.Documents.Length == 0)
        {
            return list;
        }

        var (documents, scores) = (new int[list.Documents.Length], new float[list.Documents.Length]);
        var count = 0;
        for (var at = 0; at < list.Documents.Length; at++)
        {
            if (known.Contains(list.Documents[at]))
            {
                documents[count] = list.Documents[at];
                scores[count++] = list.Scores[at] * boost;
            }
        }

        return new ScoreList(documents[..count], scores[..count]);
    }

    // Many lists, or long ones, are added up over all documents.
    private ScoreList Sum(ScoreList[] lists)
    {
        var (sums, found) = (new float[documentCount], new ulong[MatchSet.WordCount(documentCount)]);
        foreach (var list in lists)
        {
            for (var at = 0; at < list.Documents.Length; at++)
            {
                var document = list.Documents[at];
                sums[document] += list.Scores[at];
                found[document >> 6] |= 1UL << document;
            }
        }

        var members = MatchSet.Of(documentCount, found);
        var (documents, scores) = (new int[members.Count], new float[members.Count]);
        members.CopyTo(documents);
        for (var at = 0; at < documents.Length; at++)
        {
            scores[at] = sums[documents[at]];
        }

        return new ScoreList(documents, scores);
    }

    // The sum of all, or the largest and a share of the others.
    private ScoreList Join(ScoreList[] lists, float? tie)
    {
        lists = [.. lists.Where(list => list.Documents.Length > 0)];
        if (lists.Length < 2)
        {
            return lists.Length == 0 ? ScoreList.None : lists[0];
        }

        if (tie is null && lists.Length > 3 && lists.Sum(list => list.Documents.Length) > documentCount / 8)
        {
            return Sum(lists);
        }

        var result = lists[0];
        var largest = result.Scores;
        for (var next = 1; next < lists.Length; next++)
        {
            (result, largest) = Two(result, largest, lists[next], tie is not null);
        }

        return tie is not { } share ? result
            : new ScoreList(result.Documents, [.. result.Scores.Zip(largest, (sum, most) => most + (share * (sum - most)))]);
    }

    private static (ScoreList Sum, float[] Largest) Two(ScoreList a, float[] largestOfA, ScoreList b, bool wantsLargest)
    {
        var most = a.Documents.Length + b.Documents.Length;
        var (documents, sums, largest) = (new int[most], new float[most], wantsLargest ? new float[most] : []);
        var (i, j, count) = (0, 0, 0);
        while (i < a.Documents.Length || j < b.Documents.Length)
        {
            var left = i < a.Documents.Length ? a.Documents[i] : int.MaxValue;
            var right = j < b.Documents.Length ? b.Documents[j] : int.MaxValue;
            documents[count] = Math.Min(left, right);
            sums[count] = (left <= right ? a.Scores[i] : 0f) + (right <= left ? b.Scores[j] : 0f);
            if (wantsLargest)
            {
                largest[count] = Math.Max(left <= right ? largestOfA[i] : 0f, right <= left ? b.Scores[j] : 0f);
            }

            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            count++;
        }

        return (new ScoreList(documents[..count], sums[..count]), wantsLargest ? largest[..count] : []);
    }

    private static void Add(ScoreList list, int[] documents, double[] sums)
    {
        var at = 0;
        for (var i = 0; i < list.Documents.Length; i++)
        {
            while (documents[at] < list.Documents[i])
            {
                at++;
            }

            sums[at] += list.Scores[i];
        }
    }
}
