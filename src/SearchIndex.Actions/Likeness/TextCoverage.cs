namespace SearchIndex.Actions.Likeness;

/// <summary>How much of a free text stands in each action, part by part; rare parts count more.</summary>
internal sealed class TextCoverage
{
    // A concept named once counts less than one named often, which the action is about.
    private const double Once = 0.6;
    private const double Often = 4;
    private const double Word = 0.8;

    private readonly TextQuestion _question;
    private readonly (double Best, string? As)[][] _found;
    private readonly double[] _weights;

    private TextCoverage(TextQuestion question, (double Best, string? As)[][] found, double[] weights)
    {
        _question = question;
        _found = found;
        _weights = weights;
    }

    /// <summary>Parts that no action has, as they were written.</summary>
    public IReadOnlyList<string> Missing => [.. _question.Parts.Where((_, part) => _weights[part] <= 0).Select(part => part.Text)];

    /// <summary>Looks the parts of a text up.</summary>
    /// <param name="question">The text taken apart.</param>
    /// <param name="model">The library.</param>
    /// <returns>What was found.</returns>
    public static TextCoverage Of(TextQuestion question, LikenessModel model)
    {
        var texts = model.Texts;
        var columns = texts.Select((text, i) => Columns(question, i == 1 ? part => part.Concepts : part => part.Words, text.Table)).ToList();
        var found = new (double Best, string? As)[model.Ids.Count][];
        var counts = new int[question.Parts.Count];
        for (var action = 0; action < found.Length; action++)
        {
            var row = new (double Best, string? As)[question.Parts.Count];
            for (var i = 0; i < texts.Count; i++)
            {
                Take(texts[i].Rows, action, columns[i], texts[i].Table, texts[i].Weight, texts[i].IsCounted, row);
            }

            found[action] = row;
            for (var part = 0; part < row.Length; part++)
            {
                counts[part] += row[part].Best > 0 ? 1 : 0;
            }
        }

        return new TextCoverage(question, found, [.. counts.Select(count => count == 0 ? 0 : Math.Log(1 + ((double)found.Length / count)))]);
    }

    /// <summary>How much of the text an action has.</summary>
    /// <param name="action">Number of the action.</param>
    /// <returns>0 to 1.</returns>
    public double Share(int action)
    {
        var sum = _weights.Sum();
        return sum <= 0 ? 0 : _weights.Select((weight, part) => weight * _found[action][part].Best).Sum() / sum;
    }

    /// <summary>Which parts an action has, and as what.</summary>
    /// <param name="action">Number of the action.</param>
    /// <returns>The weightiest first; "as" is a word or the key of a concept.</returns>
    public IReadOnlyList<(string Text, string As)> Matches(int action) =>
        [.. _question.Parts.Select((part, i) => (part.Text, _found[action][i].As, Weight: _weights[i] * _found[action][i].Best)).Where(match => match.Weight > 0)
            .OrderByDescending(match => match.Weight).Select(match => (match.Text, match.As!))];

    private static Dictionary<int, List<(int Part, double Strength)>> Columns(TextQuestion question, Func<TextPart, IReadOnlyDictionary<string, double>> terms, TermTable table)
    {
        var columns = new Dictionary<int, List<(int Part, double Strength)>>();
        for (var part = 0; part < question.Parts.Count; part++)
        {
            foreach (var (term, strength) in terms(question.Parts[part]))
            {
                if (table.TryGet(term, out var number))
                {
                    if (!columns.TryGetValue(number, out var list))
                    {
                        columns.Add(number, list = []);
                    }

                    list.Add((part, strength));
                }
            }
        }

        return columns;
    }

    private static void Take(
        SparseRows rows, int action, Dictionary<int, List<(int Part, double Strength)>> columns, TermTable table, double weight, bool isCounted, (double Best, string? As)[] row)
    {
        var present = rows.Columns(action);
        var values = rows.Values(action);
        for (var i = 0; i < present.Length; i++)
        {
            if (columns.TryGetValue(present[i], out var list))
            {
                var importance = weight * (isCounted ? Math.Min(1, Once + ((1 - Once) * (values[i] - 1) / (Often - 1))) : Word);
                foreach (var (part, strength) in list)
                {
                    if (strength * importance > row[part].Best)
                    {
                        row[part] = (strength * importance, table.Term(present[i]));
                    }
                }
            }
        }
    }
}
