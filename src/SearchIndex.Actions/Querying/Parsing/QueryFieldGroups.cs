namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Hands a field down to the parts of the group that stands after it, as in <c>city:(安顺 OR 荔波)</c>.</summary>
internal static class QueryFieldGroups
{
    /// <summary>Gives each word and phrase of a group the field.</summary>
    /// <param name="field">English name of the field.</param>
    /// <param name="group">What stands in the parentheses.</param>
    /// <returns>The same tree with fields at its leaves.</returns>
    public static QueryNode Apply(string field, QueryNode group) => group switch
    {
        AllOfNode all => new AllOfNode(all.Source, [.. all.Operands.Select(operand => Apply(field, operand))]),
        AnyOfNode any => new AnyOfNode(any.Source, [.. any.Operands.Select(operand => Apply(field, operand))]),
        NotNode not => new NotNode(not.Source, Apply(field, not.Operand)),
        WordsNode { Literal: true } words when QueryFields.IsText(field) => Literal(field, words),
        WordsNode words => new FieldNode($"{field}:{words.Source}", field, string.Join(' ', words.Words), Quoted: false),
        PhraseNode { Within: not null } near when QueryFields.IsText(field) => new ScopedNode($"{field}:{near.Source}", field, near),
        PhraseNode phrase => new FieldNode($"{field}:{phrase.Source}", field, phrase.Text, Quoted: true),
        PatternNode pattern when !QueryFields.IsText(field) => new FieldNode($"{field}:{pattern.Source}", field, pattern.Pattern, Quoted: false),
        PatternNode or FuzzyNode or RegexNode when QueryFields.IsText(field) => new ScopedNode($"{field}:{group.Source}", field, group),
        FuzzyNode fuzzy => new FieldNode($"{field}:{fuzzy.Source}", field, fuzzy.Word, Quoted: false),
        RegexNode regex => new FieldNode($"{field}:{regex.Source}", field, regex.Pattern, Quoted: false),
        _ => group,
    };

    // After = each word stands for itself.
    private static QueryNode Literal(string field, WordsNode words)
    {
        List<QueryNode> all = [.. words.Words.Select(word => new FieldNode($"{field}:={word}", field, word, Quoted: true))];
        return all.Count == 1 ? all[0] : new AllOfNode(words.Source, all);
    }
}
