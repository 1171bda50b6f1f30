namespace SearchIndex.Analysis.English;

/// <summary>Brings British and American spelling of a word to one form. The form need not be a word: both sides of a search get it.</summary>
/// <remarks>
/// The rules are general patterns, so that they also change words that have one spelling only (rise, resource). That is harmless as long
/// as no two words meet by it.
/// </remarks>
internal static class EnglishSpelling
{
    /// <summary>Shorter words have no spelling that differs by a rule.</summary>
    private const int ShortestWord = 5;

    /// <summary>How many letters stand before an -our that may be an -or: colour, but not hour, tour, four, flour.</summary>
    private const int LettersBeforeOur = 3;

    /// <summary>Folds a word in place.</summary>
    /// <param name="word">Lower-case letters a to z.</param>
    /// <returns>The length of the folded word, which stands at the start of the span; never more than it was.</returns>
    internal static int Fold(Span<char> word)
    {
        var length = word.Length;
        if (length < ShortestWord)
        {
            return length;
        }

        length = Whole(word, length);
        for (var at = 1; at + 2 < length; at++)
        {
            if (word[at] is 'i' or 'y' && word[at + 1] == 's' && IsVerbEnd(word[(at + 2)..length]))
            {
                word[at + 1] = 'z';
            }
        }

        length = Cut(word, length, "our", keep: "or", LettersBeforeOur);
        length = Cut(word, length, "ae", keep: "e", first: 1);
        length = Cut(word, length, "oestr", keep: "estr", first: 0);
        length = Cut(word, length, "oesoph", keep: "esoph", first: 0);
        length = Cut(word, length, "foet", keep: "fet", first: 0);
        length = Cut(word, length, "rhoea", keep: "rhea", first: 0);
        length = Cut(word, length, "oedem", keep: "edem", first: 0);
        length = Cut(word, length, "sulph", keep: "sulf", first: 0);
        return TurnedEnd(word, length);
    }

    // ise, ised, iser, ises, ising, isation and the same with y.
    private static bool IsVerbEnd(ReadOnlySpan<char> rest) =>
        rest is "e" or "ed" or "es" or "er" or "ers" or "ing" or "able" || rest.StartsWith("ation");

    private static int Whole(Span<char> word, int length)
    {
        var text = (ReadOnlySpan<char>)word[..length];
        return text switch
        {
            "programme" => length - 2,
            "programmes" => Put(word, "programs"),
            "aluminium" => Put(word, "aluminum"),
            "defence" => Put(word, "defense"),
            "offence" => Put(word, "offense"),
            "offences" => Put(word, "offenses"),
            "licence" => Put(word, "license"),
            "licences" => Put(word, "licenses"),
            "practise" => Put(word, "practice"),
            "practised" => Put(word, "practiced"),
            "practising" => Put(word, "practicing"),
            "ageing" => Put(word, "aging"),
            "judgement" => Put(word, "judgment"),
            "judgements" => Put(word, "judgments"),
            "artefact" => Put(word, "artifact"),
            "artefacts" => Put(word, "artifacts"),
            "odour" => Put(word, "odor"),
            "odours" => Put(word, "odors"),
            "mould" => Put(word, "mold"),
            "plough" => Put(word, "plow"),
            _ => length,
        };
    }

    private static int Put(Span<char> word, string text)
    {
        text.CopyTo(word);
        return text.Length;
    }

    private static int Cut(Span<char> word, int length, string pattern, string keep, int first)
    {
        var at = word[..length].IndexOf(pattern);
        if (at < first)
        {
            return length;
        }

        keep.CopyTo(word[at..]);
        word[(at + pattern.Length)..length].CopyTo(word[(at + keep.Length)..]);
        return length - (pattern.Length - keep.Length);
    }

    // centre, fibre; catalogue, dialogue.
    private static int TurnedEnd(Span<char> word, int length)
    {
        var end = word[length - 1] == 's' ? length - 1 : length;
        var stem = (ReadOnlySpan<char>)word[..end];
        if (stem.Length >= ShortestWord && (stem.EndsWith("tre") || stem.EndsWith("bre")))
        {
            (word[end - 2], word[end - 1]) = ('e', 'r');
        }
        else if (stem.Length > ShortestWord + 1 && stem.EndsWith("ogue"))
        {
            if (end < length)
            {
                word[end - 2] = 's';
            }

            return length - 2;
        }

        return length;
    }
}
