using SearchIndex.Actions.Knowledge.Units;

namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>Where a pattern stands in a text.</summary>
/// <param name="Start">First UTF-16 unit of the sentence in the text.</param>
/// <param name="End">First unit after it.</param>
/// <param name="SlotStart">First unit of what fills the slot; <paramref name="Start"/> where there is no slot.</param>
/// <param name="SlotEnd">First unit after that.</param>
/// <param name="Figure">The figure; null for words and facts.</param>
/// <param name="Unit">Its unit; null for a figure alone, and where the unit that stands there is not known or of another kind.</param>
internal readonly record struct FormMatch(int Start, int End, int SlotStart, int SlotEnd, Figure? Figure, MeasureUnit? Unit);
