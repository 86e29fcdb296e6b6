/* What a style sheet cannot do for print: the light colours, as dark ones are set in many places (by
   the theme, by the highlighting of code and by us), and links that already show where they lead. */
"use strict";

(() => {
  const { dataset } = document.documentElement;
  let shown;

  addEventListener("beforeprint", () => {
    shown = dataset.theme;
    dataset.theme = "light";
    for (const link of document.querySelectorAll("article a.external")) {
      link.classList.toggle("trip-bare", link.textContent === link.getAttribute("href"));
    }
  });

  addEventListener("afterprint", () => {
    dataset.theme = shown;
  });
})();
