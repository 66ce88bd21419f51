/* What is looked for, in the page's address: so that it can be sent to a colleague. */

/** @typedef {{ words: string, filters: Record<string, string[]> }} Search */

/** @param {string} address @param {string[]} facets @returns {Search} */
export function read(address, facets) {
  const given = new URL(address).searchParams;
  const filters = Object.fromEntries(facets.map((name) => [name, given.getAll(name)]).filter(([, values]) => values.length));
  return { words: given.get("q") ?? "", filters };
}

/** The address of a search. @param {string} page @param {Search} search */
export function write(page, { words, filters }) {
  const address = new URL(page);
  address.search = "";
  if (words.trim()) address.searchParams.set("q", words.trim());
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) address.searchParams.append(name, value);
  }
  return address.href;
}
