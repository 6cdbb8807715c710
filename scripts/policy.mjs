// The security policy of the page on a server: it loads from where it lies, and from nowhere else; no text becomes code or
// markup but by way of web/host/trusted.js. The page carries it itself, and servers are to send it too (deploy/).
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types ikt-synergi",
].join("; ");

/** That of the single file: what runs in it is known by its hash, and it can fetch nothing at all. */
export const filePolicy = ({ scripts, styles }) =>
  [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${scripts.map((hash) => `'${hash}'`).join(" ")}`,
    `style-src ${styles.map((hash) => `'${hash}'`).join(" ")}`,
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types ikt-synergi",
  ].join("; ");
