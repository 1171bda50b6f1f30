using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Checking;

/// <summary>
/// Verifies an index: every checksum, and that everything that is said twice is said alike. Needs no schema and changes nothing;
/// a writer may be at work meanwhile.
/// </summary>
public static class IndexChecker
{
    /// <summary>Checks the newest commit and all of its files.</summary>
    /// <param name="directory">Where the index lies.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What was read, and everything that is wrong.</returns>
    /// <exception cref="IndexNotFoundException">There is no commit.</exception>
    public static IndexCheckReport Check(IDirectory directory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        while (true)
        {
            var generations = CommitFiles.Generations(directory);
            if (generations.Count == 0)
            {
                throw new IndexNotFoundException(directory.Location);
            }

            var report = CheckOnce(directory, generations, cancellationToken);
            if (report.IsSound || CommitFiles.Generations(directory).SequenceEqual(generations))
            {
                return report;
            }

            // A writer replaced the commit while it was read: files that are gone are no damage.
        }
    }

    private static IndexCheckReport CheckOnce(IDirectory directory, List<long> generations, CancellationToken cancellationToken)
    {
        List<IndexProblem> problems = [];
        List<SegmentCheck> segments = [];
        CommitPoint? commit = null;
        foreach (var generation in generations)
        {
            commit ??= Try(problems, CommitFiles.Name(generation), () => CommitCodecV1.Read(directory, generation));
        }

        foreach (var segment in commit?.Segments ?? [])
        {
            var before = problems.Count;
            VerifyFiles(directory, segment, problems, cancellationToken);
            if (problems.Count > before)
            {
                continue;
            }

            var check = Try(problems, SegmentFiles.Name(segment.Number, SegmentFiles.Meta), () =>
            {
                using var reader = IndexReader.OpenSegment(directory, segment, commit!.Schema.Fields.Count);
                return new SegmentChecker(reader, commit.Schema, problems, cancellationToken).Check();
            });
            if (check is not null)
            {
                segments.Add(check);
            }
        }

        return new IndexCheckReport(directory.Location, commit?.Generation, segments, problems);
    }

    /// <summary>Verifies header, footer and checksum of each file on its own, so that one damage does not hide another.</summary>
    private static void VerifyFiles(IDirectory directory, CommitSegment segment, List<IndexProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var name in segment.FileNames())
        {
            _ = Try(problems, name, () =>
            {
                var (codec, oldest, version) = FileSegmentReader.CodecOf(name[(name.LastIndexOf('.') + 1)..]);
                using var input = FramedInput.Open(directory, name, codec, oldest, version, segment.Id);
                input.Verify(cancellationToken);
                return name;
            });
        }
    }

    private static T? Try<T>(List<IndexProblem> problems, string file, Func<T> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (IndexCorruptException e)
        {
            problems.Add(IndexProblem.From(e));
        }
        catch (FileNotFoundException)
        {
            problems.Add(new IndexProblem(file, 0, "the newest commit needs this file, and it does not exist"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new IndexProblem(file, 0, $"the file cannot be read: {e.Message}"));
        }

        return null;
    }
}
