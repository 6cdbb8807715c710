// A page of another site that embeds the calculator: hostile styles, and a policy as a careful intranet's.
import { serve } from "../../scripts/serve.mjs";

/** Serves the intranet; it may load scripts and frames from the calculator's address. */
export function serveIntranet(calculator) {
  const { origin } = new URL(calculator);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    "style-src 'self'",
    `frame-src ${origin}`,
    "require-trusted-types-for 'script'",
  ];
  return serve({ root: "tests/browser/intranet", headers: { "Content-Security-Policy": policy.join("; ") } });
}

/** The address of its page with calculators in it, each an object of attributes. */
export function withCalculators(intranet, calculator, calculators) {
  return `${intranet}?${new URLSearchParams({ script: `${calculator}embed.js`, calculators: JSON.stringify(calculators) })}`;
}
