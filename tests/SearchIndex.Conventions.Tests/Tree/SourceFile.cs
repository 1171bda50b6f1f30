using System.Text;

namespace SearchIndex.Conventions.Tests.Tree;

/// <summary>One file of the checkout, or of a sample that a rule is tried on.</summary>
/// <param name="Path">Path from the top of the checkout, with forward slashes.</param>
/// <param name="Bytes">The content as it stands on disk.</param>
internal sealed record SourceFile(string Path, byte[] Bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content as text; bytes that are no UTF-8 become U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The lines of <see cref="Text"/>; a final newline opens no further line.</summary>
    public string[] Lines
    {
        get
        {
            var lines = Text.Split('\n');
            return lines.Length > 0 && lines[^1].Length == 0 ? lines[..^1] : lines;
        }
    }

    /// <summary>Whether the bytes are well-formed UTF-8.</summary>
    public bool IsUtf8
    {
        get
        {
            try
            {
                Strict.GetCharCount(Bytes);
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public static SourceFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
