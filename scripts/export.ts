import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nodeDeps } from "./command/node-deps.ts";
import { exportSite } from "./export/export-site.ts";

process.exitCode = await exportSite(
  {
    ...nodeDeps,
    namesIn: (folder) => readdir(folder).catch((error: unknown) => (error instanceof Error && "code" in error && error.code === "ENOENT" ? [] : null)),
    write: async (folder, name, text) => {
      const path = join(folder, name);
      // They name people: nobody but whoever wrote them reads them.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, text, { flag: "wx", mode: 0o600 });
    },
    readBack: (folder, name) => readFile(join(folder, name), "utf8"),
  },
  process.argv.slice(2),
);
