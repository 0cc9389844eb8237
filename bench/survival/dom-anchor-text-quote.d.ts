/** The part of dom-anchor-text-quote 4.0.2 that is measured; it has no types. */
declare module "dom-anchor-text-quote" {
  export function toTextPosition(
    root: Node,
    selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
  ): { readonly start: number; readonly end: number } | null;
}
