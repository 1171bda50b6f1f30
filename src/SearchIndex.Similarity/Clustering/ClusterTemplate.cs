namespace SearchIndex.Similarity.Clustering;

/// <summary>
/// What the texts of a cluster have in common, and the slots where they differ. Immutable.
/// </summary>
/// <remarks>
/// Every member is aligned with the medoid, in the order of both texts. Units of the medoid that are matched in all members, and follow each other there as they do in the
/// medoid, are common text; what lies between is a slot. Common text shorter (in units) than the slot on each side of it becomes part of one slot with both. A masked span that all
/// have, but not with the same original, is a slot of its class.
/// </remarks>
public sealed class ClusterTemplate
{
    internal ClusterTemplate(IReadOnlyList<TemplatePart> parts, bool isBounded)
    {
        Parts = parts;
        IsBounded = isBounded;
    }

    /// <summary>Common text and slots, in the order of the medoid.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>True where an alignment met a limit, so that less may be common here than is.</summary>
    public bool IsBounded { get; }

    /// <summary>The longest common text: what the cluster may be called; empty if there is none.</summary>
    public string LongestCommon => Parts.Where(part => !part.IsSlot).MaxBy(part => part.Text.Length)?.Text.Trim() ?? "";

    /// <summary>Makes the template of a cluster.</summary>
    /// <param name="members">The texts, each once; of identical texts one is enough.</param>
    /// <param name="medoid">The number of the medoid among them.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The medoid is no member.</exception>
    public static ClusterTemplate Of(IReadOnlyList<TemplateMember> members, int medoid)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfNegative(medoid);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(medoid, members.Count);
        return new TemplateBuilder(members, medoid).Build();
    }

    /// <summary>The template as text: a slot with a class is written as the class is called, in braces; any other as "…".</summary>
    /// <param name="className">What a class of masked spans is called.</param>
    /// <returns>Such as "{name}严格执行《…》".</returns>
    public string ToText(Func<int, string> className)
    {
        ArgumentNullException.ThrowIfNull(className);
        return string.Concat(Parts.Select(part => !part.IsSlot ? part.Text : part.MaskClass == 0 ? "…" : $"{{{className(part.MaskClass)}}}"));
    }
}
