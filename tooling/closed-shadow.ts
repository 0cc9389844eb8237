import type { CDPSession, Page } from "@playwright/test";
import { waitUntil } from "./wait.mjs";

/** What the protocol answers of a node that went between two questions. */
const GONE = /Could not find node|No node with given id|Could not find object|Cannot find context/u;
/** How often what went in between is looked at again. */
const MOST_TRIES = 20;
/** How long what is to be clicked may take to appear, in milliseconds. */
const APPEARANCE_LIMIT = 15_000;

interface ProtocolNode {
  readonly nodeId: number;
  readonly localName?: string;
  readonly children?: readonly ProtocolNode[];
  readonly shadowRoots?: readonly ProtocolNode[];
  readonly contentDocument?: ProtocolNode;
}

/** The shadow roots of all elements with a name, in the page and its frames of the same process. */
function shadowRootsOf(node: ProtocolNode, host: string): readonly ProtocolNode[] {
  const own = node.localName === host ? (node.shadowRoots ?? []) : [];
  const inside = [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  return [...own, ...inside.flatMap((child) => shadowRootsOf(child, host))];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person sees in a closed shadow root, which Playwright's locators do not reach. */
export interface ClosedShadow {
  /** The visible text of the first match, or `null` where there is none. */
  text(selector: string): Promise<string | null>;
  /** How many elements match; 0 where the host is not attached. */
  count(selector: string): Promise<number>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** The first match's box in the window, in CSS pixels. */
  box(selector: string): Promise<Box | null>;
  /** Clicks the middle of the first match with the real pointer, once there is one. Throws where none comes. */
  click(selector: string): Promise<void>;
}

/**
 * Looks into the closed shadow root of our host element, through the debugging protocol.
 * @param host the host's element name
 */
export async function closedShadow(page: Page, host: string): Promise<ClosedShadow> {
  const session: CDPSession = await page.context().newCDPSession(page);

  const evaluateOnce = async (selector: string, body: string): Promise<unknown> => {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    for (const shadow of shadowRootsOf(root, host)) {
      const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: shadow.nodeId, selector });
      const [first] = nodeIds;
      if (first === undefined) continue;
      const { object } = await session.send("DOM.resolveNode", { nodeId: first });
      if (object.objectId === undefined) continue;
      const { result } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: `function () { ${body} }`,
        returnByValue: true,
      });
      return result.value;
    }
    return null;
  };

  /** What is drawn anew while it is looked at is looked at again. */
  const evaluate = async (selector: string, body: string): Promise<unknown> => {
    for (let tries = 1; ; tries++) {
      try {
        return await evaluateOnce(selector, body);
      } catch (problem) {
        if (tries === MOST_TRIES || !GONE.test(String(problem))) throw problem;
      }
    }
  };

  const box = async (selector: string): Promise<Box | null> => {
    const value = await evaluate(
      selector,
      "const { x, y, width, height } = this.getBoundingClientRect(); return [x, y, width, height];",
    );
    if (!Array.isArray(value)) return null;
    const [x, y, width, height] = value.map(Number);
    return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
  };

  return {
    async text(selector) {
      const value = await evaluate(selector, "return this.innerText;");
      return typeof value === "string" ? value : null;
    },
    async count(selector) {
      const value = await evaluate(
        selector,
        `return this.getRootNode().querySelectorAll(${JSON.stringify(selector)}).length;`,
      );
      return typeof value === "number" ? value : 0;
    },
    async attribute(selector, name) {
      const value = await evaluate(selector, `return this.getAttribute(${JSON.stringify(name)});`);
      return typeof value === "string" ? value : null;
    },
    box,
    async click(selector) {
      const place = await waitUntil(`${selector} in <${host}>`, APPEARANCE_LIMIT, () => box(selector));
      await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    },
  };
}
