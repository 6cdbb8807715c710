// ZIP archives and workbooks for tests.
import assert from "node:assert/strict";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** A ZIP archive of `{ name: bytes or text }`. */
export function zip(files, { store = false } = {}) {
  const parts = [];
  const list = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = store ? bytes : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(store ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, Buffer.alloc(10), place, label]));
    const part = Buffer.concat([Buffer.from("PK\x03\x04"), fields, label, packed]);
    parts.push(part);
    offset += part.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** What is in an archive: bytes by name. */
export function unzip(archive) {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const files = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [label, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const offset = archive.readUInt32LE(at + 42);
    const from = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const name = archive.toString("utf8", at + 46, at + 46 + label);
    files[name] = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    assert.equal(crc32(files[name]), archive.readUInt32LE(at + 16), name);
    at += 46 + label + extra + comment;
  }
  return files;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A workbook with one sheet of rows, whose cells are texts or numbers. */
export function workbook(rows, { sheet = "Ark1" } = {}) {
  const shared = new Map();
  const column = (place) => (place < 26 ? "" : String.fromCharCode(64 + Math.floor(place / 26))) + String.fromCharCode(65 + (place % 26));
  const cell = (value, place, line) => {
    const name = `${column(place)}${line}`;
    if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
    if (!shared.has(value)) shared.set(value, shared.size);
    return `<c r="${name}" t="s"><v>${shared.get(value)}</v></c>`;
  };
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, place) => cell(value, place, at + 1)).join("")}</row>`).join("");
  const strings = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("");
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const kind = (type) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
  return zip({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind("worksheet")}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind("sharedStrings")}"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData>${body}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${head}<sst ${main} count="${shared.size}" uniqueCount="${shared.size}">${strings}</sst>`,
  });
}
