using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.Characters;

/// <summary>
/// The view in which any substring can be found: a token for each Han, kana, hangul or other unspaced character, for each run of other
/// letters and for each run of digits. Every mark of punctuation and every run of white space leaves a gap of one position.
/// </summary>
/// <remarks>
/// Width, case and composition are folded; simplified and traditional forms are not, so that a quoted run of Han finds exactly the texts
/// in which it stands. Offsets are those of the source.
/// </remarks>
internal sealed class CharactersAnalyzer : IAnalyzer
{
    private const string RulesVersion = "1";
    private readonly CharacterFolding _folding;
    private readonly UnitKindTable _kinds;

    /// <summary>Sets the analyzer up.</summary>
    internal CharactersAnalyzer(CharacterFolding folding)
    {
        _folding = folding;
        _kinds = new UnitKindTable();
        Fingerprint = $"characters/{RulesVersion}:{folding.Fingerprint}";
    }

    /// <inheritdoc/>
    public string Name => "characters";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var folded = tokens.Folded;
        folded.Fill(text, _folding);
        var units = folded.Units;
        var increment = 1;
        for (var at = 0; at < units.Length;)
        {
            var kind = _kinds.KindAt(units, at, out var length);
            var end = at + length;
            switch (kind)
            {
                case TextUnitKind.Letter or TextUnitKind.Digit:
                    end = EndOfRun(units, end, kind);
                    break;
                case TextUnitKind.Han or TextUnitKind.Single:
                    end = EndOfMarks(units, end);
                    break;
                case TextUnitKind.Space:
                    end = EndOfRun(units, end, kind);
                    increment++;
                    at = end;
                    continue;
                case TextUnitKind.Ignored:
                    at = end;
                    continue;
                default:
                    increment++;
                    at = end;
                    continue;
            }

            tokens.Append(units[at..end], folded.Start(at), folded.End(end - 1), increment);
            TermWithoutIgnored(units[at..end], tokens);
            increment = 1;
            at = end;
        }
    }

    private int EndOfRun(ReadOnlySpan<char> units, int at, TextUnitKind kind)
    {
        while (at < units.Length)
        {
            var next = _kinds.KindAt(units, at, out var length);
            if (next != kind && next != TextUnitKind.Ignored && (next != TextUnitKind.Mark || kind != TextUnitKind.Letter))
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private int EndOfMarks(ReadOnlySpan<char> units, int at)
    {
        while (at < units.Length && _kinds.KindAt(units, at, out var length) is TextUnitKind.Mark or TextUnitKind.Ignored)
        {
            at += length;
        }

        return at;
    }

    private void TermWithoutIgnored(ReadOnlySpan<char> source, TokenBuffer tokens)
    {
        if (source.Length == 1)
        {
            return;
        }

        var term = tokens.LastTerm;
        var length = 0;
        for (var at = 0; at < source.Length;)
        {
            var kind = _kinds.KindAt(source, at, out var step);
            if (kind != TextUnitKind.Ignored)
            {
                source.Slice(at, step).CopyTo(term[length..]);
                length += step;
            }

            at += step;
        }

        tokens.CutLastTerm(length);
    }
}
