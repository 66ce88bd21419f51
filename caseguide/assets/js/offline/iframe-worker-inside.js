/* Inside the hidden frame: what a worker's script expects to find. */

(function () {
  "use strict";
  window.postMessage = (message) => parent.postMessage(message, "*");
  /** @param {string[]} scripts */
  const importScripts = (...scripts) => Promise.all(scripts.map((source) => new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = source;
    element.async = false;
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  })));
  Object.assign(window, { importScripts });
})();
