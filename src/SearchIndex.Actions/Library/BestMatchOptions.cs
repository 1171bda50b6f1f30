using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library;

/// <summary>The weights of a search by best match. All are 0 or more; 0 switches a kind of evidence off.</summary>
/// <remarks>src/README.md, "Weights of the best match", says which measurement chose each.</remarks>
public sealed record BestMatchOptions
{
    /// <summary>The measured weights.</summary>
    public static BestMatchOptions Default { get; } = new();

    /// <summary>The parameters of BM25.</summary>
    public Bm25Options Bm25 { get; init; } = new(1.2f, 0.85f);

    /// <summary>A word of the query.</summary>
    public float Word { get; init; } = 1f;

    /// <summary>A word of two or more Han characters.</summary>
    public float HanWord { get; init; } = 0.7f;

    /// <summary>The Han characters of a word in twos, whatever the words of the text are; shared by all of its twos.</summary>
    public float Bigram { get; init; } = 0.5f;

    /// <summary>The last Han character of a word and the first of the next, side by side in the text too.</summary>
    public float Crossing { get; init; } = 0.25f;

    /// <summary>A Han character that is a word of the query by itself; half of it where it stands inside other words.</summary>
    public float LoneCharacter { get; init; } = 0.4f;

    /// <summary>An English word with the ending that it has in the query.</summary>
    public float Exact { get; init; } = 0.15f;

    /// <summary>The beginning of a long English word.</summary>
    public float Beginning { get; init; } = 0.1f;

    /// <summary>Two words of the query that follow each other in the text too.</summary>
    public float Pair { get; init; } = 0.05f;

    /// <summary>The parts of a word with a hyphen, written as one.</summary>
    public float Joined { get; init; } = 0.8f;

    /// <summary>A word of the query where the title, or a name of the city, has it.</summary>
    public float Title { get; init; } = 0.4f;

    /// <summary>Factor of Chinese words that only hold a sentence together, where the query has others.</summary>
    public float Particle { get; init; } = 0.4f;

    /// <summary>Factor of English function words and of question words, where the query has others.</summary>
    public float FunctionWord { get; init; } = 0.05f;

    /// <summary>A concept, species, law or place that the query names, where the action names it in whatever words.</summary>
    public float Concept { get; init; } = 0.5f;

    /// <summary>What the dictionary says for a word that the library has.</summary>
    public float Translation { get; init; } = 0.1f;

    /// <summary>What the dictionary says for a word that the library does not have, and words that are spelt nearly like it.</summary>
    public float Substitute { get; init; } = 0.8f;

    /// <summary>Two Chinese words of the query that stand near each other in the text, in any order; counted for the best actions only.</summary>
    public float Near { get; init; } = 0.1f;

    /// <summary>The same for words of other scripts.</summary>
    public float NearLatin { get; init; } = 0.05f;

    /// <summary>Exponent of how often a term stands in the query.</summary>
    public float QueryFrequency { get; init; } = 0.5f;

    /// <summary>How many terms of a long query are looked up: those that weigh most.</summary>
    public int MostTerms { get; init; } = 128;

    /// <summary>How many of the best actions get a second look.</summary>
    public int SecondLook { get; init; } = 200;
}
