// LibreOffice, which opens what others are to open, and knows nothing of us.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// It computes workbooks that it opens anew, whatever values stand there.
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const office = ["soffice", "libreoffice"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/**
 * Opens files and saves them as another kind.
 * @param {Uint8Array[]} files
 * @param {string} from the kind they are: "docx", "xlsx"
 * @param {string} to the kind they become, with LibreOffice's filter if need be: "pdf", "xlsx:Calc MS Excel 2007 XML"
 * @returns {Buffer[]}
 */
export function converted(files, from, to) {
  assert.ok(office, "LibreOffice is needed: scripts/setup.sh test gets it");
  const folder = mkdtempSync(join(tmpdir(), "ikt-synergi-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), SETTINGS);
    const paths = files.map((bytes, place) => join(folder, `${place}.${from}`));
    paths.forEach((path, place) => writeFileSync(path, files[place]));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(office, [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), ...paths], { stdio: "ignore" });
    return paths.map((_, place) => readFileSync(join(folder, "out", `${place}.${to.split(":")[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF, page by page. */
export function pagesOf(pdf) {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 1 << 28 }).toString();
  return text.split("\f").slice(0, -1);
}
