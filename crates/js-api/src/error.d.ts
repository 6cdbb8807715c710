/**
 * What `evaluate` throws for a scenario that does not fit.
 */
export interface ScenarioError extends Error {
  name: "ScenarioError";
  /** `shape`: a part is missing, superfluous or of the wrong kind. `values`: a value is out of its range. */
  code: "shape" | "values";
  /** Path of the first field that is wrong, as `rates.telecom.small`; empty where it is the whole argument. */
  field: string;
  /** All that is wrong. */
  issues: { field: string; message: string }[];
}

/**
 * What `readMunicipalities` throws for a file that is no table of municipalities.
 */
export interface TableError extends Error {
  name: "TableError";
  /** `empty`: there is no row in it, and nothing else wrong. */
  code: "empty" | "faults";
  /** All that is wrong, up to 200 faults, each with its line in the file. */
  issues: { line: number; message: { nb: string; nn: string; en: string } }[];
}
