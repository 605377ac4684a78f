using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NoteGraph.Tests.Support;

namespace Bot.Tests.Packages;

/// <summary>Holds the list of licences against what is restored and against what the packages themselves say.</summary>
public partial class LicencesTests
{
    private static readonly Dictionary<string, string> Listed = Row()
        .Matches(File.ReadAllText(Repository.PathOf("LICENCES.md")))
        .GroupBy(row => row.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            rows => rows.Key,
            rows => Assert.Single(rows.Select(row => row.Groups[2].Value).Distinct()),
            StringComparer.OrdinalIgnoreCase
        );

    [Fact]
    public void Every_package_that_is_restored_has_its_licence_listed()
    {
        var missing = Locked()
            .Select(package => package.Name)
            .Where(name => !Listed.ContainsKey(name))
            .Distinct(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(missing);
    }

    [Fact]
    public void The_licences_are_those_that_the_packages_name()
    {
        var folders = PackageFolders();
        var named = Locked()
            .Distinct()
            .Select(package => (package.Name, Licence: LicenceOf(package, folders)))
            .Where(each => each.Licence is not null)
            .ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, each => Assert.Equal(each.Licence, Listed[each.Name]));
    }

    private static IEnumerable<(string Name, string Version)> Locked() =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateDirectories(Repository.PathOf(folder)))
            .Select(project => Path.Combine(project, "packages.lock.json"))
            .Where(File.Exists)
            .SelectMany(file =>
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file));
                return json
                    .RootElement.GetProperty("dependencies")
                    .EnumerateObject()
                    .SelectMany(framework => framework.Value.EnumerateObject())
                    .Where(package => package.Value.TryGetProperty("resolved", out _))
                    .Select(package =>
                        (package.Name, package.Value.GetProperty("resolved").GetString()!)
                    )
                    .ToArray();
            });

    // Where the packages were unpacked when these tests were built.
    private static string[] PackageFolders()
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllBytes(Repository.PathOf("tests/Bot.Tests/obj/project.assets.json"))
        );
        return
        [
            .. assets
                .RootElement.GetProperty("packageFolders")
                .EnumerateObject()
                .Select(folder => folder.Name),
        ];
    }

    // Null where the package was not unpacked here.
    private static string? LicenceOf((string Name, string Version) package, string[] folders)
    {
        var name = package.Name.ToLowerInvariant();
        var file = folders
            .Select(folder => Path.Combine(folder, name, package.Version, $"{name}.nuspec"))
            .FirstOrDefault(File.Exists);
        return file is null
            ? null
            : XDocument
                .Load(file)
                .Descendants()
                .FirstOrDefault(element =>
                    element.Name.LocalName == "license"
                    && (string?)element.Attribute("type") == "expression"
                )
                ?.Value;
    }

    [GeneratedRegex(@"^\| ([A-Za-z0-9_.\-]+) \| ([A-Za-z0-9.\- ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
