namespace SearchIndex.Actions.Likeness;

/// <summary>How alike two actions are by each kind of evidence, 0 to 1 each, before weighing.</summary>
/// <param name="Heading">1 under the same heading, less under the same commitment or area.</param>
/// <param name="Concepts">Cosine over concepts and species.</param>
/// <param name="Laws">Cosine over laws and plans cited.</param>
/// <param name="Words">Cosine over words by their rarity.</param>
/// <param name="Latent">Cosine in the space of latent topics.</param>
public readonly record struct LikenessParts(double Heading, double Concepts, double Laws, double Words, double Latent);
