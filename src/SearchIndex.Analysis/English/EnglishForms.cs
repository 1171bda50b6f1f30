using System.Collections.Frozen;

namespace SearchIndex.Analysis.English;

/// <summary>Plurals and forms of verbs that no rule of endings brings back.</summary>
internal static class EnglishForms
{
    // Forms that are words of their own as well (found, left, saw, bound, rose) are not among them.
    private const string Table = """
        child children|man men|woman women|foot feet|tooth teeth|mouse mice|goose geese|person people persons|ox oxen
        criterion criteria|phenomenon phenomena|bacterium bacteria|medium media|datum data|stratum strata|spectrum spectra|genus genera
        fungus fungi|stimulus stimuli|nucleus nuclei|locus loci|radius radii|alumnus alumni|virus viruses|focus foci|cactus cacti
        index indices indexes|matrix matrices|vertex vertices|appendix appendices|axis axes
        analysis analyses|hypothesis hypotheses|diagnosis diagnoses|basis bases|crisis crises|thesis theses|synthesis syntheses|prognosis prognoses|metastasis metastases
        leaf leaves|wolf wolves|life lives|knife knives|half halves|shelf shelves|loaf loaves|calf calves|hoof hooves|thief thieves
        larva larvae|alga algae|vertebra vertebrae|antenna antennae|formula formulae
        buy bought|pay paid|sell sold|spend spent|lose lost|make made|grow grew grown|write wrote written|take took taken|give gave given|hold held|keep kept
        build built|teach taught|catch caught|think thought|bring brought|fight fought|seek sought|eat ate eaten|drink drank drunk|swim swam swum
        know knew known|throw threw thrown|draw drew drawn|drive drove driven|rise risen|choose chose chosen|speak spoke spoken|break broke broken|steal stole stolen
        freeze froze frozen|wear wore worn|tear tore torn|begin began begun|run ran|fly flew flown|lie lain|send sent|lend lent|feel felt|sleep slept|deal dealt|mean meant
        feed fed|lead led|meet met|breed bred|bleed bled|shoot shot|win won|sit sat|stand stood|understand understood|tell told|become became|come came|go went gone|see seen|show shown|hide hid hidden
        """;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Base = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The base of a form.</summary>
    /// <param name="word">Lower-case letters.</param>
    /// <returns>Null where endings tell; never longer than two letters more than the form.</returns>
    internal static string? Of(ReadOnlySpan<char> word) => Base.TryGetValue(word, out var form) ? form : null;

    private static FrozenDictionary<string, string> Read()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = row.Split(' ');
            foreach (var form in words.Skip(1))
            {
                forms.Add(form, words[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
