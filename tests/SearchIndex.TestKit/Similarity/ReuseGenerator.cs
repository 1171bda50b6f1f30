using System.Globalization;
using System.Text;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.TestKit.Similarity;

/// <summary>
/// Makes libraries with planted reuse: texts in Chinese, in English and in both; copies with other names, other figures, reordered
/// clauses, added paragraphs, wrong characters; short texts inside long ones; one sentence that everybody has; equal texts; texts
/// too short for a shingle, and empty ones.
/// </summary>
public sealed class ReuseGenerator
{
    /// <summary>The classes of the names.</summary>
    public const int PlaceClass = 1;

    private const string Characters = "的国生态保护和区管理工作建设发展环境水资源规划地方政府实施部门监测物种入侵防治农田森林湿地河流公园城乡居民宣传教育执法检查责任制度条例规定应当依法按照推进加强落实完善建立开展组织单位个人不得违反处罚万元以上下罚款年月日";
    private const string Formula = "本办法自公布之日起施行，由主管部门负责解释。";

    private static readonly string[] Places = ["云岭县", "白河市", "东溪区", "南塘乡", "石门州"];
    private static readonly string[] Words =
        ["the", "of", "and", "to", "water", "species", "river", "plan", "shall", "may", "a", "in", "for", "board", "state", "act", "section", "person",
         "license", "forest", "wetland", "public", "record", "any", "such", "under", "by", "notice", "permit", "habitat", "restore", "monitor", "native"];

    private readonly Random _random;

    /// <summary>Sets the generator up.</summary>
    /// <param name="seed">The same seed gives the same library.</param>
    public ReuseGenerator(int seed) => _random = new Random(seed);

    /// <summary>Makes a library.</summary>
    /// <param name="count">How many texts.</param>
    /// <returns>The texts.</returns>
    public IReadOnlyList<ReuseDocument> Library(int count)
    {
        var drafts = new List<List<string>>();
        var library = new List<ReuseDocument>();
        while (library.Count < count)
        {
            var clauses = _random.Next(20) switch
            {
                0 => [],
                1 => [Chinese(_random.Next(1, 4))],
                2 => [Formula],
                < 12 when drafts.Count > 0 => Reuse(drafts[_random.Next(drafts.Count)], drafts),
                _ => Fresh(),
            };
            drafts.Add(clauses);
            library.Add(Render(clauses));
        }

        return library;
    }

    /// <summary>Changes characters of a text as recognition of a bad print does: others in their place, none, or one more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">The share of characters that are hit, 0 to 1.</param>
    /// <returns>The changed text.</returns>
    public string Noise(string text, double share)
    {
        var noisy = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (_random.NextDouble() >= share || char.IsWhiteSpace(character))
            {
                noisy.Append(character);
                continue;
            }

            var other = char.IsAsciiLetter(character) ? (char)('a' + _random.Next(26)) : Characters[_random.Next(Characters.Length)];
            switch (_random.Next(6))
            {
                case 0:
                    break;
                case 1:
                    noisy.Append(character).Append(other);
                    break;
                default:
                    noisy.Append(other);
                    break;
            }
        }

        return noisy.ToString();
    }

    private List<string> Reuse(List<string> source, List<List<string>> drafts)
    {
        var clauses = new List<string>(source);
        switch (_random.Next(8))
        {
            case 0: // as it is
                break;
            case 1: // reordered
                Shuffle(clauses);
                break;
            case 2: // longer
                clauses.InsertRange(_random.Next(clauses.Count + 1), Fresh());
                break;
            case 3: // a part of it
                Shuffle(clauses);
                clauses = [.. clauses.Take(Math.Max(1, clauses.Count / 2))];
                break;
            case 4: // inside of something long
                for (var i = _random.Next(1, 6); i > 0; i--)
                {
                    clauses.InsertRange(_random.Next(clauses.Count + 1), Fresh());
                }

                break;
            case 5: // with wrong characters
                var share = _random.NextDouble() * 0.12;
                clauses = [.. clauses.Select(clause => Noise(clause, share))];
                break;
            case 6: // mixed with another
                clauses.AddRange(drafts[_random.Next(drafts.Count)]);
                Shuffle(clauses);
                break;
            default: // with other figures
                clauses = [.. clauses.Select(clause => clause.Replace("#", $"{_random.Next(100)}#", StringComparison.Ordinal))];
                break;
        }

        return clauses;
    }

    private List<string> Fresh()
    {
        var clauses = new List<string>();
        for (var i = _random.Next(1, 7); i > 0; i--)
        {
            clauses.Add(_random.Next(10) switch
            {
                < 5 => Chinese(_random.Next(5, 40)),
                < 8 => English(_random.Next(3, 25)),
                8 => Formula,
                _ => Chinese(_random.Next(2, 9)) + English(_random.Next(1, 4)) + Chinese(_random.Next(2, 9)),
            });
        }

        return clauses;
    }

    // "@" stands for a name and "#" for a figure until the text is rendered.
    private string Chinese(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(_random.Next(30) switch
            {
                0 => "@",
                1 => "#",
                2 => "，",
                _ => Characters[(int)(Characters.Length * Math.Pow(_random.NextDouble(), 2))].ToString(),
            });
        }

        return text.Append('。').ToString();
    }

    private string English(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(_random.Next(25) switch
            {
                0 => "@",
                1 => "#",
                _ => Words[(int)(Words.Length * Math.Pow(_random.NextDouble(), 2))],
            }).Append(' ');
        }

        return text.Append(". ").ToString();
    }

    private ReuseDocument Render(List<string> clauses)
    {
        var place = Places[_random.Next(Places.Length)];
        var text = new StringBuilder();
        var masks = new List<MaskedSpan>();
        foreach (var character in string.Concat(clauses))
        {
            if (character == '@')
            {
                masks.Add(new MaskedSpan(text.Length, text.Length + place.Length, PlaceClass));
                text.Append(place);
            }
            else if (character == '#')
            {
                text.Append(CultureInfo.InvariantCulture, $"{2020 + _random.Next(3)}");
            }
            else
            {
                text.Append(character);
            }
        }

        return new ReuseDocument(text.ToString(), masks);
    }

    private void Shuffle(List<string> clauses)
    {
        for (var i = clauses.Count - 1; i > 0; i--)
        {
            var other = _random.Next(i + 1);
            (clauses[i], clauses[other]) = (clauses[other], clauses[i]);
        }
    }
}
