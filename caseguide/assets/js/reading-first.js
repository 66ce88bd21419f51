/* How a reader wants the text on this device. A plain script, run before the page is drawn. */

(() => {
  document.documentElement.classList.add("has-scripts");
  try {
    const wishes = JSON.parse(localStorage.getItem("caseguide-reading") ?? "{}");
    for (const name of ["size", "space"]) {
      if (typeof wishes[name] === "string") document.documentElement.setAttribute(`data-${name}`, wishes[name]);
    }
  } catch {
    // Without storage, or with something odd in it, the text is as usual.
  }
})();
