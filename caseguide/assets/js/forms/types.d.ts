/* What the modules agree on. Only the type checker reads this file. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Answers = Record<string, Json>;
export type ShowIf = Record<string, (string | boolean | number)[]>;

export interface Option {
  code: string;
  label: string;
}

export interface Field {
  id: string;
  type: string;
  label: string;
  required?: boolean;
  ask?: string;
  error?: string;
  show_if?: ShowIf;
  longest?: number;
  least?: number;
  most?: number;
  whole?: boolean;
  unit?: string;
  low?: string;
  high?: string;
  notes?: boolean;
  options?: Option[];
  statements?: { id: string; text: string }[];
  checklists?: { id: string; title: string; options: Option[] }[];
  cells?: Field[];
  of?: string[];
  method?: "sum" | "average" | "count";
  counts?: string[];
}

export interface Section {
  id: string;
  title: string;
  show_if?: ShowIf;
  fields: Field[];
}

export interface Level {
  id: string;
  label: string;
  items: { id: string; text: string; required: boolean }[];
}

/** A form has sections, a checklist has levels. */
export interface Shape {
  item: string;
  title: string;
  sections?: Section[];
  levels?: Level[];
}

/** What does not fit: the way to it in the answers, in which way, and what to tell the person. */
export interface Misfit {
  at: (string | number)[];
  trouble: "missing" | "limit" | "unfit" | "unknown";
  sentence: string;
}

/** What somebody filled in, as it stands in a file. */
export interface RecordFile {
  format: "caseguide-record";
  version: number;
  id: string;
  item: string;
  revision: number;
  saved: string;
  finished: boolean;
  answers: Answers;
  earlier: Answers;
}

/** A record as this device keeps it: sealed, but for what is needed to find it. */
export interface Row {
  id: string;
  item: string;
  version: number;
  revision: number;
  iv: string;
  data: string;
}

/** Whether a file has a record: never, as it was before, or as it is now. */
export type Filed = "never" | "before" | "now";
