namespace SearchIndex.Analysis.Actions;

/// <summary>
/// The places of one sentence: each Han character is a place, and so is each other token, however long. Memory for one thread, used again and again.
/// </summary>
internal sealed class ActionSentence
{
    private Place[] _places = new Place[64];

    /// <summary>How many places there are.</summary>
    internal int Count { get; private set; }

    /// <summary>A place.</summary>
    internal ref readonly Place this[int index] => ref _places[index];

    /// <summary>Whether any Han character has two readings.</summary>
    internal bool HasTwoReadings { get; private set; }

    /// <summary>Begins a new sentence.</summary>
    internal void Clear()
    {
        Count = 0;
        HasTwoReadings = false;
    }

    /// <summary>Adds a place behind the others.</summary>
    internal void Add(in Place place)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
        }

        HasTwoReadings |= place.Kind == PlaceKind.Han && place.Character != place.Folded;
        _places[Count++] = place;
    }

    /// <summary>A place of a sentence.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Start">Its first unit in the folded text.</param>
    /// <param name="End">Its end in the folded text, exclusive.</param>
    /// <param name="Character">Of a Han character: the code point under which dictionaries are asked; of punctuation: the unit of the source.</param>
    /// <param name="Folded">Of a Han character: the representative of its class; another one only where simplified writing knows the character as well (乾坤, but 乾燥 is 干燥).</param>
    /// <param name="AfterSpace">Whether white space stands before it: no word goes across.</param>
    internal readonly record struct Place(PlaceKind Kind, int Start, int End, int Character, int Folded, bool AfterSpace);
}
