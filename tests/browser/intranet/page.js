// A host that loads the calculator's script and puts calculators in its page, as the test asks.
const parameters = new URLSearchParams(location.search);
const script = document.createElement("script");
const policy = trustedTypes.createPolicy("intranet", { createScriptURL: (address) => address });
script.src = policy.createScriptURL(parameters.get("script"));
document.head.append(script);

window.heard = [];
for (const attributes of JSON.parse(parameters.get("calculators"))) {
  const calculator = document.createElement("ikt-synergi");
  for (const [name, value] of Object.entries(attributes)) calculator.setAttribute(name, value);
  for (const type of ["ready", "change", "result", "error"]) {
    calculator.addEventListener(type, ({ detail }) => window.heard.push({ id: calculator.id, type, detail }));
  }
  document.querySelector("main").append(calculator);
}
