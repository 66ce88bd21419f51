/* Pages opened from a folder may not start a worker. There the search runs in a hidden frame instead, which is spoken
   to in the same way. A classic script, since such pages may load no modules either. */

(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  const SHIM = new URL("iframe-worker-inside.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

  class FrameWorker extends EventTarget {
    /** @param {string | URL} script */
    constructor(script) {
      super();
      /** @type {unknown[]} */
      this.waiting = [];
      /** @type {((event: MessageEvent) => void) | null} */
      this.onmessage = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "Search";
      document.body.append(this.frame);
      addEventListener("message", (event) => this.hear(event));
      const inside = /** @type {Document} */ (this.frame.contentDocument);
      for (const source of [SHIM, new URL(script, location.href).href]) {
        const element = inside.createElement("script");
        element.src = source;
        element.async = false;
        element.onload = () => source !== SHIM && this.ready();
        inside.head.append(element);
      }
    }

    /** @param {MessageEvent} event */
    hear(event) {
      if (event.source !== this.frame.contentWindow) return;
      const heard = new MessageEvent("message", { data: event.data });
      this.dispatchEvent(heard);
      if (this.onmessage) this.onmessage(heard);
    }

    ready() {
      this.open = true;
      for (const message of this.waiting.splice(0)) this.postMessage(message);
    }

    /** @param {unknown} message */
    postMessage(message) {
      if (!this.open) this.waiting.push(message);
      else this.frame.contentWindow?.dispatchEvent(new MessageEvent("message", { data: message, source: window }));
    }

    terminate() {
      this.frame.remove();
    }
  }

  Object.assign(window, { Worker: FrameWorker });
  document.documentElement.classList.add("from-folder");
})();
