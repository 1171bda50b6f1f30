using System.Globalization;

namespace SearchIndex.Actions.Likeness;

/// <summary>
/// How much each kind of evidence counts when two actions are compared, and how large the space of latent topics is.
/// The weights were chosen on the judged pairs of the sample library (<c>tests/SearchIndex.Actions.Tests/Likeness/Cases</c>).
/// </summary>
public sealed record LikenessOptions
{
    /// <summary>Weight of standing under one heading of the platform, 0 to 1.</summary>
    public double Heading { get; init; } = 0.39;

    /// <summary>Weight of concepts and species that both name, 0 to 1.</summary>
    public double Concepts { get; init; } = 0.24;

    /// <summary>Weight of laws and plans that both cite, 0 to 1.</summary>
    public double Laws { get; init; } = 0.04;

    /// <summary>Weight of words that both use, by how rare they are, 0 to 1.</summary>
    public double Words { get; init; } = 0.06;

    /// <summary>Weight of closeness in the space of latent topics, which holds words and concepts of both languages, 0 to 1.</summary>
    public double Latent { get; init; } = 0.27;

    /// <summary>For a free text: weight of its parts that stand in an action, beside closeness in the latent space, which has the rest of 1.</summary>
    public double TextCoverage { get; init; } = 0.75;

    /// <summary>For a free text: what a word of the heading counts beside one of the text.</summary>
    public double HeadingText { get; init; } = 0.6;

    /// <summary>What the same commitment under another heading counts, as a share of the same heading.</summary>
    public double SameCommitment { get; init; } = 0.4;

    /// <summary>What the same action area under another commitment counts, as a share of the same heading.</summary>
    public double SameArea { get; init; } = 0.1;

    /// <summary>What a broader concept counts, as a share of the concept that the text names.</summary>
    public double BroaderConcept { get; init; } = 0.4;

    /// <summary>What a word of a target counts, as a share of one of the description, unless the target repeats the description.</summary>
    public double TargetText { get; init; } = 0.5;

    /// <summary>What a word of a baseline counts, as a share of one of the description. Most of a baseline is the form's own sentence.</summary>
    public double BaselineText { get; init; } = 0.15;

    /// <summary>What a name of a concept in the other language counts beside the words of the text, in the latent space.</summary>
    public double BridgeNames { get; init; } = 0.5;

    /// <summary>What a translation of a word by the general dictionary counts beside the word, in the latent space.</summary>
    public double BridgeWords { get; init; } = 0.7;

    /// <summary>What a concept counts beside a word of the same rarity, in the latent space.</summary>
    public double LatentConcepts { get; init; } = 2;

    /// <summary>What a heading counts beside a word of the same rarity, in the latent space.</summary>
    public double LatentHeading { get; init; } = 0.3;

    /// <summary>Latent topics at most; a third of the number of actions where that is less.</summary>
    public int Dimensions { get; init; } = 100;

    /// <summary>Rounds of the subspace iteration.</summary>
    public int Iterations { get; init; } = 3;

    /// <summary>Seed of the start vectors of the subspace iteration.</summary>
    public int Seed { get; init; } = 20_261;

    /// <summary>Actions that the latent space is made of at most, spread evenly over the library; all others are placed in it afterwards.</summary>
    public int TrainingActions { get; init; } = 20_000;

    /// <summary>Words and concepts that are kept at most, those in most actions first. Terms of one action only have no place in the latent space.</summary>
    public int MaximumTerms { get; init; } = 60_000;

    /// <summary>From this share on of the shorter text standing in the other, a likeness is called shared text, 0 to 1.</summary>
    public double SharedFrom { get; init; } = 0.5;

    /// <summary>Actions less alike than this are not listed, 0 to 1.</summary>
    public double Least { get; init; } = 0.12;

    /// <summary>Names the method and all of its figures that change an answer.</summary>
    public string Version => string.Create(
        CultureInfo.InvariantCulture,
        $"likeness-1 heading {Heading} concepts {Concepts} laws {Laws} words {Words} latent {Latent} ({Dimensions} topics, {Iterations} rounds, seed {Seed})");
}
