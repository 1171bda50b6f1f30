using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>Tables in a compiled file, which stays mapped as long as they are used.</summary>
internal sealed class CompiledTables : IKnowledgeTables
{
    private readonly FramedInput _input;
    private readonly CompiledEntries _entries;
    private readonly CompiledMatcher _names;
    private readonly CompiledMatcher _pinyin;
    private readonly long _byKey;
    private readonly long _firstNarrower;
    private readonly long _narrower;

    /// <summary>Takes tables out of a file.</summary>
    /// <param name="input">The file, which stays open.</param>
    /// <param name="layout">Where its parts begin.</param>
    /// <param name="fold">How texts are folded.</param>
    public CompiledTables(FramedInput input, CompiledLayout layout, MatchingFold fold)
    {
        _input = input;
        _byKey = layout.ByKey;
        _firstNarrower = layout.FirstNarrower;
        _narrower = layout.Narrower;
        _entries = new CompiledEntries(input, layout.Starts, layout.Records, layout.Entries);
        var at = layout.Trees;
        _names = new CompiledMatcher(input, ref at, fold, _entries);
        _pinyin = new CompiledMatcher(input, ref at, fold, _entries);
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnowledgeEntry> Entries => _entries;

    /// <inheritdoc/>
    public int IndexOf(string key)
    {
        var order = RecordArray.View<int>(_input.Slice(_byKey, _entries.Count * sizeof(int)));
        var (low, high) = (0, order.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            switch (_entries.CompareKey(order[middle], key))
            {
                case 0:
                    return order[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Narrower(int entry)
    {
        var bounds = RecordArray.View<int>(_input.Slice(_firstNarrower + (entry * (long)sizeof(int)), 2 * sizeof(int)));
        return RecordArray.View<int>(_input.Slice(_narrower + (bounds[0] * (long)sizeof(int)), (bounds[1] - bounds[0]) * sizeof(int))).ToArray();
    }

    /// <inheritdoc/>
    public void Find(string text, List<(int Start, int End, NameMeaning Value)> found) => _names.Find(text, found);

    /// <inheritdoc/>
    public void FindPinyin(string text, List<(int Start, int End, NameMeaning Value)> found) => _pinyin.Find(text, found);
}
