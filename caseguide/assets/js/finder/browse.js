/* Browsing by filters alone: in a small list of all that there is, and not in the index of all its words. */

/**
 * @typedef {[page: number, anchor: string, title: string, has: number[]]} Line
 * @typedef {{ facets: [string, string, [string, string, number][]][], pages: string[], records: Line[] }} Catalogue
 */

/** @type {Promise<Catalogue> | undefined} */
let loading;

/** @param {string} root @returns {Promise<Catalogue>} */
export function catalogue(root) {
  loading ??= fetch(`${root}finder/catalogue.json`).then((answer) => answer.json());
  return loading;
}

/**
 * What has one of the values of each facet that is chosen.
 * @param {Catalogue} all @param {Record<string, string[]>} filters
 * @returns {{ address: string, title: string, kind: string }[]}
 */
export function chosen(all, filters) {
  const values = all.facets.flatMap(([facet, , of]) => of.map(([name, label]) => ({ facet, name, label })));
  const wanted = Object.entries(filters).map(([facet, names]) =>
    new Set(values.flatMap((value, number) => (value.facet === facet && names.includes(value.name) ? [number] : []))));
  return all.records
    .filter(([, , , has]) => wanted.every((numbers) => has.some((number) => numbers.has(number))))
    .map(([page, anchor, title, has]) => ({
      address: `${all.pages[page] ? `${all.pages[page]}/` : ""}${anchor ? `#${anchor}` : ""}`,
      title,
      kind: values[has.find((number) => values[number].facet === "kind") ?? -1]?.label ?? "",
    }));
}
