using Markdig;
using Markdig.Extensions.Tables;

namespace Bot.Benchmarks;

/// <summary>
/// The yardstick: read every Markdown file in parallel and parse it with Markdig, YAML front matter and pipe tables,
/// and do nothing with the result.
/// </summary>
internal static class PlainParse
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables(new PipeTableOptions())
        .Build();

    /// <summary>Parses all files and returns how many there were.</summary>
    public static int Run(IReadOnlyList<string> files)
    {
        Parallel.ForEach(files, file => Markdown.Parse(File.ReadAllText(file), Pipeline));
        return files.Count;
    }
}
