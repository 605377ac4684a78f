namespace Bot.Benchmarks;

/// <summary>What the system keeps in memory of files that it has read.</summary>
internal static class FileCache
{
    // Source: https://docs.kernel.org/admin-guide/sysctl/vm.html#drop-caches
    private const string Switch = "/proc/sys/vm/drop_caches";
    private const string FilesAndFolders = "3";

    /// <summary>Whether the system can be made to forget it: on Linux, and by root.</summary>
    public static bool CanBeEmptied => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Has the system forget it. What has not been written to the disk yet stays.</summary>
    public static void Empty() => File.WriteAllText(Switch, FilesAndFolders);
}
