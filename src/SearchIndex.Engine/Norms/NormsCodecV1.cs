namespace SearchIndex.Engine.Norms;

/// <summary>
/// The file <c>sN.norms</c>: for each field that keeps lengths and has a term, one byte a document (see <see cref="NormEncoding"/>;
/// 0 where the document has no term), fields one after another.
/// <code>
/// content := ( norm(byte){documents} )*
/// </code>
/// </summary>
internal static class NormsCodecV1
{
    public const string Name = "Norms";
    public const int Version = 1;
}
