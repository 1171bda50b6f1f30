using System.Security.Cryptography;
using System.Text;

namespace SearchIndex.Service.Importing;

/// <summary>Compares the key of a request with that of the service, in a time that tells nothing of either.</summary>
internal static class ImportKey
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether a request carries the key, as <c>Authorization: Bearer KEY</c> or <c>X-Import-Key: KEY</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The key of the service.</param>
    /// <returns>False where it carries none or another.</returns>
    public static bool IsCarriedBy(HttpRequest request, string key)
    {
        var header = request.Headers.Authorization is [{ } authorization] && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers["X-Import-Key"] is [{ } given] ? given : "";

        // Hashes are of one length, so the comparison does not tell the length of the key either.
        return CryptographicOperations.FixedTimeEquals(Hash(header), Hash(key));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
