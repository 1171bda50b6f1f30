using System.Collections.Frozen;
using System.Text;
using Microsoft.Net.Http.Headers;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Pages.Texts;

namespace SearchIndex.Service.Pages;

/// <summary>What every page knows: its language, its address, and the library that it shows.</summary>
public sealed class PageContext
{
    private readonly HttpRequest _request;

    // In larger libraries the first count of all names takes seconds: they keep their shown names there.
    private const int ActionsForNames = 5_000;

    private readonly Lazy<IReadOnlyDictionary<string, string>> _names;

    private PageContext(HttpRequest request, PageTexts texts, HeadingNames headings, bool isLanguageChosen, IActionLibrary? library, bool isSample)
    {
        _request = request;
        Texts = texts;
        Headings = headings;
        IsLanguageChosen = isLanguageChosen;
        Info = library?.Info;
        _names = new(() => library is null || texts.Code != "zh" ? FrozenDictionary<string, string>.Empty : ChineseNames(library));
        IsSample = isSample;
    }

    /// <summary>The words of the page.</summary>
    public PageTexts Texts { get; }

    /// <summary>Names of the platform's headings.</summary>
    public HeadingNames Headings { get; }

    /// <summary>Whether the address names the language, so that links have to carry it on.</summary>
    public bool IsLanguageChosen { get; }

    /// <summary>What the library is made of; null while there is none.</summary>
    public LibraryInfo? Info { get; }

    /// <summary>Whether the library is the sample of invented cities.</summary>
    public bool IsSample { get; }

    /// <summary>Path of the page.</summary>
    public string Path => _request.Path.Value ?? "/";

    /// <summary>Reads the language of a request: <c>?lang=</c>, else what the browser asks for, else English.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The context.</returns>
    public static PageContext Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var chosen = PageTexts.All.FirstOrDefault(texts => texts.Code == http.Request.Query["lang"]);
        var library = http.RequestServices.GetRequiredService<RequestLibrary>();
        var open = library.TryOpen();
        http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return new PageContext(
            http.Request, chosen ?? Preferred(http.Request), http.RequestServices.GetRequiredService<HeadingNames>(), chosen is not null, open ? library.Current : null, open && library.Version.IsSample);
    }

    /// <summary>An address within the site, in the language of the page.</summary>
    /// <param name="path">The path, escaped.</param>
    /// <param name="query">Parameters; those without a value are left out.</param>
    /// <returns>The address.</returns>
    public string Link(string path, params IEnumerable<KeyValuePair<string, string?>> query) => Compose(path, query, IsLanguageChosen ? Texts.Code : null);

    /// <summary>The address of the same as data: the path and parameters of the page, below <c>/api</c>.</summary>
    /// <param name="path">Path of the page, escaped.</param>
    /// <param name="format">"csv" for comma-separated values with a byte order mark, as Excel wants it for Chinese; empty for JSON.</param>
    /// <param name="query">Parameters; those without a value are left out.</param>
    /// <returns>The address.</returns>
    public string Data(string path, string format, params IEnumerable<KeyValuePair<string, string?>> query) => Link(
        "/api" + path,
        format.Length == 0 ? query : query.Append(KeyValuePair.Create("format", (string?)format)).Append(KeyValuePair.Create("bom", (string?)"true")));

    /// <summary>This page in another language.</summary>
    /// <param name="texts">The language.</param>
    /// <returns>The address.</returns>
    public string InLanguage(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var query = _request.Query
            .Where(parameter => parameter.Key != "lang")
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value)));
        return Compose(_request.Path.ToUriComponent(), query, texts.Code);
    }

    /// <summary>The name of a city or of an entry of the knowledge index in the language of the page.</summary>
    /// <param name="name">The name that answers and filters use.</param>
    /// <returns>The Chinese name on Chinese pages where there is one, else the name itself.</returns>
    public string Named(string name) => _names.Value.GetValueOrDefault(name, name);

    /// <summary>Path of an action's page.</summary>
    /// <param name="id">The action's id, with its slash.</param>
    /// <returns>The path, escaped.</returns>
    public static string ActionPath(string id) => "/actions/" + EscapeId(id);

    /// <summary>Escapes an id for a path, its slashes kept.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The part of a path.</returns>
    public static string EscapeId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return string.Join('/', id.Split('/').Select(Uri.EscapeDataString));
    }

    private static Dictionary<string, string> ChineseNames(IActionLibrary library)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in library.Info.Actions <= ActionsForNames ? library.Concepts() : [])
        {
            if (entry.Chinese is { } chinese)
            {
                names.TryAdd(entry.Name, chinese);
            }
        }

        foreach (var city in library.Cities())
        {
            if (city.CityLocal is { } local)
            {
                names[city.City] = local;
            }
        }

        return names;
    }

    private static string Compose(string path, IEnumerable<KeyValuePair<string, string?>> query, string? language)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in language is null ? query : query.Append(KeyValuePair.Create("lang", (string?)language)))
        {
            if (value is null)
            {
                continue;
            }

            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>The language that the browser asks for.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Its words; English where it asks for none that there is.</returns>
    internal static PageTexts Preferred(HttpRequest request)
    {
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
        {
            var code = wanted.Value.Value?.Split('-')[0];
            if (PageTexts.All.FirstOrDefault(texts => texts.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } texts)
            {
                return texts;
            }
        }

        return PageTexts.All[0];
    }
}
