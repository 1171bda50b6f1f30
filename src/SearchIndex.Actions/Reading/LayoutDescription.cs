using SearchIndex.Actions.Reading.Files;
using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading;

/// <summary>Says in a few words how a source is laid out.</summary>
/// <param name="Text">Such as "plain, hard-wrapped".</param>
/// <param name="IsMarkdown">Whether its headings are marked as Markdown marks them.</param>
internal sealed record LayoutDescription(string Text, bool IsMarkdown)
{
    /// <summary>Describes a source.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The description.</returns>
    public static LayoutDescription Of(SourceFormat format, IReadOnlyList<CleanLine> lines)
    {
        var headings = 0;
        var bold = 0;
        var goesOn = 0;
        var long_ = 0;
        var text = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            text++;
            headings += line.IsHeading ? 1 : 0;
            bold += line.Marks.Length > 0 ? 1 : 0;
            var width = Scripts.Width(line.Text);
            long_ += width > 240 ? 1 : 0;
            goesOn += width > 40 && i + 1 < lines.Count && !lines[i + 1].IsBlank && !Scripts.EndsSentence(line.Text[^1]) ? 1 : 0;
        }

        var isMarkdown = format is SourceFormat.Text or SourceFormat.Markdown && headings >= 3;
        var first = format switch
        {
            SourceFormat.Html => "html",
            SourceFormat.Docx => "docx",
            SourceFormat.Pdf => "text of a pdf",
            _ => isMarkdown ? "markdown" : "plain",
        };
        var wrapped = goesOn > long_ && goesOn * 20 > text ? ", hard-wrapped" : long_ > 0 ? ", a line a paragraph" : string.Empty;
        var marks = !isMarkdown && bold > 0 ? ", stray bold" : string.Empty;
        var pages = lines.Any(static l => l.IsPageFurniture) ? ", page numbers or running heads" : string.Empty;
        return new LayoutDescription(first + wrapped + marks + pages, isMarkdown);
    }
}
