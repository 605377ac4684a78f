// Answers the same queries from the same names with libraries that many use, set up as their documentation begins with.
// In: a file with { names: [{ name, note }], cases: [{ kind, text, meant: [note] }] }. Out: a line for each library and kind.
import { readFile } from 'node:fs/promises';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const { names, cases } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const perKind = Number(process.argv[3] ?? 100);

const fuse = new Fuse(names, { keys: ['name'] });
const mini = new MiniSearch({ fields: ['name'], storeFields: ['note'], searchOptions: { fuzzy: 0.2, prefix: true } });
mini.addAll(names.map((each, id) => ({ id, ...each })));

const engines = {
  'Fuse.js': (text) => fuse.search(text, { limit: 25 }).map((found) => found.item.note),
  MiniSearch: (text) => mini.search(text).slice(0, 25).map((found) => found.note),
};

for (const [engine, search] of Object.entries(engines)) {
  for (const kind of new Set(cases.map((each) => each.kind))) {
    const asked = cases.filter((each) => each.kind === kind).slice(0, perKind);
    let first = 0;
    let five = 0;
    const start = performance.now();
    for (const { text, meant } of asked) {
      const notes = [...new Set(search(text))];
      const place = notes.findIndex((note) => meant.includes(note));
      if (place === 0) first += 1;
      if (place >= 0 && place < 5) five += 1;
    }
    const taken = performance.now() - start;
    const share = (count) => `${((100 * count) / asked.length).toFixed(1)} %`.padStart(8);
    console.log(
      `${engine.padEnd(12)} ${kind.padEnd(16)} ${String(asked.length).padStart(5)} ${share(first)} ${share(five)} ${(taken / asked.length).toFixed(3).padStart(10)} ms`,
    );
  }
}
