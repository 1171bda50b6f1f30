using System.Text;
using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Concordance;

/// <summary>
/// The orders of a concordance. Contexts are compared character by character after folding (width, case, simplified forms), blanks and line ends
/// passed over, by code points: what is written alike stands together.
/// </summary>
/// <param name="fold">How characters are folded.</param>
internal sealed class ContextOrder(MatchingFold fold)
{
    // Two contexts alike for so long stand in copies of one text.
    private const int Reach = 200;

    /// <summary>The order by place.</summary>
    public static int ByPosition(Occurrence a, Occurrence b)
    {
        var order = string.CompareOrdinal(a.Record.City, b.Record.City);
        order = order != 0 ? order : string.CompareOrdinal(a.Record.Source.File, b.Record.Source.File);
        order = order != 0 ? order : a.Record.Source.Line.CompareTo(b.Record.Source.Line);
        order = order != 0 ? order : string.CompareOrdinal(a.Record.Id, b.Record.Id);
        order = order != 0 ? order : a.FieldRank.CompareTo(b.FieldRank);
        return order != 0 ? order : a.Start.CompareTo(b.Start);
    }

    /// <summary>The order by what follows.</summary>
    public int ByRight(Occurrence a, Occurrence b)
    {
        var (left, right) = (a.End, b.End);
        for (var i = 0; i < Reach; i++)
        {
            var (x, y) = (Next(a.Text, ref left), Next(b.Text, ref right));
            if (x != y || x < 0)
            {
                return x != y ? x.CompareTo(y) : ByPosition(a, b);
            }
        }

        return ByPosition(a, b);
    }

    /// <summary>The order by what goes before, from the keyword outwards.</summary>
    public int ByLeft(Occurrence a, Occurrence b)
    {
        var (left, right) = (a.Start, b.Start);
        for (var i = 0; i < Reach; i++)
        {
            var (x, y) = (Before(a.Text, ref left), Before(b.Text, ref right));
            if (x != y || x < 0)
            {
                return x != y ? x.CompareTo(y) : ByPosition(a, b);
            }
        }

        return ByPosition(a, b);
    }

    // The end of a text sorts before all characters.
    private int Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            if (!Rune.IsWhiteSpace(rune))
            {
                return Folded(rune);
            }
        }

        return -1;
    }

    private int Before(string text, ref int at)
    {
        while (at > 0)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out var length);
            at -= length;
            if (!Rune.IsWhiteSpace(rune))
            {
                return Folded(rune);
            }
        }

        return -1;
    }

    private int Folded(Rune rune) => rune.IsBmp ? fold.Fold((char)rune.Value) : rune.Value;
}
