using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>What the system keeps in memory of files that it has read.</summary>
internal static class FileCache
{
    // Source: https://docs.kernel.org/admin-guide/sysctl/vm.html#drop-caches
    private const string Switch = "/proc/sys/vm/drop_caches";
    private const string FilesAndFolders = "3";

    /// <summary>Has the system forget it; what is in a file system of memory alone stays.</summary>
    /// <returns>Whether it could: on Linux, by root, where the kernel lets itself be told.</returns>
    public static bool TryEmpty()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        try
        {
            // What has not been written yet would not be forgotten.
            using var writing = Process.Start("sync");
            writing.WaitForExit();
            File.WriteAllText(Switch, FilesAndFolders);
            return true;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return false;
        }
    }
}
