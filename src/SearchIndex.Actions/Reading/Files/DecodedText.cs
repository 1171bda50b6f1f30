namespace SearchIndex.Actions.Reading.Files;

/// <summary>Text of a file.</summary>
/// <param name="Text">The characters, without a byte order mark.</param>
/// <param name="Encoding">The encoding it was read with.</param>
/// <param name="Notes">Sentences for people: bytes that are not valid in it, with their lines.</param>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Notes);
