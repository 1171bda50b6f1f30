using SearchIndex.Actions.Library;
using SearchIndex.Actions.Profiles;
using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Actions.Versions;

/// <summary>Joins the actions of two downloads: by heading and occurrence, and where headings moved, by text.</summary>
internal static class ActionPairing
{
    // Two texts are one that was edited where this much of the longer one is equal; shorter texts have to be the same.
    private const double SameText = 0.6;
    private const int ShortestEdited = 24;

    /// <summary>Joins actions.</summary>
    /// <param name="old">The older ones, with their ids.</param>
    /// <param name="now">The newer ones.</param>
    /// <returns>Each action once; both sides where they are joined, and by what.</returns>
    public static IReadOnlyList<(int? Old, int? New, string? By)> Join(IReadOnlyList<(string Id, CityAction Action)> old, IReadOnlyList<(string Id, CityAction Action)> now)
    {
        var pairs = new List<(int? Old, int? New, string? By)>();
        var left = Enumerable.Range(0, old.Count).ToList();
        var right = Enumerable.Range(0, now.Count).ToList();
        void Take(int a, int b, string by)
        {
            pairs.Add((a, b, by));
            left.Remove(a);
            right.Remove(b);
        }

        // Under one heading first what is the same, then what is alike, then in the order of the profile.
        foreach (var heading in old.Select(pair => Heading(pair.Action)).Distinct(StringComparer.Ordinal).ToList())
        {
            List<int> Of(List<int> rest, IReadOnlyList<(string Id, CityAction Action)> actions) => [.. rest.Where(at => Heading(actions[at].Action) == heading)];
            foreach (var a in Of(left, old))
            {
                if (Of(right, now).FindIndex(b => Words(old[a].Action) == Words(now[b].Action)) is var same and >= 0)
                {
                    Take(a, Of(right, now)[same], "heading");
                }
            }

            if (Of(left, old).Count > 1 || Of(right, now).Count > 1)
            {
                JoinAlike(Of(left, old), Of(right, now), old, now, (a, b) => Take(a, b, "heading"));
            }

            foreach (var (a, b) in Of(left, old).Zip(Of(right, now)).ToList())
            {
                Take(a, b, "heading");
            }
        }

        JoinAlike([.. left], [.. right], old, now, (a, b) => Take(a, b, "text"));
        pairs.AddRange(left.Select(a => ((int?)a, (int?)null, (string?)null)));
        pairs.AddRange(right.Select(b => ((int?)null, (int?)b, (string?)null)));
        return pairs;
    }

    private static void JoinAlike(
        List<int> left, List<int> right, IReadOnlyList<(string Id, CityAction Action)> old, IReadOnlyList<(string Id, CityAction Action)> now, Action<int, int> take)
    {
        var alike = left.SelectMany(a => right.Select(b => (A: a, B: b, Share: Share(old[a].Action, now[b].Action)))).Where(pair => pair.Share >= SameText)
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.A).ThenBy(pair => pair.B);
        var (takenA, takenB) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (a, b, _) in alike)
        {
            if (!takenA.Contains(a) && !takenB.Contains(b))
            {
                takenA.Add(a);
                takenB.Add(b);
                take(a, b);
            }
        }
    }

    private static string Heading(CityAction action) => action.HeadingKey ?? Slugs.Of(action.Title);

    private static string Words(CityAction action) => ActionRecords.Bare($"{action.Description?.Text}\n{action.Baseline?.Text}\n{action.Target?.Text}");

    // How much of the longer description, or of the target where there is none, is equal.
    private static double Share(CityAction a, CityAction b)
    {
        var (textA, textB) = (a.Description?.Text ?? a.Target?.Text ?? "", b.Description?.Text ?? b.Target?.Text ?? "");
        if (textA.Length == 0 || textB.Length == 0)
        {
            return 0;
        }

        if (ActionRecords.SameText(textA, textB))
        {
            return 1;
        }

        var longer = Math.Max(textA.Length, textB.Length);
        return Math.Min(textA.Length, textB.Length) < ShortestEdited || Math.Min(textA.Length, textB.Length) < SameText * longer ? 0
            : (double)TextDifference.Between(textA, textB).EqualLength / longer;
    }
}
