using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Http;

/// <summary>What a request may cost: its size, its time, and how many there may be.</summary>
internal static class RequestLimits
{
    /// <summary>Longest address that is answered, in characters with their percent escapes: some 1,700 Chinese characters.</summary>
    public const int AddressLength = 16 * 1024;

    /// <summary>Largest body that is accepted, in bytes. Only an import takes one; small ones are ignored elsewhere.</summary>
    public const long BodyBytes = 64 * 1024;

    /// <summary>Name of the limit on exports under way.</summary>
    public const string ExportPolicy = "export";

    /// <summary>Name of the limit on imports under way.</summary>
    public const string ImportPolicy = "import";

    /// <summary>Address of the one request that may have a large body.</summary>
    public const string ImportPath = "/api/import";

    private const int ImportsWaiting = 4;
    private const int ExportsAtOnce = 4;
    private const int ExportsWaiting = 16;

    /// <summary>Sets the server's own limits, a little above ours, so that ours give the readable answer.</summary>
    /// <param name="server">The server's options.</param>
    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = AddressLength * 2;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestBodySize = BodyBytes;
    }

    /// <summary>Registers the time limit and the rate limit.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">The figures.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, ServiceOptions options)
    {
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = http => ProblemAnswer.WriteAsync(http, StatusCodes.Status504GatewayTimeout, string.Create(
                CultureInfo.InvariantCulture,
                $"The answer took longer than {options.RequestTimeout.TotalSeconds:0.#} seconds. Ask for less: a shorter query, a filter, a smaller limit.")),
        });
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddConcurrencyLimiter(ExportPolicy, export =>
            {
                export.PermitLimit = ExportsAtOnce;
                export.QueueLimit = ExportsWaiting;
            });
            limiter.AddConcurrencyLimiter(ImportPolicy, import =>
            {
                import.PermitLimit = 1;
                import.QueueLimit = ImportsWaiting;
            });
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.Value is "/healthz" or "/readyz"
                ? RateLimitPartition.GetNoLimiter("health")
                : RateLimitPartition.GetTokenBucketLimiter(Partition(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = options.RequestBurst,
                    TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(options.RequestsPerSecond >= 10 ? 0.1 : 1),
                    QueueLimit = 0,
                }));
            limiter.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                await ProblemAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Too many exports or imports are under way, or more than {options.RequestsPerSecond} requests a second from one address came in. Wait a second; '/api/export' gives every hit in one request."));
            };
        });
    }

    /// <summary>Refuses addresses and bodies that are too long.</summary>
    /// <param name="app">The pipeline.</param>
    /// <returns>The pipeline.</returns>
    public static IApplicationBuilder UseSizeLimits(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var length = http.Request.Path.ToUriComponent().Length + (http.Request.QueryString.Value?.Length ?? 0);
        if (length > AddressLength)
        {
            return ProblemAnswer.WriteAsync(http, StatusCodes.Status414UriTooLong, string.Create(
                CultureInfo.InvariantCulture, $"The address has {length} characters; the limit is {AddressLength}."));
        }

        var isImport = http.Request.Path == ImportPath;
        var most = isImport ? http.RequestServices.GetRequiredService<ServiceOptions>().MaxImportBytes : BodyBytes;
        if (http.Request.ContentLength > most)
        {
            return ProblemAnswer.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, string.Create(
                CultureInfo.InvariantCulture, $"The body has {http.Request.ContentLength} bytes; the limit is {most}{(isImport ? "." : ", and nothing here takes a body.")}"));
        }

        return next(http);
    });

    // An IPv6 subscriber owns a whole /64: counted address by address, the limit would limit nobody.
    private static string Partition(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
