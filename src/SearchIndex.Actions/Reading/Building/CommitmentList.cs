using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>The commitments of a profile, each once, in the order in which they first stand.</summary>
internal sealed class CommitmentList
{
    private readonly List<CityCommitment> _items = [];
    private readonly Dictionary<(int Area, string Name), int> _places = [];

    /// <summary>Adds a commitment, or joins it with the one of the same name in the same area.</summary>
    /// <param name="area">Number of the area.</param>
    /// <param name="title">Its title.</param>
    /// <param name="heading">The catalogue's heading, or null.</param>
    /// <param name="isOther">Whether it stands under the other commitments.</param>
    /// <param name="isInferred">Whether the catalogue supplied it.</param>
    /// <param name="line">Number of its line.</param>
    /// <returns>Its index.</returns>
    public int Add(int area, string title, CatalogueHeading? heading, bool isOther, bool isInferred, int line)
    {
        var name = heading is null ? (area, title) : (0, heading.Key);
        if (!_places.TryGetValue(name, out var index))
        {
            _places[name] = _items.Count;
            _items.Add(new CityCommitment(area, title, heading?.Key, 0, isOther, isInferred, line));
            return _items.Count - 1;
        }

        var known = _items[index];
        _items[index] = known with { ListedAsOther = known.ListedAsOther || isOther, Inferred = known.Inferred && isInferred };
        return index;
    }

    /// <summary>Counts an action.</summary>
    /// <param name="index">Index of its commitment.</param>
    public void CountAction(int index) => _items[index] = _items[index] with { Actions = _items[index].Actions + 1 };

    /// <summary>Tells how many actions stand under a commitment.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>The number.</returns>
    public int ActionsOf(int index) => _items[index].Actions;

    /// <summary>All of them.</summary>
    /// <returns>The commitments.</returns>
    public IReadOnlyList<CityCommitment> ToList() => [.. _items];
}
