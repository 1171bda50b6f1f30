namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// Finds the sentences of a window of text one after another, in time that grows with the window. The machine of
/// <see cref="SentenceBreaker"/> may read far on before it falls back to an early end (<c>". «. «. «"</c>), and would read the same text
/// again for the next sentence. So what it learned on such a way is kept: from a place and a state, the rest is always the same.
/// </summary>
/// <remarks>Memory for one thread, used again and again.</remarks>
internal sealed class SentenceScanner
{
    /// <summary>States, rounded up to a power of two.</summary>
    private const int StatesOfPlace = 16;

    /// <summary>A way is kept if it went further than this beyond the end that came of it.</summary>
    private const int Slack = 16;

    private readonly List<Way> _ways = [];
    private byte[] _trail = [];
    private ushort[] _wayOf = [];

    /// <summary>Places that were read so far, for tests of the bound.</summary>
    internal long ReadCount { get; private set; }

    /// <summary>Begins a new window.</summary>
    internal void Open(int length)
    {
        if (_ways.Count > 0)
        {
            _ways.Clear();
            Array.Clear(_wayOf);
        }

        if (_trail.Length <= length)
        {
            _trail = new byte[length + 1];
            _wayOf = [];
        }
    }

    /// <summary>Finds the end of the sentence that begins at a place of the window.</summary>
    /// <param name="table">Classes of characters.</param>
    /// <param name="window">The text up to where the reader's window ends.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <returns>Its end, exclusive; behind <paramref name="start"/>.</returns>
    internal int SentenceEnd(CharacterTable table, ReadOnlySpan<char> window, int start)
    {
        var units = table.Units;
        var transitions = SentenceBreaker.Transitions;
        var roles = SentenceBreaker.Roles;
        var trail = _trail;
        var hasWays = _ways.Count > 0;
        var (acceptedAt, byNext, remembered, stopped) = (0, false, 0, false);
        Way? rest = null;
        var at = start;
        int state = SentenceBreaker.Reading;
        while (at < window.Length && window[at] != '\uFFFF')
        {
            var step = 1;
            var sentenceClass = units[window[at]] & 15;
            if (char.IsHighSurrogate(window[at]) && SentenceBreaker.CodePointLength(window, at) == 2)
            {
                step = 2;
                sentenceClass = (int)table.ClassOfSupplementary(char.ConvertToUtf32(window[at], window[at + 1]));
            }

            at += step;
            if (sentenceClass != (int)SentenceClass.Ignored)
            {
                state = transitions[(state * SentenceBreaker.ClassCount) + sentenceClass];
            }

            trail[at] = (byte)state;
            switch (roles[state])
            {
                case SentenceBreaker.Accepting:
                    acceptedAt = at;
                    byNext = false;
                    break;
                case SentenceBreaker.Remembering:
                    remembered = at;
                    break;
                case SentenceBreaker.Accepting | SentenceBreaker.Remembering:
                    acceptedAt = at;
                    byNext = true;
                    break;
            }

            if (state == SentenceBreaker.Stop)
            {
                stopped = true;
                break;
            }

            if (hasWays && _wayOf[(at * StatesOfPlace) + state] is var known and > 0)
            {
                rest = _ways[known - 1];
                break;
            }
        }

        ReadCount += at - start;
        var way = new Way(acceptedAt, byNext, remembered, stopped);
        way = rest is { } onward ? way.Followed(at, onward) : way;
        var end = way.End(window, start);
        if (at - end > Slack)
        {
            Keep(way, end, at);
        }

        return end;
    }

    /// <summary>Keeps a way for the places behind its sentence that it is the first to have passed in its states; these are at most 13 for each place.</summary>
    private void Keep(Way way, int from, int to)
    {
        if (_wayOf.Length == 0)
        {
            _wayOf = new ushort[_trail.Length * StatesOfPlace];
        }

        _ways.Add(way);
        for (var at = from + 1; at <= to; at++)
        {
            ref var known = ref _wayOf[(at * StatesOfPlace) + _trail[at]];
            known = known == 0 ? (ushort)_ways.Count : known;
        }
    }

    /// <summary>What came of reading on: the last events, each with the place behind the character that caused it.</summary>
    /// <param name="AcceptedAt">Where a whole sentence was last accepted; 0 if nowhere.</param>
    /// <param name="ByNext">Whether it ends at the remembered place, because the next one had begun.</param>
    /// <param name="Remembered">The place last remembered; 0 if none.</param>
    /// <param name="Stopped">Whether the machine stopped before the text ended.</param>
    private readonly record struct Way(int AcceptedAt, bool ByNext, int Remembered, bool Stopped)
    {
        /// <summary>This way up to a place and another one behind it.</summary>
        internal Way Followed(int at, Way rest) => new(
            rest.AcceptedAt > at ? rest.AcceptedAt : AcceptedAt,
            rest.AcceptedAt > at ? rest.ByNext : ByNext,
            rest.Remembered > at ? rest.Remembered : Remembered,
            rest.Stopped);

        internal int End(ReadOnlySpan<char> window, int start)
        {
            // U+FFFF reads as the end of the text, though it is not; nothing at all behind the remembered place means a new sentence could begin there.
            if (!Stopped && Remembered == window.Length)
            {
                return Remembered;
            }

            return AcceptedAt == 0 ? start + SentenceBreaker.CodePointLength(window, start) : ByNext ? Remembered : AcceptedAt;
        }
    }
}
