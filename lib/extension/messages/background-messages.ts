import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { hexadecimal } from "../../text/hexadecimal.ts";
import { conversionMessages } from "./conversion-messages.ts";
import { highlightMessages } from "./highlight-messages.ts";
import { readerMessages } from "./reader-messages.ts";
import { isOfExtension, isOwnPage } from "./sender.ts";

/** All that is asked of the background, by pages of the web and of the extension. */
export const backgroundMessages = { ...readerMessages, ...highlightMessages, ...conversionMessages };

type Messages = typeof backgroundMessages;
export type MessageName = keyof Messages;
export type RequestOf<Name extends MessageName> = v.InferOutput<Messages[Name]["request"]>;
export type AnswerOf<Name extends MessageName> = v.InferOutput<Messages[Name]["answer"]>;

/**
 * Asks the background, and asks once more where no answer comes: the worker may have been ended meanwhile.
 * @returns its answer; `null` where it gives none that can be read, or is gone with its extension
 */
export async function ask<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name> | null> {
  const message = { ...request, type: name };
  return ((await send(name, message)) ?? (await send(name, message)))?.answer ?? null;
}

async function send<Name extends MessageName>(name: Name, message: object): Promise<Sent<AnswerOf<Name>>> {
  try {
    return readAnswer(name, await browser.runtime.sendMessage(message));
  } catch {
    return null;
  }
}

/** Names of what a person orders, and what is done once. */
type OrderName = {
  [Name in MessageName]: RequestOf<Name> extends { order: string } ? Name : never;
}[MessageName];

/** How long the background may be silent before it counts as dead, in milliseconds; it answers orders in tens. */
const SILENCE = 8_000;

/**
 * Orders something of the background that is done once, and orders it once more where no answer comes: the worker may
 * have died before it did so, or after.
 * @returns `null` where it gave no answer either time
 */
export async function order<Name extends OrderName>(
  name: Name,
  request: Omit<RequestOf<Name>, "order">,
): Promise<AnswerOf<Name> | null> {
  const id = hexadecimal(crypto.getRandomValues(new Uint8Array(16)));
  const sendAndWait = async (): Promise<Sent<AnswerOf<Name>>> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, SILENCE, null);
    });
    const sent = await Promise.race([send(name, { ...request, order: id, type: name }), silence]);
    clearTimeout(timer);
    return sent;
  };
  return ((await sendAndWait()) ?? (await sendAndWait()))?.answer ?? null;
}

/** An answer that came; `null` where none came that can be read. */
type Sent<Answer> = { readonly answer: Answer } | null;

function readAnswer<Name extends MessageName>(name: Name, answer: unknown): Sent<AnswerOf<Name>> {
  const schema: Messages[Name]["answer"] = backgroundMessages[name].answer;
  const read = v.safeParse(schema, answer);
  return read.success ? { answer: read.output } : null;
}

/** Gives an order to the background; no answer is waited for. */
export function tell<Name extends MessageName>(name: Name, request: RequestOf<Name>): void {
  void send(name, { ...request, type: name });
}

type Sender = Browser.runtime.MessageSender;

/** Who answers what; the compiler asks for each. */
export type MessageHandlers = {
  readonly [Name in MessageName]: (
    request: RequestOf<Name>,
    sender: Sender,
  ) => Promise<AnswerOf<Name>> | AnswerOf<Name>;
};

/** Answers what is asked of the background. What is none of ours, or not well formed, stays unanswered. */
export function answerMessages(handlers: MessageHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
      const name = nameOf(message);
      if (name === null || !mayAsk(name, sender)) return false;
      const answering = answerOne(handlers, name, message, sender);
      if (answering === null) return false;
      answering.then(respond, (problem: unknown) => {
        console.warn(name, problem);
        respond(null);
      });
      return true;
    },
  );
}

/** Whether somebody may ask something at all: other extensions nothing, pages of the web what is meant for them. */
function mayAsk(name: MessageName, sender: Sender): boolean {
  if (!isOfExtension(sender)) return false;
  if (isOwnPage(sender)) return true;
  return backgroundMessages[name].from === "page" && sender.tab !== undefined;
}

function nameOf(message: unknown): MessageName | null {
  const type = typeof message === "object" && message !== null && "type" in message ? message.type : null;
  return typeof type === "string" && isName(type) ? type : null;
}

const isName = (name: string): name is MessageName => Object.hasOwn(backgroundMessages, name);

/** @returns `null` where the request is not well formed */
function answerOne<Name extends MessageName>(
  handlers: MessageHandlers,
  name: Name,
  message: unknown,
  sender: Sender,
): Promise<unknown> | null {
  const schema: Messages[Name]["request"] = backgroundMessages[name].request;
  const read = v.safeParse(schema, message);
  if (!read.success) return null;
  const handler = handlers[name];
  return (async () => handler(read.output, sender))();
}
