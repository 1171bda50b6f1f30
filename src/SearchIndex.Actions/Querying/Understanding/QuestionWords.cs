using System.Collections.Frozen;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Tells a question from a list of words, and knows the words that make it one.</summary>
internal static class QuestionWords
{
    private const int FewestWords = 3;
    private const int FewestHan = 5;

    /// <summary>Words that ask and search for nothing; they are dropped from questions only.</summary>
    public static IReadOnlyList<string> Asking { get; } =
    [
        "which", "what", "who", "whom", "whose", "where", "when", "why", "how", "how many", "how much", "how often", "does", "do", "did", "can", "could", "should", "would", "will", "may",
        "have", "has", "had", "been", "being", "please", "show", "show me", "find", "find me", "list", "list all", "tell me", "give me", "search for", "looking for", "i", "we", "you", "me",
        "want", "need", "know", "want to know", "examples", "example", "examples of", "information", "information on", "anything", "something", "some", "most", "other", "others",
        "used", "using", "done", "doing", "taken", "made", "against", "deal with", "dealing with", "try to", "trying to", "going to", "when it comes to", "work on", "working on", "actions", "action",
        "哪些", "哪个", "哪几个", "哪里", "哪儿", "谁", "什么", "如何", "怎么", "怎样", "怎么样", "为什么", "为何", "是否", "有没有", "多少", "几个", "请问", "吗", "呢", "么", "哪些城市", "哪个城市", "哪些地方", "哪些地区", "哪些县",
        "哪些市", "哪些行动", "哪些措施", "什么措施", "哪些方法", "什么方法", "有哪些", "城市", "各地", "各城市", "地方", "正在", "采取", "采取了", "采取什么", "做了", "做", "开展了", "进行", "进行了", "有", "是", "会", "能", "可以", "应该",
        "想", "想要", "想知道", "了解", "查找", "查询", "搜索", "找", "请", "列出", "告诉我", "我", "我们", "当地", "本地的", "关于", "有关", "针对", "方面", "方面的", "情况", "了", "把", "被", "将", "向", "从", "为", "用", "使用了", "通过",
    ];

    /// <summary>Words for what cities do about anything: in a question they rank beside what it is about.</summary>
    public static IReadOnlyList<string> Doing { get; } =
    [
        "control", "controlling", "manage", "managing", "monitor", "monitoring", "protect", "protecting", "conserve", "conserving", "restore", "restoring", "reduce", "reducing", "increase", "increasing",
        "improve", "improving", "prevent", "preventing", "promote", "promoting", "support", "supporting", "develop", "developing", "address", "addressing", "handle", "fight", "fighting", "remove", "removing",
        "eradicate", "eradicating", "combat", "combating", "tackle", "tackling", "use", "measure", "measuring", "track", "survey", "create", "creating", "build", "building", "clean", "treat", "encourage", "enforce",
        "ensure", "maintain", "establish", "establishing", "implement", "implementing", "integrate", "involve", "involving", "engage", "mention", "include", "limit", "stop", "save", "help", "pay",
        "控制", "防治", "治理", "管理", "监测", "保护", "恢复", "修复", "减少", "增加", "提高", "提升", "改善", "预防", "防止", "促进", "支持", "实施", "建立", "建设", "清除", "消除", "应对", "处理", "使用", "利用", "开展", "推动", "加强", "防控",
        "根除", "养护", "维护", "解决", "限制", "禁止", "鼓励", "参与", "设立", "制定",
    ];

    /// <summary>Words after which stands what is not to be used: it is nothing to look for.</summary>
    public static IReadOnlyList<string> Without { get; } =
        ["without", "without using", "without the use of", "instead of", "rather than", "other than", "不使用", "不用", "不采用", "不施用", "不依赖", "无需", "而不用", "而不使用", "避免使用"];

    private static readonly FrozenSet<string> Openers = new[]
    {
        "which", "what", "who", "where", "when", "why", "how", "does", "do", "did", "is", "are", "can", "could", "should", "has", "have",
        "find", "show", "list", "tell", "give", "search", "looking", "please", "i", "we", "any", "examples",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Saying = ["提到", "提及", "涉及", "包含", "包括", "关于", "有关", "针对", "相关"];

    private static readonly string[] HanMarks =
        ["哪些", "哪个", "哪几", "哪里", "哪儿", "哪座", "什么", "如何", "怎么", "怎样", "为什么", "为何", "是否", "有没有", "多少", "请问", "谁"];

    /// <summary>Whether a run of Chinese says what is looked for in a sentence: 关于湿地的方案, ……提到福寿螺.</summary>
    /// <param name="run">Characters without a blank.</param>
    /// <returns>False for names and for what is too short to be one.</returns>
    public static bool IsSentence(string run) => run.Length >= FewestHan && Saying.Any(mark => run.Contains(mark, StringComparison.Ordinal));

    /// <summary>Whether words are a question in English or Chinese.</summary>
    /// <param name="text">Words joined by blanks, without a question mark.</param>
    /// <returns>False for a list of words.</returns>
    public static bool IsQuestion(string text)
    {
        var first = text.AsSpan().Trim();
        var blank = first.IndexOf(' ');
        if (blank > 0 && Openers.Contains(first[..blank].ToString()) && first.Count(' ') + 1 >= FewestWords)
        {
            return true;
        }

        return text.Length >= FewestHan && QuerySigns.HasHan(text) && (HanMarks.Any(mark => text.Contains(mark, StringComparison.Ordinal)) || text.TrimEnd()[^1] is '吗' or '呢');
    }
}
