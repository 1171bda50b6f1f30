using System.Globalization;
using System.Net;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Http;

/// <summary>
/// Answers only to the names that the service goes by. A page of another site can make its own name point to this machine and read
/// what a browser is given here (DNS rebinding); it cannot change the name in the header Host.
/// </summary>
public static class HostNames
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Wildcards = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>Whether a host is this machine alone.</summary>
    /// <param name="host">Host of an address.</param>
    /// <returns>False for names and addresses that others reach.</returns>
    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>What is wrong with an address to listen on.</summary>
    /// <param name="url">Such as <c>http://127.0.0.1:5080</c>.</param>
    /// <returns>A sentence, or null where nothing is.</returns>
    public static string? FaultOf(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is not ("http" or "https") ? $"'{url}' is no address of HTTP; one is http://127.0.0.1:5080."
                : address.Port is < 0 or > IPEndPoint.MaxPort ? string.Create(CultureInfo.InvariantCulture, $"'{url}' has no such port; ports are numbers from 0 to {IPEndPoint.MaxPort}.")
                : null;
        }
        catch (FormatException)
        {
            return $"'{url}' is no address to listen on; one is http://127.0.0.1:5080.";
        }
    }

    /// <summary>The names that the service goes by.</summary>
    /// <param name="options">How it runs.</param>
    /// <returns>Null where it listens on all addresses and no name was given: then any name is right.</returns>
    internal static IReadOnlySet<string>? Of(ServiceOptions options)
    {
        var own = options.Urls.Select(url => BindingAddress.Parse(url).Host).ToArray();
        return options.Hosts.Count == 0 && own.Any(Wildcards.Contains)
            ? null
            : new HashSet<string>([.. Loopback, .. own, .. options.Hosts], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Refuses other names with 421, the status for a request that came to the wrong server.</summary>
    /// <param name="app">The pipeline.</param>
    /// <param name="options">How the service runs.</param>
    /// <returns>The pipeline.</returns>
    internal static IApplicationBuilder UseHostNames(this IApplicationBuilder app, ServiceOptions options)
    {
        if (Of(options) is not { } names)
        {
            return app;
        }

        return app.Use((http, next) =>
        {
            // Browsers always say whom they mean; old probes may not.
            var host = http.Request.Host;
            return !host.HasValue || host.Host.Length == 0 || names.Contains(host.Host)
                ? next(http)
                : ProblemAnswer.WriteAsync(http, StatusCodes.Status421MisdirectedRequest,
                    $"The service does not go by the name '{host.Host}'. Call it {names.First()}, or start it with --hosts {host.Host}.");
        });
    }
}
