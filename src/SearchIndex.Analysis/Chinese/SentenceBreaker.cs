namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// Finds where sentences end, as the sentence iterator of Java 17's root locale does: a small machine over classes of characters that
/// remembers the place behind a full stop until it knows whether a new sentence begins there.
/// </summary>
internal static class SentenceBreaker
{
    internal const int ClassCount = 13;

    // States. Those up to Spoken accept: the text read so far may be a whole sentence.
    internal const byte Stop = 0;
    internal const byte Reading = 1;
    private const byte Finished = 2;
    private const byte AfterDanda = 3;
    private const byte NextBegun = 4;
    private const byte AfterPeriod = 5;
    private const byte PeriodSpace = 6;
    private const byte PeriodSpaces = 7;
    private const byte PeriodSymbol = 8;
    private const byte PeriodDigit = 9;
    private const byte PeriodDigitSymbol = 10;
    private const byte AfterTerminator = 11;
    private const byte TerminatorSpace = 12;

    internal const byte Accepting = 1;
    internal const byte Remembering = 2;

    /// <summary>The next state by state (row) and class (column, in the order of <see cref="SentenceClass"/>).</summary>
    internal static ReadOnlySpan<byte> Transitions =>
    [
        /* Stop              */ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        /* Reading           */ 1, 2, 5, 1, 11, 1, 1, 3, 1, 1, 1, 1, 1,
        /* Finished          */ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        /* AfterDanda        */ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3,
        /* NextBegun         */ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        /* AfterPeriod       */ 1, 2, 5, 9, 11, 1, 1, 8, 8, 1, 5, 8, 6,
        /* PeriodSpace       */ 1, 2, 5, 8, 11, 4, 1, 8, 8, 1, 1, 8, 7,
        /* PeriodSpaces      */ 1, 2, 5, 10, 11, 4, 4, 10, 10, 1, 1, 10, 7,
        /* PeriodSymbol      */ 1, 2, 5, 8, 11, 4, 4, 8, 8, 1, 1, 8, 1,
        /* PeriodDigit       */ 1, 2, 5, 9, 11, 4, 4, 10, 10, 1, 5, 10, 6,
        /* PeriodDigitSymbol */ 0, 0, 0, 8, 0, 4, 4, 8, 8, 0, 0, 8, 0,
        /* AfterTerminator   */ 0, 2, 11, 11, 11, 0, 0, 0, 0, 0, 11, 0, 12,
        /* TerminatorSpace   */ 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12,
    ];

    /// <summary>What a state does with the place behind the character that led to it.</summary>
    internal static ReadOnlySpan<byte> Roles =>
    [
        /* Stop              */ 0,
        /* Reading           */ Accepting,
        /* Finished          */ Accepting,
        /* AfterDanda        */ Accepting,
        /* NextBegun         */ Accepting | Remembering,
        /* AfterPeriod       */ Remembering,
        /* PeriodSpace       */ Remembering,
        /* PeriodSpaces      */ Remembering,
        /* PeriodSymbol      */ 0,
        /* PeriodDigit       */ Remembering,
        /* PeriodDigitSymbol */ 0,
        /* AfterTerminator   */ Accepting,
        /* TerminatorSpace   */ Accepting,
    ];

    /// <summary>
    /// Finds the end of the sentence that begins with a window of text. The plain way, which reads on to where it is decided even if that
    /// is far behind the end; <see cref="SentenceScanner"/> gives the same answers.
    /// </summary>
    /// <param name="table">Classes of characters.</param>
    /// <param name="text">Begins with the sentence and ends where the reader's window ends; not empty.</param>
    /// <returns>The length of the sentence, at least 1.</returns>
    internal static int SentenceLength(CharacterTable table, ReadOnlySpan<char> text)
    {
        var units = table.Units;
        var transitions = Transitions;
        var roles = Roles;
        var length = CodePointLength(text, 0);
        var remembered = 0;
        var at = 0;
        int state = Reading;
        while (at < text.Length && text[at] != '\uFFFF')
        {
            // Most characters of most texts keep the machine reading.
            var step = 1;
            var sentenceClass = units[text[at]] & 15;
            if (char.IsHighSurrogate(text[at]) && CodePointLength(text, at) == 2)
            {
                step = 2;
                sentenceClass = (int)table.ClassOfSupplementary(char.ConvertToUtf32(text[at], text[at + 1]));
            }

            at += step;
            if (sentenceClass != (int)SentenceClass.Ignored)
            {
                state = transitions[(state * ClassCount) + sentenceClass];
                if (state == Stop)
                {
                    return length;
                }
            }

            switch (roles[state])
            {
                case Accepting:
                    length = at;
                    break;
                case Remembering:
                    remembered = at;
                    break;
                case Accepting | Remembering:
                    length = remembered;
                    break;
            }
        }

        // U+FFFF reads as the end of the text, though it is not; nothing at all behind the remembered place means a new sentence could begin there.
        return remembered == text.Length ? remembered : length;
    }

    internal static int CodePointLength(ReadOnlySpan<char> text, int at)
        => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
