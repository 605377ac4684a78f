using Markdig;
using Markdig.Extensions.Tables;

namespace Bot.Benchmarks;

/// <summary>
/// The yardstick: find every Markdown file below a folder, read them in parallel and parse each with Markdig, YAML front matter
/// and pipe tables, and do nothing with the result.
/// </summary>
internal static class PlainParse
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables(new PipeTableOptions())
        .Build();

    private static readonly EnumerationOptions AllButHidden = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden,
    };

    /// <summary>Parses all files.</summary>
    public static void Run(string folder) =>
        Parallel.ForEach(
            Directory.GetFiles(folder, "*.md", AllButHidden),
            file => Markdown.Parse(File.ReadAllText(file), Pipeline)
        );
}
