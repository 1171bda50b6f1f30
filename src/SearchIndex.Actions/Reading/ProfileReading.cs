using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Reading;

/// <summary>What came of reading one file.</summary>
/// <param name="Profile">The profile, or null where the file holds none.</param>
/// <param name="Report">What was found, what was mended, what no field took.</param>
public sealed record ProfileReading(CityProfile? Profile, ReadingReport Report);
