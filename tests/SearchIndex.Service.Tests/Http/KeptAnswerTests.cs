using System.Net;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class KeptAnswerTests
{
    [Theory]
    [InlineData("/?q=湿地")]
    [InlineData("/api/search?q=湿地")]
    public async Task The_same_address_is_computed_once_for_each_commit_language_and_compression(string address)
    {
        var searches = 0;
        var source = new FakeLibrarySource { Opening = version => new FakeLibrary(FakeRecords.Three, version.Generation) { BeforeSearch = _ => Interlocked.Increment(ref searches) } };
        source.Publish(FakeLibrarySource.Version(1));
        await using var service = await TestService.StartAsync(source);

        var first = await AskAsync(service, address);
        Assert.Equal(first, await AskAsync(service, address));
        Assert.Equal(1, searches);

        await AskAsync(service, address, language: "zh-CN");
        await AskAsync(service, address, language: "zh-TW");
        Assert.Equal(2, searches);

        await AskAsync(service, address, encoding: "gzip");
        await AskAsync(service, address, encoding: "gzip, deflate");
        Assert.Equal(3, searches);
        await AskAsync(service, address, encoding: "gzip, br");
        Assert.Equal(4, searches);

        source.Publish(FakeLibrarySource.Version(2));
        await service.WaitAsync(() => service.Holder.Version?.Generation == 2);
        var next = await AskAsync(service, address);
        Assert.Equal(5, searches);
        Assert.NotEqual(first.Tag, next.Tag);
    }

    [Fact]
    public async Task A_kept_answer_has_the_headers_of_a_new_one_and_answers_304_where_it_is_held()
    {
        await using var service = await TestService.StartAsync();
        using var first = await service.Client.GetAsync(new Uri("/cities", UriKind.Relative));
        using var second = await service.Client.GetAsync(new Uri("/cities", UriKind.Relative));

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(Names(first), Names(second).Where(name => name is not "Age" and not "Content-Length"));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());

        using var request = new HttpRequestMessage(HttpMethod.Get, "/cities");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var held = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Equal("DENY", Assert.Single(held.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("/library")]
    [InlineData("/api/library")]
    [InlineData("/api/export?q=a")]
    [InlineData("/healthz")]
    [InlineData("/nothing")]
    [InlineData("/api/search?limit=abc")]
    public async Task What_changes_between_commits_streams_or_fails_is_never_kept(string address)
    {
        await using var service = await TestService.StartAsync();
        for (var time = 0; time < 2; time++)
        {
            using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Null(response.Headers.Age);
        }
    }

    [Fact]
    public async Task Nothing_is_kept_where_none_is_wanted_nor_of_a_very_long_address()
    {
        var searches = 0;
        var library = new FakeLibrary(FakeRecords.Three) { BeforeSearch = _ => Interlocked.Increment(ref searches) };
        await using (var service = await TestService.StartAsync(library, options => options with { KeptBytes = 0 }))
        {
            await AskAsync(service, "/api/search?q=a");
            await AskAsync(service, "/api/search?q=a");
            Assert.Equal(2, searches);
        }

        await using var other = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three) { BeforeSearch = _ => Interlocked.Increment(ref searches) });
        await AskAsync(other, "/api/search?q=a&x=" + new string('x', 2_048));
        await AskAsync(other, "/api/search?q=a&x=" + new string('x', 2_048));
        Assert.Equal(4, searches);
    }

    [Fact]
    public async Task A_kept_answer_counts_against_the_limit_of_its_address()
    {
        await using var service = await TestService.StartAsync(set: options => options with { RequestBurst = 3, RequestsPerSecond = 1 });
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 6; time++)
        {
            using var response = await service.Client.GetAsync(new Uri("/api/cities", UriKind.Relative));
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    private static IEnumerable<string> Names(HttpResponseMessage response) =>
        response.Headers.Select(header => header.Key).Concat(response.Content.Headers.Select(header => header.Key)).Order(StringComparer.Ordinal);

    private static async Task<(string Tag, string Body)> AskAsync(TestService service, string address, string? language = null, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "en");
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        using var response = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Headers.ETag!.ToString(), Convert.ToHexString(await response.Content.ReadAsByteArrayAsync()));
    }
}
