namespace SearchIndex.Actions.Knowledge;

/// <summary>All strings under which the entries of a lexicon are found, with what each stands for.</summary>
internal static class KnowledgePatterns
{
    /// <summary>The patterns of all names but Pinyin.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="fold">How names are folded.</param>
    /// <returns>Folded patterns; one stands several times where several entries have it.</returns>
    public static IEnumerable<KeyValuePair<string, NameReference>> Of(IReadOnlyList<KnowledgeEntry> entries, MatchingFold fold)
    {
        var names = new List<(int Entry, int Name, NameForm Form, string Folded)>(entries.Count * 12);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var all = entries[entry].AllNames;
            for (var name = 0; name < all.Count; name++)
            {
                if (all[name].Form != NameForm.Pinyin)
                {
                    names.Add((entry, name, all[name].Form, fold.Fold(all[name].Text)));
                }
            }
        }

        var known = new HashSet<(string, int)>(names.Count * 2);
        foreach (var (entry, name, own, folded) in names)
        {
            foreach (var (pattern, form) in NamePatterns.Of(folded, own))
            {
                if (known.Add((pattern, entry)))
                {
                    yield return KeyValuePair.Create(pattern, new NameReference(entry, name, form));
                }
            }
        }
    }

    /// <summary>The patterns of Pinyin.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="fold">How names are folded.</param>
    /// <returns>Folded patterns.</returns>
    public static IEnumerable<KeyValuePair<string, NameReference>> OfPinyin(IReadOnlyList<KnowledgeEntry> entries, MatchingFold fold)
    {
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var all = entries[entry].AllNames;
            for (var name = 0; name < all.Count; name++)
            {
                if (all[name].Form != NameForm.Pinyin)
                {
                    continue;
                }

                foreach (var pattern in NamePatterns.Pinyin(fold.Fold(all[name].Text)).Distinct(StringComparer.Ordinal))
                {
                    yield return KeyValuePair.Create(pattern, new NameReference(entry, name, NameForm.Pinyin));
                }
            }
        }
    }
}
