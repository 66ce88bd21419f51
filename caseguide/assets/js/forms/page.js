/* Where filling in begins: the page carries its form and, as data, the form's shape. Published as it stands, so it
   imports nothing by name: what it loads is joined with all that it needs. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-fill-in]"));
const shape = JSON.parse(document.querySelector("script[data-shape]")?.textContent ?? "");
const { fillIn } = await import(shape.levels ? "./checklist.js" : "./form.js");
await fillIn(form, shape);
document.documentElement.dataset.ready = "";
