using System.Text;

namespace NoteGraph.Cards;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private const int BitsOfByte = 7;

    private ReadOnlySpan<byte> _rest = bytes;

    public int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += BitsOfByte)
        {
            var part = _rest[0];
            _rest = _rest[1..];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }

    public bool Flag() => Number() != 0;

    public string? Text()
    {
        var length = Number() - 1;
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
