"""The file's only script, a constant: it makes lists pleasant; without it every link still leads where it says."""

from __future__ import annotations

BEHAVIOUR = """
(() => {
  const shown = () => { try { return document.querySelector(location.hash || "none"); } catch { return null; } };
  const list = (spot) => spot && spot.closest(".lists, .method");
  let from = null;
  const keep = (link, open) => {
    link.setAttribute("aria-current", "true");
    const hidden = link.getBoundingClientRect().bottom - open.getBoundingClientRect().top + 24;
    if (innerWidth < 1180 && hidden > 0) scrollBy(0, hidden);
  };
  const arrive = () => {
    const spot = shown(), open = list(spot);
    for (let box = spot && !open && spot.closest("details"); box; box = box.parentElement.closest("details"))
      if (!box.open) { box.open = true; spot.scrollIntoView(); }
    document.querySelectorAll("main [aria-current]").forEach((each) => each.removeAttribute("aria-current"));
    if (open) { if (from) keep(from, open); open.focus({preventScroll: true}); }
    else if (location.hash === "#shut" && from) from.focus({preventScroll: true});
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link || list(link)) return;
    from = link;
    if (link.hash === location.hash) arrive();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && list(shown())) location.hash = "#shut";
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details.cannot:not([open])")];
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((each) => { each.open = false; }));
  addEventListener("hashchange", arrive);
  arrive();
})();
"""
