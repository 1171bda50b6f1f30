namespace SearchIndex.Analysis.English;

/// <summary>
/// The stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980, with the two changes that its author
/// made later: -bli becomes -ble and -logi becomes -log.
/// </summary>
/// <remarks>
/// A word is a run of consonants and vowels, [C](VC)^m[V]. The measure m of what stands before a suffix decides whether the suffix may
/// go. A y is a vowel after a consonant and a consonant elsewhere.
/// </remarks>
internal static class PorterStemmer
{
    /// <summary>Stems a word in place.</summary>
    /// <param name="word">Lower-case letters; other characters count as consonants. Room behind the word is not needed: no step makes it longer than it was.</param>
    /// <returns>The length of the stem, which stands at the start of the span.</returns>
    internal static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
        {
            return word.Length;
        }

        var length = StripPlural(word, word.Length);
        length = StripParticiple(word, length);
        TurnFinalY(word, length);
        length = ShortenDoubleSuffix(word, length);
        length = ShortenSuffix(word, length);
        length = StripSuffix(word, length);
        return StripFinalE(word, length);
    }

    /// <summary>Step 1a: caresses, ponies, cats.</summary>
    private static int StripPlural(ReadOnlySpan<char> word, int length)
    {
        if (word[length - 1] != 's')
        {
            return length;
        }

        if (Ends(word, length, "sses") || Ends(word, length, "ies"))
        {
            return length - 2;
        }

        return word[length - 2] == 's' ? length : length - 1;
    }

    /// <summary>Step 1b: agreed, plastered, motoring; and what is left over gets an e back or loses a doubled letter.</summary>
    private static int StripParticiple(Span<char> word, int length)
    {
        if (Ends(word, length, "eed"))
        {
            return Measure(word[..(length - 3)]) > 0 ? length - 1 : length;
        }

        var stem = Ends(word, length, "ed") ? length - 2 : Ends(word, length, "ing") ? length - 3 : length;
        if (stem == length || !HasVowel(word[..stem]))
        {
            return length;
        }

        if (Ends(word, stem, "at") || Ends(word, stem, "bl") || Ends(word, stem, "iz"))
        {
            word[stem] = 'e';
            return stem + 1;
        }

        if (EndsWithDoubleConsonant(word, stem))
        {
            return word[stem - 1] is 'l' or 's' or 'z' ? stem : stem - 1;
        }

        if (Measure(word[..stem]) == 1 && EndsInShortSyllable(word, stem))
        {
            word[stem] = 'e';
            return stem + 1;
        }

        return stem;
    }

    /// <summary>Step 1c: happy becomes happi.</summary>
    private static void TurnFinalY(Span<char> word, int length)
    {
        if (word[length - 1] == 'y' && HasVowel(word[..(length - 1)]))
        {
            word[length - 1] = 'i';
        }
    }

    /// <summary>Step 2: relational becomes relate.</summary>
    private static int ShortenDoubleSuffix(Span<char> word, int length) => length < 2 ? length : word[length - 2] switch
    {
        'a' => Replace(word, length, "ational", "ate", "tional", "tion"),
        'c' => Replace(word, length, "enci", "ence", "anci", "ance"),
        'e' => Replace(word, length, "izer", "ize"),
        'g' => Replace(word, length, "logi", "log"),
        'l' => Replace(word, length, "bli", "ble", "alli", "al", "entli", "ent", "eli", "e", "ousli", "ous"),
        'o' => Replace(word, length, "ization", "ize", "ation", "ate", "ator", "ate"),
        's' => Replace(word, length, "alism", "al", "iveness", "ive", "fulness", "ful", "ousness", "ous"),
        't' => Replace(word, length, "aliti", "al", "iviti", "ive", "biliti", "ble"),
        _ => length,
    };

    /// <summary>Step 3: triplicate becomes triplic.</summary>
    private static int ShortenSuffix(Span<char> word, int length) => word[length - 1] switch
    {
        'e' => Replace(word, length, "icate", "ic", "ative", "", "alize", "al"),
        'i' => Replace(word, length, "iciti", "ic"),
        'l' => Replace(word, length, "ical", "ic", "ful", ""),
        's' => Replace(word, length, "ness", ""),
        _ => length,
    };

    /// <summary>Step 4: a suffix behind a measure of two and more goes.</summary>
    private static int StripSuffix(ReadOnlySpan<char> word, int length)
    {
        if (length < 2)
        {
            return length;
        }

        var stem = word[length - 2] switch
        {
            'a' => Before(word, length, "al"),
            'c' => Before(word, length, "ance", "ence"),
            'e' => Before(word, length, "er"),
            'i' => Before(word, length, "ic"),
            'l' => Before(word, length, "able", "ible"),
            'n' => Before(word, length, "ant", "ement", "ment", "ent"),
            'o' => BeforeIon(word, length),
            's' => Before(word, length, "ism"),
            't' => Before(word, length, "ate", "iti"),
            'u' => Before(word, length, "ous"),
            'v' => Before(word, length, "ive"),
            'z' => Before(word, length, "ize"),
            _ => -1,
        };
        return stem >= 0 && Measure(word[..stem]) > 1 ? stem : length;
    }

    /// <summary>Step 5: probate becomes probat, controll becomes control.</summary>
    private static int StripFinalE(ReadOnlySpan<char> word, int length)
    {
        var measure = Measure(word[..length]);
        if (word[length - 1] == 'e' && (measure > 1 || (measure == 1 && !EndsInShortSyllable(word, length - 1))))
        {
            length--;
        }

        return measure > 1 && word[length - 1] == 'l' && EndsWithDoubleConsonant(word, length) ? length - 1 : length;
    }

    /// <summary>Takes the first pair whose suffix fits, and replaces it if something with a measure stands before.</summary>
    private static int Replace(Span<char> word, int length, params ReadOnlySpan<string> pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (Ends(word, length, pairs[i]))
            {
                var stem = length - pairs[i].Length;
                if (Measure(word[..stem]) == 0)
                {
                    return length;
                }

                pairs[i + 1].CopyTo(word[stem..]);
                return stem + pairs[i + 1].Length;
            }
        }

        return length;
    }

    /// <summary>The length of what stands before the first suffix that fits, or -1.</summary>
    private static int Before(ReadOnlySpan<char> word, int length, params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (Ends(word, length, suffix))
            {
                return length - suffix.Length;
            }
        }

        return -1;
    }

    private static int BeforeIon(ReadOnlySpan<char> word, int length)
    {
        var stem = Before(word, length, "ion");
        return stem > 0 && word[stem - 1] is 's' or 't' ? stem : Before(word, length, "ou");
    }

    private static bool Ends(ReadOnlySpan<char> word, int length, string suffix) => word[..length].EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var consonant = true;
        for (var i = 0; i < stem.Length; i++)
        {
            var next = IsConsonant(stem[i], i == 0 || !consonant);
            if (next && !consonant)
            {
                measure++;
            }

            consonant = next;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        var consonant = false;
        for (var i = 0; i < stem.Length; i++)
        {
            consonant = IsConsonant(stem[i], i == 0 || !consonant);
            if (!consonant)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConsonant(char letter, bool consonantIfY) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => consonantIfY,
        _ => true,
    };

    private static bool IsConsonantAt(ReadOnlySpan<char> word, int at)
    {
        // Each y of a run turns what the one before it was.
        var first = at;
        while (first > 0 && word[first] == 'y')
        {
            first--;
        }

        var consonant = IsConsonant(word[first], true);
        return ((at - first) & 1) == 0 ? consonant : !consonant;
    }

    private static bool EndsWithDoubleConsonant(ReadOnlySpan<char> word, int length)
        => length >= 2 && word[length - 1] == word[length - 2] && IsConsonantAt(word, length - 1);

    /// <summary>Consonant, vowel, consonant, the last no w, x or y: hop, but not snow.</summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> word, int length)
        => length >= 3
        && word[length - 1] is not ('w' or 'x' or 'y')
        && IsConsonantAt(word, length - 1)
        && !IsConsonantAt(word, length - 2)
        && IsConsonantAt(word, length - 3);
}
