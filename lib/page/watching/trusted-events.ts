/**
 * Listens to what a person does. Events that scripts of the page make are not heard (`Event.isTrusted`): a page
 * could open, press and close with them what is the person's alone, and learn from it who looks.
 * @param target the window or the document; `type` and `listener` are as for its `addEventListener`
 */
export function onTrusted<Type extends keyof DocumentEventMap>(
  target: Document | Window,
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
  options: AddEventListenerOptions,
): void {
  const heard = (event: Event): void => {
    if (isOf<Type>(event, type) && event.isTrusted) listener(event);
  };
  target.addEventListener(type, heard, options);
}

const isOf = <Type extends keyof DocumentEventMap>(
  event: Event,
  type: Type,
): event is DocumentEventMap[Type] => event.type === type;
