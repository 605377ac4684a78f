using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Bot.Configuration;

/// <summary>
/// A whole number within bounds, both included. The framework's own <see cref="RangeAttribute"/> does not keep its
/// message through <see cref="Microsoft.Extensions.Options.OptionsValidatorAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(int minimum, int maximum)
    : ValidationAttribute(
        string.Create(
            CultureInfo.InvariantCulture,
            $"must be a number between {minimum} and {maximum}."
        )
    )
{
    public override bool IsValid(object? value) =>
        value is int number && number >= minimum && number <= maximum;
}
