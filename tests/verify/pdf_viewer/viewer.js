/* pdf.js as browsers carry it: it shows `/form.pdf`, and `window.form` tells the test what stands where. */

import * as pdfjs from "/pdfjs/legacy/build/pdf.mjs";

globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import("/pdfjs/legacy/web/pdf_viewer.mjs");

pdfjs.GlobalWorkerOptions.workerSrc = "/pdfjs/legacy/build/pdf.worker.mjs";
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const container = document.getElementById("container");
const viewer = new PDFViewer({ container, eventBus, linkService, annotationMode: pdfjs.AnnotationMode.ENABLE_FORMS });
linkService.setViewer(viewer);

const shown = new Set();
eventBus.on("annotationlayerrendered", ({ pageNumber }) => shown.add(pageNumber));

const pdf = await pdfjs.getDocument({ url: "/form.pdf", standardFontDataUrl: "/pdfjs/standard_fonts/" }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);

window.form = {
  pages: pdf.numPages,
  shown: (number) => shown.has(number),
  show: (number) => {
    viewer.currentPageNumber = number;
  },
  /** What one may tab to on a page, in the order of the file: its name, and what it stands for if it is chosen. */
  fields: async (number) => {
    const annotations = await (await pdf.getPage(number)).getAnnotations();
    return annotations
      .filter((each) => each.subtype === "Widget")
      .map((each) => ({ id: each.id, name: each.fieldName, code: each.buttonValue ?? each.exportValue ?? "" }));
  },
  saved: async () => {
    const bytes = await pdf.saveDocument();
    return Array.from(bytes);
  },
};
window.ready = true;
