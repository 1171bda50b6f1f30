using SearchIndex.Actions.Sharing.Formula;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Finds all texts of a library that share enough. The answer depends on the texts only, not on what was known before.</summary>
/// <param name="rules">What texts are read with.</param>
internal sealed class SharedTextFinder(SharingRules rules)
{
    /// <summary>Finds them.</summary>
    /// <param name="actions">All readable current actions and records, in any order.</param>
    /// <param name="generation">Number of the commit that they are of.</param>
    /// <param name="stamp">Its time, in ticks of UTC.</param>
    /// <param name="before">Results of an earlier state, whose pairs are kept where both texts are as they were; null for none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What is shared.</returns>
    public SharedTextResults Find(IReadOnlyList<SharedAction> actions, long generation, long stamp, SharedTextResults? before, CancellationToken cancellationToken)
    {
        var sorted = actions.OrderBy(action => action.Id, StringComparer.Ordinal).ToList();
        var places = sorted.GroupBy(action => action.CityId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SharedPlace(group.Key, group.First().Record.City, group.First().Record.CityLocal, group.All(action => action.IsRecord))).ToList();
        var numbers = places.Select((place, number) => (place.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var form = new FormKnowledge(rules.Sentences, sorted);
        var preparer = rules.Preparer(places, form);
        var (fields, sets, lines) = Prepare(sorted, preparer, cancellationToken);
        if (before is not null && IsNoisy(before) != (sorted.Count(action => action.IsRecord) <= NoisyRecords.MostRecords))
        {
            // One was looked through for wrong letters and the other will not be: nothing of it can be kept.
            before = null;
        }

        var known = Known(before, sorted, fields);
        var (pairs, candidates) = new FieldJoin(rules.Options, sets, known, cancellationToken).Run();
        var judge = new PairJudge(rules.Options, sorted, fields, preparer);
        var kept = KnownPairs(before, known);
        var judged = new List<FieldPair>();
        foreach (var (a, b, shared) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (judge.Judge(a, b, shared) is { } pair)
            {
                judged.Add(pair);
            }
        }

        judged.AddRange(kept);
        var found = pairs.Select(pair => (pair.A, pair.B)).Concat(judged.Select(pair => (pair.A, pair.B))).ToHashSet();
        bool IsKnown(int a, int b) => known is not null && known[a] >= 0 && known[b] >= 0;
        judged.AddRange(rules.Noisy.Find(sorted, fields, preparer, (a, b) => found.Contains((a, b)) || IsKnown(a, b), cancellationToken));
        judged.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return new SharedTextResults
        {
            Version = rules.Version,
            Generation = generation,
            Stamp = stamp,
            Places = places,
            Actions = [.. sorted.Select(action => action.Id)],
            PlaceOf = [.. sorted.Select(action => numbers[action.CityId])],
            Repeats = [.. Enumerable.Range(0, sorted.Count).Where(i => !sorted[i].IsRecord && sorted[i].Record.Target is not null && sorted[i].TargetRepeats)],
            Learned = form.Learned,
            FormLines = lines,
            Fields = fields,
            Pairs = judged,
            Candidates = candidates,
        };
    }

    private static bool IsNoisy(SharedTextResults results) =>
        results.PlaceOf.Count(place => results.Places[place].IsRecords) <= NoisyRecords.MostRecords;

    private static (List<ComparedField> Fields, List<ShingleSet> Sets, List<FormLine> Lines) Prepare(
        List<SharedAction> actions, TextPreparer preparer, CancellationToken cancellationToken)
    {
        var read = new (TextField Field, ShingleSet Set, IReadOnlyList<FormPart> Form)[actions.Count][];
        Parallel.For(0, actions.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            read[i] = [.. actions[i].Fields.Select(field => (field, preparer.Read(actions[i], field))).Select(pair => (pair.field, pair.Item2.Shingles, pair.Item2.Form))];
        });
        var fields = new List<ComparedField>();
        var sets = new List<ShingleSet>();
        var lines = new List<FormLine>();
        for (var i = 0; i < read.Length; i++)
        {
            foreach (var (field, set, parts) in read[i])
            {
                fields.Add(new ComparedField(i, field, set.Count, Hash(set)));
                sets.Add(set);
                lines.AddRange(parts.Select(part => part.Sentence).Distinct().Select(sentence => new FormLine(i, field, sentence)));
            }
        }

        return (fields, sets, lines);
    }

    // FNV-1a over the hashes of the shingles.
    private static ulong Hash(ShingleSet set)
    {
        var hash = 14695981039346656037UL;
        foreach (var shingle in set.Hashes)
        {
            hash = unchecked((hash ^ shingle) * 1099511628211UL);
        }

        return hash;
    }

    // For each text its number in the results before where it is as it was, else -1.
    private static int[]? Known(SharedTextResults? before, List<SharedAction> actions, List<ComparedField> fields)
    {
        if (before is null)
        {
            return null;
        }

        var old = new Dictionary<(string Action, TextField Field, ulong Hash), int>();
        for (var i = 0; i < before.Fields.Count; i++)
        {
            old[(before.Actions[before.Fields[i].Action], before.Fields[i].Field, before.Fields[i].Hash)] = i;
        }

        return [.. fields.Select(field => old.TryGetValue((actions[field.Action].Id, field.Field, field.Hash), out var number) ? number : -1)];
    }

    private static IEnumerable<FieldPair> KnownPairs(SharedTextResults? before, int[]? known)
    {
        if (before is null || known is null)
        {
            yield break;
        }

        var now = new int[before.Fields.Count];
        Array.Fill(now, -1);
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] >= 0)
            {
                now[known[i]] = i;
            }
        }

        foreach (var pair in before.Pairs.Where(pair => now[pair.A] >= 0 && now[pair.B] >= 0))
        {
            yield return pair with { A = now[pair.A], B = now[pair.B] };
        }
    }
}
