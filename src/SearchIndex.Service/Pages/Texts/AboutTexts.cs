using System.Globalization;
using SearchIndex.Actions.Sharing;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>What the page about the site says, in one language: sections of sentences. Thresholds are read from the options that are in force.</summary>
internal static class AboutTexts
{
    private static readonly SharedTextOptions Shared = new();

    /// <summary>The sections in the language of a page.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>Anchor, heading and sentences of each section.</returns>
    public static IReadOnlyList<(string Id, string Heading, IReadOnlyList<string> Sentences)> Of(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" ? Chinese : English;
    }

    private static (string Id, string Heading, IReadOnlyList<string> Sentences)[] English =>
    [
        ("what", "What this is",
        [
            "Cities publish profiles on CitiesWithNature: English headings, and under each heading what the city does, mostly in Chinese. Each profile is one long document.",
            "Here every action is a record of its own: a city, a heading, a description, a baseline and a target, each with its date or none. Texts are shown as the city wrote them; nothing is translated.",
            "Chinese renderings of the platform's headings are ours, not the platform's.",
        ]),
        ("search", "How the search works",
        [
            "Characters decide what is found: any run of characters that stands in a text is found, whatever a word segmenter thinks. Words and closeness decide the order (BM25).",
            "Names of concepts, species, laws and cities stand for the thing in Chinese, English, Latin and Pinyin. What was understood is shown and can be taken away part by part; quotation marks ask for exactly these characters.",
            "Words that are no name are looked up in a general dictionary, ranked below. No query is an error: what cannot be understood is searched as it stands, and a note says so.",
            "Actions that lack only one part of a query stand below the hits as near misses, with the part that they lack.",
        ]),
        ("shared", "How shared text is found",
        [
            Text($"Descriptions, baselines and targets of all readable actions are compared with each other in runs of {Shared.Shingles.Characters} Chinese characters or {Shared.Shingles.Words} words; names of cities, waters, reserves and species count as one sign of their kind, figures and years as they are."),
            Text($"A pair is listed where at least {Shared.MinContainment * 100:0} % of the shorter text stands in the other one and at least {Shared.MinShared} runs are shared."),
            "Sentences of the platform's form count for nothing; pairs with only titles of laws and slogans in common are a kind of their own, left out unless asked for.",
            "Shared text is no accusation: who wrote first is not said, because the dates of the profiles do not prove it.",
        ]),
        ("figures", "Figures, gaps and versions",
        [
            "Figures are read from sentences of the platform's form and from words of the city, turned into one unit, and shown with the original beside them. What contradicts itself or lies far out is marked, never corrected.",
            "An action is stale where its newest date is a year older than the newest download of the library (other ages can be chosen); an action without dates is undated, not stale.",
            "Two downloads of a city are joined heading by heading; unchanged text under a new date is said to be just that.",
        ]),
        ("limits", "Limits",
        [
            Text($"A query holds at most {SearchParameters.MaxQueryLength} characters; paging reaches hit {SearchParameters.MaxReach}, exports hold every hit."),
            "Scanned pages without text are not recognised; a rendering that recognition spoilt is kept, marked as unreadable, and left out of searches, counts and comparisons.",
            "Concepts are found through a list of names: what no list names is found as text only. Ambiguous names are not counted as mentions.",
            "Figures are read from set sentences; a figure in a sentence of another form is not in the table, but it is in the text.",
        ]),
        ("privacy", "What the site does not do",
        [
            "No page loads anything from another address. There are no cookies, no sign-in and no statistics of visitors; a browser keeps nothing beyond its usual cache.",
            "Every page works without JavaScript; the one script adds suggestions and keys.",
        ]),
        ("data", "Data and licences",
        [
            "Texts of profiles belong to the cities that wrote them and are quoted with city, heading, date and source line. The wording of headings is CitiesWithNature's.",
            "Word frequencies: SmartCn model of Apache Lucene, Apache-2.0. Character forms: Unicode Character Database (Unicode License v3) and OpenCC (Apache-2.0).",
            "General dictionary: CC-CEDICT, CC BY-SA 4.0. Alien species: GRIIS checklist for China, IUCN Invasive Species Specialist Group, CC BY 4.0, joined with official lists of China. Protected species: the national lists of China.",
            "Names of concepts, laws and places, and all else: written for this project, Apache-2.0. Each concept's page says where its names come from.",
        ]),
    ];

