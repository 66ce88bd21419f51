/* What the pages do by themselves. Nothing here is needed to read them. */

import { sayWhatIsOverdue } from "./reviews.js";
import { copyAddresses } from "./addresses.js";
import { addressed, openForAddress, openForPrint } from "./details.js";
import { dateTheFoot } from "./print.js";
import { markFound } from "./finder/found.js";
import { openFinderByKey } from "./finder/key.js";
import { openMenuByKeyboard } from "./menus.js";
import { offerReading } from "./reading.js";
import { explainTerms } from "./terms.js";

sayWhatIsOverdue(document, new Date());
copyAddresses(document);
openForAddress();
openForPrint();
dateTheFoot();
markFound(document, addressed());
openFinderByKey(document);
openMenuByKeyboard(document);
offerReading(document);
explainTerms(document);
const matrix = document.querySelector("form[data-matrix-filter]");
if (matrix) import("./matrix.js").then(({ narrowMatrix }) => narrowMatrix(/** @type {HTMLFormElement} */ (matrix)));
if (document.querySelector("[data-printables-filter]")) import("./paper/list.js");
if (document.querySelector("[data-sheet-check]")) import("./paper/check.js");
if (document.querySelector("[data-agenda], [data-agenda-guide]")) import("./forms/agenda.js");

/* Keeping a copy fetches much: it waits until the page has all that it needs, and has nothing to do. */
const atRest = () => (globalThis.requestIdleCallback ?? setTimeout)(keepCopy);
const keepCopy = () => import("./offline/keeping.js").then(({ startKeeping }) => startKeeping(document)).catch(console.warn);
if (document.readyState === "complete") atRest();
else addEventListener("load", atRest, { once: true });
