using System.Formats.Tar;

namespace Bot.Content.Folder;

/// <summary>Tells a file from a pipe or a device, which are opened at the risk of waiting for ever.</summary>
internal static class RegularFile
{
    /// <summary>Whether what stands at a path is a file. For one of no size, since all of it is read.</summary>
    /// <param name="path">The path; a link is none, whatever it leads to.</param>
    /// <exception cref="IOException">It is a socket, or cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">The bot may not read it.</exception>
    public static bool IsAt(string path)
    {
        // .NET does not tell without opening it, but by what an archive would keep of it.
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            writer.WriteEntry(path, "file");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
    }
}