    private static (string Id, string Heading, IReadOnlyList<string> Sentences)[] Chinese =>
    [
        ("what", "这是什么",
        [
            "各城市在 CitiesWithNature 平台上公布档案：标题为英文，标题下多以中文写明该市所做的事。每份档案是一篇长文。",
            "这里把每一项行动作为一条记录：城市、标题、描述、基线和目标，各带日期或没有日期。文字保持城市原文，不作翻译。",
            "平台标题的中文为本站所译，并非平台原文。",
        ]),
        ("search", "检索如何进行",
        [
            "是否找到由字决定：文中连续出现的任何字串都能找到，不受分词影响；排列次序由词语及其远近决定（BM25）。",
            "概念、物种、法规和城市的名称，不论中文、英文、拉丁学名还是拼音，都指同一事物。理解的结果逐项显示，可逐项去掉；加引号则按原字检索。",
            "不是名称的词语查通用词典，排序较低。任何查询都不会报错：无法理解的部分按原文检索，并加以说明。",
            "只缺查询中一个部分的行动列在结果之下，并注明所缺的部分。",
        ]),
        ("shared", "共有文本如何得出",
        [
            Text($"所有可读行动的描述、基线和目标两两比较，以 {Shared.Shingles.Characters} 个汉字或 {Shared.Shingles.Words} 个单词为一段；城市、水系、保护地和物种的名称各按其类别计为同一记号，数字和年份照原样计。"),
            Text($"较短一方至少有 {Shared.MinContainment * 100:0}% 见于另一方、且至少有 {Shared.MinShared} 段相同的，列为一对。"),
            "平台表格自带的句子不计入；仅有法规名称和口号相同的另归一类，需要时才列出。",
            "共有文本不是指责：不判断谁先写，因为档案的日期不足以说明。",
        ]),
        ("figures", "指标、空缺与变化",
        [
            "数字取自平台固定句式和城市自述，换算为同一单位，原文列在旁边。互相矛盾或明显离群的只作标记，不作更改。",
            "行动的最新日期比资料库中最近的下载日早一年以上，即为久未更新（可选其他期限）；没有日期的行动算无日期，不算久未更新。",
            "同一城市的两次下载按标题逐项对应；文字未变而日期更新的，如实说明。",
        ]),
        ("limits", "局限",
        [
            Text($"查询最多 {SearchParameters.MaxQueryLength} 个字符；分页可到第 {SearchParameters.MaxReach} 项，导出含全部结果。"),
            "没有文字的扫描页不作识别；识别失真的文本予以保留并标明不可读，不参与检索、统计和比较。",
            "概念依名称表识别：表中没有的只能作为文字检索；有歧义的名称不计为提及。",
            "数字依固定句式读取；其他句式中的数字不在表中，但仍在原文里。",
        ]),
        ("privacy", "本站不做的事",
        [
            "页面不从其他地址加载任何内容。没有 Cookie，无需登录，不统计访客；浏览器只有通常的缓存。",
            "每个页面不用 JavaScript 也能使用；唯一的脚本只增加检索提示和按键。",
        ]),
        ("data", "数据与许可",
        [
            "档案文字属于撰写它们的城市，引用时注明城市、标题、日期和原文行号。标题文字属于 CitiesWithNature。",
            "词频：Apache Lucene 的 SmartCn 模型，Apache-2.0。字形：Unicode 字符数据库（Unicode License v3）和 OpenCC（Apache-2.0）。",
            "通用词典：CC-CEDICT，CC BY-SA 4.0。外来物种：GRIIS 中国名录，IUCN 入侵物种专家组，CC BY 4.0，并合并中国官方名单。保护物种：国家重点保护名录。",
            "概念、法规和地点的名称及其余内容：为本项目编写，Apache-2.0。各概念页面注明其名称来源。",
        ]),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
