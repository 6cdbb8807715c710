// <ikt-synergi>: the calculator in any page, by one script. docs/embedding.md describes it, ikt-synergi.d.ts its types.
//
// The calculator runs in a frame, inside a shadow root: the page's styles, scripts and security policy do not reach in, and
// the calculator's do not reach out. Of the page's own policy it needs this script's and the frame's address, nothing more.
(() => {
  const PROTOCOL = "ikt-synergi";
  const VERSION = 1;
  const home = document.currentScript?.src; // none in a module, and none in a script written into the page
  const SETTINGS = ["language", "theme", "view", "show"]; // those that change a calculator that is there

  class IktSynergi extends HTMLElement {
    static observedAttributes = ["src", "keep", "label", ...SETTINGS];

    #frame = document.createElement("iframe");
    #shown = false; // whether the frame has an address: attributes of an element that is just coming are read then
    #connected = false;
    #waiting = []; // messages for a calculator that is not there yet
    #scenario;
    #revision; // of that scenario, so that one made from it does not overwrite what has been typed since
    #results;

    constructor() {
      super();
      const { style } = this.#frame;
      Object.assign(style, { display: "block", width: "100%", height: "40rem", border: "0", colorScheme: "normal" });
      this.attachShadow({ mode: "open" }).append(this.#frame);
    }

    connectedCallback() {
      if (!this.style.display) this.style.display = "block";
      // Properties that were set before this script was there would hide those of the class.
      for (const name of [...SETTINGS, "src", "keep", "label", "scenario"]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      addEventListener("message", this.#take);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#take);
      this.#frame.removeAttribute("src");
      this.#shown = false;
      this.#connected = false;
    }

    attributeChangedCallback(name, before, value) {
      if (!this.#shown || before === value) return;
      if (name === "label") this.#frame.title = this.label;
      else if (name === "show") this.#send({ type: "set", show: value ?? "" });
      else if (!SETTINGS.includes(name)) this.#load();
      else if (value !== null) this.#send({ type: "set", [name]: value });
    }

    /** The scenario in hand, a plain object as the JavaScript library has it; nothing before the first `change`. */
    get scenario() {
      return structuredClone(this.#scenario);
    }

    set scenario(scenario) {
      const revision = this.#revision;
      this.#send({ type: "set", scenario, ...(revision !== undefined && { revision }) });
    }

    /** The results of the scenario in hand; nothing before the first `result`. */
    get results() {
      return structuredClone(this.#results);
    }

    get label() {
      return this.getAttribute("label") ?? "IKT-synergi";
    }

    set label(value) {
      this.setAttribute("label", value);
    }

    // The frame's address: where this script lies, unless `src` says otherwise; nothing where neither is known.
    get #address() {
      const source = this.getAttribute("src");
      if (source === null && !home) return undefined;
      const address = source === null ? new URL("index.html", home) : new URL(source, document.baseURI);
      for (const name of ["keep", ...SETTINGS]) {
        const value = this.getAttribute(name);
        if (value !== null) address.searchParams.set(name, value);
      }
      return address;
    }

    #load() {
      this.#shown = true;
      this.#connected = false;
      this.#revision = undefined;
      this.#frame.title = this.label;
      const address = this.#address;
      if (address) this.#frame.src = address.href;
      else console.error('<ikt-synergi> does not know where the calculator lies: load embed.js by <script src="…">, or give src');
    }

    #send(message) {
      if (this.#connected) this.#post(message);
      else this.#waiting.push(message);
    }

    #post(message) {
      this.#frame.contentWindow?.postMessage({ [PROTOCOL]: VERSION, ...message }, this.#address.origin);
    }

    #take = ({ source, origin, data }) => {
      if (source !== this.#frame.contentWindow || origin !== this.#address?.origin || data?.[PROTOCOL] !== VERSION) return;
      switch (data.type) {
        case "ready":
          this.#connected = true;
          this.#post({ type: "connect" });
          for (const message of this.#waiting.splice(0)) this.#post(message);
          return this.#tell("ready");
        case "height":
          this.#frame.style.height = `${data.height}px`;
          return;
        case "change":
          this.#scenario = data.scenario;
          this.#revision = data.revision;
          return this.#tell("change", data.scenario);
        case "result":
          this.#results = data.results;
          return this.#tell("result", data.results);
        case "error":
          return this.#tell("error", { code: data.code, message: data.message, issues: data.issues });
      }
    };

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail: structuredClone(detail) }));
    }
  }

  for (const name of [...SETTINGS, "src", "keep"]) {
    Object.defineProperty(IktSynergi.prototype, name, {
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
      enumerable: true,
      configurable: true,
    });
  }

  if (!customElements.get("ikt-synergi")) customElements.define("ikt-synergi", IktSynergi);
})();
