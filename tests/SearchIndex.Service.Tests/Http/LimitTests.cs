using System.Net;
using System.Text.Json;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class LimitTests
{
    [Fact]
    public async Task Other_methods_are_405_and_say_which_are_possible()
    {
        await using var service = await TestService.StartAsync();
        foreach (var address in new[] { "/", "/api/search", "/api/cities", "/healthz" })
        {
            using var response = await service.Client.PostAsync(new Uri(address, UriKind.Relative), new StringContent("a=b"));

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Contains("GET", response.Content.Headers.Allow);
            Assert.Equal(address == "/" ? "text/html" : "application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_414()
    {
        await using var service = await TestService.StartAsync();

        var problem = await service.GetJsonAsync("/api/search?x=" + new string('a', 17_000), 414);
        await service.GetPageAsync("/?x=" + new string('a', 17_000), 414);

        Assert.Contains("16384", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.Client.PostAsync(new Uri("/api/search", UriKind.Relative), new ByteArrayContent(new byte[70_000]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Too_many_requests_of_one_address_are_429_but_health_is_always_answered()
    {
        await using var service = await TestService.StartAsync(set: options => options with { RequestBurst = 3, RequestsPerSecond = 1 });
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 6; request++)
        {
            using var response = await service.Client.GetAsync(new Uri("/api/cities", UriKind.Relative));
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("1", Assert.Single(response.Headers.GetValues("Retry-After")));
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            }
        }

        // Three from the burst; in the time of the loop at most one more is granted.
        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 3, 4);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        await service.GetJsonAsync("/healthz");
        await service.GetJsonAsync("/readyz");
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_504()
    {
        var library = new FakeLibrary(FakeRecords.Three)
        {
            BeforeSearch = cancellation =>
            {
                cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
                cancellation.ThrowIfCancellationRequested();
            },
        };
        await using var service = await TestService.StartAsync(library, options => options with { RequestTimeout = TimeSpan.FromMilliseconds(100) });

        var problem = await service.GetJsonAsync("/api/search?q=a", 504);
        var page = await service.GetPageAsync("/?q=a", 504);

        Assert.Contains("0.1 seconds", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task A_failure_is_500_and_tells_nothing_of_the_inside()
    {
        var library = new FakeLibrary(FakeRecords.Three) { BeforeSearch = _ => throw new InvalidDataException("secret figure 4711") };
        await using var service = await TestService.StartAsync(library);

        var problem = await service.GetJsonAsync("/api/search?q=a", 500);
        var page = await service.GetPageAsync("/?q=a", 500);

        Assert.DoesNotContain("secret", JsonSerializer.Serialize(problem), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
