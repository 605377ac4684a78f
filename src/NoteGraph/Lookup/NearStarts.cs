using System.Numerics;

namespace NoteGraph.Lookup;

/// <summary>
/// The beginnings of words near a text, found in sorted order: what words have in common is compared once, and all that
/// begin with something too far from the text are passed over together.
/// </summary>
/// <remarks>
/// Optimal string alignment, the row of each length of a beginning kept for the words that go on from it, of each row
/// only the cells that a few errors can reach. It finds what <see cref="Similarity"/> finds, which then says how near.
/// </remarks>
internal sealed class NearStarts
{
    private readonly WordStart[] _starts;
    private readonly IndexedName[] _names;
    private readonly string _text;
    private readonly int _length;
    private readonly int _errors;
    private readonly int _head;
    private readonly int _headErrors;
    private readonly int _width;
    private readonly int[] _rows;
    private int _at;
    private int _known;

    /// <param name="starts">The words of all names, in order.</param>
    /// <param name="names">The names.</param>
    /// <param name="text">A folded text.</param>
    /// <param name="errors">The most errors.</param>
    /// <param name="head">How many characters of the text may hold fewer errors.</param>
    /// <param name="headErrors">How many errors those may hold.</param>
    public NearStarts(
        WordStart[] starts,
        IndexedName[] names,
        string text,
        int errors,
        int head,
        int headErrors
    )
    {
        _starts = starts;
        _names = names;
        _text = text;
        _length = Math.Min(text.Length, Similarity.MaxLength);
        _errors = errors;
        _head = head;
        _headErrors = headErrors;
        _width = _length + 1;
        _rows = new int[(_length + errors + 1) * _width];
        Array.Fill(_rows, errors + 1);
        for (var i = 0; i <= Math.Min(_length, errors); i++)
        {
            _rows[i] = Bounded(i, i);
        }
    }

    /// <summary>The next words that begin near the text: all with one beginning. None when there are no more.</summary>
    /// <param name="deadline">When to stop, whatever there is.</param>
    public ReadOnlySpan<WordStart> Next(CancellationToken deadline)
    {
        while (_at < _starts.Length && !deadline.IsCancellationRequested)
        {
            var first = _at;
            var isNear = Follow(first, out var depth);
            _at = isNear || depth > 0 ? EndOf(first, depth) : first + 1;
            _known = _at < _starts.Length ? Math.Min(_known, Common(first, _at)) : 0;
            if (isNear)
            {
                return _starts.AsSpan(first.._at);
            }
        }

        return [];
    }

    // Goes along a word until it is near, or too far for whatever follows; a depth of 0 says that the word ended first.
    private bool Follow(int start, out int depth)
    {
        var most = _length + _errors;
        for (depth = _known + 1; depth <= most; depth++)
        {
            var letter = LetterAt(start, depth - 1);
            if (letter == '\0')
            {
                break;
            }

            var least = Fill(depth, letter, depth > 1 ? LetterAt(start, depth - 2) : '\0');
            if (least > _errors)
            {
                _known = depth - 1;
                return false;
            }

            _known = depth;
            if (_rows[(depth * _width) + _length] <= _errors)
            {
                return true;
            }
        }

        depth = 0;
        return false;
    }

    // The row of a beginning that ends in a letter; the least of its cells.
    private int Fill(int depth, char letter, char before)
    {
        var row = _rows.AsSpan(depth * _width, _width);
        var above = _rows.AsSpan((depth - 1) * _width, _width);
        var beyond = _errors + 1;
        var from = Math.Max(1, depth - _errors);
        var to = Math.Min(_length, depth + _errors);
        row[from - 1] = from == 1 ? Bounded(depth, 0) : beyond;
        var least = row[from - 1];
        for (var i = from; i <= to; i++)
        {
            var cell = above[i - 1] + (_text[i - 1] == letter ? 0 : 1);
            cell = Math.Min(cell, Math.Min(above[i], row[i - 1]) + 1);
            if (depth > 1 && i > 1 && _text[i - 1] == before && _text[i - 2] == letter)
            {
                cell = Math.Min(cell, _rows[((depth - 2) * _width) + i - 2] + 1);
            }

            row[i] = Bounded(cell, i);
            least = Math.Min(least, row[i]);
        }

        if (to < _length)
        {
            row[to + 1] = beyond;
        }

        return least;
    }

    private int Bounded(int errors, int at) =>
        errors > (at <= _head ? _headErrors : _errors) ? _errors + 1 : errors;

    private char LetterAt(int start, int offset)
    {
        ref readonly var word = ref _starts[start];
        if (offset < WordStart.HeadLength)
        {
            return word.HeadAt(offset);
        }

        var text = word.TextIn(_names);
        return offset < text.Length ? text[offset] : '\0';
    }

    // How far two words are the same.
    private int Common(int left, int right)
    {
        var differing = _starts[left].Head ^ _starts[right].Head;
        return differing != 0
            ? BitOperations.LeadingZeroCount(differing) / 16
            : _starts[left].TextIn(_names).CommonPrefixLength(_starts[right].TextIn(_names));
    }

    // Behind the last word that has the same beginning: found in growing steps, then between the last two.
    private int EndOf(int first, int depth)
    {
        var beginning = _starts[first].TextIn(_names)[..depth];
        var head = WordStart.HeadOf(beginning);
        var (inside, step) = (first, 1);
        while (inside + step < _starts.Length && Begins(inside + step, beginning, head))
        {
            inside += step;
            step *= 2;
        }

        var outside = Math.Min(inside + step, _starts.Length);
        while (outside - inside > 1)
        {
            var middle = (inside + outside) >>> 1;
            if (Begins(middle, beginning, head))
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return outside;
    }

    private bool Begins(int word, ReadOnlySpan<char> beginning, ulong head) =>
        _starts[word].CompareBeginning(_names, beginning, head) == 0;
}
