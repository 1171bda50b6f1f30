using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>Takes the lines out of HTML: a line a block, blank lines between blocks; scripts, styles and hidden data left out. Nothing is fetched or run.</summary>
internal sealed class HtmlLines
{
    private const int MaximumDepth = 400;

    private static readonly string[] Blocks =
    [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "table", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3",
        "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "hr", "form", "fieldset", "caption", "thead", "tbody", "tfoot", "address", "details", "summary", "body", "html",
    ];

    private static readonly string[] Skipped = ["script", "style", "template", "noscript", "head", "svg", "math", "object", "iframe", "select", "textarea"];

    // What HTML itself says is not the page's content.
    private static readonly string[] Margins = ["nav", "aside", "header", "footer"];

    // How far up a header looks for the article that it is the head of, and how many headers are searched for a title: bounds for hostile nesting.
    private const int MaximumClimb = 20;
    private const int MaximumSearches = 50;

    private readonly bool _keepsMargins;
    private readonly List<SourceLine> _lines = [];
    private readonly StringBuilder _line = new();
    private bool _heading;
    private bool _listItem;
    private bool _pageBreak;
    private int _searches;
    private int _leftOut;
    private long _leftOutLength;

    private HtmlLines(bool keepsMargins) => _keepsMargins = keepsMargins;

    /// <summary>Takes the lines.</summary>
    /// <param name="html">The decoded document.</param>
    /// <param name="leftOut">How many lines of the page's own navigation, header, footer and margins were left out.</param>
    /// <returns>Its lines, numbered from 1 in the order in which a reader sees them.</returns>
    public static List<SourceLine> Read(string html, out int leftOut)
    {
        using var document = new HtmlParser().ParseDocument(html);
        leftOut = 0;
        if (document.Body is not { } body)
        {
            return [];
        }

        var reader = ReadFrom(body, keepsMargins: false);
        // A page that has most of its text in its margins uses those names otherwise.
        if (reader._leftOutLength > reader._lines.Sum(static l => (long)l.Text.Length))
        {
            return ReadFrom(body, keepsMargins: true)._lines;
        }

        leftOut = reader._leftOut;
        return reader._lines;
    }

    private static HtmlLines ReadFrom(IElement root, bool keepsMargins)
    {
        var reader = new HtmlLines(keepsMargins);
        reader.Walk(root);
        reader.EndBlock();
        return reader;
    }

    /// <summary>Whether an element is the page's own furniture. The header and the footer of an article are its text, and so is a header with the title.</summary>
    private bool IsMargin(IElement element)
    {
        if (_keepsMargins || !Margins.Contains(element.LocalName, StringComparer.Ordinal))
        {
            return false;
        }

        if (element.LocalName is "nav" or "aside")
        {
            return true;
        }

        var parent = element.ParentElement;
        for (var n = 0; parent is not null && n < MaximumClimb; n++)
        {
            if (parent.LocalName is "article" or "main" or "section" or "blockquote")
            {
                return false;
            }

            parent = parent.ParentElement;
        }

        return element.LocalName == "footer" || ++_searches > MaximumSearches || element.QuerySelector("h1") is null;
    }

    private void LeaveOut(IElement margin)
    {
        foreach (var line in ReadFrom(margin, keepsMargins: true)._lines)
        {
            _leftOut += line.Text.Length > 0 ? 1 : 0;
            _leftOutLength += line.Text.Length;
        }
    }

    /// <summary>Walks without recursion, so that deep nesting cannot exhaust the stack.</summary>
    private void Walk(IElement root)
    {
        var stack = new Stack<(INode Node, bool Leaving)>();
        stack.Push((root, false));
        while (stack.TryPop(out var item))
        {
            var (node, leaving) = item;
            if (node is IText text)
            {
                AddText(text.Data, text.ParentElement?.LocalName == "pre");
                continue;
            }

            if (node is not IElement element || Skipped.Contains(element.LocalName, StringComparer.Ordinal) || element.HasAttribute("hidden"))
            {
                continue;
            }

            if (!leaving && IsMargin(element))
            {
                EndBlock();
                LeaveOut(element);
                continue;
            }

            var name = element.LocalName;
            if (name == "br")
            {
                EndLine();
                continue;
            }

            var isBlock = Blocks.Contains(name, StringComparer.Ordinal);
            if (isBlock)
            {
                EndBlock();
            }

            if (leaving)
            {
                continue;
            }

            if (isBlock)
            {
                _heading = name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]);
                _listItem = name == "li";
                var style = element.GetAttribute("style") ?? string.Empty;
                _pageBreak |= style.Contains("page-break-before", StringComparison.OrdinalIgnoreCase) || style.Contains("break-before: page", StringComparison.OrdinalIgnoreCase);
                stack.Push((element, true));
            }

            if (stack.Count > MaximumDepth * 1000)
            {
                throw new SourceRefusedException("The HTML is nested too deeply to be a profile.");
            }

            for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
            {
                stack.Push((child, false));
            }
        }
    }

    private void AddText(string data, bool isPreformatted)
    {
        foreach (var c in data)
        {
            if (isPreformatted && c == '\n')
            {
                EndLine();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_line.Length > 0 && _line[^1] != ' ')
                {
                    _line.Append(' ');
                }
            }
            else
            {
                _line.Append(c);
            }
        }
    }

    private void EndLine()
    {
        var text = _line.ToString().TrimEnd(' ');
        _line.Clear();
        if (text.Length > 0 || (_lines.Count > 0 && _lines[^1].Text.Length > 0))
        {
            _lines.Add(new SourceLine(_lines.Count + 1, 0, text, _pageBreak, text.Length > 0 && _heading, text.Length > 0 && _listItem));
            _pageBreak = false;
            _listItem = false;
        }
    }

    private void EndBlock()
    {
        if (_line.Length > 0)
        {
            EndLine();
        }

        if (_lines.Count > 0 && _lines[^1].Text.Length > 0)
        {
            _lines.Add(new SourceLine(_lines.Count + 1, 0, string.Empty, false));
        }

        _heading = false;
        _listItem = false;
    }
}
