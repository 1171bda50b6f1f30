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
        WordsNode words => new FieldNode($"{field}:{words.Source}", field, string.Join(' ', words.Words), Quoted: false),
        PhraseNode phrase => new FieldNode($"{field}:{phrase.Source}", field, phrase.Text, Quoted: true),
        _ => group,
    };
}
