using System.ComponentModel.DataAnnotations;

namespace Bot.Configuration;

/// <summary>An absolute address with the scheme http or https; nothing is fine too.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute : ValidationAttribute
{
    /// <summary>
    /// Whether it is for what stands below it alone, and may hold neither a user name nor a query: those are not sent along
    /// with requests below it, and would stand in whatever sentence names the address.
    /// </summary>
    public bool IsBase { get; init; }

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && (!IsBase || address is { UserInfo: "", Query: "", Fragment: "" })
        );
}
