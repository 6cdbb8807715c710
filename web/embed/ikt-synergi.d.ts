import type { Results, Scenario } from "./api/ikt_synergi.js";

/** A part of the calculator that can be shown or left out. */
export type Part = "header" | "actions" | "answer" | "form" | "figures" | "explanation" | "register" | "footer";

/** What went wrong between the page and the calculator. */
export interface EmbeddingError {
  /**
   * `origin`: the page's origin is not listed in embedding.json. `version`, `message`: a message of the wrong form.
   * `shape`, `values`: a scenario that does not fit, as from the JavaScript library. `stale`: something has been typed that
   * the scenario does not know of. `failed`: all else.
   */
  code: "origin" | "version" | "message" | "shape" | "values" | "stale" | "failed";
  /** In English. */
  message: string;
  /** Field by field, where a scenario does not fit. */
  issues?: { field: string; message: string }[];
}

export interface IktSynergiEventMap extends HTMLElementEventMap {
  /** The calculator is there. */
  ready: CustomEvent<undefined>;
  /** The scenario in hand, at the start and after each change. */
  change: CustomEvent<Scenario> & Event;
  /** Its results. */
  result: CustomEvent<Results>;
  error: CustomEvent<EmbeddingError> & ErrorEvent;
}

/** `<ikt-synergi>`: the calculator in any page. */
export interface IktSynergiElement extends HTMLElement {
  /** Where the calculator lies, if not beside the script. */
  src: string | null;
  language: "nb" | "nn" | "en" | null;
  theme: "auto" | "light" | "dark" | null;
  view: "oversikt" | "kostnad" | "samarbeid" | "driftsmodeller" | "vart-samarbeid" | "studien" | "om" | null;
  /** Parts to show, separated by commas; all of them where there is no such attribute. */
  show: string | null;
  /** A name under which the browser keeps changes; without one it keeps none. */
  keep: string | null;
  /** What the calculator is called to those who do not see it. */
  label: string;
  /** The scenario in hand; `undefined` before the first `change`. */
  get scenario(): Scenario | undefined;
  set scenario(scenario: Scenario);
  /** Its results; `undefined` before the first `result`. */
  readonly results: Results | undefined;
  addEventListener<K extends keyof IktSynergiEventMap>(
    type: K,
    listener: (this: IktSynergiElement, event: IktSynergiEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "ikt-synergi": IktSynergiElement;
  }
}
