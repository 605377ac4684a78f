// A small bot on discord.js: proof that the stand-in serves a client that was not written for it.
// Arguments: base address of REST without version, token. Ends when its standard input ends.
import { Client, Events } from "discord.js";

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [], rest: { api, timeout: 5000 } });

client.on(Events.Error, (error) => console.error(error));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: interaction.options.getFocused(), value: "row" }]);
  } else if (interaction.isMessageComponent()) {
    await interaction.update({ content: interaction.values?.[0] ?? interaction.customId });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: interaction.targetMessage.content });
  } else if (interaction.commandName === "slow") {
    await interaction.deferReply();
    const message = await interaction.editReply({ content: interaction.user.username });
    await interaction.followUp({ content: `after ${message.id}` });
  } else {
    await interaction.reply({ content: interaction.memberPermissions?.bitfield.toString() ?? "direct" });
  }
});
client.once(Events.ClientReady, async () => {
  const stored = await client.application.commands.set([{ name: "hello", description: "Says hello" }]);
  console.log(`registered ${stored.map((command) => command.name).join()}`);
});

process.stdin.resume();
process.stdin.on("end", async () => {
  await client.destroy();
  process.exit(0);
});
await client.login(token);
