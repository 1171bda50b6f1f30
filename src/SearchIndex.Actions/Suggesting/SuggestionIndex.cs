using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Suggesting;

/// <summary>Everything that can be suggested, looked up by how it begins, in either script. Immutable and safe for use by many threads.</summary>
internal sealed class SuggestionIndex
{
    // A letter alone begins tens of thousands of keys; the best of so many are good enough.
    private const int MostKeys = 60_000;
    private const int LongestName = 80;
    private const int ShortestInside = 2;
    private const int ShortestInsideHan = 1;
    private static readonly char[] OpeningMarks = ['《', '〈', '“', '”', '「', '『', '"', ' ', '\u3000'];

    private static readonly SearchValues<char> PinyinSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz '");

    private readonly List<Candidate> _candidates;
    private readonly MatchingFold _fold;
    private readonly SuggestionKeys _names;
    private readonly SuggestionKeys _sounds;

    // What a candidate weighs whatever was typed of it: what more actions have comes before what fewer have.
    private readonly double[] _weights;
    private readonly int[] _kinds;

    // Memory of lookups: the place of a candidate among those found, from 1; all 0 between lookups.
    private readonly ConcurrentBag<int[]> _places = [];

    /// <summary>Makes the keys.</summary>
    /// <param name="candidates">What can be suggested.</param>
    /// <param name="fold">How names are folded.</param>
    /// <param name="likeness">How characters are read.</param>
    public SuggestionIndex(List<Candidate> candidates, MatchingFold fold, CharacterLikeness likeness)
    {
        (_candidates, _fold) = (candidates, fold);
        var names = new List<SuggestionKeys.Entry>(candidates.Count * 4);
        var sounds = new List<SuggestionKeys.Entry>(candidates.Count * 2);
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var item = candidates[candidate];
            for (var name = 0; name < item.Names.Count; name++)
            {
                var folded = fold.Fold(item.Names[name]);
                names.Add(new(folded, 0, candidate, name, SuggestionForm.Beginning));
                if (item.Kind != Candidate.Term)
                {
                    AddInside(names, folded, candidate, name);
                }

                if (QuerySigns.HasHan(folded))
                {
                    AddSounds(sounds, Spellings(folded, likeness), candidate, name);
                }
            }

            AddSounds(sounds, item.Sounds.Select(sound => sound.Split(' ', StringSplitOptions.RemoveEmptyEntries)), candidate, Math.Max(0, item.Names.ToList().FindIndex(name => QuerySigns.HasHan(name))));
        }

