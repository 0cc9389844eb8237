const began = performance.now();
chrome.runtime.sendMessage("question").then(() => {
  // The bench reads it there: the page shares its document with this script and nothing else.
  document.documentElement?.setAttribute("data-answered", String(performance.now() - began));
});
