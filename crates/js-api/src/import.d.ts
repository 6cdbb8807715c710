/** What a ledger can be read from. A stream is taken in whole; a `Blob` or `File` is read where it lies. */
export type LedgerSource = Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

/** What a column holds. */
export type LedgerColumn =
  | "amount" | "supplier" | "organisation" | "industry_code" | "municipality"
  | "date" | "account" | "account_name" | "responsibility" | "function";

/** How a ledger is read. What is left out is found by looking at its start. */
export interface LedgerReading {
  encoding?: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
  /** One character. */
  delimiter?: string;
  /** One character; an empty text where quotation marks mean nothing. */
  quote?: string;
  /** Rows above the headings. */
  skip?: number;
  /** Rows of headings. */
  header?: 0 | 1 | 2;
  /** What stands before decimals. */
  decimal?: "comma" | "point";
  /** In which order dates name their parts. */
  date?: "day_first" | "month_first" | "year_first";
  /** The place of each column, from 0. */
  columns?: Partial<Record<LedgerColumn, number>>;
  /** Whose invoices they are, where no column says so. */
  municipality?: string;
  /** The year they are of, where no column says so. */
  year?: number;
  /** The sheet of a workbook. */
  sheet?: string;
}

/** Telecom, the six groups of figure 9, or where else a supplier's invoices go. */
export type InvoiceGroup =
  | "telecom" | "it_services" | "software_publishing" | "ict_wholesale"
  | "data_processing" | "ict_manufacturing" | "ict_repair";

export type SupplierDecision =
  | InvoiceGroup | "not_ict" | "own_cooperation"
  | "element:telecom" | "element:base_operations" | "element:business_systems" | "element:staff";

/** What is decided about invoices; what is left out follows from the industry codes. */
export interface LedgerDecisions {
  /** By a supplier's `key`: the organisation number, else `name:` and the name in small letters; `account:` and the number. */
  payees?: Record<string, SupplierDecision>;
  /** By the digits of an industry code; `null` for no ICT. */
  codes?: Record<string, InvoiceGroup | null>;
  generation?: "SN2007" | "SN2025" | null;
  /** The rate of value added tax in the amounts, as 0.25; `null` where they are without. */
  vat?: number | null;
  /** The part of each service group that is base operations. */
  shares?: Record<Exclude<InvoiceGroup, "telecom">, number>;
}

export interface ImportOptions {
  reading?: LedgerReading;
  decisions?: LedgerDecisions;
  /** An extract of the business register, as CSV, JSON or a workbook: gives suppliers their industry codes. */
  register?: LedgerSource;
  signal?: AbortSignal;
}

export interface ImportProgress {
  bytes: number;
  of: number;
  rows: number;
}

/** What a ledger comes to. Amounts are whole øre. */
export interface ImportedLedger {
  /** Rows that are in the sums. */
  rows: number;
  /** All of them together, as in the ledger. */
  ore: number;
  skipped_rows: number;
  /** Rows left out, the first 10 000, with line and reason. */
  skipped: { line: number; reason: string; message: { nb: string; nn: string; en: string }; ore: number | null }[];
  /** Rows with more decimals than øre. */
  rounded_rows: number;
  credits: { rows: number; ore: number };
  /** Rows whose organisation number has the wrong control digit. */
  wrong_numbers: number;
  generation: "SN2007" | "SN2025";
  generations_seen: "unknown" | "mixed" | { one: "SN2007" | "SN2025" };
  register_rows: number | null;
  /** Without value added tax, if its rate is given. `open`: no code, and nothing decided. */
  sums: { municipality: string; service_group: SupplierDecision | "open"; year: number | null; ore: number }[];
  /** The same by element of the value chain, of what counts as ICT. */
  elements: { municipality: string; year: number | null; telecom: number; base_operations: number; business_systems: number }[];
  suppliers: {
    key: string; name: string; industry_code: string; service_group: SupplierDecision | "open";
    decided: boolean; ore: number; rows: number;
  }[];
}

export interface LedgerInspection {
  reading: Required<LedgerReading>;
  headings: string[];
  preview: { line: number; cells: string[]; ore: number | null; year: number | null }[];
  /** An amount that may mean two things, with nothing that tells which. */
  unclear_amount: string | null;
  unclear_date: string | null;
  sheets: string[];
}

/** What `importLedger` and `inspectLedger` throw for a file that cannot be read. */
export interface ImportError extends Error {
  name: "ImportError";
  /** As `"amount_unclear"`. */
  code: string;
  /** From 1; not there where it is on none. */
  line?: number;
  /** In each language of the page. */
  messages: { nb: string; nn: string; en: string };
}
