using System.Text;

namespace NoteGraph.Cards;

/// <summary>Writes what <see cref="PackedReader"/> reads.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> _bytes = [];

    // Seven bits a byte, the lowest first; all but the last byte have the highest bit set.
    public void Number(int number)
    {
        var rest = (uint)number;
        while (rest > 0x7F)
        {
            _bytes.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        _bytes.Add((byte)rest);
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    // The length of nothing is 0, and that of a text one more than its bytes.
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length + 1);
        _bytes.AddRange(bytes);
    }

    public byte[] ToArray() => [.. _bytes];
}
