using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Compares the fields of two actions.</summary>
/// <param name="preparer">Reads texts.</param>
/// <param name="options">What counts as shared.</param>
internal sealed class FieldComparison(TextPreparer preparer, SharedTextOptions options)
{
    /// <summary>What each two fields share.</summary>
    /// <param name="a">One action.</param>
    /// <param name="b">The other; the same to compare its own texts.</param>
    /// <returns>Those with a passage in common, the strongest first.</returns>
    public IReadOnlyList<SharedFieldRecord> Of(SharedAction a, SharedAction b)
    {
        var records = new List<(double Containment, SharedFieldRecord Record)>();
        var isSelf = a.Id == b.Id;
        foreach (var fieldA in Given(a, isSelf))
        {
            foreach (var fieldB in Given(b, isSelf).Where(field => !isSelf || field > fieldA))
            {
                if (Compare(a, fieldA, b, fieldB) is { } record)
                {
                    records.Add((Math.Max(record.ContainmentA, record.ContainmentB), record));
                }
            }
        }

        return [.. records.OrderBy(record => record.Record.Kind == "copied" ? 0 : 1).ThenByDescending(record => record.Containment).Select(record => record.Record)];
    }

    private static IEnumerable<TextField> Given(SharedAction action, bool isSelf) =>
        isSelf ? Enum.GetValues<TextField>().Where(field => !string.IsNullOrEmpty(action.Text(field))) : action.Fields;

    private SharedFieldRecord? Compare(SharedAction a, TextField fieldA, SharedAction b, TextField fieldB)
    {
        var (left, right) = (preparer.Read(a, fieldA), preparer.Read(b, fieldB));
        var (own, kind) = (preparer.Own(left).OverlapWith(preparer.Own(right)), SharedKind.Copied);
        if (own.Shared < options.MinShared && left.Form.Select(part => part.Sentence).Intersect(right.Form.Select(part => part.Sentence)).Any())
        {
            kind = SharedKind.Platform;
            (left, right) = (preparer.ReadWhole(a, fieldA), preparer.ReadWhole(b, fieldB));
        }

        var overlap = left.Shingles.OverlapWith(right.Shingles);
        var passages = PassageReader.Read(left, fieldA, right, fieldB);
        if (passages.Count == 0)
        {
            return null;
        }

        if (kind == SharedKind.Copied && own.Shared < options.MinShared && overlap.Shared >= own.Shared + options.MinShared)
        {
            kind = SharedKind.Law;
        }

        var lawShare = kind == SharedKind.Platform || overlap.Shared == 0 ? 0 : Math.Clamp(1 - (own.Shared / (double)overlap.Shared), 0, 1);
        return new SharedFieldRecord(Fields.Name(fieldA), Fields.Name(fieldB), Fields.Name(kind), PairRecords.Round(overlap.ContainmentA),
            PairRecords.Round(overlap.ContainmentB), PairRecords.Round(overlap.Jaccard), PairRecords.Round(lawShare), passages);
    }
}
