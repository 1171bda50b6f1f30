using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SearchIndex.TestKit.Profiles;

/// <summary>Lays a profile out as exports and converters do.</summary>
public sealed class ProfileRenderer
{
    private const string DescriptionLabel = "Description of how city is taking action";

    private readonly Random _random;

    /// <summary>Initialises the renderer.</summary>
    /// <param name="random">Chooses widths and the places of stray marks.</param>
    public ProfileRenderer(Random random) => _random = random;

    /// <summary>Lays out.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="layout">How.</param>
    /// <returns>The bytes of the file; text is UTF-8 without a byte order mark.</returns>
    public byte[] Render(SyntheticProfile profile, ProfileLayout layout)
    {
        var blocks = Blocks(profile, layout == ProfileLayout.Glued);
        return layout switch
        {
            ProfileLayout.Html => Encoding.UTF8.GetBytes(Html(blocks)),
            ProfileLayout.Docx => Docx(blocks),
            ProfileLayout.Markdown => Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Select(Markdown))),
            ProfileLayout.Bold => Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Select(Bold))),
            ProfileLayout.Dense => Encoding.UTF8.GetBytes(string.Join('\n', blocks.Select(static b => b.Text))),
            ProfileLayout.Wrapped => Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.SelectMany(static b => new[] { b.Text }).Select(WrapAt(60 + _random.Next(80))))),
            ProfileLayout.Paged => Encoding.UTF8.GetBytes(Paged(string.Join("\n\n", blocks.Select(static b => b.Text).Select(WrapAt(90))), profile.City)),
            _ => Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Select(static b => b.Text))),
        };
    }

    /// <summary>Columns of a text: characters beyond the Latin blocks take two.</summary>
    private static int Width(char c) => c >= '\u2E80' ? 2 : 1;

    private static string DateOf(DateOnly date) => date.ToString("dd MMMM yyyy", CultureInfo.InvariantCulture);

    private static List<Block> Blocks(SyntheticProfile profile, bool glued)
    {
        var blocks = new List<Block>
        {
            new(2, profile.City), new(0, "City profile downloaded from CitiesWithNature"), new(0, DateOf(profile.Downloaded)), new(0, "Chapter 1"), new(2, "Profile overview"),
            new(2, "About"), new(0, profile.About), new(2, "Overview"), new(0, profile.Population.ToString(CultureInfo.InvariantCulture)), new(0, "Population size"),
            new(0, profile.Country), new(0, "Country"), new(0, profile.Region), new(0, "Region"), new(0, profile.Head.StartsWith("Mayor", StringComparison.Ordinal) ? ", " + profile.Head : profile.Head),
            new(0, "Head of government"), new(2, "Platform engagement statistics"), new(0, profile.Actions.Count.ToString(CultureInfo.InvariantCulture)), new(0, "Actions made on the Action Platform"),
            new(0, "Chapter 2"), new(2, "The Action Platform"),
        };
        var area = 0;
        var commitment = string.Empty;
        foreach (var action in profile.Actions)
        {
            if (area != action.Area)
            {
                area = action.Area;
                blocks.Add(new Block(0, "Action area " + area.ToString(CultureInfo.InvariantCulture)));
                blocks.Add(new Block(2, action.AreaTitle));
            }

            var opens = commitment != action.Commitment;
            if (opens)
            {
                commitment = action.Commitment;
                blocks.Add(new Block(0, "Commitment Made:"));
            }

            if (glued)
            {
                blocks.Add(new Block(0, (opens ? action.Commitment : string.Empty) + "**" + action.Title + "****" + DescriptionLabel + "**" + action.Description));
            }
            else
            {
                if (opens)
                {
                    blocks.Add(new Block(3, action.Commitment));
                }

                blocks.Add(new Block(3, action.Title));
                blocks.Add(new Block(4, DescriptionLabel));
                blocks.Add(new Block(0, action.Description));
            }

            AddField(blocks, "Baseline:", action.Baseline, action.BaselineUpdated);
            AddField(blocks, "Target:", action.Target, action.TargetUpdated);
        }

        blocks.AddRange([new(0, "Chapter 3"), new(2, "Nature Pathway"), new(0, "I. Analyze"), new(0, "1. Commit & mobilize"), new(0, "No uploads or resources have been linked")]);
        return [.. blocks.Where(static b => b.Text.Length > 0)];
    }

    private static void AddField(List<Block> blocks, string label, string text, DateOnly? updated)
    {
        if (text.Length > 0)
        {
            blocks.AddRange([new(4, label), new(0, text), new(0, "Last update: " + (updated is { } date ? DateOf(date) : string.Empty))]);
        }
    }

    private static string Markdown(Block block) => block.Level == 0 ? block.Text.Replace("*", "\\*", StringComparison.Ordinal) : new string('#', block.Level) + " " + block.Text;

    private static Func<string, string> WrapAt(int columns) => text =>
    {
        var result = new StringBuilder();
        var line = new StringBuilder();
        var width = 0;
        var i = 0;
        while (i < text.Length)
        {
            var j = i + 1;
            while (Width(text[i]) == 1 && text[i] != ' ' && j < text.Length && Width(text[j]) == 1 && text[j] != ' ')
            {
                j++;
            }

            if (char.IsHighSurrogate(text[i]))
            {
                j++;
            }

            var piece = text[i..j];
            var columnsOfPiece = piece.Sum(Width);
            if (width + columnsOfPiece > columns && line.Length > 0)
            {
                result.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear();
                width = 0;
            }

            if (line.Length > 0 || piece != " ")
            {
                line.Append(piece);
                width += columnsOfPiece;
            }

            i = j;
        }

        return result.Append(line).ToString();
    };

    private static string Paged(string text, string city)
    {
        var result = new StringBuilder();
        var page = 1;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append('\n');
            if (i % 45 == 44)
            {
                result.Append(CultureInfo.InvariantCulture, $"\n{page}\n\f{city} | City profile\n\n");
                page++;
            }
        }

        return result.ToString();
    }

    private static string Html(List<Block> blocks)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><head><title>Profile</title><script>var x = 'Target:';</script></head><body>");
        foreach (var block in blocks)
        {
            var tag = block.Level == 0 ? "p" : "h" + block.Level.ToString(CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"<{tag}>{WebUtility.HtmlEncode(block.Text)}</{tag}>\n");
        }

        return html.Append("</body></html>").ToString();
    }

    private static byte[] Docx(List<Block> blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var block in blocks)
            {
                // Word splits words over runs wherever a spelling check or an edit passed by.
                var cut = block.Text.Length / 2;
                var paragraph = new Paragraph(
                    new Run(new Text(block.Text[..cut]) { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new RunProperties(new Bold()), new Text(block.Text[cut..]) { Space = SpaceProcessingModeValues.Preserve }));
                if (block.Level > 0)
                {
                    paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = "Heading" + block.Level.ToString(CultureInfo.InvariantCulture) }));
                }

                body.Append(paragraph);
            }

            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private string Bold(Block block)
    {
        if (block.Level > 0 || block.Text.Length < 12 || _random.Next(2) == 0)
        {
            return block.Level > 1 && _random.Next(2) == 0 ? "**" + block.Text + "**" : block.Text;
        }

        var at = 1 + _random.Next(block.Text.Length - 8);
        var end = at + 1 + _random.Next(6);
        return char.IsLetterOrDigit(block.Text[at]) && !char.IsSurrogate(block.Text[at]) && !char.IsSurrogate(block.Text[end - 1])
            ? $"{block.Text[..at]}**{block.Text[at..end]}**{block.Text[end..]}" : block.Text;
    }

    private sealed record Block(int Level, string Text);
}
