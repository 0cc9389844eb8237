import { join, resolve } from "node:path";
import process from "node:process";
import { createServer } from "vite";

const root = resolve(import.meta.dirname, "..");

/** Serves every component in every state, until it is ended with Ctrl+C. */
const server = await createServer({
  root: join(root, "components/testing/gallery"),
  configFile: false,
  publicDir: join(root, "public"),
  cacheDir: join(root, "node_modules/.vite/gallery"),
  server: { fs: { allow: [root] } },
  logLevel: "warn",
});
await server.listen();
const [address] = server.resolvedUrls?.local ?? [];
process.stdout.write(`The gallery is at ${address}, until you end it with Ctrl+C.\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
