// Runs before anything is drawn, so that a chosen theme does not flash.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const store = {
    read() { try { return localStorage.getItem("loopscope:theme"); } catch { return null; } },
    write(theme) { try { localStorage.setItem("loopscope:theme", theme); } catch { /* private mode */ } },
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const now = () => root.dataset.theme || (system.matches ? "dark" : "light");
  const chosen = store.read();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    root.dataset.theme = now() === "dark" ? "light" : "dark";
    store.write(root.dataset.theme);
    document.dispatchEvent(new Event("themechange"));
  });
  system.addEventListener("change", () => document.dispatchEvent(new Event("themechange")));
})();
