using System.Globalization;
using System.Text.RegularExpressions;

namespace NoteGraph.Cards;

/// <summary>Dates as people write them: <c>2026-05-27</c>, <c>May 27 2026</c>, <c>27 May 2026</c>.</summary>
internal static partial class WrittenDate
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>The days named in a text, in their order; a month or year alone names none.</summary>
    public static IEnumerable<DateOnly> In(string text) =>
        Day().Matches(text).Select(DateOf).OfType<DateOnly>();

    private static DateOnly? DateOf(Match match)
    {
        var month = match.Groups["month"].Value is { Length: > 0 } digits
            ? Number(digits)
            : Array.IndexOf(Months, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1;
        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        return
            month is >= 1 and <= 12
            && year >= 1
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private const string MonthName =
        "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string DayNumber = @"(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";

    [GeneratedRegex(
        @"(?<![0-9])(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?![0-9])"
            + @"|\b"
            + MonthName
            + @"\.?\s+"
            + DayNumber
            + @",?\s+(?<year>[0-9]{4})(?![0-9])"
            + @"|(?<![0-9])"
            + DayNumber
            + @"\s+"
            + MonthName
            + @"\.?,?\s+(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();
}
