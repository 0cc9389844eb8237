import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { searchedText } from "./searched-text.ts";

const found = (page: string, exact: string, prefix = "", suffix = ""): string | null => {
  const place = anchor(searchedText(page), { quote: { exact, prefix, suffix } });
  return place === null ? null : page.slice(place.start, place.end);
};

describe("a quote in another spelling of its characters", () => {
  const words = "Le café de la façade est ouvert à Noël";
  const korean = "항구는 내일 아침에 다시 열린다고 시장이 말했다";

  it("is found whether accents and syllables are composed or in parts", () => {
    for (const text of [words, korean]) {
      const [composed, parts] = [text.normalize("NFC"), text.normalize("NFD")];
      expect(found(`Hier. ${composed}. Demain.`, parts)).toBe(composed);
      expect(found(`Hier. ${parts}. Demain.`, composed)).toBe(parts);
    }
  });

  it("is found where an export escaped its marks", () => {
    const page = "Today\nFish <chips> cost 5\u00a0pounds at the “Café” & bar\nTomorrow";
    const escaped = "Fish &lt;chips&gt; cost 5&nbsp;pounds at the &#8220;Caf&eacute;&rdquo; &amp; bar";
    expect(found(page, escaped)).toBe("Fish <chips> cost 5\u00a0pounds at the “Café” & bar");
    expect(found(page, "Caf&#x110000;&#9999999; nothing of this")).toBeNull();
  });

  it("is first looked for as it is", () => {
    expect(found("Write &amp;lt; for a bracket, or write < for it", "Write &amp;lt; for a bracket")).toBe(
      "Write &amp;lt; for a bracket",
    );
  });
});

describe("the edges of a quote", () => {
  it("takes no mark of the next sentence for its own", () => {
    const page = "The road reopens on Friday, the mayor said. “We waited long enough,” others said.";
    expect(found(page, "“The road reopens on Friday, the mayor said.”")).toBe(
      "The road reopens on Friday, the mayor said.",
    );
  });

  it("takes its own marks behind more spaces and in another style", () => {
    const page = "The mayor said:\u00a0 \n 「The road reopens on Friday」 \n Later";
    expect(found(page, ":\n“The road reopens on Friday”")).toBe(":\u00a0 \n 「The road reopens on Friday」");
  });

  it("may have half a character in its context", () => {
    const page = "🎉 readers love it 🎉 and so do writers. Later 🎈 readers love it 🎈 and others too.";
    const quote = {
      exact: "readers love it",
      prefix: "\udf89 and so do writers. Later 🎈 ",
      suffix: " 🎈 and others too\ud83c",
    };
    expect(anchor(searchedText(page), { quote })?.start).toBe(page.lastIndexOf("readers"));
  });
});
