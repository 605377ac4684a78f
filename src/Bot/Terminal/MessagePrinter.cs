using Bot.Interactions.Protocol;

namespace Bot.Terminal;

/// <summary>Prints an answer for reading in a terminal: everything that the message holds, in Discord's order.</summary>
internal sealed class MessagePrinter(TextWriter output, TerminalStyle style)
{
    public void Print(InteractionResponse response)
    {
        if (response.Data is not MessagePayload message)
        {
            output.WriteLine(response.Type);
            return;
        }

        if (message.IsPrivate)
        {
            output.WriteLine(style.Dim("(only you would see this)"));
        }

        PrintLine(message.Content);
        foreach (var embed in message.Embeds)
        {
            Print(embed);
        }

        foreach (var part in message.Components.SelectMany(row => row.Components))
        {
            Print(part);
        }
    }

    private void Print(Embed embed)
    {
        PrintLine(embed.Author?.Name, style.Dim);
        PrintLine(embed.Title, style.Bold);
        PrintLine(embed.Url, style.Dim);
        PrintLine(embed.Description);
        foreach (var field in embed.Fields)
        {
            Print(field);
        }

        if (embed.Image is { } image)
        {
            PrintLine($"[picture: {image.Url}]", style.Dim);
        }

        if (embed.Footer is { } footer)
        {
            output.WriteLine();
            PrintLine(footer.Text, style.Dim);
        }
    }

    private void Print(EmbedField field)
    {
        var value = TerminalStyle.Plain(field.Value);
        var name = style.Bold(TerminalStyle.Plain(field.Name));
        if (field.Inline && !value.Contains('\n', StringComparison.Ordinal))
        {
            output.WriteLine($"{name}: {value}");
            return;
        }

        output.WriteLine();
        output.WriteLine(name);
        output.WriteLine(value);
    }

    private void Print(Component part)
    {
        if (part is Button button)
        {
            PrintLine($"[{button.Label}]{(button.Url is null ? "" : " " + button.Url)}", style.Dim);
        }
        else if (part is StringSelect menu)
        {
            PrintLine(
                $"[{menu.Placeholder}: {string.Join(" | ", menu.Options.Select(option => option.Label))}]",
                style.Dim
            );
        }
    }

    private void PrintLine(string? text, Func<string, string>? paint = null)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var plain = TerminalStyle.Plain(text);
            output.WriteLine(paint is null ? plain : paint(plain));
        }
    }
}
