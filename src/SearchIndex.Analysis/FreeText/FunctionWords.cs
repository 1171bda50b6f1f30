using System.Collections.Frozen;

namespace SearchIndex.Analysis.FreeText;

/// <summary>Words that hold a sentence or a question together and say nothing of its subject, in English and Chinese.</summary>
/// <remarks>They are indexed like all others; a query of free text gives them little weight, and pairs of English words reach across them.</remarks>
public static class FunctionWords
{
    // Articles, prepositions, conjunctions, pronouns, auxiliaries, question words, and what asks for an answer politely.
    private const string EnglishTable = """
        a an the of in on at to for from by with without within into onto upon about above below under over between among through during before after since until against toward towards per via
        and or nor but if then than so because as while although though whether unless however therefore thus hence also too very more most much many some any all both each every either neither such other another same own only just even still yet
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those here there who whom whose which what when where why how one ones someone anyone something anything everything nothing itself themselves
        am is are was were be been being do does did doing done has have had having can could may might must shall should will would ought let lets
        not no yes don t s re ve ll d m doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn
        please tell explain describe give find list know want need get got etc eg ie vs versus
        """;

    // Chinese words that hold sentences together; where they stand in a short query they often belong to a name or a fixed phrase.
    private const string ParticleTable = """
        的 了 着 过 地 得 是 在 和 与 及 或 而 且 并 之 其 为 以 于 对 从 到 由 被 把 将 让 给 向 往 跟 比 按 就 都 也 还 又 再 才 却 则 若 如 所 者 等 我 你 您 他 她 它 们 这 那 此 该 各 每 某 有 没 无 不 会 能 要 可 应 需 做 个 些 种 很 太 最 更 里 中 上 下 后 前 时 说 想
        可以 可能 能够 应该 应当 必须 需要 想要 一些 一个 一种 有些 有的 没有 不是 不能 还是 就是 只是 但是 可是 而且 并且 或者 以及 因为 所以 由于 如果 假如 虽然 对于 根据 按照 通过 其中 其他 这个 那个 这些 那些 这样 那样 我们 你们 他们 它们 自己 大家 进行 等等 的话 之间 以后 之后 以前 之前
        """;

    // What makes a Chinese sentence a question, or asks politely.
    private const string QuestionTable = """
        吗 呢 吧 啊 呀 么 嘛 哪 谁 啥 何 怎 几 请 问
        什么 怎么 怎样 怎么样 如何 为何 为什么 哪些 哪个 哪里 哪儿 哪种 哪几 谁的 多少 多久 多大 多长 几个 几种 是否 是不是 有没有 能不能 可不可以 会不会 要不要 请问 告诉 说明 介绍 一下 关于 有关 时候 情况 问题 方面 哪项 何种 怎么办 咋办 有什么 是什么 有哪些
        """;

    // Sentences of one query may hold both scripts, so one set serves both.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        Split(EnglishTable).Concat(Split(QuestionTable)).Concat(Split(ParticleTable)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        Split(ParticleTable).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one.</summary>
    /// <param name="word">In lower case, simplified.</param>
    /// <returns>False for all words that name something.</returns>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Whether a word is a Chinese one that asks for nothing.</summary>
    /// <param name="word">Simplified.</param>
    /// <returns>False for question words, and for all English words.</returns>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    private static string[] Split(string table) => table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
