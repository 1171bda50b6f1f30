using SearchIndex.Analysis.Chinese;

namespace SearchIndex.TestKit.Analysis;

/// <summary>
/// The SmartCn word graph of one sentence and its cheapest path, as they are defined: words found in a dictionary of strings, every pair
/// of neighbouring words looked up one after another, in the order in which the words were found.
/// </summary>
public sealed class PlainViterbi
{
    private readonly ChineseLexicon _lexicon;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Takes the words of a lexicon.</summary>
    /// <param name="lexicon">The lexicon.</param>
    public PlainViterbi(ChineseLexicon lexicon)
    {
        _lexicon = lexicon;
        var byCode = new Dictionary<int, char>();
        for (var i = 0; i < lexicon.Han.Length; i++)
        {
            if (lexicon.Han[i].Code > 0)
            {
                byCode.Add(lexicon.Han[i].Code, (char)(ChineseLexicon.FirstHan + i));
            }
        }

        string Text(int node)
        {
            var parent = lexicon.Trie[node].Parent;
            return parent < 0
                ? $"{(char)(ChineseLexicon.FirstHan + ~parent)}{byCode[node - lexicon.Han[~parent].Children]}"
                : Text(parent) + byCode[node - lexicon.Trie[parent].Children];
        }

        for (var node = 0; node < lexicon.Trie.Length; node++)
        {
            if (lexicon.Trie[node].Word >= 0)
            {
                _words.Add(Text(node), lexicon.Trie[node].Word);
            }
        }

        _longest = _words.Keys.Max(word => word.Length);
    }

    /// <summary>The words of two and more characters.</summary>
    public IReadOnlyCollection<string> Words => _words.Keys;

    /// <summary>The cheapest path.</summary>
    /// <param name="sentence">A sentence.</param>
    /// <returns>Start and end, exclusive, of each word of it.</returns>
    public IReadOnlyList<(int Start, int End)> Cut(string sentence)
    {
        var nodes = new List<(int Start, int End, int Word)> { (-1, 0, ChineseLexicon.Begin) };
        for (var at = 0; at < sentence.Length;)
        {
            at = AddWords(sentence, at, nodes);
        }

        nodes.Add((sentence.Length, sentence.Length + 1, ChineseLexicon.End));
        var best = nodes.Select(_ => double.MaxValue).ToArray();
        var previous = new int[nodes.Count];
        best[0] = 0;
        for (var left = 0; left < nodes.Count - 1; left++)
        {
            var next = nodes.Skip(1).Where(node => node.Start >= nodes[left].End).Min(node => node.Start);
            for (var right = 1; right < nodes.Count; right++)
            {
                if (nodes[right].Start == next && best[left] + _lexicon.Cost(nodes[left].Word, nodes[right].Word) is var cost && cost < best[right])
                {
                    (best[right], previous[right]) = (cost, left);
                }
            }
        }

        var path = new List<(int Start, int End)>();
        for (var node = previous[^1]; node > 0; node = previous[node])
        {
            path.Add((nodes[node].Start, nodes[node].End));
        }

        path.Reverse();
        return path;
    }

    private int AddWords(string sentence, int at, List<(int Start, int End, int Word)> nodes)
    {
        var kind = CharacterKinds.Of(sentence[at]);
        var end = at + 1;
        switch (kind)
        {
            case CharacterKind.Space:
                return end;
            case CharacterKind.Delimiter:
                nodes.Add((at, end, _lexicon.DelimiterWords[sentence[at]]));
                return end;
            case CharacterKind.Letter or CharacterKind.FullWidthLetter or CharacterKind.Digit or CharacterKind.FullWidthDigit:
                var isLetter = kind is CharacterKind.Letter or CharacterKind.FullWidthLetter;
                while (end < sentence.Length && (isLetter
                    ? CharacterKinds.Of(sentence[end]) is CharacterKind.Letter or CharacterKind.FullWidthLetter
                    : CharacterKinds.Of(sentence[end]) is CharacterKind.Digit or CharacterKind.FullWidthDigit))
                {
                    end++;
                }

                nodes.Add((at, end, isLetter ? ChineseLexicon.Letters : ChineseLexicon.Number));
                return end;
            case CharacterKind.Other:
                end = char.IsHighSurrogate(sentence[at]) && end < sentence.Length && char.IsLowSurrogate(sentence[end]) ? end + 1 : end;
                nodes.Add((at, end, char.IsSurrogate(sentence[at]) ? ChineseLexicon.UnknownHan : ChineseLexicon.Letters));
                return end;
        }

        nodes.Add((at, end, _lexicon.Han[sentence[at] - ChineseLexicon.FirstHan].Word));
        var text = sentence[at].ToString();
        for (var next = end; next < sentence.Length && text.Length < _longest; next++)
        {
            if (CharacterKinds.Of(sentence[next]) == CharacterKind.Han)
            {
                text += sentence[next];
                if (_words.TryGetValue(text, out var word))
                {
                    nodes.Add((at, next + 1, word));
                }
            }
            else if (CharacterKinds.Of(sentence[next]) != CharacterKind.Space)
            {
                break;
            }
        }

        return end;
    }
}
