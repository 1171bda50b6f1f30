using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

/// <summary>What a Chinese page says itself is Chinese. Names, texts of cities and forms of citation keep their language, and say which it is.</summary>
public sealed class ChinesePageTests(Stage stage)
{
    // Text whose language is the page's own and that holds a run of four words and more in Latin letters. A text of the library says its language
    // by the script it holds, so that one with Chinese and English in it counts as Chinese: what cities wrote, and examples of queries, are left out.
    private const string EnglishInChinese = """
        () => {
            const found = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                if (element.closest('script, code, mark, input, .prose, .snippet, .sentence, .citation, .examples, .lines, .chip, .difference, .pair, .concordance, .aligned')) continue;
                const language = element.closest('[lang]').lang;
                if (!language.startsWith('zh') || language === 'zh-Latn') continue;
                if (/[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){3,}/.test(node.textContent.replace(/'[^']*'|“[^”]*”|"[^"]*"|（[^）]*）|San Jacinto del Quiro|Porto Jurema/g, ''))) found.push(node.textContent.trim());
            }
            return found;
        }
        """;

    [Theory]
    [MemberData(nameof(PageList.All), MemberType = typeof(PageList))]
    public async Task Says_nothing_in_English_itself(string address)
    {
        await using var visit = await stage.SampleAsync(options => options.Locale = "zh-CN");
        await visit.GoAsync(address);

        Assert.Equal("zh-Hans", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(EnglishInChinese));

        // Sentences of the library are marked as English where a page has no Chinese for them.
        Assert.Empty(await visit.Page.Locator(".notes li[lang=en], .near > p[lang=en], .plain p[lang=en]").AllTextContentsAsync());
    }
}
