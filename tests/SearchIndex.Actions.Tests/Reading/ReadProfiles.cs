using System.Text;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Reading;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Short ways to a reading.</summary>
internal static class ReadProfiles
{
    public static ProfileReader Reader() => new(HeadingCatalogue.LoadBuiltIn());

    public static ProfileReading Text(string text, string name = "profile.txt") => Reader().Read(name, Encoding.UTF8.GetBytes(text));

    public static byte[] SeedBytes(string name)
    {
        Assert.SkipUnless(SharedData.TryFind($"seeds/{name}.txt", out var path), SharedData.AbsenceReason);
        return File.ReadAllBytes(path!);
    }

    public static ProfileReading Seed(string name) => Reader().Read(name + ".txt", SeedBytes(name));
}
