// A cooperation's case in an address: `#vart-samarbeid&samarbeid=`, then what crates/case/src/link.rs makes of the case, deflated,
// in URL-safe base64. A browser sends no fragment to any server.
import { fromFragment, toFragment } from "./case.js";

const MARK = /[#&]samarbeid=/;

/** Takes the case out of the address, now and whenever a link to one is followed, and publishes it; "" where it cannot be read. */
export async function followLinks(page) {
  let times = 0;
  async function take(event) {
    if (!MARK.test(location.hash)) return;
    const [view, encoded] = location.hash.slice(1).split(/&?samarbeid=/);
    // Where the page runs already, it has to hear of its view.
    if (event) location.replace(`#${view}`);
    else history.replaceState(history.state, "", `#${view}`);
    const text = await fromFragment(encoded);
    // Followed twice, it is asked for twice.
    times += 1;
    page.publish("linked", `${times} ${text}`);
  }
  addEventListener("hashchange", take);
  await take();
}

/** The address that leads to a case. */
export async function addressOf(text) {
  return `${location.href.split("#")[0]}#vart-samarbeid&samarbeid=${await toFragment(text)}`;
}
