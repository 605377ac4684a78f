using static Bot.Interactions.Tests.Rendering.Markdown.Dialect;

namespace Bot.Interactions.Tests.Rendering.Markdown;

public class TableTests
{
    [Fact]
    public void A_narrow_table_is_aligned_text() =>
        Assert.Equal(
            """
            ```
            Name    Value
            ──────  ─────
            Width   12
            Height  7
            ```
            """,
            Description("| Name | Value |\n|---|---|\n| **Width** | 12 |\n| Height | 7 |")
        );

    [Fact]
    public void A_column_keeps_to_the_right_where_the_author_says_so() =>
        Assert.Equal(
            """
            ```
            A      B
            ─  ─────
            x     12
            y  1,200
            ```
            """,
            Description("| A | B |\n|---|--:|\n| x | 12 |\n| y | 1,200 |")
        );

    [Fact]
    public void Wide_letters_take_two_columns() =>
        Assert.Equal(
            """
            ```
            項目  値
            ────  ──
            人口  14
            x     y
            ```
            """,
            Description("| 項目 | 値 |\n|---|---|\n| 人口 | 14 |\n| x | y |")
        );

    [Fact]
    public void A_wide_table_is_a_line_for_each_row() =>
        Assert.Equal(
            """
            -# Who · What
            - **Ada** — Wrote a long description of the engine and of what it could do
            - **Bo** — –
            """,
            Description(
                "| Who | What |\n|---|---|\n| Ada | Wrote a long description of the engine and of what it could do |\n| Bo | |"
            )
        );

    [Fact]
    public void Many_columns_are_named_in_each_row_and_blank_cells_left_out() =>
        Assert.Equal(
            """
            - **2024** — Revenue: one hundred million · Costs: eighty · Note: the first good year
            - **2025** — Revenue: none
            """,
            Description(
                "| Year | Revenue | Costs | Note |\n|---|---|---|---|\n"
                    + "| 2024 | one hundred million | eighty | the first good year |\n| 2025 | none | | |"
            )
        );

    [Fact]
    public void Links_in_a_narrow_table_are_their_words() =>
        Assert.Equal(
            """
            ```
            Who    Site
            ─────  ────
            Quill  here
            ```
            """,
            Description(
                "| Who | Site |\n|---|---|\n| [[People/Ada Quill\\|Quill]] | [here](https://example.org) |"
            )
        );

    [Fact]
    public void Where_the_header_is_blank_the_first_row_is_a_row()
    {
        Assert.Equal(
            """
            ```
            Seat     Phoenix
            Founded  1949
            ```
            """,
            Description("| | |\n|---|---|\n| Seat | Phoenix |\n| Founded | 1949 |")
        );
        Assert.Equal(
            """
            - **Seat** — Phoenix, in a house beside the old railway station
            - **Founded** — 1949
            """,
            Description(
                "| | |\n|---|---|\n| Seat | Phoenix, in a house beside the old railway station |\n| Founded | 1949 |"
            )
        );
    }

    [Fact]
    public void A_row_without_a_name_begins_no_block_with_its_value() =>
        Assert.Equal(
            """
            -# Who · What
            - \> 50 long words of which there are too many for a fence on a phone
            """,
            Description(
                "| Who | What |\n|---|---|\n| | > 50 long words of which there are too many for a fence on a phone |"
            )
        );

    [Fact]
    public void A_table_without_words_is_nothing() =>
        Assert.Equal("", Description("|  |  |\n|---|---|\n|  |  |"));
}
