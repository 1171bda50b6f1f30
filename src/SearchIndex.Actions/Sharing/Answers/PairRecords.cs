using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Makes the records of pairs out of the texts of the library. One thread at a time; keeps the texts that it read.</summary>
/// <param name="find">Finds an action by its id.</param>
/// <param name="results">What was found.</param>
/// <param name="preparer">Reads texts.</param>
/// <param name="options">What counts as shared.</param>
internal sealed class PairRecords(Func<string, SharedAction> find, SharedTextResults results, TextPreparer preparer, SharedTextOptions options)
{
    private const int MostKept = 4_000;
    private static readonly char[] Marks = [' ', '\n', ',', '.', ';', '\u3001', '\u3002', '\uFF0C', '\uFF1B'];

    private readonly Dictionary<int, SharedAction> _actions = [];
    private readonly Dictionary<(int, TextField), PreparedText> _texts = [];
    private readonly Dictionary<(int, TextField), ShingleSet> _whole = [];

    /// <summary>An action.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The action.</returns>
    public SharedAction Action(int number)
    {
        if (!_actions.TryGetValue(number, out var action))
        {
            if (_actions.Count >= MostKept)
            {
                _actions.Clear();
                _texts.Clear();
            }

            _actions.Add(number, action = find(results.Actions[number]));
        }

        return action;
    }

    /// <summary>A text of an action, prepared.</summary>
    /// <param name="number">Number of the action.</param>
    /// <param name="field">The field.</param>
    /// <returns>The text.</returns>
    public PreparedText Text(int number, TextField field)
    {
        if (!_texts.TryGetValue((number, field), out var text))
        {
            var action = Action(number);
            _texts.Add((number, field), text = preparer.Read(action, field));
        }

        return text;
    }

    /// <summary>The record of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="sameCity">Whether both are of one city.</param>
    /// <param name="withPassages">Whether passages are wanted.</param>
    /// <returns>The record.</returns>
    public SharedPairRecord Of(ActionPair pair, bool sameCity, bool withPassages)
    {
        var (a, b) = (Action(pair.A), Action(pair.B));
        var passages = withPassages ? Passages(pair) : [];
        var overlap = pair.Kind == SharedKind.Platform
            ? WholeOverlap(pair)
            : new Overlap(pair.Shared, pair.CountA, pair.CountB);
        return new SharedPairRecord
        {
            A = a.Id,
            B = b.Id,
            CityA = a.Record.City,
            CityB = b.Record.City,
            TitleA = a.Record.Title,
            TitleB = b.Record.Title,
            SameCity = sameCity,
            Kind = Fields.Name(pair.Kind),
            FieldA = Fields.Name(pair.FieldA),
            FieldB = Fields.Name(pair.FieldB),
            ContainmentA = Round(overlap.ContainmentA),
            ContainmentB = Round(overlap.ContainmentB),
            Jaccard = Round(overlap.Jaccard),
            Characters = Characters(overlap.Shared),
            LawShare = Round(pair.Shared == 0 || pair.Kind == SharedKind.Platform ? 0 : Math.Clamp(1 - (pair.SharedOwn / (double)pair.Shared), 0, 1)),
            PlatformShare = Round(PlatformShare(pair)),
            Swaps = Swaps(passages),
            Passages = passages,
        };
    }

    /// <summary>What the two fields of a pair share, the form's sentences counted as any other words.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>The counts.</returns>
    public Overlap WholeOverlap(ActionPair pair) => Whole(pair.A, pair.FieldA).OverlapWith(Whole(pair.B, pair.FieldB));

    /// <summary>About how many characters a number of shared shingles stands for.</summary>
    /// <param name="shared">Shingles in both.</param>
    /// <returns>0 or more.</returns>
    public int Characters(int shared) => shared == 0 ? 0 : shared + options.Shingles.Characters - 1;

    /// <summary>Four digits are enough.</summary>
    /// <param name="share">A share.</param>
    /// <returns>The same, rounded.</returns>
    public static double Round(double share) => Math.Round(share, 4);

    private ShingleSet Whole(int number, TextField field)
    {
        if (!_whole.TryGetValue((number, field), out var set))
        {
            _whole.Add((number, field), set = preparer.ReadWhole(Action(number), field).Shingles);
        }

        return set;
    }

    private static List<SharedSwap> Swaps(IReadOnlyList<SharedPassage> passages) =>
        [.. passages.SelectMany(passage => passage.Runs ?? []).Where(run => run.Kind == "swapped")
            .Select(run => new SharedSwap(run.Name ?? "", run.TextA.Trim(Marks), run.TextB.Trim(Marks))).Distinct()];

    private List<SharedPassage> Passages(ActionPair pair)
    {
        var (a, b) = (Action(pair.A), Action(pair.B));
        if (pair.A == pair.B && pair.FieldB == TextField.Target && a.TargetRepeats)
        {
            return [.. PassageReader.Read(Text(pair.A, TextField.Description), TextField.Description, Text(pair.B, TextField.Target), TextField.Target)];
        }

        var passages = new List<SharedPassage>();
        foreach (var fieldA in a.Fields)
        {
            foreach (var fieldB in b.Fields.Where(field => pair.A != pair.B || field > fieldA))
            {
                var isForm = pair.Kind == SharedKind.Platform;
                var (left, right) = isForm ? (preparer.ReadWhole(a, fieldA), preparer.ReadWhole(b, fieldB)) : (Text(pair.A, fieldA), Text(pair.B, fieldB));
                if (isForm ? (fieldA, fieldB) == (pair.FieldA, pair.FieldB)
                    : (fieldA, fieldB) == (pair.FieldA, pair.FieldB) || left.Shingles.OverlapWith(right.Shingles) is { } overlap
                        && overlap.Shared >= options.MinShared && overlap.Containment >= options.MinContainment)
                {
                    passages.AddRange(PassageReader.Read(left, fieldA, right, fieldB));
                }
            }
        }

        return passages;
    }

    // The units of the form's sentences among all units of both actions.
    private double PlatformShare(ActionPair pair)
    {
        var (form, all) = (0, 0);
        foreach (var number in new[] { pair.A, pair.B }.Distinct())
        {
            foreach (var field in Action(number).Fields)
            {
                var text = Text(number, field);
                foreach (var unit in Enumerable.Range(0, text.Units.Count))
                {
                    var length = text.Units.Ends[unit] - text.Units.Starts[unit];
                    all += length;
                    form += text.Units.MaskClassOf(unit) == (int)NameClass.Form ? length : 0;
                }
            }
        }

        return all == 0 ? 0 : form / (double)all;
    }
}
