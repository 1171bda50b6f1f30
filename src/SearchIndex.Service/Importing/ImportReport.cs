using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Importing;

/// <summary>What became of the files of one import.</summary>
/// <param name="Changed">Whether there is a new commit.</param>
/// <param name="Generation">Number of the commit afterwards.</param>
/// <param name="Files">Each file that was taken or refused, with its import report; a refused one says why in <c>report.error</c>.</param>
/// <param name="Unchanged">How many files the library had already, as they are.</param>
/// <param name="Seconds">How long indexing took.</param>
/// <param name="Notes">What a person should know, a sentence each.</param>
public sealed record ImportReport(bool Changed, long Generation, IReadOnlyList<SourceFileRecord> Files, int Unchanged, double Seconds, IReadOnlyList<string> Notes);
