using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Bot.Configuration;

/// <summary>All settings that the bot knows, read from the classes that its sections are bound to.</summary>
internal sealed class SettingCatalog
{
    private readonly FrozenDictionary<string, Setting> _byName;

    public SettingCatalog(IEnumerable<SettingsSection> sections)
    {
        All =
        [
            .. sections
                .SelectMany(section => SettingsOf(section.Name, section.Options))
                .DistinctBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase),
        ];
        _byName = All.ToFrozenDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every setting, section by section in the order of registration.</summary>
    public ImmutableArray<Setting> All { get; }

    /// <summary>Those that nobody may read.</summary>
    public IEnumerable<Setting> Secrets => All.Where(setting => setting.IsSecret);

    /// <summary>The first parts of the names.</summary>
    public IEnumerable<string> Roots =>
        All.Select(setting => setting.Name[..setting.Name.IndexOf(':', StringComparison.Ordinal)])
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting that a key of the configuration gives a value to; null for none.</summary>
    public Setting? Find(string key) =>
        _byName.TryGetValue(key, out var setting) ? setting
        : ConfigurationPath.GetParentPath(key) is { } parent
        && _byName.TryGetValue(parent, out var several)
        && several.Shape is not SettingShape.Value
            ? several
        : null;

    private static IEnumerable<Setting> SettingsOf(string section, Type options)
    {
        var defaults = Activator.CreateInstance(options);
        foreach (var property in options.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var name = ConfigurationPath.Combine(section, property.Name);
            var (shape, type) = ShapeOf(property.PropertyType);
            if (shape is SettingShape.Value && property.SetMethod is not { IsPublic: true })
            {
                continue;
            }

            if (shape is SettingShape.Value && IsSection(type))
            {
                foreach (var setting in SettingsOf(name, type))
                {
                    yield return setting;
                }

                continue;
            }

            yield return new Setting(
                name,
                shape,
                type,
                property.GetValue(defaults),
                property.GetCustomAttribute<WhenUnsetAttribute>()?.Meaning,
                property.IsDefined(typeof(SecretAttribute))
            );
        }
    }

    private static (SettingShape Shape, Type Type) ShapeOf(Type type)
    {
        if (type == typeof(string))
        {
            return (SettingShape.Value, type);
        }

        if (InterfaceOf(type, typeof(IDictionary<,>)) is { } map)
        {
            return (SettingShape.Map, map.GenericTypeArguments[1]);
        }

        return InterfaceOf(type, typeof(IEnumerable<>)) is { } list
            ? (SettingShape.List, list.GenericTypeArguments[0])
            : (SettingShape.Value, Nullable.GetUnderlyingType(type) ?? type);
    }

    private static Type? InterfaceOf(Type type, Type definition) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(each =>
                each.IsGenericType && each.GetGenericTypeDefinition() == definition
            );

    private static bool IsSection(Type type) =>
        type is { IsClass: true } && type != typeof(string) && type != typeof(Uri);
}
