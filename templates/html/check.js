// Everything is readable without this script: it adds the filters, opens the card a chip points at, and opens all for print.
(() => {
  "use strict";
  document.documentElement.className = "js";
  const cards = [...document.querySelectorAll(".card")];
  const form = document.querySelector(".filters");

  const light = (elements) => {
    document.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
    elements.forEach((element) => element.classList.add("lit"));
  };

  const filter = () => {
    const data = new FormData(form);
    const statuses = new Set(data.getAll("status"));
    const kind = data.get("kind");
    const wanted = data.get("text").trim().toLocaleLowerCase();
    let shown = 0;
    for (const card of cards) {
      const fits = statuses.has(card.dataset.status)
        && (!kind || card.dataset.kind === kind)
        && (!data.get("findings") || card.dataset.findings !== "0")
        && (!wanted || card.textContent.toLocaleLowerCase().includes(wanted));
      card.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const status = form.querySelector(".shown");
    status.textContent = shown ? status.dataset.pattern.replace("#", shown) : status.dataset.none;
  };

  const show = (id) => {
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.matches(".card")) {
      if (target.hidden) { form.reset(); filter(); }
      target.open = true;
      const sentences = [...target.querySelectorAll(".back a")].map((a) => document.getElementById(a.hash.slice(1)));
      light([target, ...sentences.filter(Boolean)]);
      target.querySelector("summary").focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    } else if (target.matches(".s")) {
      light([target]);
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const sentence = event.target.closest(".text .s");
    if (link) {
      const id = decodeURIComponent(link.hash.slice(1));
      if (document.getElementById(id)?.matches(".card, .s")) {
        event.preventDefault();
        history.replaceState(null, "", link.hash);
        show(id);
      }
    } else if (sentence && !String(getSelection())) {
      // the chips of a sentence that runs over paragraphs stand after its last piece
      const labels = [...document.querySelectorAll(".text .s, .text .labels")];
      const next = labels.slice(labels.indexOf(sentence)).find((element) => element.matches(".labels"));
      next?.querySelector("a")?.click();
    }
  });

  if (form) {
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
  }
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = cards.filter((card) => !card.open);
    closed.forEach((card) => { card.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((card) => { card.open = false; }));
  addEventListener("hashchange", () => show(decodeURIComponent(location.hash.slice(1))));
  if (location.hash) show(decodeURIComponent(location.hash.slice(1)));
})();
