/** Types of option that the bot uses; the numbers are Discord's. */
export const optionTypes = { subCommand: 1, string: 3, boolean: 5 };

const slashCommand = 1;

/**
 * Makes rows of the registration payload: one for each thing that can be sent. A sub-command is a row of its own, named
 * `content reload`; `path` says how to wrap its options.
 */
export function readCommands(payload) {
  return payload
    .filter((command) => (command.type ?? slashCommand) === slashCommand)
    .flatMap((command) => rows(command, [command.name], command.id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function rows(node, path, id) {
  const options = node.options ?? [];
  const nested = options.filter((option) => option.type === optionTypes.subCommand);
  if (nested.length > 0) return nested.flatMap((option) => rows(option, [...path, option.name], id));
  return [{ name: path.join(' '), path, id: id ?? '0', type: node.type ?? 1, description: node.description ?? '', options }];
}

/** Commands that fit what was typed after the slash: those that begin with it, then those that contain it. */
export function matchCommands(commands, typed) {
  const wanted = typed.toLowerCase();
  const begins = commands.filter((command) => command.name.startsWith(wanted));
  const contains = commands.filter((command) => !begins.includes(command) && command.name.includes(wanted));
  return [...begins, ...contains];
}

/** The `data` of an interaction for a command and the options given; `focused` is the one being typed. */
export function commandData(command, given, focused) {
  let options = given.map(({ option, value }) => ({
    name: option.name,
    type: option.type,
    value,
    ...(option === focused && { focused: true }),
  }));
  const [root, subCommand] = command.path;
  if (subCommand) options = [{ name: subCommand, type: optionTypes.subCommand, options }];
  return { id: command.id, name: root, type: slashCommand, options };
}

/**
 * Reads `/actor name:Jan Leike private:true` as the terminal does (`CommandText.cs`), with values as text; null when it
 * does not begin with a command there is. `problem` says what is wrong with the rest; null where nothing is.
 */
export function parseCommandLine(commands, text) {
  const line = text.trim();
  const [command, length] = commands
    .map((each) => [each, lengthOf(each.name, line)])
    .sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!length) return null;
  const rest = line.slice(length);
  const marks = marksIn(rest, command.options);
  const given = marks.map(({ option, at }, index) => [
    option,
    valueOf(option, rest.slice(at + option.name.length + 1, marks[index + 1]?.at)),
  ]);
  // Words without a name go to the first option.
  const [first] = command.options;
  const loose = rest.slice(0, marks[0]?.at);
  if (loose.trim() && first) given.unshift([first, valueOf(first, loose)]);
  return { command, values: new Map(given), problem: problemOf(command, given, loose) };
}

// How much of a line is a command's name with its slash; 0 where it begins with another.
function lengthOf(name, line) {
  return new RegExp(`^/${name.replaceAll(' ', '\\s+')}(?=\\s|$)`, 'i').exec(line)?.[0].length ?? 0;
}

function problemOf(command, given, loose) {
  if (loose.trim() && command.options.length === 0) return `/${command.name} takes no options.`;
  const options = given.map(([option]) => option);
  const twice = options.find((option, index) => options.indexOf(option) < index);
  return twice ? `${twice.name} was given twice.` : null;
}

// Where options begin: a name the command has, at the start of a word, outside quotes, with a colon.
function marksIn(text, options) {
  const marks = [];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (isQuoted || (at > 0 && !/\s/.test(text[at - 1]))) continue;
    const option = options.find(({ name }) => text.slice(at, at + name.length + 1).toLowerCase() === `${name}:`);
    if (option) marks.push({ option, at });
  }
  return marks;
}

// Quotes are no part of a value but in a text of the reader's own: a search takes them for a phrase.
function valueOf(option, text) {
  const value = text.trim();
  const isOwnText = option.type === optionTypes.string && !option.autocomplete;
  return isOwnText ? value : value.replace(/^"([^"]*)"$/, '$1');
}
