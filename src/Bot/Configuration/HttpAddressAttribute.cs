using System.ComponentModel.DataAnnotations;

namespace Bot.Configuration;

/// <summary>
/// An absolute address with the scheme http or https; nothing is fine too. It may hold neither a user name nor a query: those
/// are not sent along with requests below it, and would stand in whatever sentence names the address.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }
        );
}
