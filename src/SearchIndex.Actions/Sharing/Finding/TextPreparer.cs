using SearchIndex.Actions.Sharing.Formula;
using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Similarity.Noise;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Makes texts ready to be compared. Immutable and safe for use by many threads.</summary>
/// <param name="masker">Finds names.</param>
/// <param name="laws">Finds titles of laws and slogans.</param>
/// <param name="form">Finds sentences of the form.</param>
/// <param name="reader">Makes units.</param>
/// <param name="shingler">Makes shingles.</param>
internal sealed class TextPreparer(NameMasker masker, LawPhrases laws, FormKnowledge form, ComparedTextReader reader, Shingler shingler)
{
    /// <summary>Prepares a text.</summary>
    /// <param name="action">Whose text it is.</param>
    /// <param name="field">Which one.</param>
    /// <returns>The text with its units and shingles.</returns>
    public PreparedText Read(SharedAction action, TextField field)
    {
        var text = action.Text(field) ?? "";
        var parts = action.IsRecord ? [] : form.Find(action, field);
        var names = masker.Find(text);
        var units = reader.Read(text, Spans(names, parts));
        return new PreparedText(text, units, names, parts, shingler.Read(units));
    }

    /// <summary>Prepares a text with the form's sentences as any other words.</summary>
    /// <param name="action">Whose text it is.</param>
    /// <param name="field">Which one.</param>
    /// <returns>The text with its units and shingles.</returns>
    public PreparedText ReadWhole(SharedAction action, TextField field)
    {
        var text = action.Text(field) ?? "";
        var names = masker.Find(text);
        var units = reader.Read(text, Spans(names, []));
        return new PreparedText(text, units, names, [], shingler.Read(units));
    }

    /// <summary>Prepares a text whose letters may be wrong.</summary>
    /// <param name="action">Whose text it is.</param>
    /// <param name="field">Which one.</param>
    /// <returns>The text and the names in it.</returns>
    public NoisyText Noisy(SharedAction action, TextField field)
    {
        var text = action.Text(field) ?? "";
        return new NoisyText(text, Spans(masker.Find(text), []));
    }

    /// <summary>The shingles that are left of a text without laws, slogans and the form's sentences.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Shingles of what is left, names masked.</returns>
    public ShingleSet Own(PreparedText text)
    {
        var left = text.Text.ToCharArray();
        foreach (var span in laws.Find(text.Text).Select(span => (span.Start, span.End)).Concat(text.Form.Select(part => (part.Start, part.End))))
        {
            left.AsSpan(span.Start, span.End - span.Start).Fill('\u3000');
        }

        var blank = text.Text.Length == 0 ? [] : left;
        var names = text.Names.Where(name => !blank.AsSpan(name.Start, name.End - name.Start).Contains('\u3000')).ToList();
        return shingler.Read(reader.Read(left, Spans(names, [])));
    }

    private static MaskedSpan[] Spans(IReadOnlyList<MaskedName> names, IReadOnlyList<FormPart> parts)
    {
        var spans = new List<MaskedSpan>(names.Count + parts.Count);
        spans.AddRange(parts.Select(part => new MaskedSpan(part.Start, part.End, (int)NameClass.Form)));
        spans.AddRange(names.Where(name => !parts.Any(part => part.Start < name.End && name.Start < part.End))
            .Select(name => new MaskedSpan(name.Start, name.End, (int)name.Class)));
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. spans];
    }
}
