using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge;

/// <summary>The rules that every row of the concept tables keeps. A failure names the rows.</summary>
public sealed partial class ConceptTableTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon");
    private static readonly IReadOnlyList<KnowledgeRow> Rows =
        KnowledgeTable.Read(File.ReadLines(KnowledgeFiles.Table(Folder)), "concepts.tsv");

    private static readonly KnowledgeLexicon Lexicon = TestLexicons.All.Knowledge;

    [Fact]
    public void The_tables_make_a_lexicon() => Assert.Equal(Rows.Count, Lexicon.Entries.Count);

    [Fact]
    public void The_name_that_is_shown_belongs_to_one_row() => None(
        from row in Rows
        group row by Lexicon.Fold.Fold(row.Entry.DisplayName) into same
        where same.Count() > 1
        select $"'{same.Key}' is the shown name of {string.Join(" and ", same)}");

    [Fact]
    public void Broader_rows_do_not_go_in_circles() => None(
        from row in Rows
        where Lexicon.TryGet(row.Entry.Key, out var entry) && entry.Broader.Any(key => key == entry.Key
            || (Lexicon.TryGet(key, out var above) && Lexicon.Above(above).Contains(entry)))
        select $"{row}: it is broader than itself");

    [Fact]
    public void A_name_is_that_of_one_row_or_marked_in_all() => None(
        from owner in Rows.SelectMany(row => row.Entry.AllNames.Where(IsOwn).Select(name => (Row: row, Name: name, Folded: Lexicon.Fold.Fold(name.Text))))
        group owner by owner.Folded into same
        where same.Select(owner => owner.Row).Distinct().Count() > 1 && same.Any(owner => !owner.Name.IsAmbiguous)
        select $"'{same.Key}' is a name of {string.Join(" and ", same.Select(owner => owner.Row).Distinct())} and not marked with ~ in all of them");

    [Fact]
    public void A_name_stands_once_in_its_row() => None(
        from row in Rows
        from same in row.Entry.AllNames.Where(name => name.Form is not (NameForm.Traditional or NameForm.Pinyin)).GroupBy(name => name.Text.ToLowerInvariant())
        where same.Count() > 1
        select $"{row}: '{same.Key}' stands {same.Count()} times");

    [Fact]
    public void A_negative_name_holds_a_name_of_its_row_and_does_not_count() => None(
        from row in Rows
        from negative in row.Entry.Negative
        let folded = Lexicon.Fold.Fold(negative)
        let holds = row.Entry.AllNames.Any(name => name.Form is not (NameForm.Negative or NameForm.Pinyin) && folded != Lexicon.Fold.Fold(name.Text)
            && folded.Contains(Lexicon.Fold.Fold(name.Text), StringComparison.Ordinal))
        let fires = Lexicon.Find(negative).Any(match => match.Entry.Key == row.Entry.Key)
        where !holds || fires
        select $"{row}, column negative: '{negative}' {(holds ? "still counts as the entry" : "holds none of the entry's names")}");

    [Fact]
    public void Traditional_names_fold_to_simplified_ones() => None(
        from row in Rows
        from name in row.Entry.Traditional
        where !row.Entry.Chinese.Concat(row.Entry.Variants).Any(other => Lexicon.Fold.Fold(other) == Lexicon.Fold.Fold(name))
        select $"{row}, column hant: '{name}' folds to none of its names");

    [Fact]
    public void Chinese_names_are_Chinese_and_Latin_names_Latin() => None(
        from row in Rows
        from wrong in row.Entry.Chinese.Where(name => !Han().IsMatch(name)).Select(name => ("zh", name))
            .Concat(row.Entry.English.Where(name => Han().IsMatch(name)).Select(name => ("en", name)))
            .Concat(row.Entry.Latin.Where(name => !LatinName().IsMatch(name)).Select(name => ("latin", name)))
        select $"{row}, column {wrong.Item1}: '{wrong.Item2}'");

    [Fact]
    public void Pinyin_has_a_syllable_for_each_character_of_a_name() => None(
        from row in Rows
        from pinyin in row.Entry.Pinyin
        let syllables = pinyin.Split(' ').Length
        where !Syllables().IsMatch(pinyin) || !row.Entry.Chinese.Concat(row.Entry.Variants).Any(name => Han().Count(name) == syllables)
        select $"{row}, column pinyin: '{pinyin}'");

    [Fact]
    public void Sources_are_known() => None(
        from row in Rows
        from source in row.Entry.Sources.DefaultIfEmpty("")
        where !Lexicon.TryGetSource(source, out _)
        select $"{row}, column source: '{source}' is not in concept-sources.tsv");

    [Fact]
    public void Each_name_that_is_not_ambiguous_is_found_in_a_text() => None(
        from row in Rows
        from name in row.Entry.AllNames.Where(name => IsOwn(name) && !name.IsAmbiguous)
        where !Lexicon.Find($"。{name.Text}。").Any(match => match.Entry.Key == row.Entry.Key && match.Start == 1)
        select $"{row}: '{name.Text}' is not found");

    private static bool IsOwn(KnowledgeName name) => name.Form is not (NameForm.Negative or NameForm.Include or NameForm.Pinyin or NameForm.Traditional);

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults:\n{string.Join('\n', all.Take(40))}");
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}々〇]|\p{Cs}\p{Cs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"^[\p{Lu}×][\p{L}.×'’() -]+$")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"^[a-zü]+( [a-zü]+)*$")]
    private static partial Regex Syllables();
}
