namespace SearchIndex.Actions.Querying;

/// <summary>The query language for people, in both languages: what the program shows as help.</summary>
public static class QuerySyntax
{
    /// <summary>What can be written, the most used first.</summary>
    public static IReadOnlyList<QuerySyntaxRow> Rows { get; } =
    [
        new("湿地 碳汇", "both, in the same action", "两者都要，同在一个行动中"),
        new("福寿螺", "these characters together; names of species and concepts count in Chinese, English and Latin", "字词相连；物种和概念的中文、英文、学名都算"),
        new("野生动物栖息地保护", "five characters and more: also with its parts near each other, the exact run first", "五字以上：各部分相近也算，完全一致者排前"),
        new("\"外来入侵物种\"  “外来入侵物种”  「外来入侵物种」", "exactly this: no variants, no translations; how many that leaves out is said", "完全一致：不含变体和译名，并说明略去多少"),
        new("湿地 OR 碳汇  湿地 | 碳汇", "one of them is enough", "有其一即可"),
        new("湿地 -公园  湿地 NOT 公园", "without the second", "不含后者"),
        new("+plans 福寿螺", "+ requires a word that would only rank", "+ 使只影响排序的词成为必需"),
        new("(湿地 OR 森林) 保护", "parentheses group; full-width signs （ ） ： ＡＮＤ － work too", "括号分组；全角符号（ ） ： ＡＮＤ － 同样有效"),
        new("湿地 NEAR/10 保护  \"湿地 保护\"~10", "within 10 characters (Chinese) or words (other scripts), in any order", "相距不超过 10 个字（中文）或词（其他文字），次序不限"),
        new("保护*  wet*  保?区", "* any run of characters, ? one character", "* 任意一段，? 一个字符"),
        new("wetlend~1", "one letter more, less or other (~2: two); Latin script only", "容许一个字母之差（~2 为两个），仅限拉丁字母"),
        new("/湿地.{0,5}保护/", "a regular expression over the texts; case does not count", "对原文的正则表达式；不分大小写"),
        new("city:安顺  城市:安顺  country:China", "actions of a city or country", "某城市或国家的行动"),
        new("heading:carbon  commitment:invasive  area:2  领域:保护", "words of the heading or commitment; the action area", "标题、承诺中的词；行动领域"),
        new("field:target 湿地  字段:目标 湿地", "only in that text: description, baseline or target", "只在该文本中：说明、基线或目标"),
        new("species:福寿螺  concept:湿地  law:湿地保护法  place:贵州", "what the action names, under any name; also campaign: observance: kmgbf:", "行动提到的物种、概念、法规、地点，任何名称皆可"),
        new("lang:zh  语言:英文", "language of the city's own words", "城市自己文字的语言"),
        new("updated:>=2026-01-01  updated:[2025-06 TO 2025-12]  updated:none", "a date of any text of the action, or none at all", "行动任一文本的日期，或没有日期"),
        new("baselineUpdated:2026  targetUpdated:none  downloaded:2026-05  基线更新:2026", "the date of that text; the download of the profile", "该文本的日期；档案的下载日期"),
        new("treecover:>60  mesh:>200km2  有效网孔面积:>20000公顷", "a figure of the baseline, in any unit; the original is shown", "基线中的数值，单位任意；显示原文"),
        new("has:target  missing:baseline  有:目标  缺:基线", "what the action has or lacks; missing:福寿螺 asks for cities that mention it nowhere", "行动有或缺什么；missing:福寿螺 指从未提到它的城市"),
        new("is:selfcopy  is:unreadable  is:stale  is:undated  is:platform  is:empty", "states: the target repeats the description; not readable; a year old; without a date; platform wording; empty", "状态：目标重复说明；不可读；一年以上未更新；无日期；平台措辞；空白"),
        new("similar:CITY/ACTION", "actions like that one, the likest first; ids stand in answers and addresses", "与该行动相似者，最似者在前"),
        new("shares:CITY/ACTION>=0.5", "actions that share at least half of the shorter text with it", "与其共有较短文本一半以上者"),
        new("=空心莲子草  空心莲子草 expand:off", "this word alone, no other names: for one word, or for the whole query", "只要此词，不用其他名称：单词或整个查询"),
        new("updated after 2025  2025年以来  without a target  没有基线的行动  未提到福寿螺的行动", "said in words: dates of the action, texts that it lacks, what it does not mention; the answer shows how it was read", "用话说的条件：行动的日期、缺少的文本、未提到的事物；结果会说明如何理解"),
        new("湿地 narrower:on", "takes in what names only something narrower", "也包括只提到更窄概念的行动"),
        new("哪些城市监测湿地鸟类？  how do cities control golden apple snails", "questions lose their question words; words for what is done rank only", "疑问句去掉疑问词；表示做法的词只影响排序"),
    ];
}
