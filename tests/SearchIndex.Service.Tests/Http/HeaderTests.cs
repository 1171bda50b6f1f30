using System.Net;
using System.Net.Http.Headers;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class HeaderTests
{
    public static TheoryData<string> Addresses =>
        ["/", "/?q=福寿螺", "/actions/river-county/raise-awareness", "/cities", "/cities/river-county", "/cities/river-county/changes", "/indicators", "/coverage", "/api/search", "/api/cities", "/api/cities/hill-city",
         "/api/actions/river-county/raise-awareness", "/healthz", "/readyz", "/openapi/v1.json", "/nothing", "/api/nothing", "/assets/site.css", "/api/search?limit=abc"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Empty(response.Headers.Server);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_gives_the_status_of_GET(string address)
    {
        await using var service = await TestService.StartAsync();
        using var get = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        using var head = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(get.StatusCode, head.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=福寿螺")]
    [InlineData("/cities")]
    [InlineData("/cities/river-county")]
    [InlineData("/actions/river-county/raise-awareness")]
    [InlineData("/api/search?q=福寿螺")]
    [InlineData("/api/cities")]
    [InlineData("/api/cities/river-county")]
    [InlineData("/api/actions/river-county/raise-awareness")]
    public async Task A_held_answer_is_304_until_the_next_commit(string address)
    {
        var source = new FakeLibrarySource();
        source.Publish(FakeLibrarySource.Version(1));
        await using var service = await TestService.StartAsync(source);
        using var first = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        Assert.True(tag.IsWeak);

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(service, address, $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, address, "\"other\""));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, address, "not a tag"));

        source.Publish(FakeLibrarySource.Version(2));
        await service.WaitAsync(() => service.Holder.Version?.Generation == 2);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, address, tag.ToString()));
    }

    [Fact]
    public async Task Pages_in_two_languages_have_two_tags()
    {
        await using var service = await TestService.StartAsync();

        using var english = await service.Client.GetAsync(new Uri("/", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
        using var chinese = await service.Client.SendAsync(request);

        Assert.NotEqual(english.Headers.ETag, chinese.Headers.ETag);
        Assert.Contains("Accept-Language", english.Headers.Vary);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_where_asked_for(string encoding)
    {
        await using var service = await TestService.StartAsync();
        foreach (var address in new[] { "/", "/api/search", "/assets/site.css" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var response = await service.Client.SendAsync(request);

            Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
        }
    }

    [Fact]
    public async Task Style_is_kept_for_a_year_under_its_own_address_and_asked_about_under_another()
    {
        await using var service = await TestService.StartAsync();
        var page = await service.GetPageAsync("/");
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var own = await service.Client.GetAsync(new Uri(style, UriKind.Relative));
        using var other = await service.Client.GetAsync(new Uri("/assets/site.css?v=0", UriKind.Relative));

        Assert.Equal("text/css", own.Content.Headers.ContentType!.MediaType);
        Assert.True(own.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        Assert.True(other.Headers.CacheControl!.NoCache);
    }

    private static async Task<HttpStatusCode> AskAsync(TestService service, string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await service.Client.SendAsync(request);
        return response.StatusCode;
    }
}