        _kinds = [.. candidates.Select(candidate => WeightOfKind(candidate.Kind))];
        _weights = [.. candidates.Select(candidate => 4 * Math.Log(1 + candidate.Count))];
        _names = new SuggestionKeys(names);
        _sounds = new SuggestionKeys(sounds);
    }

    /// <summary>What can be suggested, by number.</summary>
    public IReadOnlyList<Candidate> Candidates => _candidates;

    /// <summary>Finds what a text may be the beginning of.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>Candidates with the name that was matched and how, the best first.</returns>
    public List<(Candidate Candidate, string Name, SuggestionForm Form, bool IsWhole)> Find(string text, int most)
    {
        var typed = _fold.Fold(text.Trim().TrimStart(OpeningMarks));
        var matches = new List<Match>();
        if (typed.Length is > 0 and <= LongestName)
        {
            var places = _places.TryTake(out var spare) ? spare : new int[_candidates.Count];
            Collect(_names.Beginning(typed), typed.Length, matches, places);
            var sounds = QuerySigns.Toneless(typed);
            if (sounds.AsSpan().IndexOfAnyExcept(PinyinSigns) < 0)
            {
                var letters = string.Concat(sounds.Where(char.IsAsciiLetter));
                if (letters.Length > 0)
                {
                    Collect(_sounds.Beginning(letters), letters.Length, matches, places);
                }
            }

            foreach (var match in matches)
            {
                places[match.Candidate] = 0;
            }

            _places.Add(places);
        }

        // Names repeat, so that some more than are wanted may have to be looked at.
        for (var looked = Math.Max(1, most) * 4L; ; looked *= 8)
        {
            var found = Distinct(Best(matches, (int)Math.Min(looked, matches.Count)), most);
            if (found.Count == most || looked >= matches.Count)
            {
                return found;
            }
        }
    }

    // Two candidates of one text are one line on the screen: the better one.
    private List<(Candidate Candidate, string Name, SuggestionForm Form, bool IsWhole)> Distinct(IEnumerable<Match> best, int most)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<(Candidate, string, SuggestionForm, bool)>(most);
        foreach (var match in best)
        {
            var name = _candidates[match.Candidate].Names[match.Name];
            if (found.Count < most && seen.Add(name))
            {
                found.Add((_candidates[match.Candidate], name, match.Form, match.IsWhole));
            }
        }

        return found;
    }

    // The best in order, by a heap of as many.
    private static Match[] Best(List<Match> matches, int most)
    {
        var best = new PriorityQueue<Match, (double Score, int Candidate)>(most);
        foreach (var match in matches)
        {
            if (best.Count < most)
            {
                best.Enqueue(match, (match.Score, -match.Candidate));
            }
            else if (most > 0 && (match.Score > best.Peek().Score || (match.Score == best.Peek().Score && match.Candidate < best.Peek().Candidate)))
            {
                best.DequeueEnqueue(match, (match.Score, -match.Candidate));
            }
        }

        var sorted = new Match[best.Count];
        for (var at = sorted.Length - 1; at >= 0; at--)
        {
            sorted[at] = best.Dequeue();
        }

        return sorted;
    }

    /// <summary>Names that are read exactly as a text of Han characters.</summary>
    /// <param name="spellings">Ways to read the text, without blanks.</param>
    /// <returns>The names, those with more hits first.</returns>
    public IEnumerable<string> SoundingLike(IEnumerable<string> spellings)
    {
        var found = new HashSet<(int Candidate, int Name)>();
        foreach (var spelling in spellings)
        {
            foreach (var entry in _sounds.Beginning(spelling))
            {
                if (entry.Form == SuggestionForm.Pinyin && entry.Key.Length == spelling.Length)
                {
                    found.Add((entry.Candidate, entry.Name));
                }
            }
        }

        return found.OrderByDescending(pair => _candidates[pair.Candidate].Count).Select(pair => _candidates[pair.Candidate].Names[pair.Name]).Distinct(StringComparer.Ordinal);
    }

    private void Collect(ReadOnlySpan<SuggestionKeys.Entry> entries, int typed, List<Match> matches, int[] places)
    {
        foreach (ref readonly var entry in entries[..Math.Min(entries.Length, MostKeys)])
        {
            var score = Score(entry, typed, out var isWhole);
            ref var place = ref places[entry.Candidate];
            if (place == 0)
            {
                matches.Add(new Match(score, entry.Candidate, entry.Name, entry.Form, isWhole));
                place = matches.Count;
            }
            else if (score > matches[place - 1].Score)
            {
                matches[place - 1] = new Match(score, entry.Candidate, entry.Name, entry.Form, isWhole);
            }
        }
    }

    // Beginnings before insides, whole names before longer ones, names of things before words, and what more actions have before what fewer have.
    private double Score(in SuggestionKeys.Entry entry, int typed, out bool isWhole)
    {
        isWhole = entry.Text.Length - entry.Start == typed && entry.Start == 0;
        var form = entry.Form switch
        {
            SuggestionForm.Beginning => 100,
            SuggestionForm.Pinyin => 80,
            SuggestionForm.Initials => isWhole ? 78 : 50,
            _ => 60,
        };
        return form + _kinds[entry.Candidate] + (isWhole ? 30 : 0) + _weights[entry.Candidate] - Math.Min(24, (entry.Text.Length - typed) / 2.0) - Math.Min(40, 2.5 * entry.Name);
    }

    private static int WeightOfKind(string kind) => kind switch
    {
        "city" => 16,
        "species" or "topic" or "concept" => 12,
        "heading" or "commitment" => 4,
        Candidate.Term => 0,
        _ => 8,
    };

    private static void AddInside(List<SuggestionKeys.Entry> keys, string folded, int candidate, int name)
    {
        for (var at = 1; at <= Math.Min(folded.Length, LongestName) - ShortestInsideHan; at++)
        {
            var (before, here) = (folded[at - 1], folded[at]);
            if (at > folded.Length - ShortestInside && !QuerySigns.IsHan(here))
            {
                break;
            }

            if (!char.IsLowSurrogate(here) && (QuerySigns.IsHan(here) || char.IsHighSurrogate(here) ? char.IsLetter(here) || char.IsSurrogate(here) : char.IsLetterOrDigit(here) && !char.IsLetterOrDigit(before)))
            {
                keys.Add(new(folded, at, candidate, name, SuggestionForm.Inside));
            }
        }
    }

    private static void AddSounds(List<SuggestionKeys.Entry> keys, IEnumerable<string[]> spellings, int candidate, int name)
    {
        foreach (var syllables in spellings)
        {
            keys.Add(new(string.Concat(syllables), 0, candidate, name, SuggestionForm.Pinyin));
            if (syllables.Length > 1)
            {
                keys.Add(new(string.Concat(syllables.Select(syllable => syllable[0])), 0, candidate, name, SuggestionForm.Initials));
            }
        }
    }

    // Signs between characters are not typed: 《湿地保护法》 begins with s.
    private static IReadOnlyList<string[]> Spellings(string folded, CharacterLikeness likeness)
    {
        var bare = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (QuerySigns.IsHan(rune.Value))
            {
                bare.Append(rune);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                return [];
            }
        }

        return likeness.Spellings(bare.ToString());
    }

    private readonly record struct Match(double Score, int Candidate, int Name, SuggestionForm Form, bool IsWhole);
}
