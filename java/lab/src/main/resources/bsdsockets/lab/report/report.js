"use strict";
(() => {
  const form = document.querySelector(".filter");
  const words = document.getElementById("words");
  const boxes = [...form.querySelectorAll("input[name=verdict]")];
  const shown = form.querySelector("output");
  const none = document.getElementById("none");
  const groups = [...document.querySelectorAll(".group")];
  const articles = [...document.querySelectorAll("article")];
  const texts = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter((word) => word);
    const verdicts = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const article of articles) {
      const fits = verdicts.has(article.dataset.verdict) && wanted.every((word) => texts.get(article).includes(word));
      article.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("article:not([hidden])");
    }
    none.hidden = count > 0;
    shown.value = `${count} of ${articles.length} shown`;
  };

  const open = (isOpen) => document.querySelectorAll("article details").forEach((details) => { details.open = isOpen; });

  const show = () => {
    const article = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (article && article.matches("article")) {
      if (article.hidden) {
        words.value = "";
        boxes.forEach((box) => { box.checked = true; });
        filter();
      }
      article.querySelector("details").open = true;
      article.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    if (event.target.dataset.open) {
      open(event.target.dataset.open === "true");
    }
  });
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => open(true));
  filter();
  show();
})();
