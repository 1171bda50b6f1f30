namespace SearchIndex.Benchmarks;

/// <summary>What the program understands: the commands, options and columns of the peer harness.</summary>
internal static class Usage
{
    public const string Text =
        """
        usage: SearchIndex.Benchmarks COMMAND ...
          tokens   FILE  [--bench N] [--analyzer smartcn|whitespace|actions|characters]   tokens with offsets, one row a token
          segments FILE  [--bench N] [--words]                         the segmenter alone: no stemming, no stop words
          index    JSONL DIR [--force-merge] [--runs N] [--analyzer smartcn|whitespace|actions|characters] [--ram-mb 256] [--no-store]
          search   DIR QUERIES [--k 10] [--threads 1] [--warmup 5] [--warmup-ms 5000] [--runs 10] [--run-ms 50]
                   [--mode term|and|or|phrase|parse] [--count | --count-only] [--threshold 1000]
                   [--kinds PREFIX,...] [--timed-parse] [--field text] [--dump FILE]
          relevance DOCS.jsonl QUERIES.tsv QRELS.tsv [--worst FILE] [--run FILE]    quality of the library's search beside plain SmartCn BM25;
                   --run writes both rankings as TREC does (qid Q0 docid rank score search), parted by tabs, as ids may have blanks
          queries  INDEX|JSONL [--queries FILE | --made N [--seed 1]] [--index DIR] [--k 10] [--match all|best] [--filter FIELD=VALUE] [--warmup 10] [--runs 50] [--cold-runs 10]
                   whole answers of the library, query by query, cold and warm
          suggest  INDEX|JSONL [--index DIR] [--warmup 5] [--runs 10] [--cold-runs 3]   suggestions for all beginnings of words in both languages and Pinyin
          sweep    FOLDER [--only NAME,...] [--queries 100] [--set Word=1,B=0.4] [--vary "Bigram=0,0.5,1;K1=0.9,1.2"] [--climb] [--measures ndcg10,mrr10,recall10,recall100]
                   weights of the best match over all FOLDER/NAME.{docs.jsonl,q.tsv,qrels}; indexes are kept beside them
          stats    DIR [--field text]
          serve-load URL [--rate 200] [--seconds 60] [--seed 1] [--pid N] [--touch DIR --every 5]   mixed requests to a running service, while DIR changes
          pages    URL [--pages 200] [--rounds 3] [--warmup 3] [--seed 1] [--pid N] [--queries FILE]   search pages of a running service, one after the other
          shared   JSONL [--min-containment 0.5] [--min-jaccard X] [--dump FILE] [--mode exact|signatures] [--threads 2] [--runs N]
                   [--limit N] [--one-by-one] [--shingle-characters 4] [--shingle-words 3] [--by-title] [--min-shared N]
                   [--measure auto|shingles|aligned [--min-loose 0.3] [--loose-characters 3] [--loose-letters 6]]
          align    JSONL [--length 4000] [--pairs 30] [--runs 7] [--plain-runs 3 | --no-plain] [--seed 1] [--verify]
        shared: pairs that shingles miss are aligned up to 5,000 documents (--measure auto), always (aligned) or never (shingles).
        A FILE that ends in .jsonl or .jsonl.gz is read as title and text of each document.
        """;
}
