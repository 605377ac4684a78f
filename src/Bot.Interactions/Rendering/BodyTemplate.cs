using System.Collections.Immutable;
using System.Text;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Rendering;

/// <summary>The body of an answer with gaps where the user stands who asked: in the ids of its components.</summary>
internal sealed class BodyTemplate
{
    /// <summary>Stands for the user while the body is made. Chosen by chance in each process, so that no note has it.</summary>
    public static readonly string Anybody = Guid.NewGuid().ToString("N");

    // The text between the gaps.
    private readonly ImmutableArray<byte[]> _pieces;

    /// <param name="answer">An answer to <see cref="Anybody"/>.</param>
    public BodyTemplate(InteractionResponse answer)
    {
        var body = ProtocolJson.Bytes(answer).AsSpan();
        var gap = Encoding.ASCII.GetBytes(Anybody).AsSpan();
        var pieces = ImmutableArray.CreateBuilder<byte[]>();
        for (var at = body.IndexOf(gap); at >= 0; at = body.IndexOf(gap))
        {
            pieces.Add(body[..at].ToArray());
            body = body[(at + gap.Length)..];
        }

        pieces.Add(body.ToArray());
        _pieces = pieces.DrainToImmutable();
        Length = _pieces.Sum(piece => piece.Length);
    }

    /// <summary>How many bytes it holds.</summary>
    public int Length { get; }

    /// <summary>The body for a user.</summary>
    /// <param name="user">The user's id: digits, which stand in JSON as they are.</param>
    public byte[] For(string user)
    {
        var body = new byte[Length + ((_pieces.Length - 1) * user.Length)];
        var rest = body.AsSpan();
        for (var at = 0; at < _pieces.Length; at++)
        {
            if (at > 0)
            {
                rest = rest[Encoding.ASCII.GetBytes(user, rest)..];
            }

            _pieces[at].CopyTo(rest);
            rest = rest[_pieces[at].Length..];
        }

        return body;
    }
}
