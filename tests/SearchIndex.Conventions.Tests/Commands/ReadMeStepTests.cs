using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Commands;

public sealed class ReadMeStepTests
{
    [Fact]
    public void Commands_and_their_answers_are_read()
    {
        var steps = ReadMeStep.In(SourceFile.Of("README.md", """
            Ask:

            ```bash
            # a comment
            dotnet run -c Release --project src/SearchIndex.Cli -- search "two words" '福寿螺'
            ```

            ```text
            5 actions

              first
            ```

            Then, without an answer:

            ```bash
            dotnet test SearchIndex.sln
            ```

            Words between.

            ```text
            belongs to nothing
            ```

            """));

        Assert.Equal(2, steps.Count);
        Assert.Equal(5, steps[0].Line);
        Assert.Equal(["search", "two words", "福寿螺"], steps[0].ProgramArguments!);
        Assert.Equal(["5 actions", "first"], steps[0].Answer);
        Assert.Null(steps[1].ProgramArguments);
        Assert.Empty(steps[1].Answer);
    }
}
