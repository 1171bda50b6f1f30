using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge;

/// <summary>
/// English terms, each searched alone, against the actions in whose texts one of its Chinese forms stands as a plain scan finds them:
/// of the actions that are written in Chinese, because others have no Chinese form to hold. An action that has the English term itself
/// is no wrong hit.
/// </summary>
public sealed class EnglishTermsTests(SampleLibraryFixture sample, SeedLibraryFixture seeds) : IClassFixture<SampleLibraryFixture>, IClassFixture<SeedLibraryFixture>
{
    private static readonly string Cases = Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Knowledge", "Cases", "english-terms.tsv");

    [Fact]
    [Trait("Category", "Long")]
    public void English_terms_find_what_has_their_Chinese_forms()
    {
        var libraries = new[] { sample.Library, seeds.Library }.OfType<ActionLibrary>().ToList();
        var actions = libraries.Select(library => library.Export(null).Where(action => action.Readable && IsChinese(action)).ToList()).ToList();
        var chinese = actions.Select(list => list.Select(action => action.Id).ToHashSet(StringComparer.Ordinal)).ToList();
        var (right, missed, wrong) = (0, 0, 0);
        var report = new List<(int Faults, string Line)>();
        foreach (var cells in File.ReadLines(Cases).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var (term, forms) = (cells[0], cells[1].Split('|'));
            var (termRight, termMissed, termWrong, example) = (0, 0, 0, "");
            for (var i = 0; i < libraries.Count; i++)
            {
                var expected = forms.SelectMany(form => PlainScan.Find(actions[i], form)).ToHashSet(StringComparer.Ordinal);
                var hits = libraries[i].Search(new SearchRequest { Query = term, Limit = 1000 }).Hits.Select(hit => hit.Id).Where(chinese[i].Contains).ToHashSet(StringComparer.Ordinal);

                // Precision is that of terms which the texts have: what else a term finds has nothing to be held against.
                var english = expected.Count == 0 ? hits : actions[i].Where(action => HasTerm(action, term)).Select(action => action.Id).ToHashSet(StringComparer.Ordinal);
                termRight += hits.Count(expected.Contains);
                termMissed += expected.Count(id => !hits.Contains(id));
                termWrong += hits.Count(id => !expected.Contains(id) && !english.Contains(id));
                example = hits.FirstOrDefault(id => !expected.Contains(id) && !english.Contains(id)) ?? expected.FirstOrDefault(id => !hits.Contains(id)) ?? example;
            }

            (right, missed, wrong) = (right + termRight, missed + termMissed, wrong + termWrong);
            report.Add((termMissed + termWrong, string.Create(CultureInfo.InvariantCulture, $"{term}: {termRight} right, {termMissed} missed, {termWrong} wrong ({example})")));
        }

        var recall = right / (double)Math.Max(1, right + missed);
        var precision = right / (double)Math.Max(1, right + wrong);
        var summary = string.Create(CultureInfo.InvariantCulture, $"recall {recall:0.000}, precision {precision:0.000} over {report.Count} terms; the worst:\n")
            + string.Join('\n', report.Where(line => line.Faults > 0).OrderByDescending(line => line.Faults).Take(25).Select(line => line.Line));
        TestContext.Current.SendDiagnosticMessage(summary);
        Assert.True(recall >= 0.95 && precision >= 0.9, summary);
    }

    private static bool IsChinese(ActionRecord action) =>
        new[] { action.Description, action.Baseline, action.Target }.OfType<string>().Any(text => text.Any(c => c is >= '\u3400' and <= '\u9FFF'));

    private static bool HasTerm(ActionRecord action, string term)
    {
        var words = string.Join("[- ]", term.Split(' ', '-').Select(Regex.Escape));
        return PlainScan.Texts(action).Any(text => Regex.IsMatch(text, $@"\b{words}(s|es)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }
}
