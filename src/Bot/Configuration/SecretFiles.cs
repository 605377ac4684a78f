using System.Text;
using Bot.Content.Folder;

namespace Bot.Configuration;

/// <summary>
/// Reads secrets from the files that settings such as <c>Discord:Token_FILE</c> name, as container engines hand them over.
/// </summary>
internal static class SecretFiles
{
    /// <summary>What is put behind the name of a secret to name its file.</summary>
    public const string Suffix = "_FILE";

    /// <summary>A secret is a line; whatever is larger is another file.</summary>
    private const int MaxBytes = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Gives each secret whose file is named the text of that file, without the line break at its end.</summary>
    /// <exception cref="StartException">A file cannot be used, or a secret is given in two ways.</exception>
    public static void AddSecretFiles(
        this ConfigurationManager configuration,
        IEnumerable<Setting> secrets
    )
    {
        List<string> problems = [];
        foreach (var secret in secrets)
        {
            if (configuration[secret.FileName] is not { Length: > 0 } path)
            {
                continue;
            }

            if (configuration[secret.Name] is { Length: > 0 })
            {
                problems.Add(
                    $"{secret.FileName}: {secret.Name} is set as well (by the {configuration.OriginOf(secret.Name)}). Leave one of them out."
                );
            }
            else if (TryRead(path, out var text, out var problem))
            {
                ((IConfigurationBuilder)configuration).Add(
                    new LabelledSettings(
                        $"file {ShownValue.Of(path)}",
                        [KeyValuePair.Create(secret.Name, (string?)text)]
                    )
                );
            }
            else
            {
                problems.Add(
                    $"{secret.FileName}: {problem} It is “{ShownValue.Of(path)}”, from the {configuration.OriginOf(secret.FileName)}."
                );
            }
        }

        if (problems.Count > 0)
        {
            throw new StartException(string.Join('\n', problems));
        }
    }

    private static bool TryRead(string path, out string text, out string problem)
    {
        (text, problem) = ("", "");
        try
        {
            var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (new FileInfo(real) is { Exists: true, Length: 0 } && !RegularFile.IsAt(real))
            {
                problem = "that is no file but a pipe or a device. Name a file.";
                return false;
            }

            using var file = File.OpenRead(path);
            var buffer = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length > MaxBytes)
            {
                problem = $"the file is larger than {MaxBytes / 1024} KiB, which no secret is.";
                return false;
            }

            text = Utf8.GetString(buffer, 0, length).TrimStart('\uFEFF').TrimEnd('\r', '\n');
            problem = "the file is empty. Write the secret into it.";
            return text.Length > 0;
        }
        catch (DecoderFallbackException)
        {
            problem = "the file is not text in UTF-8.";
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "there is no such file. Name one that is there, with its full path.";
        }
        catch (UnauthorizedAccessException)
        {
            // A folder is answered like this, too.
            problem = Directory.Exists(path)
                ? "that is a folder. Name the file in it."
                : "the file may not be read by the user that the bot runs as.";
        }
        catch (Exception exception)
            when (exception is IOException or ArgumentException or NotSupportedException)
        {
            problem = $"the file cannot be read ({exception.GetType().Name}).";
        }

        return false;
    }
}
