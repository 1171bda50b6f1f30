namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// Finds many names in a text at once: a tree of characters walked from every place where a name can begin.
/// All occurrences are found, those inside longer ones among them. Immutable and safe for use by many threads.
/// </summary>
/// <typeparam name="T">What a name stands for.</typeparam>
public sealed class NameMatcher<T>
{
    private readonly MatchingFold _fold;
    private readonly Dictionary<(int Node, char Next), int> _children = [];
    private readonly List<List<T>?> _values = [null];

    /// <summary>Builds the tree.</summary>
    /// <param name="fold">How names and texts are folded.</param>
    /// <param name="names">Names with what they stand for; empty names are passed over.</param>
    public NameMatcher(MatchingFold fold, IEnumerable<KeyValuePair<string, T>> names)
    {
        ArgumentNullException.ThrowIfNull(fold);
        ArgumentNullException.ThrowIfNull(names);
        _fold = fold;
        foreach (var (name, value) in names)
        {
            foreach (var form in Forms(fold.Fold(name.Trim())))
            {
                Add(form, value);
            }
        }
    }

    /// <summary>Finds the names in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives start, end (exclusive) and value of each occurrence, by start and then by length.</param>
    /// <remarks>Linear in the length of the text times the longest name. Latin names match whole words only, in singular and plural.</remarks>
    public void Find(string text, List<(int Start, int End, T Value)> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var before = '\0';
        for (var start = 0; start < text.Length; start++)
        {
            var first = _fold.Fold(text[start]);
            if (!(IsWordCharacter(first) && IsWordCharacter(before)))
            {
                FindFrom(text, start, found);
            }

            before = first;
        }
    }

    private void FindFrom(string text, int start, List<(int Start, int End, T Value)> found)
    {
        var node = 0;
        for (var at = start; at < text.Length; at++)
        {
            var c = _fold.Fold(text[at]);
            if (!_children.TryGetValue((node, c), out node))
            {
                return;
            }

            var endsInWord = IsWordCharacter(c) && at + 1 < text.Length && IsWordCharacter(_fold.Fold(text[at + 1]));
            if (_values[node] is { } values && !endsInWord)
            {
                foreach (var value in values)
                {
                    found.Add((start, at + 1, value));
                }
            }
        }
    }

    // Letters that are written together as words, so that "ant" is not found in "plant".
    private static bool IsWordCharacter(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);

    private static IEnumerable<string> Forms(string name)
    {
        if (name.Length == 0)
        {
            yield break;
        }

        yield return name;
        if (name.Length < 3 || !char.IsAsciiLetter(name[^1]) || name[^1] == 's')
        {
            yield break;
        }

        yield return name[^1] == 'y' && !"aeiou".Contains(name[^2], StringComparison.Ordinal) ? name[..^1] + "ies" : name + "s";
        if (name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal) || name[^1] == 'x')
        {
            yield return name + "es";
        }
    }

    private void Add(string name, T value)
    {
        var node = 0;
        foreach (var c in name)
        {
            if (!_children.TryGetValue((node, c), out var next))
            {
                next = _values.Count;
                _values.Add(null);
                _children.Add((node, c), next);
            }

            node = next;
        }

        var values = _values[node] ??= [];
        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }
}
