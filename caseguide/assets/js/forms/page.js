/* Where filling in begins: the page carries its form and, as data, the form's shape. */

import { one } from "./dom.js";

const form = one("form[data-fill-in]");
const shape = JSON.parse(one("script[data-shape]").textContent);
const { fillIn } = await import(shape.levels ? "./checklist.js" : "./form.js");
await fillIn(form, shape);
document.documentElement.dataset.ready = "";
