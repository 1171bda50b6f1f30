namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Two texts that share enough.</summary>
/// <param name="A">Number of one text among all that are compared.</param>
/// <param name="B">Number of the other, greater than that of the first.</param>
/// <param name="Shared">Shingles in both.</param>
/// <param name="SharedOwn">Those of them that are left without laws, slogans and the form's sentences.</param>
/// <param name="Kind">Copied, or only laws and slogans.</param>
internal readonly record struct FieldPair(int A, int B, int Shared, int SharedOwn, SharedKind Kind);
