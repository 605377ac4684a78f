// Foam's own way from files to its graph: node foam.mjs FOLDER. Prints what it took as JSON.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import foam from "foam-core";

const folder = process.argv[2];
foam.Logger.setLevel("off");
const begin = performance.now();
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const notes = entries
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .map((entry) => foam.URI.file(join(entry.parentPath ?? entry.path, entry.name)));
const files = {
  list: async () => notes,
  read: (uri) => readFile(uri.toFsPath(), "utf8"),
  exists: async () => true,
};
const everything = { match: (all) => all, isMatch: () => true, refresh: async () => {}, include: ["**/*"], exclude: [] };
const parser = foam.createMarkdownParser([]);
const { workspace, graph } = await foam.bootstrap(
  [foam.URI.file(folder)],
  everything,
  undefined,
  files,
  parser,
  [new foam.MarkdownResourceProvider(files, parser)],
  ".md",
  "off",
);
const milliseconds = performance.now() - begin;
const { user, system } = process.cpuUsage();
const links = [...graph.links.values()].reduce((sum, some) => sum + some.length, 0);
console.log(
  JSON.stringify({
    milliseconds,
    processor: (user + system) / 1000,
    notes: workspace.list().length,
    links,
    resident: process.memoryUsage().rss,
  }),
);
