using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Versions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Versions;

public sealed class ActionPairingTests
{
    private const string Long = "每年春季组织志愿者沿河清除水葫芦，并在岸边补种本地植物，持续三年以上。";

    [Fact]
    public void A_text_that_moved_to_another_heading_is_the_same_action()
    {
        var pairs = ActionPairing.Join([Action("a", 1, Long)], [Action("b", 1, Long.Replace('三', '五'))]);
        Assert.Equal([((int?)0, (int?)0, (string?)"text")], pairs);
    }

    [Fact]
    public void Of_two_texts_under_other_headings_the_one_more_alike_is_the_same_action()
    {
        var pairs = ActionPairing.Join([Action("a", 1, Long)], [Action("b", 1, Long.Replace('三', '五').Replace('春', '秋')), Action("c", 1, Long.Replace('三', '五'))]);
        Assert.Equal([(0, 1, "text"), ((int?)null, 0, (string?)null)], pairs.Select(pair => (pair.Old, pair.New!.Value, pair.By)));
    }

    [Fact]
    public void Short_and_different_texts_under_other_headings_are_two_actions()
    {
        Assert.Equal(2, ActionPairing.Join([Action("a", 1, "种树。")], [Action("b", 1, "种草。")]).Count);
        Assert.Equal(2, ActionPairing.Join([Action("a", 1, Long)], [Action("b", 1, "Rain gardens at all the schools of the town, with lessons on frogs.")]).Count);
    }

    [Fact]
    public void Actions_of_one_heading_are_joined_by_their_texts_before_their_order()
    {
        var pairs = ActionPairing.Join([Action("a", 1, Long), Action("a", 2, "种树。")], [Action("a", 1, "种树。"), Action("a", 2, Long + "另行公布。")]);
        Assert.Equal([(0, 1), (1, 0)], pairs.Select(pair => (pair.Old!.Value, pair.New!.Value)).Order());
    }

    [Fact]
    public void An_empty_action_keeps_its_heading() =>
        Assert.Equal([((int?)0, (int?)0, (string?)"heading")], ActionPairing.Join([Action("a", 1, null)], [Action("a", 1, Long)]));

    // The twin knows what was done to each action: nothing, one word changed, moved to a heading of its own, removed, added.
    [Fact]
    public void Random_edits_of_random_profiles_are_found_again()
    {
        for (var round = 0; round < 60; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var old = new List<(string Id, CityAction Action)>();
            var now = new List<(string Id, CityAction Action)>();
            var expected = new List<string>();
            for (var i = 0; i < 20; i++)
            {
                var text = Text(random);
                var heading = $"heading-{i}";
                switch (random.Next(5))
                {
                    case 0:
                        old.Add(Action(heading, 1, text));
                        expected.Add($"{heading}>");
                        break;
                    case 1:
                        now.Add(Action(heading, 1, text));
                        expected.Add($">{heading}");
                        break;
                    case 2:
                        old.Add(Action(heading, 1, text));
                        now.Add(Action("moved-" + heading, 1, text));
                        expected.Add($"{heading}>moved-{heading}");
                        break;
                    default:
                        old.Add(Action(heading, 1, text));
                        now.Add(Action(heading, 1, text[..10] + Text(random)[..3] + text[13..]));
                        expected.Add($"{heading}>{heading}");
                        break;
                }
            }

            var found = ActionPairing.Join(old, now).Select(pair => $"{(pair.Old is { } a ? old[a].Action.HeadingKey : "")}>{(pair.New is { } b ? now[b].Action.HeadingKey : "")}");
            Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)), $"seed {seed}");
        }
    }

    // Characters far apart, so that two texts are never alike by chance.
    private static string Text(Random random) => string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0x4E00, 0x9FA0)));

    private static (string Id, CityAction Action) Action(string key, int occurrence, string? description) => ($"city/{key}-{occurrence}", new CityAction
    {
        Area = 1,
        AreaTitle = "",
        Commitment = "",
        Title = key,
        HeadingKey = key,
        Occurrence = occurrence,
        Description = description is null ? null : new ActionText(description, null, []),
        Baseline = null,
        Target = null,
        Line = 1,
        EndLine = 2,
    });
}
