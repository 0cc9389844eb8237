import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { conversionMessages } from "./conversion-messages.ts";
import { highlightMessages } from "./highlight-messages.ts";
import { readerMessages } from "./reader-messages.ts";

/** All that is asked of the background, by pages of the web and of the extension. */
export const backgroundMessages = { ...readerMessages, ...highlightMessages, ...conversionMessages };

type Messages = typeof backgroundMessages;
export type MessageName = keyof Messages;
export type RequestOf<Name extends MessageName> = v.InferOutput<Messages[Name]["request"]>;
export type AnswerOf<Name extends MessageName> = v.InferOutput<Messages[Name]["answer"]>;

/**
 * Asks the background.
 * @returns its answer; `null` where it gives none that can be read, or is gone with its extension
 */
export async function ask<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name> | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ ...request, type: name });
    const schema: Messages[Name]["answer"] = backgroundMessages[name].answer;
    const read = v.safeParse(schema, answer);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Gives an order to the background; no answer is waited for. */
export function tell<Name extends MessageName>(name: Name, request: RequestOf<Name>): void {
  void ask(name, request);
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
      if (name === null || sender.id !== browser.runtime.id) return false;
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
