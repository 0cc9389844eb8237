import type { RequestConversion } from "../../lib/page/conversion/conversion-request.ts";
import { PageConversion } from "../../lib/page/conversion/page-conversion.ts";

const BASE = "<p>这是说明，<b>软件</b>在这里。</p><ul><li>后来的人</li><li>什么都说</li></ul>";
const WORDS = ["说", "软件", "这里", "后来的", "a", "中文", "。", "为什么这样说"];

/** A generator of the same numbers at every run (Park and Miller, "Random number generators", 1988). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** One change of the page, done alike to every copy of it; `tw` keeps the lengths of all these words. */
function change(containers: readonly HTMLElement[], random: (below: number) => number): void {
  const [kind, which, place, word] = [random(9), random(50), random(50), WORDS[random(WORDS.length)] ?? ""];
  for (const container of containers) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    const node = texts[which % Math.max(1, texts.length)];
    if (kind === 8 || node === undefined) {
      const paragraph = document.createElement("p");
      paragraph.append(word, word);
      container.append(paragraph);
      continue;
    }
    const at = place % (node.length + 1);
    if (kind === 0) node.insertData(at, word);
    else if (kind === 1) node.replaceData(at, 2, word);
    else if (kind === 2) node.data = word;
    else if (kind === 3) node.deleteData(at, 2);
    else if (kind === 4) node.splitText(at);
    else if (kind === 5) node.remove();
    else if (kind === 6) container.append(node);
    else container.normalize();
  }
}

/** @returns how many of the sequences of converting, changing and restoring leave a character wrong */
export async function wrongAfterSequences(runs: number, request: RequestConversion): Promise<number> {
  let wrong = 0;
  for (let run = 1; run <= runs; run++) {
    const random = randomNumbers(run);
    const [shown, twin] = [document.createElement("div"), document.createElement("div")];
    shown.innerHTML = BASE;
    twin.innerHTML = BASE;
    document.body.append(shown);
    const conversion = new PageConversion(document, request);
    await conversion.show("tw").whole;
    for (let step = random(12); step >= 0; step--) {
      if (random(3) === 0) await new Promise((resolve) => setTimeout(resolve, random(3)));
      if (random(12) === 0) await conversion.show(random(2) === 0 ? "hk" : "tw").whole;
      change([shown, twin], random);
    }
    await conversion.show(null).whole;
    if (shown.innerHTML !== twin.innerHTML) wrong++;
    shown.remove();
  }
  return wrong;
}
