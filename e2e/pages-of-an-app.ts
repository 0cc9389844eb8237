/** Words of the app's second page. */
export const STORY = "新的資料中心需要多少電力與冷卻水";

/**
 * An app with routes: one document that shows another page, and changes its address, without being loaded anew. As
 * in many of them the canonical link of the first page stays where it is.
 * @param first the path of its first page
 */
export const appPage = (first: string): string => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
<title>新聞</title><link rel="canonical" href="${first}"><body style="font-size:20px"><main></main>
<script>
  const show = () => {
    document.querySelector("main").innerHTML = location.pathname === "${first}"
      ? "<p>這是首頁，列出今天的新聞標題。"
      : "<p>昨天的發布會上，工程師說明了<b id=words>${STORY}</b>，並回答了記者的提問。";
  };
  const go = (path) => { history.pushState(null, "", path); show(); };
  addEventListener("popstate", show);
  show();
</script>`;
