using System.Text;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Likeness;

/// <summary>
/// The sentences of baselines that the form itself supplies: those that stand in the baselines of several cities under one heading once
/// names and figures are out. They say nothing about what a city does.
/// </summary>
internal sealed class PlatformSentences
{
    private const int Cities = 3;
    private const int LettersCompared = 24;

    private readonly HashSet<string> _forms;

    private PlatformSentences(HashSet<string> forms) => _forms = forms;

    /// <summary>Finds the sentences of a library.</summary>
    /// <param name="actions">All actions.</param>
    /// <returns>What was found.</returns>
    public static PlatformSentences Of(IEnumerable<ActionRecord> actions)
    {
        var cities = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var action in actions.Where(action => action.Baseline is not null && action.Area > 0))
        {
            foreach (var sentence in Sentences(action.Baseline!))
            {
                var form = Form(sentence, action);
                if (!cities.TryGetValue(form, out var named))
                {
                    cities.Add(form, named = new HashSet<string>(StringComparer.Ordinal));
                }

                named.Add(action.City);
            }
        }

        return new PlatformSentences([.. cities.Where(pair => pair.Value.Count >= Cities).Select(pair => pair.Key)]);
    }

    /// <summary>A baseline without the form's sentences.</summary>
    /// <param name="action">An action.</param>
    /// <returns>What is the city's own; null where nothing is.</returns>
    public string? Without(ActionRecord action)
    {
        if (action.Baseline is null || _forms.Count == 0)
        {
            return action.Baseline;
        }

        var own = string.Join(' ', Sentences(action.Baseline).Where(sentence => !_forms.Contains(Form(sentence, action))));
        return own.Length > 0 ? own : null;
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '。' or '！' or '？' or '\n' || (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '));
            if (ends && i >= start)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    // The form's sentences begin alike, and have names and figures towards their end.
    private static string Form(string sentence, ActionRecord action)
    {
        sentence = sentence.Replace(action.City, "", StringComparison.OrdinalIgnoreCase);
        sentence = action.CityLocal is { Length: > 0 } local ? sentence.Replace(local, "", StringComparison.Ordinal) : sentence;
        var form = new StringBuilder(LettersCompared);
        foreach (var c in sentence)
        {
            if (char.IsLetter(c) && form.Length < LettersCompared)
            {
                form.Append(char.ToLowerInvariant(c));
            }
        }

        return form.ToString();
    }
}
