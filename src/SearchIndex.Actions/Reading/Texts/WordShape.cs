namespace SearchIndex.Actions.Reading.Texts;

/// <summary>
/// Tells words of the Latin script from strings that no language has. Shape condemns single words (figures inside, endless runs of
/// consonants); a text that is nearly all capitals must besides hold the small words that every language of the script has.
/// </summary>
internal sealed class WordShape
{
    private const string Vowels = "aeiouyAEIOUYàáâãäåæèéêëìíîïòóôõöøùúûüýÿăāąēěęīįōőœūůűươạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝĂƠƯ";

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "to", "in", "for", "on", "with", "by", "is", "are", "at", "as", "from", "that", "this", "our", "we", "will", "be", "has", "or",
        "de", "la", "le", "les", "des", "et", "en", "du", "aux", "au", "dans", "pour", "par", "sur", "une", "un", "el", "los", "las", "del", "que", "una", "por", "para", "con", "se", "su",
        "da", "do", "das", "dos", "em", "na", "no", "com", "os", "um", "uma", "der", "die", "und", "den", "von", "zu", "mit", "ist", "auf", "im", "il", "di", "che", "per", "della", "het", "een", "van",
        "dan", "yang", "untuk", "dengan", "ng", "sa", "ang", "mga", "ya", "wa", "kwa", "ve", "bir", "och", "att", "som", "og", "av", "til", "i", "w", "z", "và", "của", "các", "cho", "trong",
    };

    private long _capitalLetters;
    private int _capitalWords;
    private int _smallCapitalWords;
    private long _shapeNoise;

    /// <summary>Letters of the Latin script so far.</summary>
    public long Letters { get; private set; }

    /// <summary>Letters that stand in strings of no language.</summary>
    public long Noise =>
        _capitalLetters * 2 > Letters && _capitalWords >= 20 && _smallCapitalWords * 25 < _capitalWords ? Math.Max(_shapeNoise, _capitalLetters) : _shapeNoise;

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    public void Add(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordCharacter(text[i]))
            {
                i++;
            }

            AddWord(text[start..i]);
        }
    }

    private static bool IsWordCharacter(char c) => c is '|' || char.IsAsciiLetterOrDigit(c) || (c is >= '\u00C0' and < '\u0250') || (c is >= '\u1E00' and < '\u1F00');

    private void AddWord(ReadOnlySpan<char> word)
    {
        var letters = 0;
        var upper = 0;
        var vowels = 0;
        var run = 0;
        var longestRun = 0;
        var turns = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsLetter(c))
            {
                run = 0;
                turns += i > 0 && i + 1 < word.Length && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]) ? 2 : 0;
                continue;
            }

            letters++;
            upper += char.IsUpper(c) ? 1 : 0;
            var vowel = Vowels.Contains(c, StringComparison.Ordinal);
            vowels += vowel ? 1 : 0;
            run = vowel ? 0 : run + 1;
            longestRun = Math.Max(longestRun, run);
            turns += i > 0 && char.IsUpper(c) && char.IsLower(word[i - 1]) ? 1 : 0;
        }

        Letters += letters;
        if (letters >= 2 && upper * 10 >= letters * 7)
        {
            _capitalLetters += letters;
            _capitalWords++;
            _smallCapitalWords += letters <= 6 && SmallWords.Contains(word.ToString().ToLowerInvariant()) ? 1 : 0;
        }

        var impossible = (letters >= 5 && longestRun >= 6) || (letters >= 4 && turns >= 2) || (letters >= 7 && vowels * 6 < letters) || letters > 45;
        _shapeNoise += impossible ? letters : 0;
    }
}
