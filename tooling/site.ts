import { readFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { extname, join, normalize } from "node:path";
import { INSECURE_HOST } from "./browser.mjs";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

interface Answer {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site on 127.0.0.1 that serves a folder, and pages that a test writes. */
export interface Site {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
  /** The same site by a host name, which makes it no secure context. */
  readonly insecureOrigin: string;
  /**
   * Serves a page of the test's own.
   * @param path from the root, such as `/article`
   * @param answer the page, or a function that makes it at every request
   * @returns the page's address
   */
  page(path: string, answer: string | Answer | ((headers: IncomingHttpHeaders) => Answer)): string;
  close(): Promise<void>;
}

/**
 * Starts a site on a free port of 127.0.0.1.
 * @param folder what it serves besides the pages of the test; nothing outside of it is reached
 */
export async function startSite(folder: string): Promise<Site> {
  const pages = new Map<string, (headers: IncomingHttpHeaders) => Answer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const written = pages.get(pathname);
    if (written !== undefined) {
      const { body, headers } = written(request.headers);
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
      return;
    }
    const path = normalize(decodeURIComponent(pathname)).replace(/^(?:\.\.[/\\])+/, "");
    try {
      const body = await readFile(join(folder, path));
      response
        .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
        .end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    insecureOrigin: `http://${INSECURE_HOST}:${address.port}`,
    page(path, answer) {
      pages.set(
        path,
        typeof answer === "function"
          ? answer
          : () => (typeof answer === "string" ? { body: answer } : answer),
      );
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
