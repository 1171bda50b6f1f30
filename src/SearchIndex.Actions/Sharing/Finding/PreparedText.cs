using SearchIndex.Actions.Sharing.Formula;
using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>A text made ready to be compared. Immutable.</summary>
/// <param name="Text">The original.</param>
/// <param name="Units">Its units, names and the form's sentences masked.</param>
/// <param name="Names">The names in it.</param>
/// <param name="Form">Fixed parts of the form's sentences in it.</param>
/// <param name="Shingles">Shingles of the units.</param>
internal sealed record PreparedText(string Text, ComparedText Units, IReadOnlyList<MaskedName> Names, IReadOnlyList<FormPart> Form, ShingleSet Shingles);
