using SearchIndex.Actions.Library;

namespace SearchIndex.TestKit.Actions;

/// <summary>The naive twin of a quoted search: looks through the texts of every action for a run of characters.</summary>
public static class PlainScan
{
    /// <summary>The texts in which a quotation is looked for.</summary>
    /// <param name="action">An action.</param>
    /// <returns>Title, commitment, description, baseline, target, as far as there are any.</returns>
    public static IEnumerable<string> Texts(ActionRecord action) =>
        new[] { action.Title, action.Commitment, action.Description, action.Baseline, action.Target }.OfType<string>();

    /// <summary>Ids of the actions in which a run of characters stands.</summary>
    /// <param name="actions">The actions to look through.</param>
    /// <param name="run">The characters.</param>
    /// <returns>The ids, in ordinal order.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<ActionRecord> actions, string run) =>
        [.. actions.Where(action => Texts(action).Any(text => text.Contains(run, StringComparison.Ordinal))).Select(action => action.Id).Order(StringComparer.Ordinal)];

    /// <summary>Takes runs of Han characters out of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="count">How many runs.</param>
    /// <param name="random">Decides which.</param>
    /// <returns>Runs of 1 to 8 characters that stand in one of the texts, never parted by anything else.</returns>
    public static IEnumerable<string> HanRuns(IReadOnlyList<string> texts, int count, Random random)
    {
        var found = 0;
        for (var tries = 0; found < count && tries < count * 100; tries++)
        {
            var text = texts[random.Next(texts.Count)];
            var start = random.Next(text.Length);
            var length = random.Next(1, 9);
            if (start + length <= text.Length && text.AsSpan(start, length).IndexOfAnyExceptInRange('\u3400', '\u9FFF') < 0)
            {
                found++;
                yield return text.Substring(start, length);
            }
        }
    }
}
