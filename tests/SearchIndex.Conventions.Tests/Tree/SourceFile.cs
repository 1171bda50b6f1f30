using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SearchIndex.Conventions.Tests.Tree;

/// <summary>One file of the checkout, or of a sample that a rule is tried on. Text, lines and syntax are made once, when first asked for.</summary>
internal sealed class SourceFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Lazy<string> _text;
    private readonly Lazy<string[]> _lines;
    private readonly Lazy<CompilationUnitSyntax> _root;

    /// <param name="path">Path from the top of the checkout, with forward slashes.</param>
    /// <param name="bytes">The content as it stands on disk.</param>
    public SourceFile(string path, byte[] bytes)
    {
        Path = path;
        Bytes = bytes;
        _text = new(() => Encoding.UTF8.GetString(Bytes));
        _lines = new(() => Text.Split('\n') is var lines && lines[^1].Length == 0 ? lines[..^1] : lines);
        _root = new(() => CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetCompilationUnitRoot());
    }

    public string Path { get; }

    public byte[] Bytes { get; }

    /// <summary>The content as text; bytes that are no UTF-8 become U+FFFD.</summary>
    public string Text => _text.Value;

    /// <summary>The lines of <see cref="Text"/>; a final newline opens no further line.</summary>
    public string[] Lines => _lines.Value;

    /// <summary>The content as C#.</summary>
    public CompilationUnitSyntax Root => _root.Value;

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

    /// <summary><c>path:line</c> of a token or node.</summary>
    public string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    public string At(SyntaxNode node) => At(node.GetLocation());

    public override string ToString() => Path;

    public static SourceFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
