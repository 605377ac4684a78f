using Bot.Http;

namespace Bot.Tests.Http;

public class SignatureVerifierTests
{
    /// <summary>RFC 8032, section 7.1: the public key, the message and the signature of tests 1 to 3.</summary>
    public static TheoryData<string, string, string> Rfc8032 =>
        new()
        {
            {
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            },
            {
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            },
            {
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            },
        };

    [Theory]
    [MemberData(nameof(Rfc8032))]
    public void The_examples_of_the_standard_verify(string key, string message, string signature)
    {
        var verifier = new SignatureVerifier(key);
        Assert.True(SignatureVerifier.TryParse(signature, out var bytes));

        Assert.True(verifier.Verifies(Convert.FromHexString(message), bytes));
    }

    [Theory]
    [MemberData(nameof(Rfc8032))]
    public void No_signature_verifies_after_any_of_its_bytes_changed(
        string key,
        string message,
        string signature
    )
    {
        var verifier = new SignatureVerifier(key);
        Assert.True(SignatureVerifier.TryParse(signature, out var bytes));
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 1;

            Assert.False(verifier.Verifies(Convert.FromHexString(message), changed));
        }
    }

    [Fact]
    public void A_key_that_makes_every_message_verify_is_refused_as_a_key_or_verifies_nothing()
    {
        // The point of small order 0x01 00…: with S = 0 and R = that point, careless verifiers accept anything.
        var verifier = new SignatureVerifier("01" + new string('0', 62));
        Assert.True(SignatureVerifier.TryParse("01" + new string('0', 126), out var signature));

        Assert.False(verifier.Verifies("anything"u8, signature));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("abc")]
    [InlineData("0x")]
    public void What_is_not_64_bytes_in_hexadecimal_is_no_signature(string? header) =>
        Assert.False(SignatureVerifier.TryParse(header, out _));

    [Theory]
    [InlineData(126)]
    [InlineData(127)]
    [InlineData(129)]
    [InlineData(130)]
    public void A_signature_of_another_length_is_none(int digits) =>
        Assert.False(SignatureVerifier.TryParse(new string('a', digits), out _));

    [Fact]
    public void Upper_case_digits_are_fine_and_other_letters_are_not()
    {
        Assert.True(SignatureVerifier.TryParse(new string('A', 128), out _));
        Assert.False(SignatureVerifier.TryParse(new string('a', 127) + "g", out _));
        Assert.False(SignatureVerifier.TryParse(new string('a', 127) + "é", out _));
    }
}
