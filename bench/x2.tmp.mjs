// bench/statistics/read-rows.ts
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat as stat2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/platform/spreadsheets/encoding.ts
var windows1252 = new Map(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, index3) => 128 + index3))].map(
    (character, index3) => [character.codePointAt(0) ?? 0, 128 + index3]
  )
);
var strict = new TextDecoder("utf-8", { fatal: true });
function mojibakeRepair(text) {
  if (!/[\u00c2-\u00f4]/u.test(text)) return void 0;
  const bytes = new Uint8Array(text.length);
  for (let index3 = 0; index3 < text.length; index3 += 1) {
    const code = text.charCodeAt(index3);
    const byte = windows1252.get(code) ?? code;
    if (byte > 255) return void 0;
    bytes[index3] = byte;
  }
  try {
    const repaired = strict.decode(bytes);
    return repaired === text ? void 0 : repaired;
  } catch {
    return void 0;
  }
}

// src/platform/errors/index.ts
var PalermoError = class extends Error {
  name = "PalermoError";
  code;
  status;
  params;
  place;
  constructor(code, status, params = {}, place2, cause) {
    super(code, cause === void 0 ? void 0 : { cause });
    this.code = code;
    this.status = status;
    this.params = params;
    this.place = place2;
  }
};
function errorsOf(table) {
  return (code, params, place2, cause) => {
    const row = table[code];
    if (!row) throw new Error(`no such error: ${code}`);
    return new PalermoError(code, row.status, params, place2, cause);
  };
}

// src/platform/spreadsheets/errors.ts
var spreadsheetErrors = {
  SPREADSHEETS_FILE_MISSING: { status: 404 },
  SPREADSHEETS_FILE_EMPTY: { status: 422 },
  SPREADSHEETS_CONTENT_UNSUITABLE: { status: 415 },
  SPREADSHEETS_ENCRYPTED: { status: 415 },
  SPREADSHEETS_TOO_LARGE: { status: 413 },
  SPREADSHEETS_BOMB: { status: 413 },
  SPREADSHEETS_GZIP_DAMAGED: { status: 422 },
  SPREADSHEETS_NUL_BYTE: { status: 422 },
  SPREADSHEETS_HEADER_MISSING: { status: 422 },
  SPREADSHEETS_HEADER_DUPLICATE: { status: 422 },
  SPREADSHEETS_QUOTE_UNTERMINATED: { status: 422 },
  SPREADSHEETS_QUOTE_MISPLACED: { status: 422 },
  SPREADSHEETS_ROW_TOO_LONG: { status: 422 },
  SPREADSHEETS_SHEET_UNKNOWN: { status: 422 },
  SPREADSHEETS_XLSX_DAMAGED: { status: 422 },
  SPREADSHEETS_XML_UNSAFE: { status: 422 }
};
var spreadsheetError = errorsOf(spreadsheetErrors);

// src/platform/spreadsheets/csv/read.ts
import { Readable as Readable2 } from "node:stream";
import { CsvError, parse } from "csv-parse";

// src/platform/spreadsheets/row.ts
var DiagnosticList = class {
  entries = [];
  counts = /* @__PURE__ */ new Map();
  limit;
  constructor(limit = 1e3) {
    this.limit = limit;
  }
  add(diagnostic) {
    const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
    this.counts.set(diagnostic.code, count);
    if (count <= this.limit) this.entries.push(diagnostic);
  }
};
function columnLetters(index3) {
  let letters = "";
  for (let rest = index3 + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  }
  return letters;
}
function headerCell(text, index3) {
  return { text, name: text.replace(/\s+/gu, " ").trim(), column: columnLetters(index3) };
}

// src/platform/spreadsheets/header.ts
var headerSearchRows = 20;
function findHeader(rows) {
  const widths = rows.map((cells) => cells.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const found = widths.findIndex((width) => width > 0 && width >= widest * 0.6);
  return Math.max(0, found);
}
var numberOrDate = /^[-+]?[\d][\d\s.,:/-]*%?$/u;
var year = /^(19|20)\d\d$/u;
function checkHeader(cells, place2, diagnostics) {
  const header2 = cells.map(headerCell);
  const last = header2.findLastIndex((cell) => cell.name !== "");
  if (last < 0) throw spreadsheetError("SPREADSHEETS_HEADER_MISSING", {}, place2);
  header2.length = last + 1;
  const named2 = header2.filter((cell) => cell.name !== "");
  const numeric = named2.filter((cell) => numberOrDate.test(cell.name) && !year.test(cell.name));
  if (numeric.length * 2 >= named2.length) {
    const value = named2.slice(0, 5).map((cell) => cell.name).join(", ");
    throw spreadsheetError("SPREADSHEETS_HEADER_MISSING", {}, { ...place2, value });
  }
  const seen = /* @__PURE__ */ new Map();
  for (const cell of header2) {
    if (cell.name === "") {
      diagnostics.add({
        code: "SPREADSHEETS_HEADER_UNNAMED",
        severity: "note",
        place: { ...place2, column: cell.column }
      });
      continue;
    }
    const key = cell.name.toLowerCase();
    const earlier = seen.get(key);
    if (earlier) {
      throw spreadsheetError(
        "SPREADSHEETS_HEADER_DUPLICATE",
        { name: cell.name, first: earlier.column, second: cell.column },
        { ...place2, column: cell.column, value: cell.name }
      );
    }
    seen.set(key, cell);
  }
  return header2;
}

// src/platform/spreadsheets/survey.ts
import { isUtf8 } from "node:buffer";
import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";
var defaultLimits = { bytes: 4 * 1024 ** 3, ratio: 200, entries: 2e3 };
async function* plainBytes(source, gzip, limits) {
  if (!gzip) {
    if (source.size > limits.bytes) throw tooLarge(source, limits);
    for await (const chunk of source.stream()) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    return;
  }
  const input = Readable.from(source.stream(), { objectMode: false });
  const unpacked = createGunzip();
  input.on("error", (error) => unpacked.destroy(error));
  input.pipe(unpacked);
  let total = 0;
  try {
    for await (const chunk of unpacked) {
      total += chunk.length;
      if (total > limits.bytes) throw tooLarge(source, limits);
      if (total > 1 << 20 && total > source.size * limits.ratio) {
        throw spreadsheetError("SPREADSHEETS_BOMB", { ratio: limits.ratio }, { file: source.name });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      throw spreadsheetError("SPREADSHEETS_GZIP_DAMAGED", {}, { file: source.name }, error);
    }
    throw error;
  } finally {
    input.destroy();
    unpacked.destroy();
  }
}
function tooLarge(source, limits) {
  return spreadsheetError("SPREADSHEETS_TOO_LARGE", { megabytes: Math.round(limits.bytes / 1e6) }, { file: source.name });
}
async function survey(source, gzip, limits) {
  let head = Buffer.alloc(0);
  let bytes = 0;
  let lines = 1;
  let encoding;
  let invalidLine;
  let mojibake = false;
  let characterLost = false;
  let carried = Buffer.alloc(0);
  for await (const chunk of plainBytes(source, gzip, limits)) {
    if (head.length < 1 << 16) head = Buffer.concat([head, chunk]).subarray(0, 1 << 16);
    if (encoding === void 0) encoding = encodingByMark(head);
    bytes += chunk.length;
    if (encoding === "utf-16le" || encoding === "utf-16be") continue;
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      const line = lines + linesIn(chunk.subarray(0, nul));
      throw spreadsheetError("SPREADSHEETS_NUL_BYTE", {}, { file: source.name, line });
    }
    const whole = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const end = completeEnd(whole);
    const complete = whole.subarray(0, end);
    if (invalidLine === void 0) {
      if (!isUtf8(complete)) invalidLine = lines + linesIn(complete.subarray(0, firstInvalid(complete)));
      mojibake ||= complete.includes(195);
      characterLost ||= complete.includes(replacement);
      if (invalidLine === void 0) lines += linesIn(complete);
    }
    carried = Buffer.from(whole.subarray(end));
  }
  if (invalidLine === void 0 && carried.length > 0 && !isUtf8(carried)) invalidLine = lines;
  const marked = encodingByMark(head);
  const bom = marked === "utf-8" ? 3 : marked ? 2 : 0;
  if (bytes <= bom) throw spreadsheetError("SPREADSHEETS_FILE_EMPTY", {}, { file: source.name });
  const found = marked && marked !== "utf-8" ? marked : invalidLine === void 0 ? "utf-8" : "windows-1252";
  return { encoding: found, bom, bytes, invalidLine, mojibake, characterLost, head };
}
var replacement = Buffer.from("\uFFFD", "utf8");
function encodingByMark(head) {
  if (head[0] === 239 && head[1] === 187 && head[2] === 191) return "utf-8";
  if (head[0] === 255 && head[1] === 254) return "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  return head.length >= 4 ? unmarkedUtf16(head) : void 0;
}
function unmarkedUtf16(head) {
  const sample = Math.min(head.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let index3 = 0; index3 < sample; index3 += 2) {
    if (head[index3] === 0) even += 1;
    if (head[index3 + 1] === 0) odd += 1;
  }
  if (odd > sample * 0.4 && even === 0) return "utf-16le";
  if (even > sample * 0.4 && odd === 0) return "utf-16be";
  return void 0;
}
function linesIn(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
function completeEnd(bytes) {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 128) return bytes.length;
    if (byte >= 192) {
      const needed = byte >= 240 ? 4 : byte >= 224 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
function firstInvalid(bytes) {
  let low = 0;
  let high2 = bytes.length;
  while (high2 - low > 64) {
    const middle = low + high2 >> 1;
    const end = Math.max(low, completeEnd(bytes.subarray(0, middle)));
    if (isUtf8(bytes.subarray(0, end))) low = end > low ? end : middle;
    else high2 = middle;
  }
  return low;
}

// src/platform/spreadsheets/csv/delimiter.ts
var candidates = [",", ";", "	", "|"];
function sniffDelimiter(sample) {
  let best = ",";
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = countsPerLine(sample, candidate);
    const most = mode(counts.filter((count) => count > 0));
    if (most === 0) continue;
    const steady = counts.filter((count) => count === most).length / counts.length;
    const score = steady * 1e3 + Math.min(most, 999) / 10;
    if (score > bestScore) {
      bestScore = score;
      best = candidate;
    }
  }
  return best;
}
function countsPerLine(sample, delimiter) {
  const counts = [];
  let quoted = false;
  let count = 0;
  let filled = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (filled) counts.push(count);
      count = 0;
      filled = false;
      continue;
    } else if (!quoted && character === delimiter) count += 1;
    filled = true;
    if (counts.length >= 50) return counts;
  }
  if (filled && counts.length === 0) counts.push(count);
  return counts;
}
function mode(values) {
  const frequency = /* @__PURE__ */ new Map();
  for (const value of values) frequency.set(value, (frequency.get(value) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [value, times] of frequency) {
    if (times > most || times === most && value > best) {
      most = times;
      best = value;
    }
  }
  return best;
}

// src/platform/spreadsheets/csv/read.ts
var longestRow = 1 << 20;
async function openCsv(source, gzip, options, limits) {
  const surveyed = await survey(source, gzip, limits);
  const diagnostics = new DiagnosticList();
  noteEncoding(surveyed, source.name, diagnostics);
  const sample = new TextDecoder(surveyed.encoding).decode(surveyed.head);
  const delimiter = options.delimiter ?? sniffDelimiter(sample);
  const records = recordsOf(source, gzip, limits, surveyed, delimiter);
  const first = [];
  while (first.length < (options.headerRow ?? headerSearchRows)) {
    const next = await records.next();
    if (next.done) break;
    first.push(next.value);
  }
  const at = options.headerRow ? options.headerRow - 1 : findHeader(first.map((record) => record.cells));
  const headerRecord = first[at];
  if (!headerRecord || headerRecord.cells.every((cell) => cell.trim() === "")) {
    await records.return(void 0);
    throw spreadsheetError("SPREADSHEETS_FILE_EMPTY", {}, { file: source.name });
  }
  const header2 = checkHeader(headerRecord.cells, { file: source.name, row: headerRecord.row }, diagnostics);
  if (at > 0) {
    diagnostics.add({
      code: "SPREADSHEETS_HEADER_NOT_FIRST",
      severity: "note",
      place: { file: source.name, row: headerRecord.row },
      params: { skipped: at }
    });
  }
  const judge = new RowJudge(source.name, header2, surveyed, diagnostics);
  return {
    kind: "csv",
    file: source.name,
    header: header2,
    headerRow: headerRecord.row,
    encoding: surveyed.encoding,
    delimiter,
    diagnostics,
    async *rows() {
      for await (const batch of batches(first.slice(at + 1), records, judge, 500)) yield* batch;
    },
    batches: (size = 1e3) => batches(first.slice(at + 1), records, judge, size)
  };
}
async function* batches(kept, records, judge, size) {
  let batch = [];
  for (const record of kept) {
    const row = judge.row(record);
    if (row) batch.push(row);
  }
  for await (const record of records) {
    const row = judge.row(record);
    if (!row) continue;
    batch.push(row);
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
var RowJudge = class {
  file;
  header;
  survey;
  diagnostics;
  constructor(file, header2, surveyed, diagnostics) {
    this.file = file;
    this.header = header2;
    this.survey = surveyed;
    this.diagnostics = diagnostics;
  }
  row({ row, line, cells }) {
    const width = this.header.length;
    if (this.survey.mojibake || this.survey.characterLost) this.noteCharacters(row, line, cells);
    if (cells.length === width && cells[0] !== "") return { row, line, cells };
    if (cells.every((cell) => cell.trim() === "")) return void 0;
    if (cells.length === width) return { row, line, cells };
    const found = cells.length;
    while (cells.length > width && cells[cells.length - 1]?.trim() === "") cells.pop();
    if (cells.length === width) return { row, line, cells };
    const fault = {
      code: "SPREADSHEETS_ROW_RAGGED",
      severity: "error",
      place: { file: this.file, row, line },
      params: { found, expected: width }
    };
    this.diagnostics.add(fault);
    while (cells.length < width) cells.push("");
    cells.length = width;
    return { row, line, cells, faults: [fault] };
  }
  noteCharacters(row, line, cells) {
    for (const [index3, cell] of cells.entries()) {
      const place2 = { file: this.file, row, line, column: this.header[index3]?.name ?? "", value: cell };
      if (this.survey.characterLost && cell.includes("\uFFFD")) {
        this.diagnostics.add({ code: "SPREADSHEETS_CHARACTER_LOST", severity: "warning", place: place2 });
      }
      const suggestion2 = this.survey.mojibake ? mojibakeRepair(cell) : void 0;
      if (suggestion2 !== void 0) {
        this.diagnostics.add({
          code: "SPREADSHEETS_MOJIBAKE",
          severity: "warning",
          place: place2,
          params: { value: cell, suggestion: suggestion2 }
        });
      }
    }
  }
};
function noteEncoding(surveyed, file, diagnostics) {
  if (surveyed.encoding !== "windows-1252") return;
  diagnostics.add({
    code: "SPREADSHEETS_ENCODING_GUESSED",
    severity: "warning",
    place: { file, ...surveyed.invalidLine === void 0 ? {} : { line: surveyed.invalidLine } },
    params: { encoding: "Windows-1252" }
  });
}
async function* recordsOf(source, gzip, limits, surveyed, delimiter) {
  const bytes = Readable2.from(utf8Bytes(source, gzip, limits, surveyed), { objectMode: false });
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow
  });
  bytes.on("error", (error) => parser.destroy(error));
  bytes.pipe(parser);
  let row = 0;
  let line = 1;
  try {
    for await (const cells of parser) {
      row += 1;
      yield { row, line, cells };
      line += 1;
      for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? csvFault(error, source.name) : error;
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}
function csvFault(error, file) {
  const line = Number(error["lines"] ?? 0) || 1;
  const place2 = { file, line };
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return spreadsheetError("SPREADSHEETS_QUOTE_UNTERMINATED", {}, place2, error);
    case "CSV_MAX_RECORD_SIZE":
      return spreadsheetError("SPREADSHEETS_ROW_TOO_LONG", { characters: longestRow }, place2, error);
    default:
      return spreadsheetError("SPREADSHEETS_QUOTE_MISPLACED", {}, place2, error);
  }
}
async function* utf8Bytes(source, gzip, limits, surveyed) {
  let skip = surveyed.bom;
  const decoder = surveyed.encoding === "utf-8" ? void 0 : new TextDecoder(surveyed.encoding, { ignoreBOM: true });
  for await (const chunk of plainBytes(source, gzip, limits)) {
    const bytes = skip > 0 ? chunk.subarray(skip) : chunk;
    skip = Math.max(0, skip - chunk.length);
    if (bytes.length === 0) continue;
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true }), "utf8") : bytes;
  }
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest, "utf8");
}

// src/platform/spreadsheets/content.ts
var signatures = [
  ["gzip", [31, 139]],
  ["zip", [80, 75, 3, 4]],
  ["zip", [80, 75, 5, 6]],
  ["pdf", [37, 80, 68, 70]],
  ["ole", [208, 207, 17, 224, 161, 177, 26, 225]],
  ["image", [137, 80, 78, 71]],
  ["image", [255, 216, 255]],
  ["image", [71, 73, 70, 56]],
  ["rtf", [123, 92, 114, 116, 102]],
  ["parquet", [80, 65, 82, 49]]
];
function contentOf(head) {
  for (const [content, signature] of signatures) {
    if (signature.every((byte, index3) => head[index3] === byte)) return content;
  }
  if (head[0] === 255 && head[1] === 254 || head[0] === 254 && head[1] === 255) return "text";
  const start = new TextDecoder("windows-1252").decode(head.subarray(0, 1024)).replace(/^ï»¿/u, "").trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "html";
  if (start.startsWith("<?xml")) return "xml";
  if (start.startsWith('{"') || start.startsWith("[{")) return "json";
  let control = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0) control += 1;
  }
  return control > head.length / 50 ? "binary" : "text";
}

// src/platform/spreadsheets/xlsx/dates.ts
var builtInDates = /* @__PURE__ */ new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
function isDateFormat(id, code) {
  if (code === void 0) return builtInDates.has(id);
  let bare = "";
  for (let index3 = 0; index3 < code.length; index3 += 1) {
    const character = code[index3];
    if (character === "\\" || character === "_" || character === "*") index3 += 1;
    else if (character === '"') index3 = endOf(code, '"', index3);
    else if (character === "[") {
      const end = endOf(code, "]", index3);
      if (/^\[[hms]+\]$/iu.test(code.slice(index3, end + 1))) bare += "h";
      index3 = end;
    } else bare += character;
  }
  const [positive = ""] = bare.split(";");
  return /[ymdhs]/iu.test(positive) && !/general/iu.test(positive);
}
function endOf(text, mark, from) {
  const end = text.indexOf(mark, from + 1);
  return end < 0 ? text.length : end;
}
var day = 864e5;
function dateOfNumber(value, since1904) {
  if (!Number.isFinite(value) || value < 0 || value > 2958466) return void 0;
  if (!since1904 && Math.floor(value) === 60) return void 0;
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : value < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const iso = new Date(epoch + Math.round(value * day / 1e3) * 1e3).toISOString();
  if (value < 1 && value > 0) return iso.slice(11, 19);
  return value % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

// src/platform/spreadsheets/xlsx/xml.ts
import { SaxesParser } from "saxes";
function xmlParser(events, place2) {
  let fault;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    fault ??= spreadsheetError("SPREADSHEETS_XML_UNSAFE", {}, place2);
  });
  parser.on("error", (error) => {
    fault ??= spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, place2, error);
  });
  if (events.open) {
    const open2 = events.open;
    parser.on("opentag", (tag) => open2(local(tag.name), tag.attributes));
  }
  if (events.text) parser.on("text", events.text);
  if (events.close) {
    const close = events.close;
    parser.on("closetag", (tag) => close(local(tag.name)));
  }
  const decoder = new TextDecoder("utf-8");
  return {
    write(bytes) {
      parser.write(decoder.decode(bytes, { stream: true }));
      if (fault) throw fault;
    },
    end() {
      parser.write(decoder.decode());
      parser.close();
      if (fault) throw fault;
    }
  };
}
function parseXml(text, events, place2) {
  const parser = xmlParser(events, place2);
  parser.write(new TextEncoder().encode(text));
  parser.end();
}
function local(name) {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

// src/platform/spreadsheets/xlsx/workbook.ts
var sharedStringsLimit = 256 << 20;
async function readWorkbook(zip, file) {
  const types = await zip.text("[Content_Types].xml");
  const rootPart = "xl/workbook.xml";
  const text = await zip.text(rootPart);
  if (types === void 0 || text === void 0) throw notWorkbook(zip, file);
  const targets = await relations(zip, file);
  const sheets = [];
  let since1904 = false;
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name === "workbookPr") since1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
        if (name !== "sheet") return;
        const part = targets.get(attributes["r:id"] ?? attributes["id"] ?? "");
        const hidden = (attributes["state"] ?? "visible") !== "visible";
        if (part?.includes("worksheets/")) sheets.push({ name: attributes["name"] ?? "", hidden, part });
      }
    },
    { file, value: rootPart }
  );
  if (sheets.length === 0) throw spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, { file, value: rootPart });
  return {
    sheets,
    since1904,
    dateStyles: await dateStyles(zip, file),
    sharedStringsPart: zip.entries.has("xl/sharedStrings.xml") ? "xl/sharedStrings.xml" : void 0
  };
}
function notWorkbook(zip, file) {
  const content = zip.entries.has("mimetype") ? "ODS" : [...zip.entries.keys()].some((name) => name.startsWith("word/")) ? "DOCX" : zip.entries.has("xl/workbook.bin") ? "XLSB" : "zip";
  return spreadsheetError("SPREADSHEETS_CONTENT_UNSUITABLE", { content }, { file });
}
async function relations(zip, file) {
  const part = "xl/_rels/workbook.xml.rels";
  const targets = /* @__PURE__ */ new Map();
  const text = await zip.text(part);
  if (text === void 0) throw spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, { file, value: part });
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const target = attributes["Target"] ?? "";
        targets.set(attributes["Id"] ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//u, "")}`);
      }
    },
    { file, value: part }
  );
  return targets;
}
async function dateStyles(zip, file) {
  const part = "xl/styles.xml";
  const text = await zip.text(part);
  if (text === void 0) return [];
  const formats = /* @__PURE__ */ new Map();
  const styles = [];
  let inCells = false;
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
        else if (name === "cellXfs") inCells = true;
        else if (name === "xf" && inCells) {
          const id = Number(attributes["numFmtId"] ?? 0);
          styles.push(isDateFormat(id, formats.get(id)));
        }
      },
      close(name) {
        if (name === "cellXfs") inCells = false;
      }
    },
    { file, value: part }
  );
  return styles;
}
async function readSharedStrings(zip, part, file) {
  const strings = [];
  let total = 0;
  let current = "";
  let inText = false;
  let phonetic = false;
  const parser = xmlParser(
    {
      open(name) {
        if (name === "si") current = "";
        else if (name === "rPh") phonetic = true;
        else if (name === "t") inText = !phonetic;
      },
      text(text) {
        if (inText) current += text;
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic = false;
        else if (name === "si") {
          strings.push(unescapeText(current));
          total += current.length;
        }
      }
    },
    { file, value: part }
  );
  for await (const chunk of zip.stream(part)) {
    parser.write(chunk);
    if (total > sharedStringsLimit) {
      throw spreadsheetError("SPREADSHEETS_TOO_LARGE", { megabytes: sharedStringsLimit >> 20 }, { file, value: part });
    }
  }
  parser.end();
  return strings;
}
function unescapeText(text) {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}

// src/platform/spreadsheets/xlsx/sheet.ts
var lastColumn = 16384;
var SheetReader = class {
  workbook;
  strings;
  place;
  options;
  parser;
  finished = [];
  cells = [];
  faults = [];
  row = 0;
  column = -1;
  cell;
  part;
  phonetic = false;
  /** Merged ranges as written ('A1:C1'); they follow the rows in the file. */
  merged = [];
  constructor(workbook, strings, place2, options) {
    this.workbook = workbook;
    this.strings = strings;
    this.place = place2;
    this.options = options;
    this.parser = xmlParser(
      {
        open: (name, attributes) => this.open(name, attributes),
        text: (text) => this.text(text),
        close: (name) => this.close(name)
      },
      { file: place2.file, value: place2.sheet }
    );
  }
  write(bytes) {
    this.parser.write(bytes);
  }
  end() {
    this.parser.end();
  }
  take() {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }
  open(name, attributes) {
    if (name === "row") {
      const stated = Number(attributes["r"]);
      this.row = Number.isInteger(stated) && stated > this.row ? stated : this.row + 1;
      this.column = -1;
      this.cells = [];
      this.faults = [];
    } else if (name === "c") {
      const reference = attributes["r"] ?? "";
      const stated = columnOf(reference);
      this.column = stated >= 0 && stated < lastColumn ? stated : this.column + 1;
      this.cell = {
        reference,
        type: attributes["t"] ?? "n",
        style: Number(attributes["s"] ?? -1),
        value: "",
        formula: false
      };
    } else if (this.cell && name === "f") {
      this.cell.formula = true;
      this.part = "f";
    } else if (this.cell && name === "v") this.part = "v";
    else if (name === "rPh") this.phonetic = true;
    else if (this.cell && name === "t" && !this.phonetic) this.part = "t";
    else if (name === "mergeCell") this.merged.push(attributes["ref"] ?? "");
  }
  text(text) {
    if (this.cell && (this.part === "v" || this.part === "t")) this.cell.value += text;
  }
  close(name) {
    if (name === "v" || name === "f" || name === "t") this.part = void 0;
    else if (name === "rPh") this.phonetic = false;
    else if (name === "c" && this.cell) {
      const value = this.valueOf(this.cell);
      if (value !== "") {
        while (this.cells.length < this.column) this.cells.push("");
        this.cells[this.column] = value;
      }
      this.cell = void 0;
    } else if (name === "row") {
      this.finished.push({ row: this.row, cells: this.cells, faults: this.faults });
    }
  }
  valueOf(cell) {
    if (cell.formula) this.note("SPREADSHEETS_FORMULA", this.options.formulas === "refuse" ? "error" : "warning", cell);
    switch (cell.type) {
      case "s":
        return this.strings[Number(cell.value)] ?? "";
      case "inlineStr":
      case "str":
        return unescapeText(cell.value);
      case "b":
        return cell.value === "1" ? "TRUE" : "FALSE";
      case "e":
        this.note("SPREADSHEETS_ERROR_CELL", "error", cell);
        return "";
      case "d":
        return cell.value;
      default:
        return this.numberOf(cell);
    }
  }
  numberOf(cell) {
    if (cell.value === "") return "";
    const value = Number(cell.value);
    if (!Number.isFinite(value)) return cell.value;
    if (this.workbook.dateStyles[cell.style]) {
      return dateOfNumber(value, this.workbook.since1904) ?? String(value);
    }
    return String(value);
  }
  note(code, severity, cell) {
    const place2 = { ...this.place, row: this.row, column: columnLetters(this.column), value: cell.value };
    this.faults.push({ code, severity, place: place2, params: { value: cell.value } });
  }
};
function columnOf(reference) {
  let column = 0;
  for (let index3 = 0; index3 < reference.length && index3 < 4; index3 += 1) {
    const code = reference.charCodeAt(index3) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

// src/platform/spreadsheets/xlsx/zip.ts
import { Readable as Readable3 } from "node:stream";
import { createInflateRaw } from "node:zlib";
var smallPart = 8 << 20;
async function openZip(source, limits) {
  const place2 = { file: source.name };
  const directory = await centralDirectory(source, limits);
  const entries = /* @__PURE__ */ new Map();
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 33639248) {
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    if (flags & 1) throw spreadsheetError("SPREADSHEETS_ENCRYPTED", {}, place2);
    if (entries.has(name)) throw spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, { ...place2, value: name });
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42)
    });
    if (entries.size > limits.entries) throw spreadsheetError("SPREADSHEETS_BOMB", { ratio: limits.ratio }, place2);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (entries.size === 0) throw spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, place2);
  const budget = { unpacked: 0 };
  const stream = (name) => partBytes(source, entries, name, limits, budget);
  return {
    entries,
    stream,
    async text(name) {
      if (!entries.has(name)) return void 0;
      const chunks = [];
      let size = 0;
      for await (const chunk of stream(name)) {
        size += chunk.length;
        if (size > smallPart) throw spreadsheetError("SPREADSHEETS_BOMB", { ratio: limits.ratio }, place2);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString("utf8");
    }
  };
}
async function centralDirectory(source, limits) {
  const damaged = () => spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, { file: source.name });
  const start = Math.max(0, source.size - 65557);
  const tail = Buffer.from(await source.read(start, source.size));
  const end = tail.lastIndexOf(Buffer.from([80, 75, 5, 6]));
  if (end < 0 || end + 22 > tail.length) throw damaged();
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > limits.entries) throw spreadsheetError("SPREADSHEETS_BOMB", { ratio: limits.ratio }, { file: source.name });
  if (offset + size > source.size || size > 16 << 20) throw damaged();
  return Buffer.from(await source.read(offset, offset + size));
}
async function* partBytes(source, entries, name, limits, budget) {
  const place2 = { file: source.name };
  const entry = entries.get(name);
  const damaged = (cause) => spreadsheetError("SPREADSHEETS_XLSX_DAMAGED", {}, { ...place2, value: name }, cause);
  if (!entry) throw damaged();
  const local2 = Buffer.from(await source.read(entry.offset, entry.offset + 30));
  if (local2.length < 30 || local2.readUInt32LE(0) !== 67324752) throw damaged();
  const start = entry.offset + 30 + local2.readUInt16LE(26) + local2.readUInt16LE(28);
  const packed = source.stream(start, start + entry.compressed);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const input = Readable3.from(packed, { objectMode: false });
  const output = entry.method === 0 ? input : input.pipe(createInflateRaw());
  input.on("error", (error) => output.destroy(error));
  let unpacked = 0;
  try {
    for await (const chunk of output) {
      unpacked += chunk.length;
      budget.unpacked += chunk.length;
      if (budget.unpacked > limits.bytes) {
        throw spreadsheetError("SPREADSHEETS_TOO_LARGE", { megabytes: Math.round(limits.bytes / 1e6) }, place2);
      }
      if (unpacked > 16 << 20 && unpacked > entry.compressed * limits.ratio) {
        throw spreadsheetError("SPREADSHEETS_BOMB", { ratio: limits.ratio }, { ...place2, value: name });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) throw damaged(error);
    throw error;
  } finally {
    input.destroy();
    output.destroy();
  }
}

// src/platform/spreadsheets/xlsx/read.ts
async function openXlsx(source, options, limits) {
  const zip = await openZip(source, limits);
  const workbook = await readWorkbook(zip, source.name);
  const sheet = chooseSheet(workbook, options.sheet, source.name);
  const diagnostics = new DiagnosticList();
  noteSheets(workbook, sheet, source.name, diagnostics);
  const strings = workbook.sharedStringsPart ? await readSharedStrings(zip, workbook.sharedStringsPart, source.name) : [];
  const place2 = { file: source.name, sheet: sheet.name };
  const reader = new SheetReader(workbook, strings, place2, { formulas: options.formulas ?? "refuse" });
  const records = recordsOf2(zip, sheet, reader);
  const first = [];
  while (first.length < headerSearchRows || (first.at(-1)?.row ?? 0) < (options.headerRow ?? 0)) {
    const next = await records.next();
    if (next.done) break;
    first.push(next.value);
  }
  const at = options.headerRow ? first.findIndex((record) => record.row === options.headerRow) : findHeader(first.map((record) => record.cells));
  const headerRecord = first[at];
  if (!headerRecord || headerRecord.cells.every((cell) => cell.trim() === "")) {
    await records.return(void 0);
    throw spreadsheetError("SPREADSHEETS_FILE_EMPTY", {}, place2);
  }
  const merged = mergedHeader(reader, headerRecord);
  for (const column of merged) {
    diagnostics.add({
      code: "SPREADSHEETS_HEADER_MERGED",
      severity: "warning",
      place: { ...place2, row: headerRecord.row, column }
    });
  }
  const header2 = checkHeader(headerRecord.cells, { ...place2, row: headerRecord.row }, diagnostics);
  if (at > 0) {
    diagnostics.add({
      code: "SPREADSHEETS_HEADER_NOT_FIRST",
      severity: "note",
      place: { ...place2, row: headerRecord.row },
      params: { skipped: at }
    });
  }
  const fitter = (record) => fit(record, header2, place2, diagnostics);
  const batches2 = (size) => batchesOf(first.slice(at + 1), records, fitter, size);
  return {
    kind: "xlsx",
    file: source.name,
    header: header2,
    headerRow: headerRecord.row,
    encoding: "utf-8",
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    diagnostics,
    async *rows() {
      for await (const batch of batches2(500)) yield* batch;
    },
    batches: (size = 1e3) => batches2(size)
  };
}
function chooseSheet(workbook, name, file) {
  const wanted = name?.trim().toLowerCase();
  const sheet = wanted === void 0 ? workbook.sheets.find((entry) => !entry.hidden) ?? workbook.sheets[0] : workbook.sheets.find((entry) => entry.name.trim().toLowerCase() === wanted);
  if (sheet) return sheet;
  const names = workbook.sheets.map((entry) => entry.name).join(", ");
  throw spreadsheetError("SPREADSHEETS_SHEET_UNKNOWN", { sheet: name ?? "", names }, { file });
}
function noteSheets(workbook, chosen, file, diagnostics) {
  const others = workbook.sheets.filter((entry) => entry !== chosen);
  for (const entry of others.filter((other) => other.hidden)) {
    diagnostics.add({ code: "SPREADSHEETS_SHEET_HIDDEN", severity: "warning", place: { file, sheet: entry.name } });
  }
  if (others.length > 0) {
    diagnostics.add({
      code: "SPREADSHEETS_SHEETS_LEFT",
      severity: "note",
      place: { file, sheet: chosen.name },
      params: { sheet: chosen.name, names: others.map((entry) => entry.name).join(", ") }
    });
  }
}
async function* recordsOf2(zip, sheet, reader) {
  for await (const chunk of zip.stream(sheet.part)) {
    reader.write(chunk);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}
function mergedHeader(reader, header2) {
  const columns = [];
  for (const range of reader.merged) {
    const [from = "", to = from] = range.split(":");
    const top = Number(from.replace(/\D/gu, ""));
    const bottom = Number(to.replace(/\D/gu, ""));
    if (top <= header2.row && header2.row <= bottom && columnOf(to) > columnOf(from)) columns.push(range);
  }
  return columns;
}
async function* batchesOf(kept, records, fitter, size) {
  let batch = [];
  const take = (record) => {
    const row = fitter(record);
    if (row) batch.push(row);
  };
  for (const record of kept) take(record);
  for await (const record of records) {
    take(record);
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
function fit({ row, cells, faults }, header2, sheet, diagnostics) {
  const width = header2.length;
  const named2 = faults.length > 0 || cells.some((cell, index3) => header2[index3]?.name && cell.trim() !== "");
  if (!named2) return void 0;
  const found = faults.map((fault) => {
    const column = header2[columnOf(fault.place.column ?? "")]?.name || fault.place.column;
    return { ...fault, place: column === void 0 ? fault.place : { ...fault.place, column } };
  });
  for (const fault of found) diagnostics.add(fault);
  const filled = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
  if (filled) {
    const ragged = {
      code: "SPREADSHEETS_ROW_RAGGED",
      severity: "error",
      place: { ...sheet, row },
      params: { found: cells.length, expected: width }
    };
    diagnostics.add(ragged);
    found.push(ragged);
  }
  while (cells.length < width) cells.push("");
  cells.length = width;
  const errors = found.filter((fault) => fault.severity === "error");
  return { row, line: row, cells, ...errors.length > 0 ? { faults: errors } : {} };
}

// src/platform/spreadsheets/open.ts
async function openSpreadsheet(source, options = {}) {
  const limits = { ...defaultLimits, ...options.limits };
  if (source.size === 0) throw spreadsheetError("SPREADSHEETS_FILE_EMPTY", {}, { file: source.name });
  const content = contentOf(await source.read(0, 4096));
  if (content === "text") return openCsv(source, false, options, limits);
  if (content === "zip") return openXlsx(source, options, limits);
  if (content === "gzip") {
    for await (const chunk of plainBytes(source, true, limits)) {
      const inner = contentOf(chunk.subarray(0, 4096));
      if (inner !== "text") throw unsuitable(source, inner);
      break;
    }
    return openCsv(source, true, options, limits);
  }
  if (content === "ole") {
    const head = Buffer.from(await source.read(0, 1 << 16));
    if (head.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
      throw spreadsheetError("SPREADSHEETS_ENCRYPTED", {}, { file: source.name });
    }
  }
  throw unsuitable(source, content);
}
function unsuitable(source, content) {
  const names = {
    text: "text",
    gzip: "gzip",
    zip: "zip",
    pdf: "PDF",
    html: "HTML",
    xml: "XML",
    ole: "xls",
    image: "image",
    json: "JSON",
    rtf: "RTF",
    parquet: "Parquet",
    binary: "binary"
  };
  return spreadsheetError("SPREADSHEETS_CONTENT_UNSUITABLE", { content: names[content] }, { file: source.name });
}

// src/platform/spreadsheets/source.ts
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
async function fileSource(path, name = basename(path)) {
  const found = await stat(path).catch(() => void 0);
  if (!found?.isFile()) throw spreadsheetError("SPREADSHEETS_FILE_MISSING", {}, { file: name });
  return {
    name,
    size: found.size,
    async read(start, end) {
      const handle = await open(path, "r");
      try {
        const length = Math.max(0, Math.min(end, found.size) - start);
        const bytes = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const { bytesRead } = await handle.read(bytes, filled, length - filled, start + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      } finally {
        await handle.close();
      }
    },
    stream(start = 0, end = found.size) {
      if (end <= start) return none();
      return createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 18 });
    }
  };
}
async function* none() {
}

// src/statistics/normal-text.ts
function labelKey(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}<>+≤*-]/gu, "").replace(/(?<=[\p{L}])-+|-+(?=\p{L})/gu, "");
}

// src/statistics/coded-answer.ts
var answerStates = ["known", "no", "unknown", "not-asked", "refused", "not-applicable", "suppressed"];
var byState = {
  no: { code: null, state: "no" },
  unknown: { code: null, state: "unknown" },
  "not-asked": { code: null, state: "not-asked" },
  refused: { code: null, state: "refused" },
  "not-applicable": { code: null, state: "not-applicable" },
  suppressed: { code: null, state: "suppressed" }
};
function known(code) {
  return { code, state: "known" };
}
function answerWithout(state) {
  return byState[state];
}
function words(table) {
  const entries = [];
  for (const state of answerStates) for (const word of table[state] ?? []) entries.push([labelKey(word), state]);
  return new Map(entries);
}
var generalWords = {
  unknown: [
    "unknown",
    "not known",
    "not specified or unknown",
    "not specified",
    "unspecified",
    "non specified",
    "not recorded",
    "age not specified or unknown",
    "nonspecifiedunknown",
    "not specified/unknown",
    "no information",
    "not stated",
    "not available",
    "no data",
    "missing",
    "undetermined",
    "don't know",
    "inconnu",
    "inconnue",
    "non pr\xE9cis\xE9",
    "non pr\xE9cis\xE9e",
    "non sp\xE9cifi\xE9",
    "ind\xE9termin\xE9",
    "ne sait pas",
    "desconocido",
    "desconocida",
    "sin determinar",
    "no determinado",
    "no determinada",
    "no especificado",
    "no especificada",
    "no registra",
    "sin informaci\xF3n",
    "sin datos",
    "no sabe",
    "ignorado",
    "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E",
    "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u0435\u043D",
    "\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u0430",
    "\u043D\u0435 \u0443\u043A\u0430\u0437\u0430\u043D\u043E",
    "\u043D\u0435 \u0443\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u0435\u043D\u043E",
    "\u043D\u0435\u0442 \u0434\u0430\u043D\u043D\u044B\u0445",
    "\u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641",
    "\u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641\u0629",
    "\u063A\u064A\u0631 \u0645\u062D\u062F\u062F",
    "\u0645\u062C\u0647\u0648\u0644",
    "\u0645\u062C\u0647\u0648\u0644\u0629",
    "\u0644\u0627 \u062A\u0648\u062C\u062F \u0628\u064A\u0627\u0646\u0627\u062A",
    "\u672A\u77E5",
    "\u4E0D\u8BE6",
    "\u4E0D\u660E",
    "\u672A\u8BF4\u660E",
    "\u672A\u6307\u660E",
    "-99",
    "?"
  ],
  refused: [
    "refused",
    "refused to answer",
    "prefer not to say",
    "declined to answer",
    "declined",
    "no response",
    "refus",
    "refuse de r\xE9pondre",
    "no responde",
    "se neg\xF3 a responder",
    "\u043E\u0442\u043A\u0430\u0437",
    "\u043E\u0442\u043A\u0430\u0437\u0430\u043B\u0441\u044F",
    "\u043E\u0442\u043A\u0430\u0437\u0430\u043B\u0430\u0441\u044C",
    "\u0631\u0641\u0636",
    "\u0631\u0641\u0636 \u0627\u0644\u0625\u062C\u0627\u0628\u0629",
    "\u62D2\u7EDD",
    "\u62D2\u7EDD\u56DE\u7B54"
  ],
  "not-applicable": [
    "n/a",
    "not applicable",
    "n.a.",
    "sans objet",
    "no aplica",
    "no procede",
    "\u043D\u0435 \u043F\u0440\u0438\u043C\u0435\u043D\u0438\u043C\u043E",
    "\u043D\u0435\u043F\u0440\u0438\u043C\u0435\u043D\u0438\u043C\u043E",
    "\u0644\u0627 \u064A\u0646\u0637\u0628\u0642",
    "\u4E0D\u9002\u7528"
  ],
  suppressed: ["suppressed", "confidential", "confidentiel", "confidencial", "\u0441\u043A\u0440\u044B\u0442\u043E", "\u0645\u062D\u062C\u0648\u0628", "\u4FDD\u5BC6", "*", "[c]", "<5", "<3", "<10", "<6", "<11"]
};
var generalVocabulary = { name: "general", blank: "not-asked", words: words(generalWords) };
var ctdcAnonymisedVocabulary = {
  name: "ctdc-k-anonymised",
  blank: "unknown",
  words: words({ ...generalWords, no: ["0"] })
};
var ctdcSyntheticVocabulary = {
  name: "ctdc-synthetic",
  blank: "not-asked",
  words: words(generalWords)
};
function stateOf(text, vocabulary = generalVocabulary) {
  const key = labelKey(text);
  return key === "" ? vocabulary.blank : vocabulary.words.get(key);
}
var hiddenBelow = /^<\s?(\d{1,4})$/u;
var hiddenUpTo = /^(?:≤|<=)\s?(\d{1,4})$/u;
var hiddenBetween = /^(\d{1,4})\s?(?:-|–|to)\s?(\d{1,4})$/u;
var groups = /^\d{1,3}(?:[,\u00a0\u202f' .]\d{3})+$/u;
function readCount(text) {
  const trimmed = text.trim();
  if (/^\d{1,15}$/u.test(trimmed)) {
    const value = Number(trimmed);
    return { low: value, high: value };
  }
  if (/^\d{1,15}\.0{1,6}$/u.test(trimmed)) {
    const value = Number.parseInt(trimmed, 10);
    return { low: value, high: value };
  }
  if (groups.test(trimmed)) {
    const value = Number(trimmed.replace(/\D/gu, ""));
    return { low: value, high: value };
  }
  const below = hiddenBelow.exec(trimmed);
  if (below && Number(below[1]) > 0) return { low: 0, high: Number(below[1]) - 1 };
  const upTo = hiddenUpTo.exec(trimmed);
  if (upTo) return { low: 0, high: Number(upTo[1]) };
  const between = hiddenBetween.exec(trimmed);
  if (between && Number(between[1]) < Number(between[2])) return { low: Number(between[1]), high: Number(between[2]) };
  return void 0;
}

// src/statistics/code-lists/ages.ts
var fineBands = [
  "0-8",
  "9-11",
  "12-14",
  "15-17",
  "18-20",
  "21-23",
  "24-26",
  "27-29",
  "30-32",
  "33-35",
  "36-38",
  "39-47",
  "48-56",
  "57-65",
  "66+"
];
var nineBands = ["0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "48+"];
var twoBands = ["0-17", "18+"];
var levels = { fine: fineBands, nine: nineBands, two: twoBands };
var oldestAge = 120;
function rangeOf(band) {
  const match = /^(\d{1,3})(?:-(\d{1,3})|\+)$/u.exec(band);
  if (!match) return void 0;
  return { from: Number(match[1]), to: match[2] === void 0 ? null : Number(match[2]) };
}
function bandOf(age, level = "fine") {
  if (!Number.isInteger(age) || age < 0 || age > oldestAge) return void 0;
  return levels[level].find((band) => {
    const range = rangeOf(band);
    return range !== void 0 && age >= range.from && (range.to === null || age <= range.to);
  });
}
var words2 = [
  [/^(?:adults?|adultes?|adultos?|adultas?|majors?|majeurs?|majeure|mayor(?:es)? de edad|of age|совершеннолетни[ей]|взрослы[ей]|بالغ|بالغون|راشد|成年人?|成人)$/u, "18+"],
  [/^(?:child|children|minors?|enfants?|mineurs?|mineure|niñ[oa]s?|niños y niñas|menor(?:es)?(?: de edad)?|underage|дети|ребенок|несовершеннолетни[ей]|طفل|أطفال|قاصر|儿童|未成年人?)$/u, "0-17"]
];
function readBand(text) {
  const plain2 = text.normalize("NFC").toLowerCase().trim();
  const outside = plain2.replace(/\([^()]*\)/gu, " ").trim();
  const inside = /\(([^()]*)\)/u.exec(plain2)?.[1];
  const named2 = words2.find(([pattern]) => pattern.test(outside))?.[1];
  const ranged = numbersBand(inside ?? "") ?? numbersBand(outside);
  return ranged ?? named2;
}
function numbersBand(text) {
  const numbers = text.match(/\d{1,3}/gu)?.map(Number) ?? [];
  const [first, second] = numbers;
  if (first === void 0 || first > oldestAge || numbers.length > 2) return void 0;
  if (second !== void 0) return second >= first && second <= oldestAge ? `${first}-${second}` : void 0;
  const rest = text.replace(/\d+/gu, " ");
  if (/\b(?:and|or) (?:under|younger|below)\b|et moins|o menos/u.test(rest)) return `0-${first}`;
  if (/\b(?:under|below|less than|younger than)\b|<|moins de|menor(?:es)? de|младше|до |دون|أقل من|以下|未满|岁以下/u.test(rest)) {
    const orEqual = /以下/u.test(rest) && !/未满/u.test(rest);
    return first > 0 ? `0-${orEqual ? first : first - 1}` : void 0;
  }
  if (/\+|\bover\b|\bolder\b|\babove\b|et plus|o más|y más|mayor(?:es)? de|старше|и более|فأكثر|فما فوق|及以上|以上|岁以上/u.test(rest)) return `${first}+`;
  return void 0;
}

// src/statistics/code-lists/list.ts
function codeReader(list) {
  const index3 = /* @__PURE__ */ new Map();
  for (const { code, spellings } of list.codes) {
    for (const spelling of [code, ...spellings]) {
      const key = labelKey(spelling);
      const earlier = index3.get(key);
      if (earlier !== void 0 && earlier !== code) throw new Error(`${list.name}: ${spelling} means ${earlier} and ${code}`);
      index3.set(key, code);
    }
  }
  return (text) => index3.get(labelKey(text));
}

// src/statistics/code-lists/authorities.ts
var agencyTypeList = {
  name: "palermo:entity-type",
  version: "1",
  codes: [
    { code: "police", spellings: ["Police", "LawEnforcement", "Law enforcement", "Polic\xEDa", "\u041F\u043E\u043B\u0438\u0446\u0438\u044F", "\u0627\u0644\u0634\u0631\u0637\u0629", "\u8B66\u5BDF"] },
    { code: "court-or-prosecution", spellings: ["CourtOrProsecution", "Court or prosecution", "Prosecution", "Court", "Parquet", "Fiscal\xEDa", "\u041F\u0440\u043E\u043A\u0443\u0440\u0430\u0442\u0443\u0440\u0430", "\u0627\u0644\u0646\u064A\u0627\u0628\u0629 \u0627\u0644\u0639\u0627\u0645\u0629", "\u68C0\u5BDF\u9662"] },
    { code: "central-government", spellings: ["CentralGovernmentOrganisation", "Central government", "Central government organisation", "NonPoliceGovernmentalOrganization", "Non-police governmental organization", "Government agency", "Government", "Ministry", "Minist\xE8re", "Ministerio", "\u041C\u0438\u043D\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043E", "\u0648\u0632\u0627\u0631\u0629", "\u653F\u5E9C\u673A\u6784"] },
    { code: "local-government", spellings: ["LocalGovernmentOrganisation", "Local Authority", "Local government", "Local government organisation", "Collectivit\xE9 locale", "Autoridad local", "\u041C\u0435\u0441\u0442\u043D\u044B\u0435 \u0432\u043B\u0430\u0441\u0442\u0438", "\u0627\u0644\u0633\u0644\u0637\u0629 \u0627\u0644\u0645\u062D\u0644\u064A\u0629", "\u5730\u65B9\u653F\u5E9C"] },
    { code: "immigration", spellings: ["ImmigrationService", "Immigration service", "Immigration", "Border force", "Border guard"] },
    { code: "health", spellings: ["HealthServiceOrganisation", "Health service", "Health service organisation", "Hospital", "Health"] },
    { code: "legal", spellings: ["LegalService", "Legal service", "Legal aid"] },
    { code: "education", spellings: ["SchoolOrCollege", "School or college", "School"] },
    { code: "labour-inspection", spellings: ["Labour inspectorate", "Labour inspection", "Labor inspectorate", "Inspection du travail", "Inspecci\xF3n de trabajo", "\u0418\u043D\u0441\u043F\u0435\u043A\u0446\u0438\u044F \u0442\u0440\u0443\u0434\u0430", "\u062A\u0641\u062A\u064A\u0634 \u0627\u0644\u0639\u0645\u0644", "\u52B3\u52A8\u76D1\u5BDF"] },
    { code: "ngo", spellings: ["NGO", "NGO and third sector", "Third sector", "Non-governmental organisation", "Civil society", "ONG", "\u041D\u041F\u041E", "\u0645\u0646\u0638\u0645\u0629 \u063A\u064A\u0631 \u062D\u0643\u0648\u0645\u064A\u0629", "\u975E\u653F\u5E9C\u7EC4\u7EC7"] },
    { code: "business", spellings: ["CorporateBusiness", "Corporate business", "Business", "Company"] },
    { code: "other", spellings: ["Other", "Autre", "Otro", "\u0414\u0440\u0443\u0433\u043E\u0435", "\u0623\u062E\u0631\u0649", "\u5176\u4ED6"] }
  ]
};
var agencyTypeOf = codeReader(agencyTypeList);
var identificationStatusList = {
  name: "palermo:identification-status",
  version: "1",
  codes: [
    { code: "presumed", spellings: ["PossibleVictimOfTrafficking", "Possible victim of trafficking", "Possible victim", "Potential victim", "Presumed victim", "Presumed", "Positive reasonable grounds", "Victime pr\xE9sum\xE9e", "Presunta v\xEDctima", "\u041F\u0440\u0435\u0434\u043F\u043E\u043B\u0430\u0433\u0430\u0435\u043C\u0430\u044F \u0436\u0435\u0440\u0442\u0432\u0430", "\u0636\u062D\u064A\u0629 \u0645\u0641\u062A\u0631\u0636\u0629", "\u6F5C\u5728\u53D7\u5BB3\u4EBA"] },
    { code: "identified", spellings: ["ActualVictimOfTrafficking", "Actual victim of trafficking", "Identified victim", "Identified", "Confirmed victim", "Positive conclusive grounds", "Victime identifi\xE9e", "V\xEDctima identificada", "\u0418\u0434\u0435\u043D\u0442\u0438\u0444\u0438\u0446\u0438\u0440\u043E\u0432\u0430\u043D\u043D\u0430\u044F \u0436\u0435\u0440\u0442\u0432\u0430", "\u0636\u062D\u064A\u0629 \u0645\u062D\u062F\u062F\u0629", "\u5DF2\u786E\u8BA4\u53D7\u5BB3\u4EBA"] },
    { code: "rejected", spellings: ["NotAVictimOfTrafficking", "Not a victim of trafficking", "Not a victim", "Rejected", "Negative reasonable grounds", "Negative conclusive grounds"] },
    { code: "declined", spellings: ["Declined identification", "Victim declined"] }
  ]
};
var identificationStatusOf = codeReader(identificationStatusList);
var outcomeList = {
  name: "palermo:outcome",
  version: "1",
  codes: [
    { code: "positive", spellings: ["Positive", "Positive decision", "Granted"] },
    { code: "positive-first-stage", parent: "positive", spellings: ["Positive reasonable grounds", "Positive reasonable grounds decision"] },
    { code: "positive-final", parent: "positive", spellings: ["Positive conclusive grounds", "Positive conclusive grounds decision"] },
    { code: "negative", spellings: ["Negative", "Negative decision", "Refused"] },
    { code: "negative-first-stage", parent: "negative", spellings: ["Negative reasonable grounds", "Negative reasonable grounds decision"] },
    { code: "negative-final", parent: "negative", spellings: ["Negative conclusive grounds", "Negative conclusive grounds decision"] },
    { code: "awaiting", spellings: ["Awaiting a decision", "Pending", "Awaiting decision"] },
    { code: "awaiting-first-stage", parent: "awaiting", spellings: ["Awaiting a reasonable grounds decision"] },
    { code: "awaiting-final", parent: "awaiting", spellings: ["Awaiting a conclusive grounds decision"] },
    { code: "awaiting-reconsideration", parent: "awaiting", spellings: ["Awaiting reconsideration"] },
    { code: "withdrawn", spellings: ["Withdrawn", "Withdrawn/Closed", "Closed", "Suspended"] }
  ]
};
var outcomeOf = codeReader(outcomeList);
var caseStatusList = {
  name: "palermo:case-status",
  version: "1",
  codes: [
    { code: "active", spellings: ["Active", "Open", "Ouvert", "Abierto", "\u041E\u0442\u043A\u0440\u044B\u0442\u043E", "\u0645\u0641\u062A\u0648\u062D\u0629", "\u8FDB\u884C\u4E2D"] },
    { code: "follow-up", spellings: ["FollowUp", "Follow up"] },
    { code: "closed", spellings: ["Closed", "Ferm\xE9", "Clos", "Cerrado", "\u0417\u0430\u043A\u0440\u044B\u0442\u043E", "\u0645\u063A\u0644\u0642\u0629", "\u5DF2\u7ED3\u6848"] },
    { code: "closed-referred", parent: "closed", spellings: ["ClosedReferred", "Closed referred"] }
  ]
};
var caseStatusOf = codeReader(caseStatusList);

// src/statistics/code-lists/crosswalk.ts
var forms = [
  "sexual",
  "sexual.prostitution",
  "sexual.pornography",
  "sexual.remote",
  "sexual.private",
  "labour",
  "domestic-servitude",
  "slavery",
  "child-labour",
  "criminal-activity",
  "begging",
  "forced-marriage",
  "organ-removal",
  "armed-group",
  "illegal-adoption",
  "surrogacy",
  "other"
];
function ofForms(standard, standardVersion, buckets, national = []) {
  return {
    list: "palermo:form",
    standard,
    standardVersion,
    version: "1",
    asOf: "2026-01-01",
    entries: forms.map((code) => ({ code, to: buckets[code], ...national.includes(code) ? { national: true } : {} }))
  };
}
var sexual = (to) => ({
  sexual: to,
  "sexual.prostitution": to,
  "sexual.pornography": to,
  "sexual.remote": to,
  "sexual.private": to
});
var crosswalks = [
  ofForms("HTCDS", "2.0", {
    ...sexual("SexualExploitation"),
    labour: "ForcedLabour",
    "domestic-servitude": "Servitude",
    slavery: "Other",
    "child-labour": "ChildLabour",
    "criminal-activity": "Other",
    begging: "ForcedBegging",
    "forced-marriage": "ForcedMarriage",
    "organ-removal": "OrganRemoval",
    "armed-group": "ForcedMilitaryByNonStateActors",
    "illegal-adoption": "ForcedAdoption",
    surrogacy: "Surrogacy",
    other: "Other"
  }),
  ofForms("CTDC", "2020", {
    ...sexual("isSexualExploit"),
    labour: "isForcedLabour",
    "domestic-servitude": "isForcedLabour",
    slavery: "isSlaveryAndPractices",
    "child-labour": "isForcedLabour",
    "criminal-activity": "typeOfLabourIllicitActivities",
    begging: "typeOfLabourBegging",
    "forced-marriage": "isForcedMarriage",
    "organ-removal": "isOrganRemoval",
    "armed-group": "isForcedMilitary",
    "illegal-adoption": "isOtherExploit",
    surrogacy: "isOtherExploit",
    other: "isOtherExploit"
  }, ["child-labour"]),
  ofForms("CTDC", "2024", {
    ...sexual("isSexualExploit"),
    labour: "isForcedLabour",
    "domestic-servitude": "isForcedLabour",
    slavery: "isOtherExploit",
    "child-labour": "isForcedLabour",
    "criminal-activity": "isOtherExploit",
    begging: "isOtherExploit",
    "forced-marriage": "isOtherExploit",
    "organ-removal": "isOtherExploit",
    "armed-group": "isOtherExploit",
    "illegal-adoption": "isOtherExploit",
    surrogacy: "isOtherExploit",
    other: "isOtherExploit"
  }, ["child-labour"]),
  ofForms("GLOTIP", "2023", {
    ...sexual("Sexual exploitation"),
    labour: "Forced labour",
    "domestic-servitude": "Forced labour",
    slavery: "Forced labour",
    "child-labour": "Forced labour",
    "criminal-activity": "Other forms of exploitation",
    begging: "Other forms of exploitation",
    "forced-marriage": "Other forms of exploitation",
    "organ-removal": "Other forms of exploitation",
    "armed-group": "Other forms of exploitation",
    "illegal-adoption": "Other forms of exploitation",
    surrogacy: "Other forms of exploitation",
    other: "Other forms of exploitation"
  }, ["slavery", "child-labour"]),
  ofForms("SDG 16.2.2", "2023", {
    ...sexual("SX"),
    labour: "FL",
    "domestic-servitude": "FL",
    slavery: "FL",
    "child-labour": "FL",
    "criminal-activity": "OP",
    begging: "OP",
    "forced-marriage": "OP",
    "organ-removal": "OG",
    "armed-group": "OP",
    "illegal-adoption": "OP",
    surrogacy: "OP",
    other: "OP"
  }, ["child-labour"]),
  ofForms("ICCS", "1.0", {
    ...sexual("02041"),
    labour: "02042",
    "domestic-servitude": "02042",
    slavery: "02042",
    "child-labour": "02042",
    "criminal-activity": "02044",
    begging: "02044",
    "forced-marriage": "02044",
    "organ-removal": "02043",
    "armed-group": "02044",
    "illegal-adoption": "02044",
    surrogacy: "02044",
    other: "02044"
  }, ["slavery", "child-labour"]),
  ofForms("Eurostat crim_thb", "2024", {
    ...sexual("sexual"),
    labour: "forced labour",
    "domestic-servitude": "forced labour",
    slavery: "forced labour",
    "child-labour": "forced labour",
    "criminal-activity": "others",
    begging: "others",
    "forced-marriage": "others",
    "organ-removal": "others",
    "armed-group": "others",
    "illegal-adoption": "others",
    surrogacy: "others",
    other: "others"
  }, ["slavery", "child-labour", "begging"]),
  ofForms("UK NRM", "2023", {
    ...sexual("Sexual"),
    labour: "Labour",
    "domestic-servitude": "Domestic",
    slavery: "Labour",
    "child-labour": "Labour",
    "criminal-activity": "Criminal",
    begging: "Criminal",
    "forced-marriage": null,
    "organ-removal": "Organ Harvesting",
    "armed-group": null,
    "illegal-adoption": null,
    surrogacy: null,
    other: null
  }, ["begging"]),
  {
    list: "palermo:sex",
    standard: "SDG 16.2.2",
    standardVersion: "2023",
    version: "1",
    asOf: "2026-01-01",
    entries: [{ code: "female", to: "F" }, { code: "male", to: "M" }, { code: "other", to: "_U", national: true }]
  },
  {
    list: "palermo:sex",
    standard: "GLOTIP",
    standardVersion: "2023",
    version: "1",
    asOf: "2026-01-01",
    entries: [{ code: "female", to: "Female" }, { code: "male", to: "Male" }, { code: "other", to: "Other" }]
  },
  {
    list: "palermo:citizenship",
    standard: "ICAO 9303",
    standardVersion: "8",
    version: "1",
    asOf: "2026-01-01",
    entries: [{ code: "XXA", to: "XXA" }, { code: "XXB", to: "XXB" }, { code: "XXX", to: "XXX" }]
  }
];

// src/statistics/code-lists/forms.ts
var formList = {
  name: "palermo:form",
  version: "1",
  codes: [
    {
      code: "sexual",
      spellings: [
        "SexualExploitation",
        "Sexual exploitation",
        "isSexualExploit",
        "Sexual",
        "Sex trafficking",
        "sex",
        "sexual servitude",
        "Exploitation sexuelle",
        "Explotaci\xF3n sexual",
        "\u0421\u0435\u043A\u0441\u0443\u0430\u043B\u044C\u043D\u0430\u044F \u044D\u043A\u0441\u043F\u043B\u0443\u0430\u0442\u0430\u0446\u0438\u044F",
        "\u0627\u0644\u0627\u0633\u062A\u063A\u0644\u0627\u0644 \u0627\u0644\u062C\u0646\u0633\u064A",
        "\u0627\u0633\u062A\u063A\u0644\u0627\u0644 \u062C\u0646\u0633\u064A",
        "\u6027\u5265\u524A"
      ]
    },
    { code: "sexual.prostitution", parent: "sexual", spellings: ["Prostitution", "typeOfSexProstitution", "sectorOfSexProstitution", "Prostituci\xF3n", "\u041F\u0440\u043E\u0441\u0442\u0438\u0442\u0443\u0446\u0438\u044F", "\u0627\u0644\u0628\u063A\u0627\u0621", "\u5356\u6DEB"] },
    { code: "sexual.pornography", parent: "sexual", spellings: ["Pornography", "typeOfSexPornography", "sectorOfSexPornography", "Pornographie", "Pornograf\xEDa"] },
    { code: "sexual.remote", parent: "sexual", spellings: ["RemoteInteractiveServices", "typeOfSexRemoteInteractiveServices", "Remote interactive services", "Webcam"] },
    { code: "sexual.private", parent: "sexual", spellings: ["PrivateSexualServices", "typeOfSexPrivateSexualServices", "Private sexual services"] },
    {
      code: "labour",
      spellings: [
        "ForcedLabour",
        "Forced labor",
        "isForcedLabour",
        "Labour",
        "Labor",
        "Labour exploitation",
        "Labor exploitation",
        "Labor trafficking",
        "Travail forc\xE9",
        "Exploitation par le travail",
        "Exploitation au travail",
        "Trabajo forzoso",
        "Trabajo forzado",
        "Explotaci\xF3n laboral",
        "\u041F\u0440\u0438\u043D\u0443\u0434\u0438\u0442\u0435\u043B\u044C\u043D\u044B\u0439 \u0442\u0440\u0443\u0434",
        "\u0422\u0440\u0443\u0434\u043E\u0432\u0430\u044F \u044D\u043A\u0441\u043F\u043B\u0443\u0430\u0442\u0430\u0446\u0438\u044F",
        "\u0627\u0644\u0633\u062E\u0631\u0629",
        "\u0627\u0644\u0639\u0645\u0644 \u0627\u0644\u0642\u0633\u0631\u064A",
        "\u0639\u0645\u0644 \u0642\u0633\u0631\u064A",
        "\u5F3A\u8FEB\u52B3\u52A8",
        "\u52B3\u52A8\u5265\u524A"
      ]
    },
    { code: "domestic-servitude", parent: "labour", spellings: ["Servitude", "Domestic", "Domestic servitude", "typeOfLabourDomesticWork", "Servitude domestique", "Servidumbre", "Servidumbre dom\xE9stica", "\u0414\u043E\u043C\u0430\u0448\u043D\u0435\u0435 \u0440\u0430\u0431\u0441\u0442\u0432\u043E", "\u041F\u043E\u0434\u043D\u0435\u0432\u043E\u043B\u044C\u043D\u043E\u0435 \u0441\u043E\u0441\u0442\u043E\u044F\u043D\u0438\u0435", "\u0627\u0644\u0627\u0633\u062A\u0639\u0628\u0627\u062F \u0627\u0644\u0645\u0646\u0632\u0644\u064A", "\u0627\u0644\u0627\u0633\u062A\u0639\u0628\u0627\u062F", "\u5BB6\u5EAD\u5974\u5F79", "\u5974\u5F79"] },
    { code: "slavery", spellings: ["isSlaveryAndPractices", "Slavery", "Slavery and similar practices", "Slavery or practices similar to slavery", "Esclavage", "Esclavitud", "\u0420\u0430\u0431\u0441\u0442\u0432\u043E", "\u0627\u0644\u0631\u0642"] },
    { code: "child-labour", parent: "labour", spellings: ["ChildLabour", "Child labor", "Travail des enfants", "Trabajo infantil", "\u0414\u0435\u0442\u0441\u043A\u0438\u0439 \u0442\u0440\u0443\u0434", "\u0639\u0645\u0644 \u0627\u0644\u0623\u0637\u0641\u0627\u0644", "\u7AE5\u5DE5"] },
    { code: "criminal-activity", spellings: ["Criminal", "Criminal exploitation", "Forced criminality", "Criminal activity", "Criminal activities", "typeOfLabourIllicitActivities", "Criminalit\xE9 forc\xE9e", "Activit\xE9s criminelles", "Criminalidad forzada", "Actividades delictivas", "\u041F\u0440\u0438\u043D\u0443\u0436\u0434\u0435\u043D\u0438\u0435 \u043A \u043F\u0440\u0435\u0441\u0442\u0443\u043F\u043D\u043E\u0439 \u0434\u0435\u044F\u0442\u0435\u043B\u044C\u043D\u043E\u0441\u0442\u0438", "\u0627\u0644\u0625\u062C\u0631\u0627\u0645 \u0627\u0644\u0642\u0633\u0631\u064A", "\u5F3A\u8FEB\u72AF\u7F6A"] },
    { code: "begging", spellings: ["ForcedBegging", "Begging", "typeOfLabourBegging", "Mendicit\xE9", "Mendicit\xE9 forc\xE9e", "Mendicidad", "Mendicidad forzada", "\u041F\u043E\u043F\u0440\u043E\u0448\u0430\u0439\u043D\u0438\u0447\u0435\u0441\u0442\u0432\u043E", "\u041F\u0440\u0438\u043D\u0443\u0434\u0438\u0442\u0435\u043B\u044C\u043D\u043E\u0435 \u043F\u043E\u043F\u0440\u043E\u0448\u0430\u0439\u043D\u0438\u0447\u0435\u0441\u0442\u0432\u043E", "\u0627\u0644\u062A\u0633\u0648\u0644", "\u0627\u0644\u062A\u0633\u0648\u0644 \u0627\u0644\u0642\u0633\u0631\u064A", "\u5F3A\u8FEB\u4E5E\u8BA8"] },
    { code: "forced-marriage", spellings: ["ForcedMarriage", "isForcedMarriage", "Marriage", "Mariage forc\xE9", "Matrimonio forzado", "Matrimonio forzoso", "\u041F\u0440\u0438\u043D\u0443\u0434\u0438\u0442\u0435\u043B\u044C\u043D\u044B\u0439 \u0431\u0440\u0430\u043A", "\u0627\u0644\u0632\u0648\u0627\u062C \u0627\u0644\u0642\u0633\u0631\u064A", "\u5F3A\u8FEB\u5A5A\u59FB"] },
    { code: "organ-removal", spellings: ["OrganRemoval", "isOrganRemoval", "Removal of organs", "Organ Harvesting", "Organ trafficking", "Pr\xE9l\xE8vement d'organes", "Extracci\xF3n de \xF3rganos", "\u0418\u0437\u044A\u044F\u0442\u0438\u0435 \u043E\u0440\u0433\u0430\u043D\u043E\u0432", "\u0646\u0632\u0639 \u0627\u0644\u0623\u0639\u0636\u0627\u0621", "\u5207\u9664\u5668\u5B98", "\u6458\u53D6\u5668\u5B98"] },
    { code: "armed-group", spellings: ["ForcedMilitaryByNonStateActors", "isForcedMilitary", "Forced military", "Child soldiers", "Armed group", "Forced recruitment"] },
    { code: "illegal-adoption", spellings: ["ForcedAdoption", "Illegal adoption", "Adoption ill\xE9gale", "Adopci\xF3n ilegal", "\u041D\u0435\u0437\u0430\u043A\u043E\u043D\u043D\u043E\u0435 \u0443\u0441\u044B\u043D\u043E\u0432\u043B\u0435\u043D\u0438\u0435", "\u0627\u0644\u062A\u0628\u0646\u064A \u063A\u064A\u0631 \u0627\u0644\u0642\u0627\u0646\u0648\u0646\u064A", "\u975E\u6CD5\u6536\u517B"] },
    { code: "surrogacy", spellings: ["Exploitation of surrogacy", "Forced surrogacy", "Gestation pour autrui", "Gestaci\xF3n subrogada"] },
    {
      code: "other",
      spellings: ["isOtherExploit", "Other", "Other forms", "Other forms of exploitation", "Other purposes", "Others", "Autre", "Autres", "Autres formes", "Otro", "Otros", "Otras formas", "\u0414\u0440\u0443\u0433\u043E\u0435", "\u0414\u0440\u0443\u0433\u0438\u0435 \u0444\u043E\u0440\u043C\u044B", "\u0623\u062E\u0631\u0649", "\u0623\u0634\u0643\u0627\u0644 \u0623\u062E\u0631\u0649", "\u5176\u4ED6"]
    }
  ]
};
var formOf = codeReader(formList);
function splitForms(text, rule = "first-named") {
  const whole = formOf(text);
  const parts = whole === void 0 ? text.split(/\s*(?:[,;|+&/]|\band\b|\bet\b|\by\b|\bи\b|、|،)\s*/u) : [text];
  const forms2 = [];
  for (const part of parts) {
    if (part.trim() === "") continue;
    const form = formOf(part);
    if (form === void 0) return void 0;
    if (!forms2.includes(form)) forms2.push(form);
  }
  if (forms2.length === 0) return void 0;
  return { forms: forms2, principal: principalOf(forms2, rule), multiple: forms2.length > 1 };
}
function principalOf(forms2, rule = "first-named") {
  if (rule === "first-named") return forms2[0] ?? null;
  return rule.find((form) => forms2.includes(form)) ?? forms2[0] ?? null;
}

// src/statistics/code-lists/means.ts
var meansList = {
  name: "palermo:means",
  version: "1",
  codes: [
    { code: "debt-or-earnings", spellings: ["meansDebtBondageEarnings", "Debt bondage or earnings"] },
    { code: "debt-bondage", parent: "debt-or-earnings", spellings: ["DebtBondage", "meansOfControlDebtBondage", "Debt bondage", "Servitude pour dettes", "Servidumbre por deudas", "\u0414\u043E\u043B\u0433\u043E\u0432\u0430\u044F \u043A\u0430\u0431\u0430\u043B\u0430"] },
    { code: "takes-earnings", parent: "debt-or-earnings", spellings: ["TakesEarnings", "meansOfControlTakesEarnings", "Takes earnings", "Withholding of wages"] },
    { code: "threats", spellings: ["meansThreats", "Threats", "meansOfControlThreats", "PhysicalThreats", "Physical threats", "Intimidation and threats", "Menaces", "Amenazas", "\u0423\u0433\u0440\u043E\u0437\u044B"] },
    { code: "threats-family", parent: "threats", spellings: ["ThreatensChildrenFamily", "Threatens children/family", "Threatens children or family"] },
    { code: "uses-children", parent: "threats", spellings: ["UsesChildren", "meansOfControlUsesChildren", "Uses children"] },
    { code: "threat-authorities", parent: "threats", spellings: ["ThreatsLawEnforcement", "ThreatOfLawEnforcement", "meansOfControlThreatOfLawEnforcement", "meansOfControlThreatOfLawEnforce", "Threats of law enforcement", "Threat of law enforcement"] },
    { code: "abuse", spellings: ["meansAbusePsyPhySex", "Abuse", "Physical and sexual violence"] },
    { code: "psychological-abuse", parent: "abuse", spellings: ["PsychologicalAbuse", "meansOfControlPsychologicalAbuse", "Psychological abuse"] },
    { code: "physical-abuse", parent: "abuse", spellings: ["PhysicalAbuse", "meansOfControlPhysicalAbuse", "Physical abuse", "Violence"] },
    { code: "sexual-abuse", parent: "abuse", spellings: ["SexualAbuse", "meansOfControlSexualAbuse", "Sexual abuse"] },
    { code: "false-promises", spellings: ["FalsePromises", "meansOfControlFalsePromises", "meansFalsePromises", "False promises", "Deception", "Fraud", "Tromperie", "Enga\xF1o", "\u041E\u0431\u043C\u0430\u043D"] },
    { code: "substances", spellings: ["PsychoactiveSubstance", "PsychoactiveSubstances", "meansOfControlPsychoactiveSubstances", "meansOfControlPsychoactiveSubsta", "meansDrugsAlcohol", "Psychoactive substance", "Drugs or alcohol"] },
    { code: "denies-needs", spellings: ["meansDenyBasicNeeds", "Denies basic needs"] },
    { code: "restricts-finance", parent: "denies-needs", spellings: ["RestrictsFinancialAccess", "meansOfControlRestrictsFinancialAccess", "Restricts financial access"] },
    { code: "restricts-movement", parent: "denies-needs", spellings: ["RestrictsMovement", "meansOfControlRestrictsMovement", "Restricts movement", "Restriction of movement", "Confinement"] },
    { code: "isolation", parent: "denies-needs", spellings: ["Isolation"] },
    { code: "restricts-medical-care", parent: "denies-needs", spellings: ["RestrictsMedicalCare", "meansOfControlRestrictsMedicalCare", "Restricts medical care"] },
    { code: "withholds-necessities", parent: "denies-needs", spellings: ["WithholdsNecessities", "meansOfControlWithholdsNecessities", "Withholds necessities", "Abusive working and living conditions"] },
    { code: "excessive-hours", spellings: ["ExcessiveWorkingHours", "meansOfControlExcessiveWorkingHours", "meansExcessiveWorkHours", "Excessive working hours", "Excessive overtime"] },
    { code: "withholds-documents", spellings: ["WithholdsDocuments", "meansOfControlWithholdsDocuments", "meansWithholdDocs", "Withholds documents", "Retention of identity documents"] },
    { code: "abduction", spellings: ["isAbduction", "Abduction", "Kidnapping", "Enl\xE8vement", "Secuestro", "\u041F\u043E\u0445\u0438\u0449\u0435\u043D\u0438\u0435"] },
    { code: "abuse-of-vulnerability", spellings: ["Abuse of vulnerability", "Abuse of a position of vulnerability"] },
    { code: "payment-to-controller", spellings: ["Payment to a person having control"] },
    { code: "other", spellings: ["meansOfControlOther", "Other", "Autre", "Otro", "\u0414\u0440\u0443\u0433\u043E\u0435", "\u0623\u062E\u0631\u0649", "\u5176\u4ED6"] }
  ]
};
var meansOf = codeReader(meansList);

// src/statistics/code-lists/persons.ts
var sexList = {
  name: "palermo:sex",
  version: "1",
  codes: [
    { code: "female", spellings: ["F", "Female", "Females", "Woman", "Women", "Girl", "Girls", "F\xE9minin", "Femme", "Femmes", "Fille", "Femenino", "Mujer", "Mujeres", "Ni\xF1a", "\u0416\u0435\u043D\u0441\u043A\u0438\u0439", "\u0416\u0435\u043D\u0449\u0438\u043D\u0430", "\u0416\u0435\u043D\u0449\u0438\u043D\u044B", "\u0436\u0435\u043D", "\u0436", "\u0623\u0646\u062B\u0649", "\u0627\u0645\u0631\u0623\u0629", "\u0625\u0646\u0627\u062B", "\u5973", "\u5973\u6027"] },
    { code: "male", spellings: ["M", "Male", "Males", "Man", "Men", "Boy", "Boys", "Masculin", "Homme", "Hommes", "Gar\xE7on", "Masculino", "Hombre", "Hombres", "Ni\xF1o", "\u041C\u0443\u0436\u0441\u043A\u043E\u0439", "\u041C\u0443\u0436\u0447\u0438\u043D\u0430", "\u041C\u0443\u0436\u0447\u0438\u043D\u044B", "\u043C\u0443\u0436", "\u043C", "\u0630\u0643\u0631", "\u0631\u062C\u0644", "\u0630\u0643\u0648\u0631", "\u7537", "\u7537\u6027"] },
    { code: "other", spellings: ["O", "Other", "Others", "Intersex", "X", "Autre", "Otro", "\u0414\u0440\u0443\u0433\u043E\u0439", "\u0414\u0440\u0443\u0433\u043E\u0435", "\u0622\u062E\u0631", "\u5176\u4ED6"] }
  ]
};
var sexOf = codeReader(sexList);
var genderList = {
  name: "palermo:gender",
  version: "1",
  codes: [
    { code: "feminine", spellings: ["Feminine", "Female", "Woman", "Girl", "F", "Femme", "Mujer", "Femenino", "\u0416\u0435\u043D\u0449\u0438\u043D\u0430", "\u0627\u0645\u0631\u0623\u0629", "\u0623\u0646\u062B\u0649", "\u5973"] },
    { code: "masculine", spellings: ["Masculine", "Male", "Man", "Boy", "M", "Homme", "Hombre", "Masculino", "\u041C\u0443\u0436\u0447\u0438\u043D\u0430", "\u0631\u062C\u0644", "\u0630\u0643\u0631", "\u7537"] },
    { code: "trans", spellings: ["Trans", "Transgender", "Trans/Transgender/NonConforming"] },
    { code: "trans-feminine", parent: "trans", spellings: ["TransgenderFeminine", "Transgender feminine", "Trans woman"] },
    { code: "trans-masculine", parent: "trans", spellings: ["TransgenderMasculine", "Transgender masculine", "Trans man"] },
    { code: "non-conforming", parent: "trans", spellings: ["NonConforming", "Non-conforming", "Non-binary", "Nonbinary", "Other", "Autre", "Otro"] }
  ]
};
var genderOf = codeReader(genderList);
var maritalStatusList = {
  name: "palermo:marital-status",
  version: "1",
  codes: [
    { code: "single", spellings: ["Single", "Never married", "C\xE9libataire", "Soltero", "Soltera", "\u0425\u043E\u043B\u043E\u0441\u0442", "\u041D\u0435 \u0437\u0430\u043C\u0443\u0436\u0435\u043C", "\u0623\u0639\u0632\u0628", "\u0639\u0632\u0628\u0627\u0621", "\u672A\u5A5A"] },
    { code: "married", spellings: ["Married", "Mari\xE9", "Mari\xE9e", "Casado", "Casada", "\u0416\u0435\u043D\u0430\u0442", "\u0417\u0430\u043C\u0443\u0436\u0435\u043C", "\u0645\u062A\u0632\u0648\u062C", "\u0645\u062A\u0632\u0648\u062C\u0629", "\u5DF2\u5A5A"] },
    { code: "widowed", spellings: ["Widowed", "Widow", "Widower", "Veuf", "Veuve", "Viudo", "Viuda", "\u0412\u0434\u043E\u0432\u0430", "\u0412\u0434\u043E\u0432\u0435\u0446", "\u0623\u0631\u0645\u0644", "\u0623\u0631\u0645\u0644\u0629", "\u4E27\u5076"] },
    { code: "divorced", spellings: ["Divorced", "Divorc\xE9", "Divorc\xE9e", "Divorciado", "Divorciada", "\u0420\u0430\u0437\u0432\u0435\u0434\u0435\u043D", "\u0420\u0430\u0437\u0432\u0435\u0434\u0435\u043D\u0430", "\u0645\u0637\u0644\u0642", "\u0645\u0637\u0644\u0642\u0629", "\u79BB\u5A5A"] },
    { code: "separated", spellings: ["Separated", "S\xE9par\xE9", "S\xE9par\xE9e", "Separado", "Separada", "\u5206\u5C45"] },
    { code: "registered-partnership", spellings: ["RegisteredPartnership", "Registered partnership", "Civil partnership", "Pacs", "Uni\xF3n civil"] }
  ]
};
var maritalStatusOf = codeReader(maritalStatusList);
var educationList = {
  name: "palermo:education",
  version: "1",
  codes: [
    { code: "isced-0", spellings: ["EarlyChildhoodEducation", "Early childhood education", "ISCED 0"] },
    { code: "isced-1", spellings: ["PrimaryEducation", "Primary education", "Primary", "ISCED 1"] },
    { code: "isced-2", spellings: ["LowerSecondaryEducation", "Lower secondary education", "Lower secondary", "ISCED 2"] },
    { code: "isced-3", spellings: ["UpperSecondaryEducation", "Upper secondary education", "Upper secondary", "ISCED 3"] },
    { code: "isced-4", spellings: ["PostSecondaryNonTertiaryEducation", "Post-secondary non-tertiary education", "ISCED 4"] },
    { code: "isced-5", spellings: ["ShortCycleTertiaryEducation", "Short-cycle tertiary education", "ISCED 5"] },
    { code: "isced-6", spellings: ["BachelorsOrEquivalentLevel", "Bachelor's or equivalent level", "Bachelor", "ISCED 6"] },
    { code: "isced-7", spellings: ["MastersOrEquivalentLevel", "Master's or equivalent level", "Master", "ISCED 7"] },
    { code: "isced-8", spellings: ["DoctoralOrEquivalentLevel", "Doctoral or equivalent level", "Doctorate", "ISCED 8"] }
  ]
};
var educationOf = codeReader(educationList);

// src/statistics/code-lists/recruitment.ts
var recruitmentMethodList = {
  name: "palermo:recruitment-method",
  version: "1",
  codes: [
    { code: "place-of-business", spellings: ["AtAPlaceOfBusiness", "At a place of business"] },
    { code: "educational-institution", spellings: ["AtAnEducationalInstitution", "At an educational institution"] },
    { code: "work", spellings: ["AtWork", "At work"] },
    { code: "online-social-networks", spellings: ["ThroughOnlineSocialNetworks", "Through online social networks", "Social media"] },
    { code: "online-advertisement", spellings: ["ThroughAnOnlineAdvertisement", "Through an online advertisement"] },
    { code: "television-advert", spellings: ["ThroughATelevisionAdvert", "Through a television advert"] },
    { code: "newspaper-advert", spellings: ["ThroughANewspaperAdvert", "Through a newspaper advert"] },
    { code: "family", spellings: ["ThroughFamilyOrFamilyEvents", "Through family or family events"] },
    { code: "friends", spellings: ["ThroughFriendsOrSocialEvents", "Through friends or social events"] },
    { code: "other", spellings: ["Other"] }
  ]
};
var recruitmentMethodOf = codeReader(recruitmentMethodList);
var recruiterRelationList = {
  name: "palermo:recruiter-relation",
  version: "1",
  codes: [
    { code: "family", spellings: ["Familial", "Family", "recruiterRelationFamily", "Relative"] },
    { code: "acquainted", spellings: ["Acquainted", "Other acquaintance", "Acquaintance"] },
    { code: "intimate-partner", parent: "acquainted", spellings: ["recruiterRelationIntimatePartner", "Intimate partner", "Partner"] },
    { code: "friend", parent: "acquainted", spellings: ["recruiterRelationFriend", "Friend"] },
    { code: "stranger", spellings: ["Unaquainted", "Unacquainted", "Stranger"] },
    { code: "other", spellings: ["recruiterRelationOther", "Other"] }
  ]
};
var recruiterRelationOf = codeReader(recruiterRelationList);
var sectorList = {
  name: "palermo:sector",
  version: "1",
  codes: [
    { code: "A", spellings: ["A_AgricultureForestryAndFishing", "Agriculture, forestry and fishing", "Agriculture", "Fishing", "typeOfLabourAgriculture", "sectorOfLabourAgriculture"] },
    { code: "B", spellings: ["B_MiningAndQuarrying", "Mining and quarrying", "Mining"] },
    { code: "C", spellings: ["C_Manufacturing", "Manufacturing"] },
    { code: "D", spellings: ["D_ElectricityGasSteamAndAirConditioningSupply", "Electricity, gas, steam and air conditioning supply"] },
    { code: "E", spellings: ["E_WaterSupplySewerageWasteManagement", "Water supply; sewerage, waste management and remediation"] },
    { code: "F", spellings: ["F_Construction", "Construction", "typeOfLabourConstruction", "sectorOfLabourConstruction"] },
    { code: "G", spellings: ["G_WholesaleAndRetailTradeRepairOfMotorVehicles", "Wholesale and retail trade; repair of motor vehicles and motorcycles", "Retail"] },
    { code: "H", spellings: ["H_TransportationAndStorage", "Transportation and storage", "Transport"] },
    { code: "I", spellings: ["I_AccommodationAndFoodServiceActivities", "Accommodation and food service activities", "Hospitality", "typeOfLabourHospitality", "sectorOfLabourHospitality"] },
    { code: "J", spellings: ["J_InformationAndCommunication", "Information and communication"] },
    { code: "K", spellings: ["K_FinancialAndInsuranceActivities", "Financial and insurance activities"] },
    { code: "L", spellings: ["L_RealEstateActivities", "Real estate activities"] },
    { code: "M", spellings: ["M_ProfessionalScientificAndTechnicalActivities", "Professional, scientific and technical activities"] },
    { code: "N", spellings: ["N_AdministrativeAndSupportServiceActivities", "Administrative and support service activities"] },
    { code: "O", spellings: ["O_PublicAdministrationAndDefence", "Public administration and defence; compulsory social security"] },
    { code: "P", spellings: ["P_Education", "Education"] },
    { code: "Q", spellings: ["Q_HumanHealthAndSocialWorkActivities", "Human health and social work activities"] },
    { code: "R", spellings: ["R_ArtsEntertainmentAndRecreation", "Arts, entertainment and recreation"] },
    { code: "S", spellings: ["S_OtherServiceActivities", "Other service activities"] },
    { code: "T", spellings: ["T_ActivitiesOfHouseholdsAsEmployers", "Activities of households as employers", "Domestic work", "typeOfLabourDomesticWork", "sectorOfLabourDomesticWork", "Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use"] },
    { code: "U", spellings: ["U_ActivitiesOfExtraterritorialOrganizations", "Activities of extraterritorial organizations and bodies"] }
  ]
};
var sectorOf = codeReader(sectorList);

// src/statistics/errors.ts
var statisticsErrors = {
  STATISTICS_TABLE_UNRECOGNISED: { status: 422 },
  STATISTICS_TABLE_WIDE: { status: 422 },
  STATISTICS_TABLE_SEVERAL_MEASURES: { status: 422 },
  STATISTICS_TABLE_SUBTOTAL_UNPLACED: { status: 422 },
  STATISTICS_TABLE_TOO_LARGE: { status: 413 },
  STATISTICS_PERIOD_UNKNOWN: { status: 422 },
  STATISTICS_PERIOD_UNREADABLE: { status: 422 },
  STATISTICS_MAPPING_COLUMN_MISSING: { status: 422 },
  STATISTICS_MAPPING_REGISTRATION_MISSING: { status: 422 },
  STATISTICS_MAPPING_FIELD_TWICE: { status: 422 }
};
var statisticsError = errorsOf(statisticsErrors);

// src/statistics/count-table/period.ts
function quarterOf(text) {
  if (text === void 0) return null;
  const digit = /^(?:q|t|quarter|trimestre|кв\.?|квартал)?\s*([1-4])(?:\s*(?:st|nd|rd|th|er|e|º|-й)?\s*(?:quarter|trimestre|квартал|кв\.?))?$/iu.exec(text.trim())?.[1];
  const roman = { I: 1, II: 2, III: 3, IV: 4 }[text.trim().toUpperCase()];
  const quarter = digit === void 0 ? roman : Number(digit);
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : null;
}
function yearOf(text) {
  const match = /^\s*((?:19|20)\d\d)(?:\.0)?\s*$/u.exec(text);
  return match ? Number(match[1]) : null;
}

// src/statistics/nationality/closest.ts
function closest(text, keys, most) {
  let best = most;
  let found = [];
  for (const key of keys) {
    if (Math.abs(key.length - text.length) > best) continue;
    const distance = editDistance(text, key, best);
    if (distance > best) continue;
    if (distance < best) {
      best = distance;
      found = [];
    }
    found.push(key);
  }
  return { distance: best, keys: found };
}
function editDistance(from, to, limit) {
  let before = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index3) => index3);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] || from[row - 1] === "\uFFFD";
      let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}

// src/statistics/nationality/country-names.ts
var countryNames = [
  ["ABW", "AW", "533", "Aruba|\u0410\u0440\u0443\u0431\u0430|\u0623\u0631\u0648\u0628\u0627|\u963F\u9C81\u5DF4"],
  ["AFG", "AF", "004", "Afghanistan|the Islamic Republic of Afghanistan|Afghanistan (l')|la R\xE9publique islamique d'Afghanistan|Afganist\xE1n (el)|Afganist\xE1n|la Rep\xFAblica Isl\xE1mica del Afganist\xE1n|\u0410\u0444\u0433\u0430\u043D\u0438\u0441\u0442\u0430\u043D|\u0418\u0441\u043B\u0430\u043C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0410\u0444\u0433\u0430\u043D\u0438\u0441\u0442\u0430\u043D|\u0623\u0641\u063A\u0627\u0646\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0641\u063A\u0627\u0646\u0633\u062A\u0627\u0646 \u0627\u0644\u0625\u0633\u0644\u0627\u0645\u064A\u0629|\u963F\u5BCC\u6C57|\u963F\u5BCC\u6C57\u4F0A\u65AF\u5170\u5171\u548C\u56FD|Afeganist\xE3o|Islamitisch Emiraat Afghanistan"],
  ["AGO", "AO", "024", "Angola|the Republic of Angola|Angola (l')|la R\xE9publique d'Angola|la Rep\xFAblica de Angola|\u0410\u043D\u0433\u043E\u043B\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0410\u043D\u0433\u043E\u043B\u0430|\u0623\u0646\u063A\u0648\u0644\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0646\u063A\u0648\u0644\u0627|\u5B89\u54E5\u62C9|\u5B89\u54E5\u62C9\u5171\u548C\u56FD|Republiek Angola"],
  ["AIA", "AI", "660", "Anguilla|Anguila|\u0410\u043D\u0433\u0438\u043B\u044C\u044F|\u0623\u0646\u063A\u0648\u064A\u0644\u0627|\u5B89\u572D\u62C9"],
  ["ALA", "AX", "248", "\xC5land Islands|\xCEles d\u2019\xC5land|\xC5land|Islas \xC5land|\u0410\u043B\u0430\u043D\u0434\u0441\u043A\u0438\u0445 \u043E\u0441\u0442\u0440\u043E\u0432\u043E\u0432|\u0410\u043B\u0430\u043D\u0434\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0623\u0644\u0627\u0646\u062F|\u062C\u0632\u0631 \u0623\u0648\u0644\u0627\u0646\u062F|\u5965\u5170\u7FA4\u5C9B|\u5965\u5170|Isole \xC5land|Ilhas \xC5land"],
  ["ALB", "AL", "008", "Albania|the Republic of Albania|Albanie (l')|Albanie|la R\xE9publique d'Albanie|la Rep\xFAblica de Albania|\u0410\u043B\u0431\u0430\u043D\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0410\u043B\u0431\u0430\u043D\u0438\u044F|\u0623\u0644\u0628\u0627\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0644\u0628\u0627\u0646\u064A\u0627|\u963F\u5C14\u5DF4\u5C3C\u4E9A|\u963F\u5C14\u5DF4\u5C3C\u4E9A\u5171\u548C\u56FD|Albanien|Republiek Albani\xEB"],
  ["AND", "AD", "020", "Andorra|the Principality of Andorra|Andorre (l')|Andorre|la Principaut\xE9 d'Andorre|el Principado de Andorra|\u0410\u043D\u0434\u043E\u0440\u0440\u0430|\u041A\u043D\u044F\u0436\u0435\u0441\u0442\u0432\u043E \u0410\u043D\u0434\u043E\u0440\u0440\u0430|\u0623\u0646\u062F\u0648\u0631\u0627|\u0625\u0645\u0627\u0631\u0629 \u0623\u0646\u062F\u0648\u0631\u0627|\u5B89\u9053\u5C14|\u5B89\u9053\u5C14\u516C\u56FD|Vorstendom Andorra"],
  ["ARE", "AE", "784", "United Arab Emirates (the)|United Arab Emirates|the United Arab Emirates|UAE|\xC9mirats arabes unis (les)|\xC9mirats arabes unis|les \xC9mirats arabes unis|Emiratos \xC1rabes Unidos (los)|Emiratos \xC1rabes Unidos|los Emiratos \xC1rabes Unidos|\u041E\u0431\u044A\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0435 \u0410\u0440\u0430\u0431\u0441\u043A\u0438\u0435 \u042D\u043C\u0438\u0440\u0430\u0442\u044B|\u041E\u0410\u042D|\u0627\u0644\u0625\u0645\u0627\u0631\u0627\u062A \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u963F\u62C9\u4F2F\u8054\u5408\u914B\u957F\u56FD|\u963F\u8054\u914B|Vereinigte Arabische Emirate|Emirati Arabi Uniti|Emirados \xC1rabes Unidos|Verenigde Arabische Emiraten"],
  ["ARG", "AR", "032", "Argentina|the Argentine Republic|Argentine (l')|Argentine|la R\xE9publique argentine|Argentina (la)|la Rep\xFAblica Argentina|\u0410\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u0430|\u0410\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u0623\u0631\u062C\u0646\u062A\u064A\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0623\u0631\u062C\u0646\u062A\u064A\u0646|\u963F\u6839\u5EF7|\u963F\u6839\u5EF7\u5171\u548C\u56FD|Argentinien|Argentijnse Republiek|Argentini\xEB"],
  ["ARM", "AM", "051", "Armenia|the Republic of Armenia|Arm\xE9nie (l')|Arm\xE9nie|la R\xE9publique d'Arm\xE9nie|la Rep\xFAblica de Armenia|\u0410\u0440\u043C\u0435\u043D\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0410\u0440\u043C\u0435\u043D\u0438\u044F|\u0623\u0631\u0645\u064A\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0631\u0645\u064A\u0646\u064A\u0627|\u4E9A\u7F8E\u5C3C\u4E9A|\u4E9A\u7F8E\u5C3C\u4E9A\u5171\u548C\u56FD|Armenien|Republiek Armeni\xEB"],
  ["ASM", "AS", "016", "American Samoa|Samoa am\xE9ricaines|Samoa Americana|\u0410\u043C\u0435\u0440\u0438\u043A\u0430\u043D\u0441\u043A\u043E\u0435 \u0421\u0430\u043C\u043E\u0430|\u0633\u0627\u0645\u0648\u0627 \u0627\u0644\u0623\u0645\u0631\u064A\u0643\u064A\u0629|\u7F8E\u5C5E\u8428\u6469\u4E9A|Amerikanisch-Samoa|Samoa Americane|Amerikaans-Samoa"],
  ["ATA", "AQ", "010", "Antarctica|Antarctique|Ant\xE1rtida|\u0410\u043D\u0442\u0430\u0440\u043A\u0442\u0438\u043A\u0435|\u0410\u043D\u0442\u0430\u0440\u043A\u0442\u0438\u0434\u0430|\u0623\u0646\u062A\u0627\u0631\u0643\u062A\u064A\u0643\u0627|\u0627\u0644\u0642\u0627\u0631\u0629 \u0627\u0644\u0642\u0637\u0628\u064A\u0629 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629|\u5357\u6781\u6D32|Antarktis|Antartide"],
  ["ATF", "TF", "260", "French Southern Territories|Terres australes fran\xE7aises|Territorio de las Tierras Australes Francesas|Tierras Australes Francesas|\u042E\u0436\u043D\u044B\u0435 \u0437\u0435\u043C\u043B\u0438 (\u0444\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0430\u044F \u0437\u0430\u043C\u043E\u0440\u0441\u043A\u0430\u044F \u0442\u0435\u0440\u0440\u0438\u0442\u043E\u0440\u0438\u044F)|\u0424\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0438\u0435 \u042E\u0436\u043D\u044B\u0435 \u0438 \u0410\u043D\u0442\u0430\u0440\u043A\u0442\u0438\u0447\u0435\u0441\u043A\u0438\u0435 \u0422\u0435\u0440\u0440\u0438\u0442\u043E\u0440\u0438\u0438|\u0627\u0644\u0623\u0631\u0627\u0636\u064A \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629|\u0623\u0631\u0627\u0636 \u0641\u0631\u0646\u0633\u064A\u0629 \u062C\u0646\u0648\u0628\u064A\u0629 \u0648\u0623\u0646\u062A\u0627\u0631\u062A\u064A\u0643\u064A\u0629|\u6CD5\u5C5E\u5357\u65B9\u9886\u5730|\u6CD5\u5C5E\u5357\u90E8\u9886\u5730|Franz\xF6sische S\xFCd- und Antarktisgebiete|Territori Francesi del Sud|Terras Austrais e Ant\xE1rticas Francesas|Franse Zuidelijke Gebieden"],
  ["ATG", "AG", "028", "Antigua and Barbuda|Antigua & Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|\u0410\u043D\u0442\u0438\u0433\u0443\u0430 \u0438 \u0411\u0430\u0440\u0431\u0443\u0434\u0430|\u0623\u0646\u062A\u064A\u063A\u0648\u0627 \u0648\u0628\u0631\u0628\u0648\u062F\u0627|\u0623\u0646\u062A\u064A\u063A\u0648\u0627 \u0648\u0628\u0627\u0631\u0628\u0648\u062F\u0627|\u5B89\u63D0\u74DC\u548C\u5DF4\u5E03\u8FBE|Antigua und Barbuda|Antigua e Barbuda|Antigua en Barbuda"],
  ["AUS", "AU", "036", "Australia|Australie (l')|Australie|l'Australie|\u0410\u0432\u0441\u0442\u0440\u0430\u043B\u0438\u044F|\u0623\u0633\u062A\u0631\u0627\u0644\u064A\u0627|\u6FB3\u5927\u5229\u4E9A|Australien|Gemenebest van Australi\xEB"],
  ["AUT", "AT", "040", "Austria|the Republic of Austria|Autriche (l')|Autriche|la R\xE9publique d'Autriche|la Rep\xFAblica de Austria|\u0410\u0432\u0441\u0442\u0440\u0438\u044F|\u0410\u0432\u0441\u0442\u0440\u0438\u0439\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u0646\u0645\u0633\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0646\u0645\u0633\u0627|\u5965\u5730\u5229|\u5965\u5730\u5229\u5171\u548C\u56FD|\xD6sterreich|Republiek Oostenrijk|Oostenrijk"],
  ["AZE", "AZ", "031", "Azerbaijan|the Republic of Azerbaijan|Azerba\xEFdjan (l')|Azerba\xEFdjan|la R\xE9publique d'Azerba\xEFdjan|Azerbaiy\xE1n|la Rep\xFAblica de Azerbaiy\xE1n|\u0410\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D|\u0410\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0623\u0630\u0631\u0628\u064A\u062C\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0630\u0631\u0628\u064A\u062C\u0627\u0646|\u963F\u585E\u62DC\u7586|\u963F\u585E\u62DC\u7586\u5171\u548C\u56FD|Aserbaidschan|Azerbaigian|Azerbaij\xE3o|Republiek Azerbeidzjan|Azerbeidzjan"],
  ["BDI", "BI", "108", "Burundi|the Republic of Burundi|Burundi (le)|la R\xE9publique du Burundi|la Rep\xFAblica de Burundi|\u0411\u0443\u0440\u0443\u043D\u0434\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u0443\u0440\u0443\u043D\u0434\u0438|\u0628\u0648\u0631\u0648\u0646\u062F\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0648\u0631\u0648\u0646\u062F\u064A|\u5E03\u9686\u8FEA|\u5E03\u9686\u8FEA\u5171\u548C\u56FD|Republiek Burundi"],
  ["BEL", "BE", "056", "Belgium|the Kingdom of Belgium|Belgique (la)|Belgique|le Royaume de Belgique|B\xE9lgica|el Reino de B\xE9lgica|\u0411\u0435\u043B\u044C\u0433\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0411\u0435\u043B\u044C\u0433\u0438\u044F|\u0628\u0644\u062C\u064A\u0643\u0627|\u0645\u0645\u0644\u0643\u0629 \u0628\u0644\u062C\u064A\u0643\u0627|\u6BD4\u5229\u65F6|\u6BD4\u5229\u65F6\u738B\u56FD|Belgien|Belgio|Koninkrijk Belgi\xEB|Belgi\xEB"],
  ["BEN", "BJ", "204", "Benin|the Republic of Benin|B\xE9nin (le)|la R\xE9publique du B\xE9nin|la Rep\xFAblica de Benin|\u0411\u0435\u043D\u0438\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u0435\u043D\u0438\u043D|\u0628\u0646\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0646\u0646|\u0628\u0646\u064A\u0646|\u8D1D\u5B81|\u8D1D\u5B81\u5171\u548C\u56FD|Benim|Republiek Benin"],
  ["BES", "BQ", "535", "Bonaire, Sint Eustatius and Saba|Caribbean Netherlands|Bonaire, Saint-Eustache et Saba|Bonaire, San Eustaquio y Saba|\u0411\u043E\u043D\u0430\u0439\u0440\u0435, \u0421\u0438\u043D\u0442-\u042D\u0441\u0442\u0430\u0442\u0438\u0443\u0441 \u0438 \u0421\u0430\u0431\u0430|\u0411\u043E\u043D\u044D\u0439\u0440, \u0421\u0438\u043D\u0442-\u042D\u0441\u0442\u0430\u0442\u0438\u0443\u0441 \u0438 \u0421\u0430\u0431\u0430|\u0628\u0648\u0646\u064A\u0631 \u0648\u0633\u0627\u0646\u062A \u064A\u0648\u0633\u062A\u0627\u0634\u064A\u0648\u0633 \u0648\u0633\u0627\u0628\u0627|\u0627\u0644\u062C\u0632\u0631 \u0627\u0644\u0643\u0627\u0631\u064A\u0628\u064A\u0629 \u0627\u0644\u0647\u0648\u0644\u0646\u062F\u064A\u0629|\u535A\u7EB3\u5C14\uFF0C\u5723\u4FC4\u65AF\u5854\u4F11\u65AF\u548C\u8428\u5DF4|\u8377\u5170\u52A0\u52D2\u6BD4\u533A|Bonaire|Isole BES|Pa\xEDses Baixos Caribenhos|Bonaire, Sint Eustatius en Saba"],
  ["BFA", "BF", "854", "Burkina Faso|Burkina Faso (le)|le Burkina Faso|\u0411\u0443\u0440\u043A\u0438\u043D\u0430-\u0424\u0430\u0441\u043E|\u0628\u0648\u0631\u0643\u064A\u0646\u0627 \u0641\u0627\u0633\u0648|\u5E03\u57FA\u7EB3\u6CD5\u7D22"],
  ["BGD", "BD", "050", "Bangladesh|the People's Republic of Bangladesh|Bangladesh (le)|la R\xE9publique populaire du Bangladesh|la Rep\xFAblica Popular de Bangladesh|\u0411\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448|\u041D\u0430\u0440\u043E\u0434\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448|\u0628\u0646\u063A\u0644\u0627\u062F\u064A\u0634|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0646\u063A\u0644\u0627\u062F\u064A\u0634 \u0627\u0644\u0634\u0639\u0628\u064A\u0629|\u5B5F\u52A0\u62C9\u56FD|\u5B5F\u52A0\u62C9\u4EBA\u6C11\u5171\u548C\u56FD|Bangladesch|Volksrepubliek Bangladesh"],
  ["BGR", "BG", "100", "Bulgaria|the Republic of Bulgaria|Bulgarie (la)|Bulgarie|la R\xE9publique de Bulgarie|la Rep\xFAblica de Bulgaria|\u0411\u043E\u043B\u0433\u0430\u0440\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u043E\u043B\u0433\u0430\u0440\u0438\u044F|\u0628\u0644\u063A\u0627\u0631\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0644\u063A\u0627\u0631\u064A\u0627|\u4FDD\u52A0\u5229\u4E9A|\u4FDD\u52A0\u5229\u4E9A\u5171\u548C\u56FD|Bulgarien|Republiek Bulgarije|Bulgarije"],
  ["BHR", "BH", "048", "Bahrain|the Kingdom of Bahrain|Bahre\xEFn|le Royaume de Bahre\xEFn|el Reino de Bahrein|\u0411\u0430\u0445\u0440\u0435\u0439\u043D|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0411\u0430\u0445\u0440\u0435\u0439\u043D|\u0627\u0644\u0628\u062D\u0631\u064A\u0646|\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0628\u062D\u0631\u064A\u0646|\u5DF4\u6797|\u5DF4\u6797\u738B\u56FD|Koninkrijk Bahrein"],
  ["BHS", "BS", "044", "Bahamas (the)|Bahamas|the Commonwealth of the Bahamas|Bahamas (les)|le Commonwealth des Bahamas|Bahamas (las)|el Commonwealth de las Bahamas|\u0411\u0430\u0433\u0430\u043C\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u0421\u043E\u0434\u0440\u0443\u0436\u0435\u0441\u0442\u0432\u043E \u0411\u0430\u0433\u0430\u043C\u0441\u043A\u0438\u0445 \u041E\u0441\u0442\u0440\u043E\u0432\u043E\u0432|\u0411\u0430\u0433\u0430\u043C\u044B|\u062C\u0632\u0631 \u0627\u0644\u0628\u0647\u0627\u0645\u0627|\u0643\u0645\u0646\u0648\u0644\u062B \u062C\u0632\u0631 \u0627\u0644\u0628\u0647\u0627\u0645\u0627|\u0628\u0627\u0647\u0627\u0645\u0627\u0633|\u5DF4\u54C8\u9A6C|\u5DF4\u54C8\u9A6C\u56FD|Gemenebest van de Bahama's|Bahama's"],
  ["BIH", "BA", "070", "Bosnia and Herzegovina|Bosnia|Bosnie-Herz\xE9govine (la)|Bosnie-Herz\xE9govine|la Bosnie-Herz\xE9govine|Bosnia y Herzegovina|\u0411\u043E\u0441\u043D\u0438\u044F \u0438 \u0413\u0435\u0440\u0446\u0435\u0433\u043E\u0432\u0438\u043D\u0430|\u0627\u0644\u0628\u0648\u0633\u0646\u0629 \u0648\u0627\u0644\u0647\u0631\u0633\u0643|\u6CE2\u65AF\u5C3C\u4E9A\u548C\u9ED1\u585E\u54E5\u7EF4\u90A3|\u6CE2\u9ED1|Bosnien und Herzegowina|Bosnia ed Erzegovina|B\xF3snia-Herzegovina|Bosni\xEB en Herzegovina|Bosni\xEB-Herzegovina"],
  ["BLM", "BL", "652", "Saint Barth\xE9lemy|St. Barth\xE9lemy|San Barth\xE9lemy|\u0421\u0435\u043D-\u0411\u0430\u0440\u0442\u0435\u043B\u0435\u043C\u0438|\u0633\u0627\u0646 \u0628\u0627\u0631\u062A\u0644\u064A\u0645\u064A|\u0633\u0627\u0646 \u0628\u0627\u0631\u062A\u064A\u0644\u0645\u064A|\u5723\u5DF4\u6CF0\u52D2\u7C73|S\xE3o Bartolomeu"],
  ["BLR", "BY", "112", "Belarus|the Republic of Belarus|B\xE9larus (le)|la R\xE9publique du B\xE9larus|Bi\xE9lorussie|la Rep\xFAblica de Belar\xFAs|Bielorrusia|\u0411\u0435\u043B\u0430\u0440\u0443\u0441\u044C|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u0435\u043B\u0430\u0440\u0443\u0441\u044C|\u0628\u064A\u0644\u0627\u0631\u0648\u0633|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u064A\u0644\u0627\u0631\u0648\u0633|\u0631\u0648\u0633\u064A\u0627 \u0627\u0644\u0628\u064A\u0636\u0627\u0621|\u767D\u4FC4\u7F57\u65AF|\u767D\u4FC4\u7F57\u65AF\u5171\u548C\u56FD|Bielorussia|Bielorr\xFAssia|Republiek Wit-Rusland|Wit-Rusland"],
  ["BLZ", "BZ", "084", "Belize|Belize (le)|le Belize|Belice|\u0411\u0435\u043B\u0438\u0437|\u0628\u0644\u064A\u0632|\u4F2F\u5229\u5179"],
  ["BMU", "BM", "060", "Bermuda|Bermudes|Bermudas|\u0411\u0435\u0440\u043C\u0443\u0434\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u0411\u0435\u0440\u043C\u0443\u0434\u044B|\u0628\u0631\u0645\u0648\u062F\u0627|\u767E\u6155\u5927"],
  ["BOL", "BO", "068", "Bolivia (Plurinational State of)|Bolivia|the Plurinational State of Bolivia|Bolivie (\xC9tat plurinational de)|l'\xC9tat plurinational de Bolivie|Bolivie|Bolivia (Estado Plurinacional de)|el Estado Plurinacional de Bolivia|\u0411\u043E\u043B\u0438\u0432\u0438\u044F (\u041C\u043D\u043E\u0433\u043E\u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D\u043E\u0435 \u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E)|\u041C\u043D\u043E\u0433\u043E\u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D\u043E\u0435 \u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u0411\u043E\u043B\u0438\u0432\u0438\u044F|\u0411\u043E\u043B\u0438\u0432\u0438\u044F|\u0628\u0648\u0644\u064A\u0641\u064A\u0627 (\u062F\u0648\u0644\u0629 - \u0627\u0644\u0645\u062A\u0639\u062F\u062F\u0629 \u0627\u0644\u0642\u0648\u0645\u064A\u0627\u062A)|\u062F\u0648\u0644\u0629 \u0628\u0648\u0644\u064A\u0641\u064A\u0627 \u0627\u0644\u0645\u062A\u0639\u062F\u062F\u0629 \u0627\u0644\u0642\u0648\u0645\u064A\u0627\u062A|\u0628\u0648\u0644\u064A\u0641\u064A\u0627|\u591A\u6C11\u65CF\u73BB\u5229\u7EF4\u4E9A\u56FD|\u73BB\u5229\u7EF4\u4E9A|Bolivien|Plurinationale Staat Bolivia"],
  ["BRA", "BR", "076", "Brazil|the Federative Republic of Brazil|Br\xE9sil (le)|Br\xE9sil|la R\xE9publique f\xE9d\xE9rative du Br\xE9sil|Brasil (el)|Brasil|la Rep\xFAblica Federativa del Brasil|\u0411\u0440\u0430\u0437\u0438\u043B\u0438\u044F|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u0440\u0430\u0437\u0438\u043B\u0438\u044F|\u0627\u0644\u0628\u0631\u0627\u0632\u064A\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0628\u0631\u0627\u0632\u064A\u0644 \u0627\u0644\u0627\u062A\u062D\u0627\u062F\u064A\u0629|\u5DF4\u897F|\u5DF4\u897F\u8054\u90A6\u5171\u548C\u56FD|Brasilien|Brasile|Federale Republiek Brazili\xEB|Brazili\xEB"],
  ["BRB", "BB", "052", "Barbados|Barbade (la)|Barbade|la Barbade|\u0411\u0430\u0440\u0431\u0430\u0434\u043E\u0441|\u0628\u0631\u0628\u0627\u062F\u0648\u0633|\u0628\u0627\u0631\u0628\u0627\u062F\u0648\u0633|\u5DF4\u5DF4\u591A\u65AF"],
  ["BRN", "BN", "096", "Brunei Darussalam|Brunei|Brun\xE9i Darussalam (le)|le Brun\xE9i Darussalam|\u0411\u0440\u0443\u043D\u0435\u0439-\u0414\u0430\u0440\u0443\u0441\u0441\u0430\u043B\u0430\u043C|\u0411\u0440\u0443\u043D\u0435\u0439|\u0628\u0631\u0648\u0646\u064A \u062F\u0627\u0631 \u0627\u0644\u0633\u0644\u0627\u0645|\u0628\u0631\u0648\u0646\u0627\u064A|\u6587\u83B1\u8FBE\u9C81\u8428\u5170\u56FD|\u6587\u83B1"],
  ["BTN", "BT", "064", "Bhutan|the Kingdom of Bhutan|Bhoutan (le)|Bhoutan|le Royaume du Bhoutan|el Reino de Bhut\xE1n|But\xE1n|\u0411\u0443\u0442\u0430\u043D|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0411\u0443\u0442\u0430\u043D|\u0628\u0648\u062A\u0627\u0646|\u0645\u0645\u0644\u0643\u0629 \u0628\u0648\u062A\u0627\u0646|\u4E0D\u4E39|\u4E0D\u4E39\u738B\u56FD|But\xE3o|Koninkrijk Bhutan"],
  ["BVT", "BV", "074", "Bouvet Island|\xCEle Bouvet|Isla Bouvet|\u041E\u0441\u0442\u0440\u043E\u0432 \u0411\u0443\u0432\u0435|\u062C\u0632\u064A\u0631\u0629 \u0628\u0648\u0641\u064A\u062A|\u062C\u0632\u064A\u0631\u0629 \u0628\u0648\u0641\u064A\u0647|\u5E03\u7EF4\u5C9B|\u5E03\u97E6\u5C9B|Bouvetinsel|Isola Bouvet|Ilha Bouvet|Bouvet Eiland"],
  ["BWA", "BW", "072", "Botswana|the Republic of Botswana|Botswana (le)|la R\xE9publique du Botswana|la Rep\xFAblica de Botswana|\u0411\u043E\u0442\u0441\u0432\u0430\u043D\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0411\u043E\u0442\u0441\u0432\u0430\u043D\u0430|\u0628\u0648\u062A\u0633\u0648\u0627\u0646\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0648\u062A\u0633\u0648\u0627\u0646\u0627|\u535A\u8328\u74E6\u7EB3|\u535A\u8328\u74E6\u7EB3\u5171\u548C\u56FD|Botsuana|Republiek Botswana"],
  ["CAF", "CF", "140", "Central African Republic (the)|Central African Republic|the Central African Republic|R\xE9publique centrafricaine (la)|R\xE9publique centrafricaine|la R\xE9publique centrafricaine|Rep\xFAblica Centroafricana (la)|Rep\xFAblica Centroafricana|la Rep\xFAblica Centroafricana|\u0426\u0435\u043D\u0442\u0440\u0430\u043B\u044C\u043D\u043E\u0430\u0444\u0440\u0438\u043A\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0426\u0410\u0420|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0641\u0631\u064A\u0642\u064A\u0627 \u0627\u0644\u0648\u0633\u0637\u0649|\u4E2D\u975E\u5171\u548C\u56FD|\u4E2D\u975E|Zentralafrikanische Republik|Repubblica Centrafricana|Rep\xFAblica Centro-Africana|Centraal-Afrikaanse Republiek"],
  ["CAN", "CA", "124", "Canada|Canada (le)|le Canada|Canad\xE1 (el)|el Canad\xE1|\u041A\u0430\u043D\u0430\u0434\u0430|\u0643\u0646\u062F\u0627|\u52A0\u62FF\u5927|Kanada"],
  ["CCK", "CC", "166", "Cocos (Keeling) Islands|Cocos Islands|\xCEles des Cocos (Keeling)|\xCEles Cocos|Islas Cocos (Keeling)|\u041A\u043E\u043A\u043E\u0441\u043E\u0432\u044B\u0445 (\u041A\u0438\u043B\u0438\u043D\u0433) \u043E\u0441\u0442\u0440\u043E\u0432\u043E\u0432|\u041A\u043E\u043A\u043E\u0441\u043E\u0432\u044B\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0643\u0648\u0643\u0633 (\u0643\u064A\u0644\u064A\u0646\u063A)|\u062C\u0632\u0631 \u0643\u0648\u0643\u0648\u0633|\u79D1\u79D1\u65AF\uFF08\u57FA\u6797\uFF09\u7FA4\u5C9B|Kokosinseln|Isole Cocos e Keeling|Ilhas Cocos (Keeling)|Cocoseilanden"],
  ["CHE", "CH", "756", "Switzerland|the Swiss Confederation|Suisse (la)|Suisse|la Conf\xE9d\xE9ration suisse|Suiza|la Confederaci\xF3n Suiza|\u0428\u0432\u0435\u0439\u0446\u0430\u0440\u0438\u044F|\u0428\u0432\u0435\u0439\u0446\u0430\u0440\u0441\u043A\u0430\u044F \u041A\u043E\u043D\u0444\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044F|\u0633\u0648\u064A\u0633\u0631\u0627|\u0627\u0644\u0627\u062A\u062D\u0627\u062F \u0627\u0644\u0633\u0648\u064A\u0633\u0631\u064A|\u745E\u58EB|\u745E\u58EB\u8054\u90A6|Schweiz|Svizzera|Su\xED\xE7a|Zwitserse Bondsstaat|Zwitserland"],
  ["CHL", "CL", "152", "Chile|the Republic of Chile|Chili (le)|Chili|la R\xE9publique du Chili|la Rep\xFAblica de Chile|\u0427\u0438\u043B\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0427\u0438\u043B\u0438|\u0634\u064A\u0644\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0634\u064A\u0644\u064A|\u062A\u0634\u064A\u0644\u064A|\u667A\u5229|\u667A\u5229\u5171\u548C\u56FD|Cile|Republiek Chili"],
  ["CHN", "CN", "156", "China|the People's Republic of China|People's Republic of China|Chine (la)|Chine|la R\xE9publique populaire de Chine|la Rep\xFAblica Popular China|\u041A\u0438\u0442\u0430\u0439|\u041A\u0438\u0442\u0430\u0439\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u041A\u041D\u0420 (\u041A\u0438\u0442\u0430\u0439\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430)|\u0627\u0644\u0635\u064A\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0635\u064A\u0646 \u0627\u0644\u0634\u0639\u0628\u064A\u0629|\u4E2D\u56FD|\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD|Cina|Volksrepubliek China"],
  ["CIV", "CI", "384", "Ivory Coast|C\xF4te d\u2019Ivoire|Costa de Marfil|\u041A\u043E\u0442-\u0434'\u0418\u0432\u0443\u0430\u0440|\u0643\u0648\u062A \u062F\u064A\u0641\u0648\u0627\u0631|\u0633\u0627\u062D\u0644 \u0627\u0644\u0639\u0627\u062C|\u79D1\u7279\u8FEA\u74E6|Elfenbeink\xFCste|Costa d'Avorio|Costa do Marfim|Republiek Ivoorkust|Ivoorkust"],
  ["CMR", "CM", "120", "Cameroon|the Republic of Cameroon|Cameroun (le)|Cameroun|la R\xE9publique du Cameroun|Camer\xFAn (el)|Camer\xFAn|la Rep\xFAblica del Camer\xFAn|\u041A\u0430\u043C\u0435\u0440\u0443\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0430\u043C\u0435\u0440\u0443\u043D|\u0627\u0644\u0643\u0627\u0645\u064A\u0631\u0648\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0643\u0627\u0645\u064A\u0631\u0648\u0646|\u5580\u9EA6\u9686|\u5580\u9EA6\u9686\u5171\u548C\u56FD|Kamerun|Camar\xF5es|Republiek Kameroen|Kameroen"],
  ["COD", "CD", "180", "Democratic Republic of the Congo (the)|Democratic Republic of the Congo|Congo - Kinshasa|the Democratic Republic of the Congo|Congo|R\xE9publique d\xE9mocratique du Congo (la)|R\xE9publique d\xE9mocratique du Congo|la R\xE9publique d\xE9mocratique du Congo|Rep\xFAblica Democr\xE1tica del Congo (la)|Rep\xFAblica Democr\xE1tica del Congo|la Rep\xFAblica Democr\xE1tica del Congo|Congo (Rep\xFAblica Democr\xE1tica del)|\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u043E\u043D\u0433\u043E|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0643\u0648\u0646\u063A\u0648 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629|\u521A\u679C\u6C11\u4E3B\u5171\u548C\u56FD|\u521A\u679C\uFF08\u91D1\uFF09|Kongo|Repubblica Democratica del Congo|Rep\xFAblica Popular do Congo|Democratische Republiek Congo"],
  ["COG", "CG", "178", "Congo (the)|Congo|Congo - Brazzaville|the Republic of the Congo|Republic of the Congo|Congo (le)|la R\xE9publique du Congo|R\xE9publique du Congo|Congo (el)|la Rep\xFAblica del Congo|\u041A\u043E\u043D\u0433\u043E|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u043E\u043D\u0433\u043E|\u0627\u0644\u0643\u0648\u0646\u063A\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0643\u0648\u0646\u063A\u0648|\u521A\u679C\uFF08\u5E03\uFF09|\u521A\u679C|\u521A\u679C\u5171\u548C\u56FD|Republik Kongo|Repubblica del Congo|Rep\xFAblica Democr\xE1tica do Congo|Republiek Congo"],
  ["COK", "CK", "184", "Cook Islands (the)|Cook Islands|the Cook Islands|\xCEles Cook (les)|\xCEles Cook|les \xCEles Cook|Islas Cook (las)|Islas Cook|las Islas Cook|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u041A\u0443\u043A\u0430|\u062C\u0632\u0631 \u0643\u0648\u0643|\u5E93\u514B\u7FA4\u5C9B|Cookinseln|Isole Cook|Ilhas Cook|Cookeilanden"],
  ["COL", "CO", "170", "Colombia|the Republic of Colombia|Colombie (la)|Colombie|la R\xE9publique de Colombie|la Rep\xFAblica de Colombia|\u041A\u043E\u043B\u0443\u043C\u0431\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u043E\u043B\u0443\u043C\u0431\u0438\u044F|\u0643\u0648\u0644\u0648\u0645\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0648\u0644\u0648\u0645\u0628\u064A\u0627|\u54E5\u4F26\u6BD4\u4E9A|\u54E5\u4F26\u6BD4\u4E9A\u5171\u548C\u56FD|Kolumbien|Republiek Colombia"],
  ["COM", "KM", "174", "Comoros (the)|Comoros|the Union of the Comoros|Comores (les)|Comores|l'Union des Comores|Comoras (las)|Comoras|la Uni\xF3n de las Comoras|\u041A\u043E\u043C\u043E\u0440\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u0421\u043E\u044E\u0437 \u041A\u043E\u043C\u043E\u0440\u0441\u043A\u0438\u0445 \u041E\u0441\u0442\u0440\u043E\u0432\u043E\u0432|\u041A\u043E\u043C\u043E\u0440\u044B|\u062C\u0632\u0631 \u0627\u0644\u0642\u0645\u0631|\u0627\u062A\u062D\u0627\u062F \u062C\u0632\u0631 \u0627\u0644\u0642\u0645\u0631|\u79D1\u6469\u7F57|\u79D1\u6469\u7F57\u8054\u76DF|Komoren|Comore|Unie der Comoren|Comoren"],
  ["CPV", "CV", "132", "Cabo Verde|Cape Verde|the Republic of Cabo Verde|la R\xE9publique de Cabo Verde|Cap-Vert|la Rep\xFAblica de Cabo Verde|\u041A\u0430\u0431\u043E-\u0412\u0435\u0440\u0434\u0435|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0430\u0431\u043E-\u0412\u0435\u0440\u0434\u0435|\u0643\u0627\u0628\u0648 \u0641\u064A\u0631\u062F\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0627\u0628\u0648 \u0641\u064A\u0631\u062F\u064A|\u0627\u0644\u0631\u0623\u0633 \u0627\u0644\u0623\u062E\u0636\u0631|\u4F5B\u5F97\u89D2|\u4F5B\u5F97\u89D2\u5171\u548C\u56FD|Kap Verde|Capo Verde|Republiek Kaapverdi\xEB|Kaapverdi\xEB"],
  ["CRI", "CR", "188", "Costa Rica|the Republic of Costa Rica|Costa Rica (le)|la R\xE9publique du Costa Rica|la Rep\xFAblica de Costa Rica|\u041A\u043E\u0441\u0442\u0430-\u0420\u0438\u043A\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u043E\u0441\u0442\u0430-\u0420\u0438\u043A\u0430|\u0643\u0648\u0633\u062A\u0627\u0631\u064A\u0643\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0648\u0633\u062A\u0627\u0631\u064A\u0643\u0627|\u54E5\u65AF\u8FBE\u9ECE\u52A0|\u54E5\u65AF\u8FBE\u9ECE\u52A0\u5171\u548C\u56FD|Republiek Costa Rica"],
  ["CUB", "CU", "192", "Cuba|the Republic of Cuba|la R\xE9publique de Cuba|la Rep\xFAblica de Cuba|\u041A\u0443\u0431\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0443\u0431\u0430|\u0643\u0648\u0628\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0648\u0628\u0627|\u53E4\u5DF4|\u53E4\u5DF4\u5171\u548C\u56FD|Kuba|Republiek Cuba"],
  ["CUW", "CW", "531", "Cura\xE7ao|Curazao|\u041A\u044E\u0440\u0430\u0441\u0430\u043E|\u0643\u0648\u0631\u0627\u0633\u0627\u0648|\u5E93\u62C9\u7D22"],
  ["CXR", "CX", "162", "Christmas Island|\xCEle Christmas|Isla Christmas|Isla de Navidad|\u043E\u0441\u0442\u0440\u043E\u0432 \u0420\u043E\u0436\u0434\u0435\u0441\u0442\u0432\u0430|\u062C\u0632\u064A\u0631\u0629 \u0639\u064A\u062F \u0627\u0644\u0645\u064A\u0644\u0627\u062F|\u5723\u8BDE\u5C9B|Weihnachtsinsel|Isola del Natale|Ilha de Natal|Christmaseiland|Kersteiland"],
  ["CYM", "KY", "136", "Cayman Islands|\xCEles Ca\xEFmanes|\xCEles Ca\xEFmans|Islas Caim\xE1n|\u041A\u0430\u0439\u043C\u0430\u043D \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u041A\u0430\u0439\u043C\u0430\u043D|\u062C\u0632\u0631 \u0643\u0627\u064A\u0645\u0627\u0646|\u5F00\u66FC\u7FA4\u5C9B|Kaimaninseln|Isole Cayman|Ilhas Caim\xE3o|Kaaimaneilanden"],
  ["CYP", "CY", "196", "Cyprus|the Republic of Cyprus|Chypre|la R\xE9publique de Chypre|Chipre|la Rep\xFAblica de Chipre|\u041A\u0438\u043F\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0438\u043F\u0440|\u0642\u0628\u0631\u0635|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0642\u0628\u0631\u0635|\u585E\u6D66\u8DEF\u65AF|\u585E\u6D66\u8DEF\u65AF\u5171\u548C\u56FD|Zypern|Cipro|Republiek Cyprus"],
  ["CZE", "CZ", "203", "Czechia|the Czech Republic|Czech Republic|Tch\xE9quie (la)|Tch\xE9quie|la R\xE9publique tch\xE8que|R\xE9publique Tch\xE8que|Chequia|la Rep\xFAblica Checa|Rep\xFAblica Checa|\u0427\u0435\u0445\u0438\u044F|\u0427\u0435\u0448\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u062A\u0634\u064A\u0643\u064A\u0627|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062A\u0634\u064A\u0643\u064A\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062A\u0634\u064A\u0643|\u6377\u514B|\u6377\u514B\u5171\u548C\u56FD|Tschechische Republik|Tschechien|Repubblica Ceca|Tsjechische Republiek|Tsjechi\xEB"],
  ["DEU", "DE", "276", "Germany|the Federal Republic of Germany|Allemagne (l')|Allemagne|la R\xE9publique f\xE9d\xE9rale d'Allemagne|Alemania|la Rep\xFAblica Federal de Alemania|\u0413\u0435\u0440\u043C\u0430\u043D\u0438\u044F|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0435\u0440\u043C\u0430\u043D\u0438\u044F|\u0623\u0644\u0645\u0627\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0644\u0645\u0627\u0646\u064A\u0627 \u0627\u0644\u0627\u062A\u062D\u0627\u062F\u064A\u0629|\u5FB7\u56FD|\u5FB7\u610F\u5FD7\u8054\u90A6\u5171\u548C\u56FD|Deutschland|Germania|Alemanha|Bondsrepubliek Duitsland|Duitsland"],
  ["DJI", "DJ", "262", "Djibouti|the Republic of Djibouti|la R\xE9publique de Djibouti|la Rep\xFAblica de Djibouti|Yibuti|\u0414\u0436\u0438\u0431\u0443\u0442\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0414\u0436\u0438\u0431\u0443\u0442\u0438|\u062C\u064A\u0628\u0648\u062A\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062C\u064A\u0628\u0648\u062A\u064A|\u5409\u5E03\u63D0|\u5409\u5E03\u63D0\u5171\u548C\u56FD|Dschibuti|Gibuti|Republiek Djibouti"],
  ["DMA", "DM", "212", "Dominica|the Commonwealth of Dominica|Dominique (la)|Dominique|le Commonwealth de Dominique|el Commonwealth de Dominica|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430|\u0421\u043E\u0434\u0440\u0443\u0436\u0435\u0441\u0442\u0432\u043E \u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0438|\u062F\u0648\u0645\u064A\u0646\u064A\u0643\u0627|\u0643\u0645\u0646\u0648\u0644\u062B \u062F\u0648\u0645\u064A\u0646\u064A\u0643\u0627|\u591A\u7C73\u5C3C\u514B|\u591A\u7C73\u5C3C\u514B\u56FD|Gemenebest Dominica"],
  ["DNK", "DK", "208", "Denmark|the Kingdom of Denmark|Danemark (le)|Danemark|le Royaume du Danemark|Dinamarca|el Reino de Dinamarca|\u0414\u0430\u043D\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0414\u0430\u043D\u0438\u044F|\u0627\u0644\u062F\u0627\u0646\u0645\u0631\u0643|\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u062F\u0627\u0646\u0645\u0631\u0643|\u0627\u0644\u062F\u0646\u0645\u0627\u0631\u0643|\u4E39\u9EA6|\u4E39\u9EA6\u738B\u56FD|Danimarca|Koninkrijk Denemarken|Denemarken"],
  ["DOM", "DO", "214", "Dominican Republic (the)|Dominican Republic|the Dominican Republic|R\xE9publique dominicaine (la)|R\xE9publique dominicaine|la R\xE9publique dominicaine|Rep\xFAblica Dominicana (la)|Rep\xFAblica Dominicana|la Rep\xFAblica Dominicana|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062F\u0648\u0645\u064A\u0646\u064A\u0643\u064A\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062F\u0648\u0645\u064A\u0646\u064A\u0643\u0627\u0646|\u591A\u7C73\u5C3C\u52A0|\u591A\u7C73\u5C3C\u52A0\u5171\u548C\u56FD|Dominikanische Republik|Repubblica Dominicana|Dominicaanse Republiek"],
  ["DZA", "DZ", "012", "Algeria|the People's Democratic Republic of Algeria|Alg\xE9rie (l')|Alg\xE9rie|la R\xE9publique alg\xE9rienne d\xE9mocratique et populaire|Argelia|la Rep\xFAblica Argelina Democr\xE1tica y Popular|\u0410\u043B\u0436\u0438\u0440|\u0410\u043B\u0436\u0438\u0440\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u0430\u044F \u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u062C\u0632\u0627\u0626\u0631|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062C\u0632\u0627\u0626\u0631\u064A\u0629 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629 \u0627\u0644\u0634\u0639\u0628\u064A\u0629|\u963F\u5C14\u53CA\u5229\u4E9A|\u963F\u5C14\u53CA\u5229\u4E9A\u6C11\u4E3B\u4EBA\u6C11\u5171\u548C\u56FD|Algerien|Democratische Volksrepubliek Algerije|Algerije"],
  ["ECU", "EC", "218", "Ecuador|the Republic of Ecuador|\xC9quateur (l')|\xC9quateur|la R\xE9publique de l'\xC9quateur|Ecuador (el)|la Rep\xFAblica del Ecuador|\u042D\u043A\u0432\u0430\u0434\u043E\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u042D\u043A\u0432\u0430\u0434\u043E\u0440|\u0625\u0643\u0648\u0627\u062F\u0648\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u0643\u0648\u0627\u062F\u0648\u0631|\u0627\u0644\u0625\u0643\u0648\u0627\u062F\u0648\u0631|\u5384\u74DC\u591A\u5C14|\u5384\u74DC\u591A\u5C14\u5171\u548C\u56FD|Equador|Republiek Ecuador"],
  ["EGY", "EG", "818", "Egypt|the Arab Republic of Egypt|\xC9gypte (l')|\xC9gypte|la R\xE9publique arabe d'\xC9gypte|Egipto|la Rep\xFAblica \xC1rabe de Egipto|\u0415\u0433\u0438\u043F\u0435\u0442|\u0410\u0440\u0430\u0431\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0415\u0433\u0438\u043F\u0435\u0442|\u0645\u0635\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0635\u0631 \u0627\u0644\u0639\u0631\u0628\u064A\u0629|\u57C3\u53CA|\u963F\u62C9\u4F2F\u57C3\u53CA\u5171\u548C\u56FD|\xC4gypten|Egitto|Egito|Arabische Republiek Egypte"],
  ["ERI", "ER", "232", "Eritrea|the State of Eritrea|\xC9rythr\xE9e (l')|\xC9rythr\xE9e|l'\xC9tat d'\xC9rythr\xE9e|el Estado de Eritrea|\u042D\u0440\u0438\u0442\u0440\u0435\u044F|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u042D\u0440\u0438\u0442\u0440\u0435\u044F|\u0625\u0631\u064A\u062A\u0631\u064A\u0627|\u062F\u0648\u0644\u0629 \u0625\u0631\u064A\u062A\u0631\u064A\u0627|\u5384\u7ACB\u7279\u91CC\u4E9A|\u5384\u7ACB\u7279\u91CC\u4E9A\u56FD|Eritreia|Staat Eritrea"],
  ["ESH", "EH", "732", "Western Sahara|Sahara occidental|\u0417\u0430\u043F\u0430\u0434\u043D\u0430\u044F \u0421\u0430\u0445\u0430\u0440\u0430|\u0421\u0410\u0414\u0420|\u0627\u0644\u0635\u062D\u0631\u0627\u0621 \u0627\u0644\u063A\u0631\u0628\u064A\u0629|\u897F\u6492\u54C8\u62C9|\u963F\u62C9\u4F2F\u6492\u54C8\u62C9\u6C11\u4E3B\u5171\u548C\u56FD|Westsahara|Sahara Occidentale|Saara Ocidental|Westelijke Sahara"],
  ["ESP", "ES", "724", "Spain|the Kingdom of Spain|Espagne (l')|Espagne|le Royaume d'Espagne|Espa\xF1a|el Reino de Espa\xF1a|\u0418\u0441\u043F\u0430\u043D\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0418\u0441\u043F\u0430\u043D\u0438\u044F|\u0625\u0633\u0628\u0627\u0646\u064A\u0627|\u0645\u0645\u0644\u0643\u0629 \u0625\u0633\u0628\u0627\u0646\u064A\u0627|\u897F\u73ED\u7259|\u897F\u73ED\u7259\u738B\u56FD|Spanien|Spagna|Espanha|Koninkrijk Spanje|Spanje"],
  ["EST", "EE", "233", "Estonia|the Republic of Estonia|Estonie (l')|Estonie|la R\xE9publique d'Estonie|la Rep\xFAblica de Estonia|\u042D\u0441\u0442\u043E\u043D\u0438\u044F|\u042D\u0441\u0442\u043E\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0625\u0633\u062A\u0648\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u0633\u062A\u0648\u0646\u064A\u0627|\u7231\u6C99\u5C3C\u4E9A|\u7231\u6C99\u5C3C\u4E9A\u5171\u548C\u56FD|Estland|Republiek Estland"],
  ["ETH", "ET", "231", "Ethiopia|the Federal Democratic Republic of Ethiopia|\xC9thiopie (l')|\xC9thiopie|la R\xE9publique f\xE9d\xE9rale d\xE9mocratique d'\xC9thiopie|Etiop\xEDa|la Rep\xFAblica Democr\xE1tica Federal de Etiop\xEDa|\u042D\u0444\u0438\u043E\u043F\u0438\u044F|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u042D\u0444\u0438\u043E\u043F\u0438\u044F|\u0625\u062B\u064A\u0648\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u062B\u064A\u0648\u0628\u064A\u0627 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629 \u0627\u0644\u0627\u062A\u062D\u0627\u062F\u064A\u0629|\u57C3\u585E\u4FC4\u6BD4\u4E9A|\u57C3\u585E\u4FC4\u6BD4\u4E9A\u8054\u90A6\u6C11\u4E3B\u5171\u548C\u56FD|\xC4thiopien|Federale Democratische Republiek Ethiopi\xEB"],
  ["FIN", "FI", "246", "Finland|the Republic of Finland|Finlande (la)|Finlande|la R\xE9publique de Finlande|Finlandia|la Rep\xFAblica de Finlandia|\u0424\u0438\u043D\u043B\u044F\u043D\u0434\u0438\u044F|\u0424\u0438\u043D\u043B\u044F\u043D\u0434\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0641\u0646\u0644\u0646\u062F\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0641\u0646\u0644\u0646\u062F\u0627|\u82AC\u5170|\u82AC\u5170\u5171\u548C\u56FD|Finnland|Republiek Finland"],
  ["FJI", "FJ", "242", "Fiji|the Republic of Fiji|Fidji (les)|Fidji|la R\xE9publique des Fidji|la Rep\xFAblica de Fiji|\u0424\u0438\u0434\u0436\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0424\u0438\u0434\u0436\u0438|\u0641\u064A\u062C\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0641\u064A\u062C\u064A|\u6590\u6D4E|\u6590\u6D4E\u5171\u548C\u56FD|Fidschi|Figi|Republiek Fiji"],
  ["FLK", "FK", "238", "Falkland Islands|Falkland Islands (Malvinas)|\xCEles Falkland (Malvinas)|\xCEles Malouines|Islas Malvinas (Falkland)|Islas Malvinas|\u0424\u043E\u043B\u043A\u043B\u0435\u043D\u0434\u0441\u043A\u0438\u0435 (\u041C\u0430\u043B\u044C\u0432\u0438\u043D\u0441\u043A\u0438\u0435) \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u0424\u043E\u043B\u043A\u043B\u0435\u043D\u0434\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0641\u0648\u0643\u0644\u0627\u0646\u062F (\u0645\u0627\u0644\u0641\u064A\u0646\u0627\u0633)|\u062C\u0632\u0631 \u0641\u0648\u0643\u0644\u0627\u0646\u062F|\u798F\u514B\u5170\u7FA4\u5C9B\uFF08\u9A6C\u5C14\u7EF4\u7EB3\u65AF\uFF09|\u798F\u514B\u5170\u7FA4\u5C9B|Falklandinseln|Isole Falkland|Ilhas Malvinas|Falklandeilanden"],
  ["FRA", "FR", "250", "France|the French Republic|France (la)|la R\xE9publique fran\xE7aise|Francia|la Rep\xFAblica Francesa|\u0424\u0440\u0430\u043D\u0446\u0438\u044F|\u0424\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0641\u0631\u0646\u0633\u0627|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629|\u6CD5\u56FD|\u6CD5\u5170\u897F\u5171\u548C\u56FD|Frankreich|Fran\xE7a|Franse Republiek|Frankrijk"],
  ["FRO", "FO", "234", "Faroe Islands|\xCEles F\xE9ro\xE9|Islas Feroe|\u0424\u0430\u0440\u0435\u0440\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u0424\u0430\u0440\u0435\u0440\u044B|\u062C\u0632\u0631 \u0641\u0627\u064A\u0631\u0648|\u062C\u0632\u0631 \u0641\u0627\u0631\u0648|\u6CD5\u7F57\u7FA4\u5C9B|F\xE4r\xF6er|Isole F\xE6r \xD8er|Ilhas Faro\xE9|Faer\xF6er"],
  ["FSM", "FM", "583", "Micronesia (Federated States of)|Micronesia|the Federated States of Micronesia|Micron\xE9sie (\xC9tats f\xE9d\xE9r\xE9s de)|les \xC9tats f\xE9d\xE9r\xE9s de Micron\xE9sie|Micron\xE9sie|Micronesia (Estados Federados de)|los Estados Federados de Micronesia|\u041C\u0438\u043A\u0440\u043E\u043D\u0435\u0437\u0438\u044F (\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u044B\u0435 \u0428\u0442\u0430\u0442\u044B)|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u044B\u0435 \u0428\u0442\u0430\u0442\u044B \u041C\u0438\u043A\u0440\u043E\u043D\u0435\u0437\u0438\u0438|\u041C\u0438\u043A\u0440\u043E\u043D\u0435\u0437\u0438\u044F|\u0645\u064A\u0643\u0631\u0648\u0646\u064A\u0632\u064A\u0627 (\u0648\u0644\u0627\u064A\u0627\u062A - \u0627\u0644\u0645\u0648\u062D\u062F\u0629)|\u0648\u0644\u0627\u064A\u0627\u062A \u0645\u064A\u0643\u0631\u0648\u0646\u064A\u0632\u064A\u0627 \u0627\u0644\u0645\u0648\u062D\u062F\u0629|\u0648\u0644\u0627\u064A\u0627\u062A \u0645\u064A\u0643\u0631\u0648\u0646\u064A\u0633\u064A\u0627 \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u5BC6\u514B\u7F57\u5C3C\u897F\u4E9A\u8054\u90A6|Mikronesien|Stati Federati di Micronesia|Federale Staten van Micronesi\xEB"],
  ["GAB", "GA", "266", "Gabon|the Gabonese Republic|Gabon (le)|la R\xE9publique gabonaise|Gab\xF3n (el)|la Rep\xFAblica Gabonesa|\u0413\u0430\u0431\u043E\u043D|\u0413\u0430\u0431\u043E\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u063A\u0627\u0628\u0648\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u063A\u0627\u0628\u0648\u0646|\u0627\u0644\u063A\u0627\u0628\u0648\u0646|\u52A0\u84EC|\u52A0\u84EC\u5171\u548C\u56FD|Gabun|Gab\xE3o|Republiek Gabon"],
  ["GBR", "GB", "826", "United Kingdom of Great Britain and Northern Ireland (the)|United Kingdom of Great Britain and Northern Ireland|UK|the United Kingdom of Great Britain and Northern Ireland|United Kingdom|Great Britain|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord (le)|Royaume-Uni de Grande-Bretagne et d\u2019Irlande du Nord|le Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|Royaume-Uni|Reino Unido de Gran Breta\xF1a e Irlanda del Norte (el)|Reino Unido de Gran Breta\xF1a e Irlanda del Norte|el Reino Unido de Gran Breta\xF1a e Irlanda del Norte|Reino Unido|\u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u043E\u0435 \u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0412\u0435\u043B\u0438\u043A\u043E\u0431\u0440\u0438\u0442\u0430\u043D\u0438\u0438 \u0438 \u0421\u0435\u0432\u0435\u0440\u043D\u043E\u0439 \u0418\u0440\u043B\u0430\u043D\u0434\u0438\u0438|\u0412\u0435\u043B\u0438\u043A\u043E\u0431\u0440\u0438\u0442\u0430\u043D\u0438\u044F|\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0645\u062A\u062D\u062F\u0629 \u0644\u0628\u0631\u064A\u0637\u0627\u0646\u064A\u0627 \u0627\u0644\u0639\u0638\u0645\u0649 \u0648\u0623\u064A\u0631\u0644\u0646\u062F\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u5927\u4E0D\u5217\u98A0\u53CA\u5317\u7231\u5C14\u5170\u8054\u5408\u738B\u56FD|\u82F1\u56FD|Vereinigtes K\xF6nigreich|Gro\xDFbritannien|Regno Unito|Verenigd Koninkrijk van Groot-Brittanni\xEB en Noord-Ierland|Verenigd Koninkrijk"],
  ["GEO", "GE", "268", "Georgia|G\xE9orgie (la)|G\xE9orgie|la G\xE9orgie|\u0413\u0440\u0443\u0437\u0438\u044F|\u062C\u0648\u0631\u062C\u064A\u0627|\u683C\u9C81\u5409\u4E9A|Georgien"],
  ["GGY", "GG", "831", "Guernsey|Guernesey|\u0413\u0435\u0440\u043D\u0441\u0438|\u063A\u064A\u0631\u0646\u0633\u064A|\u063A\u064A\u0631\u0646\u0632\u064A|\u683C\u6069\u897F|\u6839\u897F"],
  ["GHA", "GH", "288", "Ghana|the Republic of Ghana|Ghana (le)|la R\xE9publique du Ghana|la Rep\xFAblica de Ghana|\u0413\u0430\u043D\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0430\u043D\u0430|\u063A\u0627\u0646\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u0627\u0646\u0627|\u52A0\u7EB3|\u52A0\u7EB3\u5171\u548C\u56FD|Gana|Republiek Ghana"],
  ["GIB", "GI", "292", "Gibraltar|\u0413\u0438\u0431\u0440\u0430\u043B\u0442\u0430\u0440|\u062C\u0628\u0644 \u0637\u0627\u0631\u0642|\u76F4\u5E03\u7F57\u9640|Gibilterra"],
  ["GIN", "GN", "324", "Guinea|the Republic of Guinea|Guin\xE9e (la)|Guin\xE9e|la R\xE9publique de Guin\xE9e|la Rep\xFAblica de Guinea|\u0413\u0432\u0438\u043D\u0435\u044F|\u0413\u0432\u0438\u043D\u0435\u0439\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u063A\u064A\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u064A\u0646\u064A\u0627|\u51E0\u5185\u4E9A|\u51E0\u5185\u4E9A\u5171\u548C\u56FD|Guin\xE9|Republiek Guinee"],
  ["GLP", "GP", "312", "Guadeloupe|Guadalupe|\u0413\u0432\u0430\u0434\u0435\u043B\u0443\u043F\u0430|\u063A\u0648\u0627\u062F\u0644\u0648\u0628|\u74DC\u5FB7\u7F57\u666E|Guadalupa"],
  ["GMB", "GM", "270", "Gambia (the)|Gambia|the Republic of the Gambia|Republic of The Gambia|The Gambia|Gambie (la)|Gambie|la R\xE9publique de Gambie|la Rep\xFAblica de Gambia|\u0413\u0430\u043C\u0431\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0430\u043C\u0431\u0438\u044F|\u063A\u0627\u0645\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u0627\u0645\u0628\u064A\u0627|\u5188\u6BD4\u4E9A|\u5188\u6BD4\u4E9A\u5171\u548C\u56FD|Republiek Gambia"],
  ["GNB", "GW", "624", "Guinea-Bissau|the Republic of Guinea-Bissau|Guin\xE9e-Bissau (la)|Guin\xE9e-Bissau|la R\xE9publique de Guin\xE9e-Bissau|la Rep\xFAblica de Guinea-Bissau|\u0413\u0432\u0438\u043D\u0435\u044F-\u0411\u0438\u0441\u0430\u0443|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0432\u0438\u043D\u0435\u044F-\u0411\u0438\u0441\u0430\u0443|\u063A\u064A\u0646\u064A\u0627 - \u0628\u064A\u0633\u0627\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u064A\u0646\u064A\u0627 - \u0628\u064A\u0633\u0627\u0648|\u51E0\u5185\u4E9A\u6BD4\u7ECD|\u51E0\u5185\u4E9A\u6BD4\u7ECD\u5171\u548C\u56FD|Guin\xE9-Bissau|Republiek Guinee-Bissau"],
  ["GNQ", "GQ", "226", "Equatorial Guinea|the Republic of Equatorial Guinea|Guin\xE9e \xE9quatoriale (la)|Guin\xE9e \xE9quatoriale|la R\xE9publique de Guin\xE9e \xE9quatoriale|Guinea Ecuatorial|la Rep\xFAblica de Guinea Ecuatorial|\u042D\u043A\u0432\u0430\u0442\u043E\u0440\u0438\u0430\u043B\u044C\u043D\u0430\u044F \u0413\u0432\u0438\u043D\u0435\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u042D\u043A\u0432\u0430\u0442\u043E\u0440\u0438\u0430\u043B\u044C\u043D\u0430\u044F \u0413\u0432\u0438\u043D\u0435\u044F|\u063A\u064A\u0646\u064A\u0627 \u0627\u0644\u0627\u0633\u062A\u0648\u0627\u0626\u064A\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u064A\u0646\u064A\u0627 \u0627\u0644\u0627\u0633\u062A\u0648\u0627\u0626\u064A\u0629|\u8D64\u9053\u51E0\u5185\u4E9A|\u8D64\u9053\u51E0\u5185\u4E9A\u5171\u548C\u56FD|\xC4quatorialguinea|Guinea Equatoriale|Guin\xE9 Equatorial|Republiek Equatoriaal-Guinea|Equatoriaal-Guinea"],
  ["GRC", "GR", "300", "Greece|the Hellenic Republic|Gr\xE8ce (la)|Gr\xE8ce|la R\xE9publique hell\xE9nique|Grecia|la Rep\xFAblica Hel\xE9nica|\u0413\u0440\u0435\u0446\u0438\u044F|\u0413\u0440\u0435\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u064A\u0648\u0646\u0627\u0646|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0647\u064A\u0644\u064A\u0646\u064A\u0629|\u5E0C\u814A|\u5E0C\u814A\u5171\u548C\u56FD|Griechenland|Helleense Republiek|Griekenland"],
  ["GRD", "GD", "308", "Grenada|Grenade (la)|Grenade|la Grenade|Granada|\u0413\u0440\u0435\u043D\u0430\u0434\u0430|\u063A\u0631\u064A\u0646\u0627\u062F\u0627|\u683C\u6797\u7EB3\u8FBE"],
  ["GRL", "GL", "304", "Greenland|Groenland|Groenlandia|\u0413\u0440\u0435\u043D\u043B\u0430\u043D\u0434\u0438\u044F|\u063A\u0631\u064A\u0646\u0644\u0646\u062F|\u062C\u0631\u064A\u0646\u0644\u0627\u0646\u062F|\u683C\u9675\u5170|Gr\xF6nland|Gronel\xE2ndia"],
  ["GTM", "GT", "320", "Guatemala|the Republic of Guatemala|Guatemala (le)|la R\xE9publique du Guatemala|la Rep\xFAblica de Guatemala|\u0413\u0432\u0430\u0442\u0435\u043C\u0430\u043B\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0432\u0430\u0442\u0435\u043C\u0430\u043B\u0430|\u063A\u0648\u0627\u062A\u064A\u0645\u0627\u0644\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u0648\u0627\u062A\u064A\u0645\u0627\u0644\u0627|\u5371\u5730\u9A6C\u62C9|\u5371\u5730\u9A6C\u62C9\u5171\u548C\u56FD|Republiek Guatemala"],
  ["GUF", "GF", "254", "French Guiana|Guyane fran\xE7aise|Guayana Francesa|\u0424\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0430\u044F \u0413\u0432\u0438\u0430\u043D\u0430|\u0413\u0432\u0438\u0430\u043D\u0430|\u063A\u064A\u0627\u0646\u0627 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629|\u063A\u0648\u064A\u0627\u0646\u0627 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629|\u6CD5\u5C5E\u572D\u4E9A\u90A3|Franz\xF6sisch-Guayana|Guyana Francese|Guiana Francesa|Frans-Guyana"],
  ["GUM", "GU", "316", "Guam|\u0413\u0443\u0430\u043C|\u063A\u0648\u0627\u0645|\u5173\u5C9B"],
  ["GUY", "GY", "328", "Guyana|the Co-operative Republic of Guyana|Guyana (le)|la R\xE9publique coop\xE9rative du Guyana|la Rep\xFAblica Cooperativa de Guyana|\u0413\u0430\u0439\u0430\u043D\u0430|\u041A\u043E\u043E\u043F\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0430\u0439\u0430\u043D\u0430|\u063A\u064A\u0627\u0646\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u063A\u064A\u0627\u0646\u0627 \u0627\u0644\u062A\u0639\u0627\u0648\u0646\u064A\u0629|\u572D\u4E9A\u90A3|\u572D\u4E9A\u90A3\u5408\u4F5C\u5171\u548C\u56FD|Guiana|Co\xF6peratieve Republiek Guyana"],
  ["HKG", "HK", "344", "China, Hong Kong Special Administrative Region|Hong Kong|Chine, r\xE9gion administrative sp\xE9ciale de Hong Kong|China, regi\xF3n administrativa especial de Hong Kong|\u041A\u0438\u0442\u0430\u0439, \u0421\u043F\u0435\u0446\u0438\u0430\u043B\u044C\u043D\u044B\u0439 \u0430\u0434\u043C\u0438\u043D\u0438\u0441\u0442\u0440\u0430\u0442\u0438\u0432\u043D\u044B\u0439 \u0440\u0430\u0439\u043E\u043D \u0413\u043E\u043D\u043A\u043E\u043D\u0433|\u0413\u043E\u043D\u043A\u043E\u043D\u0433|\u0627\u0644\u0635\u064A\u0646\u060C \u0645\u0646\u0637\u0642\u0629 \u0647\u0648\u0646\u063A \u0643\u0648\u0646\u063A \u0627\u0644\u0625\u062F\u0627\u0631\u064A\u0629 \u0627\u0644\u062E\u0627\u0635\u0629|\u0647\u0648\u0646\u063A \u0643\u0648\u0646\u063A|\u4E2D\u56FD\u9999\u6E2F\u7279\u522B\u884C\u653F\u533A|\u9999\u6E2F|Hongkong"],
  ["HMD", "HM", "334", "Heard Island and McDonald Islands|Heard & McDonald Islands|\xCEle Heard-et-\xCEles MacDonald|\xCEles Heard-et-MacDonald|Islas Heard y McDonald|Heard e Islas McDonald|\u041E\u0441\u0442\u0440\u043E\u0432 \u0425\u0435\u0440\u0434 \u0438 \u043E\u0441\u0442\u0440\u043E\u0432\u0430 \u041C\u0430\u043A\u0434\u043E\u043D\u0430\u043B\u044C\u0434|\u0425\u0435\u0440\u0434 \u0438 \u041C\u0430\u043A\u0434\u043E\u043D\u0430\u043B\u044C\u0434|\u062C\u0632\u064A\u0631\u0629 \u0647\u064A\u0631\u062F \u0648\u062C\u0632\u0631 \u0645\u0627\u0643\u062F\u0648\u0646\u0627\u0644\u062F|\u8D6B\u5FB7\u5C9B\u548C\u9EA6\u514B\u5510\u7EB3\u5C9B|\u8D6B\u5FB7\u5C9B\u548C\u9EA6\u514B\u5510\u7EB3\u7FA4\u5C9B|Heard und McDonaldinseln|Isole Heard e McDonald|Ilha Heard e Ilhas McDonald|Heard en McDonaldeilanden"],
  ["HND", "HN", "340", "Honduras|the Republic of Honduras|Honduras (le)|la R\xE9publique du Honduras|la Rep\xFAblica de Honduras|\u0413\u043E\u043D\u0434\u0443\u0440\u0430\u0441|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u043E\u043D\u0434\u0443\u0440\u0430\u0441|\u0647\u0646\u062F\u0648\u0631\u0627\u0633|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0647\u0646\u062F\u0648\u0631\u0627\u0633|\u6D2A\u90FD\u62C9\u65AF|\u6D2A\u90FD\u62C9\u65AF\u5171\u548C\u56FD|Republiek Honduras"],
  ["HRV", "HR", "191", "Croatia|the Republic of Croatia|Croatie (la)|Croatie|la R\xE9publique de Croatie|Croacia|la Rep\xFAblica de Croacia|\u0425\u043E\u0440\u0432\u0430\u0442\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0425\u043E\u0440\u0432\u0430\u0442\u0438\u044F|\u0643\u0631\u0648\u0627\u062A\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0631\u0648\u0627\u062A\u064A\u0627|\u514B\u7F57\u5730\u4E9A|\u514B\u7F57\u5730\u4E9A\u5171\u548C\u56FD|Kroatien|Croazia|Republiek Kroati\xEB|Kroati\xEB"],
  ["HTI", "HT", "332", "Haiti|the Republic of Haiti|la R\xE9publique d'Ha\xEFti|la Rep\xFAblica de Hait\xED|\u0413\u0430\u0438\u0442\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0413\u0430\u0438\u0442\u0438|\u0647\u0627\u064A\u062A\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0647\u0627\u064A\u062A\u064A|\u6D77\u5730|\u6D77\u5730\u5171\u548C\u56FD|Republiek Ha\xEFti"],
  ["HUN", "HU", "348", "Hungary|Hongrie (la)|Hongrie|la Hongrie|Hungr\xEDa|\u0412\u0435\u043D\u0433\u0440\u0438\u044F|\u0647\u0646\u063A\u0627\u0631\u064A\u0627|\u0627\u0644\u0645\u062C\u0631|\u5308\u7259\u5229|Ungarn|Ungheria|Hongaarse Republiek|Hongarije"],
  ["IDN", "ID", "360", "Indonesia|the Republic of Indonesia|Indon\xE9sie (l')|Indon\xE9sie|la R\xE9publique d'Indon\xE9sie|la Rep\xFAblica de Indonesia|\u0418\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0418\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u044F|\u0625\u0646\u062F\u0648\u0646\u064A\u0633\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u0646\u062F\u0648\u0646\u064A\u0633\u064A\u0627|\u5370\u5EA6\u5C3C\u897F\u4E9A|\u5370\u5EA6\u5C3C\u897F\u4E9A\u5171\u548C\u56FD|\u5370\u5C3C|Indonesien|Republiek Indonesi\xEB"],
  ["IMN", "IM", "833", "Isle of Man|\xCEle de Man|Isla de Man|\u041E\u0441\u0442\u0440\u043E\u0432 \u041C\u044D\u043D|\u062C\u0632\u064A\u0631\u0629 \u0645\u0627\u0646|\u9A6C\u6069\u5C9B|Insel Man|Isola di Man|Ilha de Man|Man Eiland"],
  ["IND", "IN", "356", "India|the Republic of India|Inde (l')|Inde|la R\xE9publique de l'Inde|India (la)|la Rep\xFAblica de la India|\u0418\u043D\u0434\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0418\u043D\u0434\u0438\u044F|\u0627\u0644\u0647\u0646\u062F|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0647\u0646\u062F|\u5370\u5EA6|\u5370\u5EA6\u5171\u548C\u56FD|Indien|Republiek India"],
  ["IOT", "IO", "086", "British Indian Ocean Territory|Territoire britannique de l'oc\xE9an Indien|Oc\xE9an Indien Britannique|Territorio Brit\xE1nico del Oc\xE9ano \xCDndico|\u0411\u0440\u0438\u0442\u0430\u043D\u0441\u043A\u0430\u044F \u0442\u0435\u0440\u0440\u0438\u0442\u043E\u0440\u0438\u044F \u0432 \u0418\u043D\u0434\u0438\u0439\u0441\u043A\u043E\u043C \u043E\u043A\u0435\u0430\u043D\u0435|\u0627\u0644\u0645\u062D\u064A\u0637 \u0627\u0644\u0647\u0646\u062F\u064A \u0627\u0644\u0625\u0642\u0644\u064A\u0645 \u0627\u0644\u0628\u0631\u064A\u0637\u0627\u0646\u064A \u0641\u064A|\u0625\u0642\u0644\u064A\u0645 \u0627\u0644\u0645\u062D\u064A\u0637 \u0627\u0644\u0647\u0646\u062F\u064A \u0627\u0644\u0628\u0631\u064A\u0637\u0627\u0646\u064A|\u82F1\u5C5E\u5370\u5EA6\u6D0B\u9886\u571F|\u82F1\u5C5E\u5370\u5EA6\u6D0B\u9886\u5730|Britisches Territorium im Indischen Ozean|Territori Britannici dell'Oceano Indiano|Territ\xF3rio Brit\xE2nico do Oceano \xCDndico|Brits Indische oceaan"],
  ["IRL", "IE", "372", "Ireland|Irlande (l')|Irlande|l'Irlande|Irlanda|\u0418\u0440\u043B\u0430\u043D\u0434\u0438\u044F|\u0623\u064A\u0631\u0644\u0646\u062F\u0627|\u7231\u5C14\u5170|Irland|Ierse Republiek|Ierland"],
  ["IRN", "IR", "364", "Iran (Islamic Republic of)|Iran|the Islamic Republic of Iran|Islamic Republic of Iran|Iran (R\xE9publique islamique d')|la R\xE9publique islamique d'Iran|Ir\xE1n (Rep\xFAblica Isl\xE1mica del)|la Rep\xFAblica Isl\xE1mica del Ir\xE1n|Rep\xFAblica Isl\xE1mica de Ir\xE1n|\u0418\u0440\u0430\u043D (\u0418\u0441\u043B\u0430\u043C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430)|\u0418\u0441\u043B\u0430\u043C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0418\u0440\u0430\u043D|\u0418\u0440\u0430\u043D|\u0625\u064A\u0631\u0627\u0646 (\u062C\u0645\u0647\u0648\u0631\u064A\u0629 - \u0627\u0644\u0625\u0633\u0644\u0627\u0645\u064A\u0629)|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u064A\u0631\u0627\u0646 \u0627\u0644\u0625\u0633\u0644\u0627\u0645\u064A\u0629|\u0625\u064A\u0631\u0627\u0646|\u4F0A\u6717\u4F0A\u65AF\u5170\u5171\u548C\u56FD|\u4F0A\u6717|Ir\xE3o|Islamitische Republiek Iran"],
  ["IRQ", "IQ", "368", "Iraq|the Republic of Iraq|Iraq (l')|la R\xE9publique d'Iraq|Irak|Iraq (el)|la Rep\xFAblica del Iraq|\u0418\u0440\u0430\u043A|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0418\u0440\u0430\u043A|\u0627\u0644\u0639\u0631\u0627\u0642|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0639\u0631\u0627\u0642|\u4F0A\u62C9\u514B|\u4F0A\u62C9\u514B\u5171\u548C\u56FD|Iraque|Republiek Irak"],
  ["ISL", "IS", "352", "Iceland|the Republic of Iceland|Islande (l')|Islande|la R\xE9publique d'Islande|Islandia|la Rep\xFAblica de Islandia|\u0418\u0441\u043B\u0430\u043D\u0434\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0418\u0441\u043B\u0430\u043D\u0434\u0438\u044F|\u0622\u064A\u0633\u0644\u0646\u062F\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0622\u064A\u0633\u0644\u0646\u062F\u0627|\u51B0\u5C9B|\u51B0\u5C9B\u5171\u548C\u56FD|Island|Islanda|IJslandse Republiek|IJsland"],
  ["ISR", "IL", "376", "Israel|the State of Israel|l'\xC9tat d'Isra\xEBl|el Estado de Israel|\u0418\u0437\u0440\u0430\u0438\u043B\u044C|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u0418\u0437\u0440\u0430\u0438\u043B\u044C|\u0625\u0633\u0631\u0627\u0626\u064A\u0644|\u062F\u0648\u0644\u0629 \u0625\u0633\u0631\u0627\u0626\u064A\u0644|\u4EE5\u8272\u5217|\u4EE5\u8272\u5217\u56FD|Israele|Staat Isra\xEBl"],
  ["ITA", "IT", "380", "Italy|the Republic of Italy|Italie (l')|Italie|la R\xE9publique italienne|Italia|la Rep\xFAblica Italiana|\u0418\u0442\u0430\u043B\u0438\u044F|\u0418\u0442\u0430\u043B\u044C\u044F\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0625\u064A\u0637\u0627\u0644\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0625\u064A\u0637\u0627\u0644\u064A\u0627|\u610F\u5927\u5229|\u610F\u5927\u5229\u5171\u548C\u56FD|Italien|Italiaanse Republiek"],
  ["JAM", "JM", "388", "Jamaica|Jama\xEFque (la)|Jama\xEFque|la Jama\xEFque|\u042F\u043C\u0430\u0439\u043A\u0430|\u062C\u0627\u0645\u0627\u064A\u0643\u0627|\u7259\u4E70\u52A0|Jamaika|Giamaica"],
  ["JEY", "JE", "832", "Jersey|\u0414\u0436\u0435\u0440\u0441\u0438|\u062C\u064A\u0631\u0633\u064A|\u062C\u064A\u0631\u0632\u064A|\u6CFD\u897F"],
  ["JOR", "JO", "400", "Jordan|the Hashemite Kingdom of Jordan|Jordanie (la)|Jordanie|le Royaume hach\xE9mite de Jordanie|Jordania|el Reino Hachemita de Jordania|\u0418\u043E\u0440\u0434\u0430\u043D\u0438\u044F|\u0418\u043E\u0440\u0434\u0430\u043D\u0441\u043A\u043E\u0435 \u0425\u0430\u0448\u0438\u043C\u0438\u0442\u0441\u043A\u043E\u0435 \u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E|\u0627\u0644\u0623\u0631\u062F\u0646|\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0623\u0631\u062F\u0646\u064A\u0629 \u0627\u0644\u0647\u0627\u0634\u0645\u064A\u0629|\u7EA6\u65E6|\u7EA6\u65E6\u54C8\u5E0C\u59C6\u738B\u56FD|Jordanien|Giordania|Hasjemitisch Koninkrijk Jordani\xEB"],
  ["JPN", "JP", "392", "Japan|Japon (le)|Japon|le Japon|Jap\xF3n (el)|el Jap\xF3n|\u042F\u043F\u043E\u043D\u0438\u044F|\u0627\u0644\u064A\u0627\u0628\u0627\u0646|\u65E5\u672C|\u65E5\u672C\u56FD|Giappone|Jap\xE3o"],
  ["KAZ", "KZ", "398", "Kazakhstan|the Republic of Kazakhstan|Kazakhstan (le)|la R\xE9publique du Kazakhstan|Kazajst\xE1n|la Rep\xFAblica de Kazajst\xE1n|Kazajist\xE1n|\u041A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D|\u0643\u0627\u0632\u0627\u062E\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0627\u0632\u0627\u062E\u0633\u062A\u0627\u0646|\u54C8\u8428\u514B\u65AF\u5766|\u54C8\u8428\u514B\u65AF\u5766\u5171\u548C\u56FD|Kasachstan|Kazakistan|Cazaquist\xE3o|Republiek Kazachstan|Kazachstan"],
  ["KEN", "KE", "404", "Kenya|the Republic of Kenya|Kenya (le)|la R\xE9publique du Kenya|la Rep\xFAblica de Kenya|Kenia|\u041A\u0435\u043D\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0435\u043D\u0438\u044F|\u0643\u064A\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u064A\u0646\u064A\u0627|\u80AF\u5C3C\u4E9A|\u80AF\u5C3C\u4E9A\u5171\u548C\u56FD|Qu\xE9nia|Republiek Kenia"],
  ["KGZ", "KG", "417", "Kyrgyzstan|the Kyrgyz Republic|Kirghizistan (le)|Kirghizistan|la R\xE9publique kirghize|Kirguist\xE1n|la Rep\xFAblica Kirguisa|\u041A\u044B\u0440\u0433\u044B\u0437\u0441\u0442\u0430\u043D|\u041A\u044B\u0440\u0433\u044B\u0437\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u041A\u0438\u0440\u0433\u0438\u0437\u0438\u044F|\u0642\u064A\u0631\u063A\u064A\u0632\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0642\u064A\u0631\u063A\u064A\u0632\u0633\u062A\u0627\u0646|\u5409\u5C14\u5409\u65AF\u65AF\u5766|\u5409\u5C14\u5409\u65AF\u5171\u548C\u56FD|Kirgisistan|Quirguist\xE3o|Kirgizische Republiek|Kirgizi\xEB"],
  ["KHM", "KH", "116", "Cambodia|the Kingdom of Cambodia|Cambodge (le)|Cambodge|le Royaume du Cambodge|Camboya|el Reino de Camboya|\u041A\u0430\u043C\u0431\u043E\u0434\u0436\u0430|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u041A\u0430\u043C\u0431\u043E\u0434\u0436\u0430|\u0643\u0645\u0628\u0648\u062F\u064A\u0627|\u0645\u0645\u0644\u0643\u0629 \u0643\u0645\u0628\u0648\u062F\u064A\u0627|\u67EC\u57D4\u5BE8|\u67EC\u57D4\u5BE8\u738B\u56FD|Kambodscha|Cambogia|Camboja|Koninkrijk Cambodja|Cambodja"],
  ["KIR", "KI", "296", "Kiribati|the Republic of Kiribati|la R\xE9publique de Kiribati|la Rep\xFAblica de Kiribati|\u041A\u0438\u0440\u0438\u0431\u0430\u0442\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u0438\u0440\u0438\u0431\u0430\u0442\u0438|\u0643\u064A\u0631\u064A\u0628\u0627\u0633|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u064A\u0631\u064A\u0628\u0627\u0633|\u0643\u064A\u0631\u064A\u0628\u0627\u062A\u064A|\u57FA\u91CC\u5DF4\u65AF|\u57FA\u91CC\u5DF4\u65AF\u5171\u548C\u56FD|Quiribati|Republiek Kiribati"],
  ["KNA", "KN", "659", "Saint Kitts and Nevis|St. Kitts & Nevis|Saint-Kitts-et-Nevis|Saint-Christophe-et-Ni\xE9v\xE8s|Saint Kitts y Nevis|\u0421\u0435\u043D\u0442-\u041A\u0438\u0442\u0441 \u0438 \u041D\u0435\u0432\u0438\u0441|\u0633\u0627\u0646\u062A \u0643\u064A\u062A\u0633 \u0648\u0646\u064A\u0641\u0633|\u0633\u0627\u0646\u062A \u0643\u064A\u062A\u0633 \u0648\u0646\u064A\u0641\u064A\u0633|\u5723\u57FA\u8328\u548C\u5C3C\u7EF4\u65AF|St. Kitts und Nevis|Saint Kitts e Nevis|S\xE3o Crist\xF3v\xE3o e Neves|Federatie Saint Kitts en Nevis|Saint Kitts en Nevis"],
  ["KOR", "KR", "410", "Republic of Korea (the)|Republic of Korea|South Korea|the Republic of Korea|Korea, Republic of|R\xE9publique de Cor\xE9e (la)|R\xE9publique de Cor\xE9e|la R\xE9publique de Cor\xE9e|Cor\xE9e du Sud|Rep\xFAblica de Corea (la)|Rep\xFAblica de Corea|la Rep\xFAblica de Corea|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041A\u043E\u0440\u0435\u044F|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0648\u0631\u064A\u0627|\u0643\u0648\u0631\u064A\u0627 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629|\u5927\u97E9\u6C11\u56FD|\u97E9\u56FD|S\xFCdkorea|Corea del Sud|Coreia do Sul|Republiek Korea|Zuid-Korea"],
  ["KWT", "KW", "414", "Kuwait|the State of Kuwait|Kowe\xEFt (le)|Kowe\xEFt|l'\xC9tat du Kowe\xEFt|el Estado de Kuwait|\u041A\u0443\u0432\u0435\u0439\u0442|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u041A\u0443\u0432\u0435\u0439\u0442|\u0627\u0644\u0643\u0648\u064A\u062A|\u062F\u0648\u0644\u0629 \u0627\u0644\u0643\u0648\u064A\u062A|\u79D1\u5A01\u7279|\u79D1\u5A01\u7279\u56FD|Staat Koeweit|Koeweit"],
  ["LAO", "LA", "418", "Lao People's Democratic Republic (the)|Lao People's Democratic Republic|Laos|the Lao People's Democratic Republic|R\xE9publique d\xE9mocratique populaire lao (la)|R\xE9publique d\xE9mocratique populaire lao|la R\xE9publique d\xE9mocratique populaire lao|Rep\xFAblica Democr\xE1tica Popular Lao (la)|Rep\xFAblica Democr\xE1tica Popular Lao|la Rep\xFAblica Democr\xE1tica Popular Lao|Rep\xFAblica Democr\xE1tica Popular de Lao|\u041B\u0430\u043E\u0441\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u043E-\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u041B\u0430\u043E\u0441|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0644\u0627\u0648 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629 \u0627\u0644\u0634\u0639\u0628\u064A\u0629|\u0644\u0627\u0648\u0633|\u8001\u631D\u4EBA\u6C11\u6C11\u4E3B\u5171\u548C\u56FD|\u8001\u631D|Lao Democratische Volksrepubliek"],
  ["LBN", "LB", "422", "Lebanon|the Lebanese Republic|Liban (le)|Liban|la R\xE9publique libanaise|L\xEDbano (el)|L\xEDbano|la Rep\xFAblica Libanesa|\u041B\u0438\u0432\u0430\u043D|\u041B\u0438\u0432\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0644\u0628\u0646\u0627\u0646|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0644\u0628\u0646\u0627\u0646\u064A\u0629|\u9ECE\u5DF4\u5AE9|\u9ECE\u5DF4\u5AE9\u5171\u548C\u56FD|Libanon|Libanese Republiek"],
  ["LBR", "LR", "430", "Liberia|the Republic of Liberia|Lib\xE9ria (le)|la R\xE9publique du Lib\xE9ria|la Rep\xFAblica de Liberia|\u041B\u0438\u0431\u0435\u0440\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041B\u0438\u0431\u0435\u0440\u0438\u044F|\u0644\u064A\u0628\u0631\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0644\u064A\u0628\u0631\u064A\u0627|\u0644\u064A\u0628\u064A\u0631\u064A\u0627|\u5229\u6BD4\u91CC\u4E9A|\u5229\u6BD4\u91CC\u4E9A\u5171\u548C\u56FD|Republiek Liberia"],
  ["LBY", "LY", "434", "Libya|the State of Libya|Libye (la)|Libye|l'\xC9tat de Libye|Libia|el Estado de Libia|\u041B\u0438\u0432\u0438\u044F|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u041B\u0438\u0432\u0438\u044F|\u0644\u064A\u0628\u064A\u0627|\u062F\u0648\u0644\u0629 \u0644\u064A\u0628\u064A\u0627|\u5229\u6BD4\u4E9A|\u5229\u6BD4\u4E9A\u56FD|Libyen|Staat Libi\xEB|Libi\xEB"],
  ["LCA", "LC", "662", "Saint Lucia|St. Lucia|Sainte-Lucie|Santa Luc\xEDa|\u0421\u0435\u043D\u0442-\u041B\u044E\u0441\u0438\u044F|\u0633\u0627\u0646\u062A \u0644\u0648\u0633\u064A\u0627|\u5723\u5362\u897F\u4E9A"],
  ["LIE", "LI", "438", "Liechtenstein|the Principality of Liechtenstein|Liechtenstein (le)|la Principaut\xE9 du Liechtenstein|el Principado de Liechtenstein|\u041B\u0438\u0445\u0442\u0435\u043D\u0448\u0442\u0435\u0439\u043D|\u041A\u043D\u044F\u0436\u0435\u0441\u0442\u0432\u043E \u041B\u0438\u0445\u0442\u0435\u043D\u0448\u0442\u0435\u0439\u043D|\u0644\u064A\u062E\u062A\u0646\u0634\u062A\u0627\u064A\u0646|\u0625\u0645\u0627\u0631\u0629 \u0644\u064A\u062E\u062A\u0646\u0634\u062A\u0627\u064A\u0646|\u5217\u652F\u6566\u58EB\u767B|\u5217\u652F\u6566\u58EB\u767B\u516C\u56FD|Vorstendom Liechtenstein"],
  ["LKA", "LK", "144", "Sri Lanka|the Democratic Socialist Republic of Sri Lanka|la R\xE9publique socialiste d\xE9mocratique de Sri Lanka|la Rep\xFAblica Socialista Democr\xE1tica de Sri Lanka|\u0428\u0440\u0438-\u041B\u0430\u043D\u043A\u0430|\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0421\u043E\u0446\u0438\u0430\u043B\u0438\u0441\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0428\u0440\u0438-\u041B\u0430\u043D\u043A\u0430|\u0633\u0631\u064A \u0644\u0627\u0646\u0643\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0631\u064A \u0644\u0627\u0646\u0643\u0627 \u0627\u0644\u0627\u0634\u062A\u0631\u0627\u0643\u064A\u0629 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629|\u0633\u0631\u064A\u0644\u0627\u0646\u0643\u0627|\u65AF\u91CC\u5170\u5361|\u65AF\u91CC\u5170\u5361\u6C11\u4E3B\u793E\u4F1A\u4E3B\u4E49\u5171\u548C\u56FD|Democratische Socialistische Republiek Sri Lanka"],
  ["LSO", "LS", "426", "Lesotho|the Kingdom of Lesotho|Lesotho (le)|le Royaume du Lesotho|el Reino de Lesotho|Lesoto|\u041B\u0435\u0441\u043E\u0442\u043E|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u041B\u0435\u0441\u043E\u0442\u043E|\u0644\u064A\u0633\u0648\u062A\u0648|\u0645\u0645\u0644\u0643\u0629 \u0644\u064A\u0633\u0648\u062A\u0648|\u83B1\u7D22\u6258|\u83B1\u7D22\u6258\u738B\u56FD|Koninkrijk Lesotho"],
  ["LTU", "LT", "440", "Lithuania|the Republic of Lithuania|Lituanie (la)|Lituanie|la R\xE9publique de Lituanie|Lituania|la Rep\xFAblica de Lituania|\u041B\u0438\u0442\u0432\u0430|\u041B\u0438\u0442\u043E\u0432\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0644\u064A\u062A\u0648\u0627\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0644\u064A\u062A\u0648\u0627\u0646\u064A\u0627|\u7ACB\u9676\u5B9B|\u7ACB\u9676\u5B9B\u5171\u548C\u56FD|Litauen|Republiek Litouwen|Litouwen"],
  ["LUX", "LU", "442", "Luxembourg|the Grand Duchy of Luxembourg|Luxembourg (le)|le Grand-Duch\xE9 de Luxembourg|Luxemburgo|el Gran Ducado de Luxemburgo|\u041B\u044E\u043A\u0441\u0435\u043C\u0431\u0443\u0440\u0433|\u0412\u0435\u043B\u0438\u043A\u043E\u0435 \u0413\u0435\u0440\u0446\u043E\u0433\u0441\u0442\u0432\u043E \u041B\u044E\u043A\u0441\u0435\u043C\u0431\u0443\u0440\u0433|\u0644\u0643\u0633\u0645\u0628\u0631\u063A|\u062F\u0648\u0642\u064A\u0629 \u0644\u0643\u0633\u0645\u0628\u0631\u063A \u0627\u0644\u0643\u0628\u0631\u0649|\u0644\u0648\u0643\u0633\u0645\u0628\u0648\u0631\u063A|\u5362\u68EE\u5821|\u5362\u68EE\u5821\u5927\u516C\u56FD|Luxemburg|Lussemburgo|Groothertogdom Luxemburg"],
  ["LVA", "LV", "428", "Latvia|the Republic of Latvia|Lettonie (la)|Lettonie|la R\xE9publique de Lettonie|Letonia|la Rep\xFAblica de Letonia|\u041B\u0430\u0442\u0432\u0438\u044F|\u041B\u0430\u0442\u0432\u0438\u0439\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0644\u0627\u062A\u0641\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0644\u0627\u062A\u0641\u064A\u0627|\u62C9\u8131\u7EF4\u4E9A|\u62C9\u8131\u7EF4\u4E9A\u5171\u548C\u56FD|Lettland|Lettonia|Republiek Letland|Letland"],
  ["MAC", "MO", "446", "China, Macao Special Administrative Region|Macao|Chine, r\xE9gion administrative sp\xE9ciale de Macao|China, regi\xF3n administrativa especial de Macao|\u041A\u0438\u0442\u0430\u0439, \u0421\u043F\u0435\u0446\u0438\u0430\u043B\u044C\u043D\u044B\u0439 \u0430\u0434\u043C\u0438\u043D\u0438\u0441\u0442\u0440\u0430\u0442\u0438\u0432\u043D\u044B\u0439 \u0440\u0430\u0439\u043E\u043D \u041C\u0430\u043A\u0430\u043E|\u041C\u0430\u043A\u0430\u043E|\u0627\u0644\u0635\u064A\u0646\u060C \u0645\u0646\u0637\u0642\u0629 \u0645\u0627\u0643\u0627\u0648 \u0627\u0644\u0625\u062F\u0627\u0631\u064A\u0629 \u0627\u0644\u062E\u0627\u0635\u0629|\u0645\u0627\u0643\u0627\u0648|\u4E2D\u56FD\u6FB3\u95E8\u7279\u522B\u884C\u653F\u533A|\u6FB3\u95E8|Macau"],
  ["MAF", "MF", "663", "Saint Martin (French Part)|St. Martin|Saint-Martin (partie fran\xE7aise)|San Mart\xEDn (parte francesa)|Saint Martin (francesa)|\u0421\u0435\u043D-\u041C\u0430\u0440\u0442\u0435\u043D (\u0444\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0430\u044F \u0447\u0430\u0441\u0442\u044C)|\u0421\u0435\u043D-\u041C\u0430\u0440\u0442\u0435\u043D|\u0633\u0627\u0646\u062A \u0645\u0627\u0631\u062A\u0646 (\u0627\u0644\u062C\u0632\u0621 \u0627\u0644\u0641\u0631\u0646\u0633\u064A)|\u5723\u9A6C\u4E01\uFF08\u6CD5\u5C5E\uFF09|\u6CD5\u5C5E\u5723\u9A6C\u4E01|Saint-Martin|S\xE3o Martinho|Sint-Maarten (Frans deel)|Sint-Maarten (Franse Antillen)|Collectiviteit van Sint-Maarten"],
  ["MAR", "MA", "504", "Morocco|the Kingdom of Morocco|Maroc (le)|Maroc|le Royaume du Maroc|Marruecos|el Reino de Marruecos|\u041C\u0430\u0440\u043E\u043A\u043A\u043E|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u041C\u0430\u0440\u043E\u043A\u043A\u043E|\u0627\u0644\u0645\u063A\u0631\u0628|\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0645\u063A\u0631\u0628\u064A\u0629|\u6469\u6D1B\u54E5|\u6469\u6D1B\u54E5\u738B\u56FD|Marokko|Marocco|Marrocos|Koninkrijk Marokko"],
  ["MCO", "MC", "492", "Monaco|the Principality of Monaco|la Principaut\xE9 de Monaco|el Principado de M\xF3naco|\u041C\u043E\u043D\u0430\u043A\u043E|\u041A\u043D\u044F\u0436\u0435\u0441\u0442\u0432\u043E \u041C\u043E\u043D\u0430\u043A\u043E|\u0645\u0648\u0646\u0627\u0643\u0648|\u0625\u0645\u0627\u0631\u0629 \u0645\u0648\u0646\u0627\u0643\u0648|\u6469\u7EB3\u54E5|\u6469\u7EB3\u54E5\u516C\u56FD|Vorstendom Monaco"],
  ["MDA", "MD", "498", "Republic of Moldova (the)|Republic of Moldova|Moldova|the Republic of Moldova|Moldova, Republic of|R\xE9publique de Moldova (la)|R\xE9publique de Moldova|la R\xE9publique de Moldova|Moldavie|Rep\xFAblica de Moldova (la)|Rep\xFAblica de Moldova|la Rep\xFAblica de Moldova|Moldavia|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u043E\u043B\u0434\u043E\u0432\u0430|\u041C\u043E\u043B\u0434\u0430\u0432\u0438\u044F|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0648\u0644\u062F\u0648\u0641\u0627|\u0645\u0648\u0644\u062F\u0648\u0641\u0627|\u6469\u5C14\u591A\u74E6\u5171\u548C\u56FD|\u6469\u5C14\u591A\u74E6|Moldawien|Republiek Moldavi\xEB"],
  ["MDG", "MG", "450", "Madagascar|the Republic of Madagascar|la R\xE9publique de Madagascar|la Rep\xFAblica de Madagascar|\u041C\u0430\u0434\u0430\u0433\u0430\u0441\u043A\u0430\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u0434\u0430\u0433\u0430\u0441\u043A\u0430\u0440|\u0645\u062F\u063A\u0634\u0642\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u062F\u063A\u0634\u0642\u0631|\u9A6C\u8FBE\u52A0\u65AF\u52A0|\u9A6C\u8FBE\u52A0\u65AF\u52A0\u5171\u548C\u56FD|Madagaskar|Republiek Madagaskar"],
  ["MDV", "MV", "462", "Maldives|the Republic of Maldives|Maldives (les)|la R\xE9publique des Maldives|Maldivas|la Rep\xFAblica de Maldivas|\u041C\u0430\u043B\u044C\u0434\u0438\u0432\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u041C\u0430\u043B\u044C\u0434\u0438\u0432\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u041C\u0430\u043B\u044C\u0434\u0438\u0432\u044B|\u0645\u0644\u062F\u064A\u0641|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0644\u062F\u064A\u0641|\u062C\u0632\u0631 \u0627\u0644\u0645\u0627\u0644\u062F\u064A\u0641|\u9A6C\u5C14\u4EE3\u592B|\u9A6C\u5C14\u4EE3\u592B\u5171\u548C\u56FD|Malediven|Maldive|Republiek der Maldiven|Maldiven"],
  ["MEX", "MX", "484", "Mexico|the United Mexican States|Mexique (le)|Mexique|les \xC9tats-Unis du Mexique|los Estados Unidos Mexicanos|\u041C\u0435\u043A\u0441\u0438\u043A\u0430|\u041C\u0435\u043A\u0441\u0438\u043A\u0430\u043D\u0441\u043A\u0438\u0435 \u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0435 \u0428\u0442\u0430\u0442\u044B|\u0627\u0644\u0645\u0643\u0633\u064A\u0643|\u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629 \u0627\u0644\u0645\u0643\u0633\u064A\u0643\u064A\u0629|\u58A8\u897F\u54E5|\u58A8\u897F\u54E5\u5408\u4F17\u56FD|Mexiko|Messico|Verenigde Mexicaanse Staten"],
  ["MHL", "MH", "584", "Marshall Islands (the)|Marshall Islands|the Republic of the Marshall Islands|\xCEles Marshall (les)|\xCEles Marshall|la R\xE9publique des \xCEles Marshall|Islas Marshall (las)|Islas Marshall|la Rep\xFAblica de las Islas Marshall|\u041C\u0430\u0440\u0448\u0430\u043B\u043B\u043E\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u0440\u0448\u0430\u043B\u043B\u043E\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0645\u0627\u0631\u0634\u0627\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062C\u0632\u0631 \u0645\u0627\u0631\u0634\u0627\u0644|\u9A6C\u7ECD\u5C14\u7FA4\u5C9B|\u9A6C\u7ECD\u5C14\u7FA4\u5C9B\u5171\u548C\u56FD|Marshallinseln|Isole Marshall|Ilhas Marshall|Republiek der Marshalleilanden|Marshalleilanden"],
  ["MKD", "MK", "807", "North Macedonia|the Republic of North Macedonia|Mac\xE9doine du Nord (la)|Mac\xE9doine du Nord|la R\xE9publique de Mac\xE9doine du Nord|Macedonia del Norte|la Rep\xFAblica de Macedonia del Norte|\u0421\u0435\u0432\u0435\u0440\u043D\u0430\u044F \u041C\u0430\u043A\u0435\u0434\u043E\u043D\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0435\u0432\u0435\u0440\u043D\u0430\u044F \u041C\u0430\u043A\u0435\u0434\u043E\u043D\u0438\u044F|\u0645\u0642\u062F\u0648\u0646\u064A\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0642\u062F\u0648\u0646\u064A\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u5317\u9A6C\u5176\u987F|\u5317\u9A6C\u5176\u987F\u5171\u548C\u56FD|Nordmazedonien|Macedonia del Nord|Maced\xF3nia do Norte|Republiek Noord-Macedoni\xEB|Noord-Macedoni\xEB"],
  ["MLI", "ML", "466", "Mali|the Republic of Mali|Mali (le)|la R\xE9publique du Mali|la Rep\xFAblica de Mal\xED|\u041C\u0430\u043B\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u043B\u0438|\u0645\u0627\u0644\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0627\u0644\u064A|\u9A6C\u91CC|\u9A6C\u91CC\u5171\u548C\u56FD|Republiek Mali"],
  ["MLT", "MT", "470", "Malta|the Republic of Malta|Malte|la R\xE9publique de Malte|la Rep\xFAblica de Malta|\u041C\u0430\u043B\u044C\u0442\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u043B\u044C\u0442\u0430|\u0645\u0627\u0644\u0637\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0627\u0644\u0637\u0629|\u0645\u0627\u0644\u0637\u0627|\u9A6C\u8033\u4ED6|\u9A6C\u8033\u4ED6\u5171\u548C\u56FD|Republiek Malta"],
  ["MMR", "MM", "104", "Myanmar|the Republic of the Union of Myanmar|Myanmar (le)|la R\xE9publique de l'Union du Myanmar|la Rep\xFAblica de la Uni\xF3n de Myanmar|\u041C\u044C\u044F\u043D\u043C\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u043E\u044E\u0437 \u041C\u044C\u044F\u043D\u043C\u0430|\u0645\u064A\u0627\u0646\u0645\u0627\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u062A\u062D\u0627\u062F \u0645\u064A\u0627\u0646\u0645\u0627\u0631|\u0628\u0648\u0631\u0645\u0627|\u7F05\u7538|\u7F05\u7538\u8054\u90A6\u5171\u548C\u56FD|Birmania Myanmar|Mianmar (Birm\xE2nia)|Republiek van de Unie van Myanmar"],
  ["MNE", "ME", "499", "Montenegro|Mont\xE9n\xE9gro (le)|le Mont\xE9n\xE9gro|\u0427\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u0438\u044F|\u0627\u0644\u062C\u0628\u0644 \u0627\u0644\u0623\u0633\u0648\u062F|\u9ED1\u5C71"],
  ["MNG", "MN", "496", "Mongolia|Mongolie (la)|Mongolie|la Mongolie|\u041C\u043E\u043D\u0433\u043E\u043B\u0438\u044F|\u0645\u0646\u063A\u0648\u0644\u064A\u0627|\u8499\u53E4|\u8499\u53E4\u56FD|Mongolei"],
  ["MNP", "MP", "580", "Northern Mariana Islands|\xCEles Mariannes du Nord|Islas Marianas Septentrionales|Islas Marianas del Norte|\u0421\u0435\u0432\u0435\u0440\u043D\u044B\u0435 \u041C\u0430\u0440\u0438\u0430\u043D\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0645\u0627\u0631\u064A\u0627\u0646\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u5317\u9A6C\u91CC\u4E9A\u7EB3\u7FA4\u5C9B|N\xF6rdliche Marianen|Isole Marianne Settentrionali|Ilhas Marianas do Norte|Noordelijke Marianen"],
  ["MOZ", "MZ", "508", "Mozambique|the Republic of Mozambique|Mozambique (le)|la R\xE9publique du Mozambique|la Rep\xFAblica de Mozambique|\u041C\u043E\u0437\u0430\u043C\u0431\u0438\u043A|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u043E\u0437\u0430\u043C\u0431\u0438\u043A|\u0645\u0648\u0632\u0627\u0645\u0628\u064A\u0642|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0648\u0632\u0627\u0645\u0628\u064A\u0642|\u0645\u0648\u0632\u0645\u0628\u064A\u0642|\u83AB\u6851\u6BD4\u514B|\u83AB\u6851\u6BD4\u514B\u5171\u548C\u56FD|Mosambik|Mozambico|Mo\xE7ambique|Republiek Mozambique"],
  ["MRT", "MR", "478", "Mauritania|the Islamic Republic of Mauritania|Mauritanie (la)|Mauritanie|la R\xE9publique islamique de Mauritanie|la Rep\xFAblica Isl\xE1mica de Mauritania|\u041C\u0430\u0432\u0440\u0438\u0442\u0430\u043D\u0438\u044F|\u0418\u0441\u043B\u0430\u043C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u0432\u0440\u0438\u0442\u0430\u043D\u0438\u044F|\u0645\u0648\u0631\u064A\u062A\u0627\u0646\u064A\u0627|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0625\u0633\u0644\u0627\u0645\u064A\u0629 \u0627\u0644\u0645\u0648\u0631\u064A\u062A\u0627\u0646\u064A\u0629|\u6BDB\u91CC\u5854\u5C3C\u4E9A|\u6BDB\u91CC\u5854\u5C3C\u4E9A\u4F0A\u65AF\u5170\u5171\u548C\u56FD|Mauretanien|Islamitische Republiek Mauritani\xEB"],
  ["MSR", "MS", "500", "Montserrat|\u041C\u043E\u043D\u0442\u0441\u0435\u0440\u0440\u0430\u0442|\u0645\u0648\u0646\u062A\u0633\u064A\u0631\u0627\u062A|\u0645\u0648\u0646\u062A\u0633\u0631\u0627\u062A|\u8499\u7279\u585E\u62C9\u7279|Monserrate"],
  ["MTQ", "MQ", "474", "Martinique|Martinica|\u041C\u0430\u0440\u0442\u0438\u043D\u0438\u043A\u0430|\u0645\u0627\u0631\u062A\u064A\u0646\u064A\u0643|\u9A6C\u63D0\u5C3C\u514B"],
  ["MUS", "MU", "480", "Mauritius|the Republic of Mauritius|Maurice|la R\xE9publique de Maurice|Mauricio|la Rep\xFAblica de Mauricio|\u041C\u0430\u0432\u0440\u0438\u043A\u0438\u0439|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u0432\u0440\u0438\u043A\u0438\u0439|\u0645\u0648\u0631\u064A\u0634\u064A\u0648\u0633|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0648\u0631\u064A\u0634\u064A\u0648\u0633|\u6BDB\u91CC\u6C42\u65AF|\u6BDB\u91CC\u6C42\u65AF\u5171\u548C\u56FD|Maur\xEDcia|Republiek Mauritius"],
  ["MWI", "MW", "454", "Malawi|the Republic of Malawi|Malawi (le)|la R\xE9publique du Malawi|la Rep\xFAblica de Malawi|Malaui|\u041C\u0430\u043B\u0430\u0432\u0438|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041C\u0430\u043B\u0430\u0432\u0438|\u0645\u0644\u0627\u0648\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0645\u0644\u0627\u0648\u064A|\u0645\u0627\u0644\u0627\u0648\u064A|\u9A6C\u62C9\u7EF4|\u9A6C\u62C9\u7EF4\u5171\u548C\u56FD|Republiek Malawi"],
  ["MYS", "MY", "458", "Malaysia|Malaisie (la)|Malaisie|la Malaisie|Malasia|\u041C\u0430\u043B\u0430\u0439\u0437\u0438\u044F|\u0645\u0627\u0644\u064A\u0632\u064A\u0627|\u9A6C\u6765\u897F\u4E9A|Malesia|Maleisi\xEB"],
  ["MYT", "YT", "175", "Mayotte|\u041E\u0441\u0442\u0440\u043E\u0432 \u041C\u0430\u0439\u043E\u0442\u0442\u0430|\u041C\u0430\u0439\u043E\u0442\u0442\u0430|\u0645\u0627\u064A\u0648\u062A|\u9A6C\u7EA6\u7279"],
  ["NAM", "NA", "516", "Namibia|the Republic of Namibia|Namibie (la)|Namibie|la R\xE9publique de Namibie|la Rep\xFAblica de Namibia|\u041D\u0430\u043C\u0438\u0431\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041D\u0430\u043C\u0438\u0431\u0438\u044F|\u0646\u0627\u0645\u064A\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0646\u0627\u0645\u064A\u0628\u064A\u0627|\u7EB3\u7C73\u6BD4\u4E9A|\u7EB3\u7C73\u6BD4\u4E9A\u5171\u548C\u56FD|Republiek Namibi\xEB"],
  ["NCL", "NC", "540", "New Caledonia|Nouvelle-Cal\xE9donie|Nueva Caledonia|\u041D\u043E\u0432\u0430\u044F \u041A\u0430\u043B\u0435\u0434\u043E\u043D\u0438\u044F|\u0643\u0627\u0644\u064A\u062F\u0648\u0646\u064A\u0627 \u0627\u0644\u062C\u062F\u064A\u062F\u0629|\u65B0\u5580\u91CC\u591A\u5C3C\u4E9A|Neukaledonien|Nuova Caledonia|Nova Caled\xF3nia|Nieuw-Caledoni\xEB"],
  ["NER", "NE", "562", "Niger (the)|Niger|the Republic of the Niger|Niger (le)|la R\xE9publique du Niger|N\xEDger (el)|la Rep\xFAblica del N\xEDger|\u041D\u0438\u0433\u0435\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041D\u0438\u0433\u0435\u0440|\u0627\u0644\u0646\u064A\u062C\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0646\u064A\u062C\u0631|\u5C3C\u65E5\u5C14|\u5C3C\u65E5\u5C14\u5171\u548C\u56FD|Republiek Niger"],
  ["NFK", "NF", "574", "Norfolk Island|\xCEle Norfolk|Isla Norfolk|\u041E\u0441\u0442\u0440\u043E\u0432 \u041D\u043E\u0440\u0444\u043E\u043B\u043A|\u062C\u0632\u064A\u0631\u0629 \u0646\u0648\u0631\u0641\u0648\u0644\u0643|\u8BFA\u798F\u514B\u5C9B|Norfolkinsel|Isola Norfolk|Ilha Norfolk|Norfolk"],
  ["NGA", "NG", "566", "Nigeria|the Federal Republic of Nigeria|Nig\xE9ria (le)|la R\xE9publique f\xE9d\xE9rale du Nig\xE9ria|la Rep\xFAblica Federal de Nigeria|\u041D\u0438\u0433\u0435\u0440\u0438\u044F|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041D\u0438\u0433\u0435\u0440\u0438\u044F|\u0646\u064A\u062C\u064A\u0631\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0646\u064A\u062C\u064A\u0631\u064A\u0627 \u0627\u0644\u0627\u062A\u062D\u0627\u062F\u064A\u0629|\u5C3C\u65E5\u5229\u4E9A|\u5C3C\u65E5\u5229\u4E9A\u8054\u90A6\u5171\u548C\u56FD|Federale Republiek Nigeria"],
  ["NIC", "NI", "558", "Nicaragua|the Republic of Nicaragua|Nicaragua (le)|la R\xE9publique du Nicaragua|la Rep\xFAblica de Nicaragua|\u041D\u0438\u043A\u0430\u0440\u0430\u0433\u0443\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041D\u0438\u043A\u0430\u0440\u0430\u0433\u0443\u0430|\u0646\u064A\u0643\u0627\u0631\u0627\u063A\u0648\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0646\u064A\u0643\u0627\u0631\u0627\u063A\u0648\u0627|\u5C3C\u52A0\u62C9\u74DC|\u5C3C\u52A0\u62C9\u74DC\u5171\u548C\u56FD|Republiek Nicaragua"],
  ["NIU", "NU", "570", "Niue|Niou\xE9|\u041D\u0438\u0443\u044D|\u0646\u064A\u0648\u064A|\u0646\u064A\u064A\u0648\u064A|\u7EBD\u57C3"],
  ["NLD", "NL", "528", "Netherlands (the)|Netherlands|the Kingdom of the Netherlands|The Netherlands|Netherlands (Kingdom of the)|Pays-Bas (les)|Pays-Bas (Royaume des)|le Royaume des Pays-Bas|Pays-Bas|Pa\xEDses Bajos (los)|Pa\xEDses Bajos (Reino de los)|el Reino de los Pa\xEDses Bajos|Pa\xEDses Bajos|\u041D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u044B|\u041D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u044B (\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E)|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u041D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u043E\u0432|\u0647\u0648\u0644\u0646\u062F\u0627|\u0647\u0648\u0644\u0646\u062F\u0627 (\u0645\u0645\u0644\u0643\u0629 _)|\u0645\u0645\u0644\u0643\u0629 \u0647\u0648\u0644\u0646\u062F\u0627|\u8377\u5170|\u8377\u5170\u738B\u56FD|Niederlande|Paesi Bassi|Pa\xEDses Baixos|Koninkrijk der Nederlanden|Nederland"],
  ["NOR", "NO", "578", "Norway|the Kingdom of Norway|Norv\xE8ge (la)|Norv\xE8ge|le Royaume de Norv\xE8ge|Noruega|el Reino de Noruega|\u041D\u043E\u0440\u0432\u0435\u0433\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u041D\u043E\u0440\u0432\u0435\u0433\u0438\u044F|\u0627\u0644\u0646\u0631\u0648\u064A\u062C|\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0646\u0631\u0648\u064A\u062C|\u632A\u5A01|\u632A\u5A01\u738B\u56FD|Norwegen|Norvegia|Koninkrijk Noorwegen|Noorwegen"],
  ["NPL", "NP", "524", "Nepal|N\xE9pal (le)|le N\xE9pal|\u041D\u0435\u043F\u0430\u043B|\u0646\u064A\u0628\u0627\u0644|\u5C3C\u6CCA\u5C14|Federale Democratische Republiek Nepal"],
  ["NRU", "NR", "520", "Nauru|the Republic of Nauru|la R\xE9publique de Nauru|la Rep\xFAblica de Nauru|\u041D\u0430\u0443\u0440\u0443|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041D\u0430\u0443\u0440\u0443|\u0646\u0627\u0648\u0631\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0646\u0627\u0648\u0631\u0648|\u7459\u9C81|\u7459\u9C81\u5171\u548C\u56FD|Republiek Nauru"],
  ["NZL", "NZ", "554", "New Zealand|Nouvelle-Z\xE9lande (la)|Nouvelle-Z\xE9lande|la Nouvelle-Z\xE9lande|Nueva Zelandia|Nueva Zelanda|\u041D\u043E\u0432\u0430\u044F \u0417\u0435\u043B\u0430\u043D\u0434\u0438\u044F|\u0646\u064A\u0648\u0632\u064A\u0644\u0646\u062F\u0627|\u65B0\u897F\u5170|Neuseeland|Nuova Zelanda|Nova Zel\xE2ndia|Nieuw-Zeeland"],
  ["OMN", "OM", "512", "Oman|the Sultanate of Oman|le Sultanat d'Oman|la Sultan\xEDa de Om\xE1n|\u041E\u043C\u0430\u043D|\u0421\u0443\u043B\u0442\u0430\u043D\u0430\u0442 \u041E\u043C\u0430\u043D|\u0639\u0645\u0627\u0646|\u0633\u0644\u0637\u0646\u0629 \u0639\u0645\u0627\u0646|\u963F\u66FC|\u963F\u66FC\u82CF\u4E39\u56FD|Om\xE3|Sultanaat Oman"],
  ["PAK", "PK", "586", "Pakistan|the Islamic Republic of Pakistan|Pakistan (le)|la R\xE9publique islamique du Pakistan|Pakist\xE1n (el)|la Rep\xFAblica Isl\xE1mica del Pakist\xE1n|\u041F\u0430\u043A\u0438\u0441\u0442\u0430\u043D|\u0418\u0441\u043B\u0430\u043C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u0430\u043A\u0438\u0441\u0442\u0430\u043D|\u0628\u0627\u0643\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0627\u0643\u0633\u062A\u0627\u0646 \u0627\u0644\u0625\u0633\u0644\u0627\u0645\u064A\u0629|\u5DF4\u57FA\u65AF\u5766|\u5DF4\u57FA\u65AF\u5766\u4F0A\u65AF\u5170\u5171\u548C\u56FD|Paquist\xE3o|Islamitische Republiek Pakistan"],
  ["PAN", "PA", "591", "Panama|the Republic of Panama|Panama (le)|la R\xE9publique du Panama|la Rep\xFAblica de Panam\xE1|\u041F\u0430\u043D\u0430\u043C\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u0430\u043D\u0430\u043C\u0430|\u0628\u0646\u0645\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0646\u0645\u0627|\u5DF4\u62FF\u9A6C|\u5DF4\u62FF\u9A6C\u5171\u548C\u56FD|Republiek Panama"],
  ["PCN", "PN", "612", "Pitcairn|Pitcairn Islands|\xCEles Pitcairn|\u041F\u0438\u0442\u043A\u044D\u0440\u043D|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u041F\u0438\u0442\u043A\u044D\u0440\u043D|\u0628\u064A\u062A\u0643\u0631\u0646|\u062C\u0632\u0631 \u0628\u064A\u062A\u0643\u064A\u0631\u0646|\u76AE\u7279\u51EF\u6069|\u76AE\u7279\u51EF\u6069\u7FA4\u5C9B|Pitcairninseln|Isole Pitcairn|Ilhas Pitcairn"],
  ["PER", "PE", "604", "Peru|the Republic of Peru|P\xE9rou (le)|P\xE9rou|la R\xE9publique du P\xE9rou|Per\xFA (el)|la Rep\xFAblica del Per\xFA|\u041F\u0435\u0440\u0443|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u0435\u0440\u0443|\u0628\u064A\u0631\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u064A\u0631\u0648|\u79D8\u9C81|\u79D8\u9C81\u5171\u548C\u56FD|Republiek Peru"],
  ["PHL", "PH", "608", "Philippines (the)|Philippines|the Republic of the Philippines|Philippines (les)|la R\xE9publique des Philippines|Filipinas|la Rep\xFAblica de Filipinas|\u0424\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u044B|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0424\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u044B|\u0627\u0644\u0641\u0644\u0628\u064A\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0641\u0644\u0628\u064A\u0646|\u83F2\u5F8B\u5BBE|\u83F2\u5F8B\u5BBE\u5171\u548C\u56FD|Philippinen|Filippine|Republiek der Filipijnen|Filipijnen"],
  ["PLW", "PW", "585", "Palau|the Republic of Palau|Palaos (les)|Palaos|la R\xE9publique des Palaos|la Rep\xFAblica de Palau|\u041F\u0430\u043B\u0430\u0443|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u0430\u043B\u0430\u0443|\u0628\u0627\u0644\u0627\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0627\u0644\u0627\u0648|\u5E15\u52B3|\u5E15\u52B3\u5171\u548C\u56FD|Republiek Palau"],
  ["PNG", "PG", "598", "Papua New Guinea|the Independent State of Papua New Guinea|Papouasie-Nouvelle-Guin\xE9e (la)|Papouasie-Nouvelle-Guin\xE9e|l'\xC9tat ind\xE9pendant de Papouasie-Nouvelle-Guin\xE9e|Papua Nueva Guinea|el Estado Independiente de Papua Nueva Guinea|\u041F\u0430\u043F\u0443\u0430 \u2014 \u041D\u043E\u0432\u0430\u044F \u0413\u0432\u0438\u043D\u0435\u044F|\u041D\u0435\u0437\u0430\u0432\u0438\u0441\u0438\u043C\u043E\u0435 \u0433\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u041F\u0430\u043F\u0443\u0430 \u2014 \u041D\u043E\u0432\u0430\u044F \u0413\u0432\u0438\u043D\u0435\u044F|\u0628\u0627\u0628\u0648\u0627 \u063A\u064A\u0646\u064A\u0627 \u0627\u0644\u062C\u062F\u064A\u062F\u0629|\u062F\u0648\u0644\u0629 \u0628\u0627\u0628\u0648\u0627 \u063A\u064A\u0646\u064A\u0627 \u0627\u0644\u062C\u062F\u064A\u062F\u0629 \u0627\u0644\u0645\u0633\u062A\u0642\u0644\u0629|\u5DF4\u5E03\u4E9A\u65B0\u51E0\u5185\u4E9A|\u5DF4\u5E03\u4E9A\u65B0\u51E0\u5185\u4E9A\u72EC\u7ACB\u56FD|Papua-Neuguinea|Papua Nuova Guinea|Papua-Nova Guin\xE9|Onafhankelijke Staat Papoea-Nieuw-Guinea|Papoea-Nieuw-Guinea"],
  ["POL", "PL", "616", "Poland|the Republic of Poland|Pologne (la)|Pologne|la R\xE9publique de Pologne|Polonia|la Rep\xFAblica de Polonia|\u041F\u043E\u043B\u044C\u0448\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u043E\u043B\u044C\u0448\u0430|\u0628\u0648\u0644\u0646\u062F\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0648\u0644\u0646\u062F\u0627|\u6CE2\u5170|\u6CE2\u5170\u5171\u548C\u56FD|Polen|Republiek Polen"],
  ["PRI", "PR", "630", "Puerto Rico|Porto Rico|\u041F\u0443\u044D\u0440\u0442\u043E-\u0420\u0438\u043A\u043E|\u0628\u0648\u0631\u062A\u0648\u0631\u064A\u0643\u0648|\u6CE2\u591A\u9ECE\u5404"],
  ["PRK", "KP", "408", "Democratic People's Republic of Korea (the)|Democratic People's Republic of Korea|North Korea|the Democratic People's Republic of Korea|R\xE9publique populaire d\xE9mocratique de Cor\xE9e (la)|R\xE9publique populaire d\xE9mocratique de Cor\xE9e|la R\xE9publique populaire d\xE9mocratique de Cor\xE9e|Cor\xE9e du Nord|Rep\xFAblica Popular Democr\xE1tica de Corea (la)|Rep\xFAblica Popular Democr\xE1tica de Corea|la Rep\xFAblica Popular Democr\xE1tica de Corea|\u041A\u043E\u0440\u0435\u0439\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u043E-\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u041A\u041D\u0414\u0420 (\u041A\u043E\u0440\u0435\u0439\u0441\u043A\u0430\u044F \u041D\u0430\u0440\u043E\u0434\u043D\u043E-\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430)|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0643\u0648\u0631\u064A\u0627 \u0627\u0644\u0634\u0639\u0628\u064A\u0629 \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629|\u0643\u0648\u0631\u064A\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u671D\u9C9C\u6C11\u4E3B\u4E3B\u4E49\u4EBA\u6C11\u5171\u548C\u56FD|\u671D\u9C9C|Nordkorea|Corea del Nord|Coreia do Norte|Democratische Volksrepubliek Korea|Noord-Korea"],
  ["PRT", "PT", "620", "Portugal|the Portuguese Republic|Portugal (le)|la R\xE9publique portugaise|la Rep\xFAblica Portuguesa|\u041F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u0438\u044F|\u041F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u044C\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u0628\u0631\u062A\u063A\u0627\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0628\u0631\u062A\u063A\u0627\u0644|\u8461\u8404\u7259|\u8461\u8404\u7259\u5171\u548C\u56FD|Portogallo|Portugese Republiek"],
  ["PRY", "PY", "600", "Paraguay|the Republic of Paraguay|Paraguay (le)|la R\xE9publique du Paraguay|Paraguay (el)|la Rep\xFAblica del Paraguay|\u041F\u0430\u0440\u0430\u0433\u0432\u0430\u0439|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u041F\u0430\u0440\u0430\u0433\u0432\u0430\u0439|\u0628\u0627\u0631\u0627\u063A\u0648\u0627\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0628\u0627\u0631\u0627\u063A\u0648\u0627\u064A|\u5DF4\u62C9\u572D|\u5DF4\u62C9\u572D\u5171\u548C\u56FD|Paraguai|Republiek Paraguay"],
  ["PSE", "PS", "275", "State of Palestine (the)|State of Palestine|Palestine|the State of Palestine|\xC9tat de Palestine (l')|\xC9tat de Palestine|l'\xC9tat de Palestine|Estado de Palestina (el)|Estado de Palestina|el Estado de Palestina|Palestina|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u041F\u0430\u043B\u0435\u0441\u0442\u0438\u043D\u0430|\u062F\u0648\u0644\u0629 \u0641\u0644\u0633\u0637\u064A\u0646|\u0641\u0644\u0633\u0637\u064A\u0646|\u5DF4\u52D2\u65AF\u5766\u56FD|\u5DF4\u52D2\u65AF\u5766|Staat Pal\xE4stina|Stato di Palestina|Territ\xF3rios palestinos|Staat Palestina"],
  ["PYF", "PF", "258", "French Polynesia|Polyn\xE9sie fran\xE7aise|Polinesia Francesa|\u0424\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A\u0430\u044F \u041F\u043E\u043B\u0438\u043D\u0435\u0437\u0438\u044F|\u0628\u0648\u0644\u064A\u0646\u064A\u0632\u064A\u0627 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629|\u0628\u0648\u0644\u064A\u0646\u0632\u064A\u0627 \u0627\u0644\u0641\u0631\u0646\u0633\u064A\u0629|\u6CD5\u5C5E\u6CE2\u5229\u5C3C\u897F\u4E9A|Franz\xF6sisch-Polynesien|Polinesia Francese|Frans-Polynesi\xEB"],
  ["QAT", "QA", "634", "Qatar|the State of Qatar|Qatar (le)|l'\xC9tat du Qatar|el Estado de Qatar|Catar|\u041A\u0430\u0442\u0430\u0440|\u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u041A\u0430\u0442\u0430\u0440|\u0642\u0637\u0631|\u062F\u0648\u0644\u0629 \u0642\u0637\u0631|\u5361\u5854\u5C14|\u5361\u5854\u5C14\u56FD|Katar|Staat Qatar"],
  ["REU", "RE", "638", "R\xE9union|\u0420\u0435\u044E\u043D\u044C\u043E\u043D|\u0631\u064A\u0648\u0646\u064A\u0648\u0646|\u0644\u0627 \u0631\u064A\u0648\u0646\u064A\u0648\u0646|\u7559\u5C3C\u6C6A|Reuni\xE3o"],
  ["ROU", "RO", "642", "Romania|Roumanie (la)|Roumanie|la Roumanie|Rumania|\u0420\u0443\u043C\u044B\u043D\u0438\u044F|\u0631\u0648\u0645\u0627\u0646\u064A\u0627|\u7F57\u9A6C\u5C3C\u4E9A|Rum\xE4nien|Rom\xE9nia|Roemeense Republiek|Roemeni\xEB"],
  ["RUS", "RU", "643", "Russian Federation (the)|Russian Federation|Russia|the Russian Federation|F\xE9d\xE9ration de Russie (la)|F\xE9d\xE9ration de Russie|la F\xE9d\xE9ration de Russie|Russie|Federaci\xF3n de Rusia (la)|Federaci\xF3n de Rusia|la Federaci\xF3n de Rusia|Rusia|\u0420\u043E\u0441\u0441\u0438\u0439\u0441\u043A\u0430\u044F \u0424\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044F|\u0420\u043E\u0441\u0441\u0438\u044F|\u0627\u0644\u0627\u062A\u062D\u0627\u062F \u0627\u0644\u0631\u0648\u0633\u064A|\u0631\u0648\u0633\u064A\u0627|\u4FC4\u7F57\u65AF\u8054\u90A6|\u4FC4\u7F57\u65AF|Russische F\xF6deration|Russland|Russische Federatie|Rusland"],
  ["RWA", "RW", "646", "Rwanda|the Republic of Rwanda|Rwanda (le)|la R\xE9publique du Rwanda|la Rep\xFAblica de Rwanda|Ruanda|\u0420\u0443\u0430\u043D\u0434\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0420\u0443\u0430\u043D\u0434\u0430|\u0631\u0648\u0627\u0646\u062F\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0631\u0648\u0627\u0646\u062F\u0627|\u5362\u65FA\u8FBE|\u5362\u65FA\u8FBE\u5171\u548C\u56FD|Republiek Rwanda"],
  ["SAU", "SA", "682", "Saudi Arabia|the Kingdom of Saudi Arabia|Arabie saoudite (l')|Arabie saoudite|le Royaume d'Arabie saoudite|Arabia Saudita (la)|Arabia Saudita|el Reino de la Arabia Saudita|\u0421\u0430\u0443\u0434\u043E\u0432\u0441\u043A\u0430\u044F \u0410\u0440\u0430\u0432\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0421\u0430\u0443\u0434\u043E\u0432\u0441\u043A\u0430\u044F \u0410\u0440\u0430\u0432\u0438\u044F|\u0627\u0644\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0627\u0644\u0633\u0639\u0648\u062F\u064A\u0629|\u0627\u0644\u0633\u0639\u0648\u062F\u064A\u0629|\u6C99\u7279\u963F\u62C9\u4F2F|\u6C99\u7279\u963F\u62C9\u4F2F\u738B\u56FD|Saudi-Arabien|Koninkrijk Saudi-Arabi\xEB|Saudi-Arabi\xEB"],
  ["SDN", "SD", "729", "Sudan (the)|Sudan|the Republic of the Sudan|Soudan (le)|Soudan|la R\xE9publique du Soudan|Sud\xE1n (el)|la Rep\xFAblica del Sud\xE1n|\u0421\u0443\u0434\u0430\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0443\u0434\u0430\u043D|\u0627\u0644\u0633\u0648\u062F\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0633\u0648\u062F\u0627\u0646|\u82CF\u4E39|\u82CF\u4E39\u5171\u548C\u56FD|Sud\xE3o|Republiek Soedan|Soedan"],
  ["SEN", "SN", "686", "Senegal|the Republic of Senegal|S\xE9n\xE9gal (le)|la R\xE9publique du S\xE9n\xE9gal|Senegal (el)|la Rep\xFAblica del Senegal|\u0421\u0435\u043D\u0435\u0433\u0430\u043B|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0435\u043D\u0435\u0433\u0430\u043B|\u0627\u0644\u0633\u0646\u063A\u0627\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0633\u0646\u063A\u0627\u0644|\u585E\u5185\u52A0\u5C14|\u585E\u5185\u52A0\u5C14\u5171\u548C\u56FD|Republiek Senegal"],
  ["SGP", "SG", "702", "Singapore|the Republic of Singapore|Singapour|la R\xE9publique de Singapour|Singapur|la Rep\xFAblica de Singapur|\u0421\u0438\u043D\u0433\u0430\u043F\u0443\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0438\u043D\u0433\u0430\u043F\u0443\u0440|\u0633\u0646\u063A\u0627\u0641\u0648\u0631\u0629|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0646\u063A\u0627\u0641\u0648\u0631\u0629|\u65B0\u52A0\u5761|\u65B0\u52A0\u5761\u5171\u548C\u56FD|Singapura|Republiek Singapore"],
  ["SGS", "GS", "239", "South Georgia and the South Sandwich Islands|South Georgia & South Sandwich Islands|G\xE9orgie du Sud-et-les \xCEles Sandwich du Sud|Georgia del Sur y las Islas Sandwich del Sur|\u042E\u0436\u043D\u0430\u044F \u0414\u0436\u043E\u0440\u0434\u0436\u0438\u044F \u0438 \u042E\u0436\u043D\u044B\u0435 \u0421\u0430\u043D\u0434\u0432\u0438\u0447\u0435\u0432\u044B \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u042E\u0436\u043D\u0430\u044F \u0413\u0435\u043E\u0440\u0433\u0438\u044F \u0438 \u042E\u0436\u043D\u044B\u0435 \u0421\u0430\u043D\u0434\u0432\u0438\u0447\u0435\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0648\u0631\u062C\u064A\u0627 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629 \u0648\u062C\u0632\u0631 \u0633\u0627\u0646\u062F\u0648\u064A\u062A\u0634 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629|\u5357\u4E54\u6CBB\u4E9A\u5C9B\u548C\u5357\u6851\u5FB7\u97E6\u5947\u5C9B|\u5357\u4E54\u6CBB\u4E9A\u548C\u5357\u6851\u5A01\u5947\u7FA4\u5C9B|S\xFCdgeorgien und die S\xFCdlichen Sandwichinseln|Georgia del Sud e isole Sandwich meridionali|Ge\xF3rgia do Sul e Ilhas Sandwich do Sul|Zuid-Georgia en de Zuidelijke Sandwicheilanden"],
  ["SHN", "SH", "654", "Saint Helena|St. Helena|Sainte-H\xE9l\xE8ne|Santa Elena|Santa Helena, Ascensi\xF3n y Trist\xE1n de Acu\xF1a|\u041E\u0441\u0442\u0440\u043E\u0432 \u0421\u0432\u044F\u0442\u043E\u0439 \u0415\u043B\u0435\u043D\u044B|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u0421\u0432\u044F\u0442\u043E\u0439 \u0415\u043B\u0435\u043D\u044B, \u0412\u043E\u0437\u043D\u0435\u0441\u0435\u043D\u0438\u044F \u0438 \u0422\u0440\u0438\u0441\u0442\u0430\u043D-\u0434\u0430-\u041A\u0443\u043D\u044C\u044F|\u0633\u0627\u0646\u062A \u0647\u064A\u0644\u0627\u0646\u0629|\u0633\u0627\u0646\u062A \u0647\u064A\u0644\u064A\u0646\u0627 \u0648\u0623\u0633\u064A\u0646\u0634\u064A\u0646 \u0648\u062A\u0631\u064A\u0633\u062A\u0627\u0646 \u062F\u0627 \u0643\u0648\u0646\u0627|\u5723\u8D6B\u52D2\u62FF|\u5723\u8D6B\u52D2\u62FF\u3001\u963F\u68EE\u677E\u548C\u7279\u91CC\u65AF\u5766-\u8FBE\u5E93\u5C3C\u4E9A|Sant'Elena, Isola di Ascensione e Tristan da Cunha|Santa Helena|Sint-Helena"],
  ["SJM", "SJ", "744", "Svalbard and Jan Mayen Islands|Svalbard & Jan Mayen|Svalbard and Jan Mayen|\xCEles Svalbard-et-Jan Mayen|Svalbard et \xCEle Jan Mayen|Islas Svalbard y Jan Mayen|Svalbard y Jan Mayen|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u0421\u0432\u0430\u043B\u044C\u0431\u0430\u0440\u0434 \u0438 \u042F\u043D-\u041C\u0430\u0439\u0435\u043D|\u0428\u043F\u0438\u0446\u0431\u0435\u0440\u0433\u0435\u043D \u0438 \u042F\u043D-\u041C\u0430\u0439\u0435\u043D|\u062C\u0632\u064A\u0631\u062A\u064A \u0633\u0641\u0627\u0644\u0628\u0627\u0631\u062F \u0648\u062C\u0627\u0646 \u0645\u0627\u064A\u0650\u0646|\u0633\u0641\u0627\u0644\u0628\u0627\u0631\u062F \u0648\u064A\u0627\u0646 \u0645\u0627\u064A\u0646|\u65AF\u74E6\u5C14\u5DF4\u7FA4\u5C9B\u548C\u626C\u9A6C\u5EF6\u5C9B|\u65AF\u74E6\u5C14\u5DF4\u548C\u626C\u9A6C\u5EF6|Svalbard und Jan Mayen|Svalbard e Jan Mayen|Spitsbergen en Jan Mayen"],
  ["SLB", "SB", "090", "Solomon Islands|\xCEles Salomon (les)|\xCEles Salomon|les \xCEles Salomon|Islas Salom\xF3n (las)|Islas Salom\xF3n|las Islas Salom\xF3n|\u0421\u043E\u043B\u043E\u043C\u043E\u043D\u043E\u0432\u044B \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u062C\u0632\u0631 \u0633\u0644\u064A\u0645\u0627\u0646|\u6240\u7F57\u95E8\u7FA4\u5C9B|Salomonen|Isole Salomone|Ilhas Salom\xE3o|Salomonseilanden"],
  ["SLE", "SL", "694", "Sierra Leone|the Republic of Sierra Leone|Sierra Leone (la)|la R\xE9publique de Sierra Leone|Sierra Leona|la Rep\xFAblica de Sierra Leona|\u0421\u044C\u0435\u0440\u0440\u0430-\u041B\u0435\u043E\u043D\u0435|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u044C\u0435\u0440\u0440\u0430-\u041B\u0435\u043E\u043D\u0435|\u0633\u064A\u0631\u0627\u0644\u064A\u0648\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u064A\u0631\u0627\u0644\u064A\u0648\u0646|\u585E\u62C9\u5229\u6602|\u585E\u62C9\u5229\u6602\u5171\u548C\u56FD|Serra Leoa|Republiek Sierra Leone"],
  ["SLV", "SV", "222", "El Salvador|the Republic of El Salvador|la R\xE9publique d'El Salvador|la Rep\xFAblica de El Salvador|\u0421\u0430\u043B\u044C\u0432\u0430\u0434\u043E\u0440|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u042D\u043B\u044C-\u0421\u0430\u043B\u044C\u0432\u0430\u0434\u043E\u0440|\u0627\u0644\u0633\u0644\u0641\u0627\u062F\u0648\u0631|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0633\u0644\u0641\u0627\u062F\u0648\u0631|\u8428\u5C14\u74E6\u591A|\u8428\u5C14\u74E6\u591A\u5171\u548C\u56FD|Republiek El Salvador"],
  ["SMR", "SM", "674", "San Marino|the Republic of San Marino|Saint-Marin|la R\xE9publique de Saint-Marin|la Rep\xFAblica de San Marino|\u0421\u0430\u043D-\u041C\u0430\u0440\u0438\u043D\u043E|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0430\u043D-\u041C\u0430\u0440\u0438\u043D\u043E|\u0633\u0627\u0646 \u0645\u0627\u0631\u064A\u0646\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0627\u0646 \u0645\u0627\u0631\u064A\u0646\u0648|\u5723\u9A6C\u529B\u8BFA|\u5723\u9A6C\u529B\u8BFA\u5171\u548C\u56FD|Republiek San Marino"],
  ["SOM", "SO", "706", "Somalia|the Federal Republic of Somalia|Somalie (la)|Somalie|la R\xE9publique f\xE9d\xE9rale de Somalie|la Rep\xFAblica Federal de Somalia|\u0421\u043E\u043C\u0430\u043B\u0438|\u0424\u0435\u0434\u0435\u0440\u0430\u0442\u0438\u0432\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u043E\u043C\u0430\u043B\u0438|\u0627\u0644\u0635\u0648\u0645\u0627\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0635\u0648\u0645\u0627\u0644 \u0627\u0644\u0627\u062A\u062D\u0627\u062F\u064A\u0629|\u7D22\u9A6C\u91CC|\u7D22\u9A6C\u91CC\u8054\u90A6\u5171\u548C\u56FD|Federale Republiek Somali\xEB"],
  ["SPM", "PM", "666", "Saint Pierre and Miquelon|St. Pierre & Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquel\xF3n|\u0421\u0435\u043D-\u041F\u044C\u0435\u0440 \u0438 \u041C\u0438\u043A\u0435\u043B\u043E\u043D|\u0633\u0627\u0646 \u0628\u064A\u064A\u0631 \u0648\u0645\u064A\u0643\u0644\u0648\u0646|\u5723\u76AE\u57C3\u5C14\u548C\u5BC6\u514B\u9686|Saint-Pierre und Miquelon|Saint Pierre e Miquelon|Saint-Pierre en Miquelon"],
  ["SRB", "RS", "688", "Serbia|the Republic of Serbia|Serbie (la)|Serbie|la R\xE9publique de Serbie|la Rep\xFAblica de Serbia|\u0421\u0435\u0440\u0431\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0435\u0440\u0431\u0438\u044F|\u0635\u0631\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0635\u0631\u0628\u064A\u0627|\u585E\u5C14\u7EF4\u4E9A|\u585E\u5C14\u7EF4\u4E9A\u5171\u548C\u56FD|Serbien|S\xE9rvia|Republiek Servi\xEB|Servi\xEB"],
  ["SSD", "SS", "728", "South Sudan|the Republic of South Sudan|Soudan du Sud (le)|Soudan du Sud|la R\xE9publique du Soudan du Sud|Sud\xE1n del Sur|la Rep\xFAblica de Sud\xE1n del Sur|\u042E\u0436\u043D\u044B\u0439 \u0421\u0443\u0434\u0430\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u042E\u0436\u043D\u044B\u0439 \u0421\u0443\u0434\u0430\u043D|\u062C\u0646\u0648\u0628 \u0627\u0644\u0633\u0648\u062F\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062C\u0646\u0648\u0628 \u0627\u0644\u0633\u0648\u062F\u0627\u0646|\u5357\u82CF\u4E39|\u5357\u82CF\u4E39\u5171\u548C\u56FD|S\xFCdsudan|Sudan del Sud|Sud\xE3o do Sul|Republiek Zuid-Soedan|Zuid-Soedan"],
  ["STP", "ST", "678", "Sao Tome and Principe|S\xE3o Tom\xE9 & Pr\xEDncipe|the Democratic Republic of Sao Tome and Principe|Sao Tom\xE9-et-Principe|la R\xE9publique d\xE9mocratique de Sao Tom\xE9-et-Principe|Santo Tom\xE9 y Pr\xEDncipe|la Rep\xFAblica Democr\xE1tica de Santo Tom\xE9 y Pr\xEDncipe|\u0421\u0430\u043D-\u0422\u043E\u043C\u0435 \u0438 \u041F\u0440\u0438\u043D\u0441\u0438\u043F\u0438|\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0430\u043D-\u0422\u043E\u043C\u0435 \u0438 \u041F\u0440\u0438\u043D\u0441\u0438\u043F\u0438|\u0633\u0627\u0646 \u062A\u0648\u0645\u064A \u0648\u0628\u0631\u064A\u0646\u0633\u064A\u0628\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0627\u0646 \u062A\u0648\u0645\u064A \u0648\u0628\u0631\u064A\u0646\u0633\u064A\u0628\u064A \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629|\u0633\u0627\u0648 \u062A\u0648\u0645\u064A \u0648\u0628\u0631\u064A\u0646\u0633\u064A\u0628|\u5723\u591A\u7F8E\u548C\u666E\u6797\u897F\u6BD4|\u5723\u591A\u7F8E\u548C\u666E\u6797\u897F\u6BD4\u6C11\u4E3B\u5171\u548C\u56FD|S\xE3o Tom\xE9 und Pr\xEDncipe|S\xE3o Tom\xE9 e Pr\xEDncipe|Democratische Republiek S\xE3o Tom\xE9 en Principe|S\xE3o Tom\xE9 en Principe"],
  ["SUR", "SR", "740", "Suriname|the Republic of Suriname|Suriname (le)|la R\xE9publique du Suriname|la Rep\xFAblica de Suriname|\u0421\u0443\u0440\u0438\u043D\u0430\u043C|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0443\u0440\u0438\u043D\u0430\u043C|\u0633\u0648\u0631\u064A\u0646\u0627\u0645|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0648\u0631\u064A\u0646\u0627\u0645|\u82CF\u91CC\u5357|\u82CF\u91CC\u5357\u5171\u548C\u56FD|Republiek Suriname"],
  ["SVK", "SK", "703", "Slovakia|the Slovak Republic|Slovaquie (la)|Slovaquie|la R\xE9publique slovaque|Eslovaquia|la Rep\xFAblica Eslovaca|\u0421\u043B\u043E\u0432\u0430\u043A\u0438\u044F|\u0421\u043B\u043E\u0432\u0430\u0446\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0633\u0644\u0648\u0641\u0627\u0643\u064A\u0627|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0633\u0644\u0648\u0641\u0627\u0643\u064A\u0629|\u65AF\u6D1B\u4F10\u514B|\u65AF\u6D1B\u4F10\u514B\u5171\u548C\u56FD|Slowakei|Slovacchia|Slowaakse Republiek|Slowakije"],
  ["SVN", "SI", "705", "Slovenia|the Republic of Slovenia|Slov\xE9nie (la)|Slov\xE9nie|la R\xE9publique de Slov\xE9nie|Eslovenia|la Rep\xFAblica de Eslovenia|\u0421\u043B\u043E\u0432\u0435\u043D\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u043B\u043E\u0432\u0435\u043D\u0438\u044F|\u0633\u0644\u0648\u0641\u064A\u0646\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u0644\u0648\u0641\u064A\u0646\u064A\u0627|\u65AF\u6D1B\u6587\u5C3C\u4E9A|\u65AF\u6D1B\u6587\u5C3C\u4E9A\u5171\u548C\u56FD|Slowenien|Republiek Sloveni\xEB"],
  ["SWE", "SE", "752", "Sweden|the Kingdom of Sweden|Su\xE8de (la)|Su\xE8de|le Royaume de Su\xE8de|Suecia|el Reino de Suecia|\u0428\u0432\u0435\u0446\u0438\u044F|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0428\u0432\u0435\u0446\u0438\u044F|\u0627\u0644\u0633\u0648\u064A\u062F|\u0645\u0645\u0644\u0643\u0629 \u0627\u0644\u0633\u0648\u064A\u062F|\u745E\u5178|\u745E\u5178\u738B\u56FD|Schweden|Svezia|Koninkrijk Zweden|Zweden"],
  ["SWZ", "SZ", "748", "Eswatini|the Kingdom of Eswatini|Eswatini (l')|le Royaume d\u2019Eswatini|Royaume d'Eswatini|el Reino de Eswatini|Esuatini|\u042D\u0441\u0432\u0430\u0442\u0438\u043D\u0438|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u042D\u0441\u0432\u0430\u0442\u0438\u043D\u0438|\u0625\u0633\u0648\u0627\u062A\u064A\u0646\u064A|\u0645\u0645\u0644\u0643\u0629 \u0625\u0633\u0648\u0627\u062A\u064A\u0646\u064A|\u0633\u0648\u0627\u0632\u064A\u0644\u0627\u0646\u062F|\u65AF\u5A01\u58EB\u5170|\u65AF\u5A01\u58EB\u5170\u738B\u56FD|Essuat\xEDni|Koninkrijk Eswatini|Swaziland"],
  ["SXM", "SX", "534", "Sint Maarten (Dutch part)|Sint Maarten|Saint-Martin (partie n\xE9erlandaise)|San Mart\xEDn (parte Holandesa)|Sint Maarten (neerlandesa)|\u0421\u0438\u043D\u0442-\u041C\u0430\u0440\u0442\u0435\u043D (\u043D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u0441\u043A\u0430\u044F \u0447\u0430\u0441\u0442\u044C)|\u0421\u0438\u043D\u0442-\u041C\u0430\u0440\u0442\u0435\u043D|\u0633\u0627\u0646\u062A \u0645\u0627\u0631\u062A\u0646 (\u0627\u0644\u062C\u0632\u0621 \u0627\u0644\u0647\u0648\u0644\u0646\u062F\u064A)|\u5723\u9A6C\u4E01\uFF08\u8377\u5C5E\uFF09|\u8377\u5C5E\u5723\u9A6C\u4E01|S\xE3o Martinho|Sint Maarten (Nederlands deel)|Land Sint Maarten"],
  ["SYC", "SC", "690", "Seychelles|the Republic of Seychelles|Seychelles (les)|la R\xE9publique des Seychelles|la Rep\xFAblica de Seychelles|\u0421\u0435\u0439\u0448\u0435\u043B\u044C\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0421\u0435\u0439\u0448\u0435\u043B\u044C\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430|\u0633\u064A\u0634\u064A\u0644|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0633\u064A\u0634\u064A\u0644|\u0633\u064A\u0634\u0644|\u585E\u820C\u5C14|\u585E\u820C\u5C14\u5171\u548C\u56FD|Seychellen|Republiek der Seychellen"],
  ["SYR", "SY", "760", "Syrian Arab Republic (the)|Syrian Arab Republic|Syria|the Syrian Arab Republic|R\xE9publique arabe syrienne (la)|R\xE9publique arabe syrienne|la R\xE9publique arabe syrienne|Syrie|Rep\xFAblica \xC1rabe Siria (la)|Rep\xFAblica \xC1rabe Siria|la Rep\xFAblica \xC1rabe Siria|\u0421\u0438\u0440\u0438\u0439\u0441\u043A\u0430\u044F \u0410\u0440\u0430\u0431\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0421\u0438\u0440\u0438\u044F|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u0627\u0644\u0633\u0648\u0631\u064A\u0629|\u0633\u0648\u0631\u064A\u0627|\u963F\u62C9\u4F2F\u53D9\u5229\u4E9A\u5171\u548C\u56FD|\u53D9\u5229\u4E9A|Syrien, Arabische Republik|Siria|Syrische Arabische Republiek"],
  ["TCA", "TC", "796", "Turks and Caicos Islands|Turks & Caicos Islands|\xCEles Turques-et-Ca\xEFques|Islas Turcas y Caicos|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u0422\u0435\u0440\u043A\u0441 \u0438 \u041A\u0430\u0439\u043A\u043E\u0441|\u0422\u0435\u0440\u043A\u0441 \u0438 \u041A\u0430\u0439\u043A\u043E\u0441|\u062C\u0632\u0631 \u062A\u0631\u0643\u0633 \u0648\u0643\u0627\u064A\u0643\u0648\u0633|\u062C\u0632\u0631 \u062A\u0648\u0631\u0643\u0633 \u0648\u0643\u0627\u064A\u0643\u0648\u0633|\u7279\u514B\u65AF\u548C\u51EF\u79D1\u65AF\u7FA4\u5C9B|Turks- und Caicosinseln|Isole Turks e Caicos|Ilhas Turcas e Caicos|Turks- en Caicoseilanden"],
  ["TCD", "TD", "148", "Chad|the Republic of Chad|Tchad (le)|Tchad|la R\xE9publique du Tchad|Chad (el)|la Rep\xFAblica del Chad|\u0427\u0430\u0434|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0427\u0430\u0434|\u062A\u0634\u0627\u062F|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062A\u0634\u0627\u062F|\u4E4D\u5F97|\u4E4D\u5F97\u5171\u548C\u56FD|Tschad|Ciad|Chade|Republiek Tsjaad|Tsjaad"],
  ["TGO", "TG", "768", "Togo|the Togolese Republic|Togo (le)|la R\xE9publique togolaise|Togo (el)|la Rep\xFAblica Togolesa|\u0422\u043E\u0433\u043E|\u0422\u043E\u0433\u043E\u043B\u0435\u0437\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u062A\u0648\u063A\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062A\u0648\u063A\u0648|\u591A\u54E5|\u591A\u54E5\u5171\u548C\u56FD|Togolese Republiek"],
  ["THA", "TH", "764", "Thailand|the Kingdom of Thailand|Tha\xEFlande (la)|Tha\xEFlande|le Royaume de Tha\xEFlande|Tailandia|el Reino de Tailandia|\u0422\u0430\u0438\u043B\u0430\u043D\u0434|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0422\u0430\u0438\u043B\u0430\u043D\u0434|\u062A\u0627\u064A\u0644\u0646\u062F|\u0645\u0645\u0644\u0643\u0629 \u062A\u0627\u064A\u0644\u0646\u062F|\u062A\u0627\u064A\u0644\u0627\u0646\u062F|\u6CF0\u56FD|\u6CF0\u738B\u56FD|Thailandia|Koninkrijk Thailand"],
  ["TJK", "TJ", "762", "Tajikistan|the Republic of Tajikistan|Tadjikistan (le)|Tadjikistan|la R\xE9publique du Tadjikistan|Tayikist\xE1n|la Rep\xFAblica de Tayikist\xE1n|\u0422\u0430\u0434\u0436\u0438\u043A\u0438\u0441\u0442\u0430\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0422\u0430\u0434\u0436\u0438\u043A\u0438\u0441\u0442\u0430\u043D|\u0637\u0627\u062C\u064A\u0643\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0637\u0627\u062C\u064A\u0643\u0633\u062A\u0627\u0646|\u5854\u5409\u514B\u65AF\u5766|\u5854\u5409\u514B\u65AF\u5766\u5171\u548C\u56FD|Tadschikistan|Tagikistan|Tajiquist\xE3o|Republiek Tadzjikistan|Tadzjikistan"],
  ["TKL", "TK", "772", "Tokelau|Tok\xE9laou|\u0422\u043E\u043A\u0435\u043B\u0430\u0443|\u062A\u0648\u0643\u064A\u0644\u0627\u0648|\u6258\u514B\u52B3"],
  ["TKM", "TM", "795", "Turkmenistan|Turkm\xE9nistan (le)|le Turkm\xE9nistan|\u0422\u0443\u0440\u043A\u043C\u0435\u043D\u0438\u0441\u0442\u0430\u043D|\u0422\u0443\u0440\u043A\u043C\u0435\u043D\u0438\u044F|\u062A\u0631\u0643\u0645\u0627\u0646\u0633\u062A\u0627\u0646|\u571F\u5E93\u66FC\u65AF\u5766|Turquemenist\xE3o|Turkmeense Republiek"],
  ["TLS", "TL", "626", "Timor-Leste|the Democratic Republic of Timor-Leste|Timor-Leste (le)|la R\xE9publique d\xE9mocratique du Timor-Leste|la Rep\xFAblica Democr\xE1tica de Timor-Leste|\u0422\u0438\u043C\u043E\u0440-\u041B\u0435\u0448\u0442\u0438|\u0414\u0435\u043C\u043E\u043A\u0440\u0430\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0422\u0438\u043C\u043E\u0440-\u041B\u0435\u0448\u0442\u0438|\u0412\u043E\u0441\u0442\u043E\u0447\u043D\u044B\u0439 \u0422\u0438\u043C\u043E\u0440|\u062A\u064A\u0645\u0648\u0631- \u0644\u064A\u0634\u062A\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062A\u064A\u0645\u0648\u0631 - \u0644\u064A\u0634\u062A\u064A \u0627\u0644\u062F\u064A\u0645\u0642\u0631\u0627\u0637\u064A\u0629|\u062A\u064A\u0645\u0648\u0631 \u0627\u0644\u0634\u0631\u0642\u064A\u0629|\u4E1C\u5E1D\u6C76|\u4E1C\u5E1D\u6C76\u6C11\u4E3B\u5171\u548C\u56FD|Osttimor|Timor Est|Democratische Republiek Timor-Leste"],
  ["TON", "TO", "776", "Tonga|the Kingdom of Tonga|Tonga (les)|le Royaume des Tonga|el Reino de Tonga|\u0422\u043E\u043D\u0433\u0430|\u041A\u043E\u0440\u043E\u043B\u0435\u0432\u0441\u0442\u0432\u043E \u0422\u043E\u043D\u0433\u0430|\u062A\u0648\u0646\u063A\u0627|\u0645\u0645\u0644\u0643\u0629 \u062A\u0648\u0646\u063A\u0627|\u6C64\u52A0|\u6C64\u52A0\u738B\u56FD|Koninkrijk Tonga"],
  ["TTO", "TT", "780", "Trinidad and Tobago|Trinidad & Tobago|the Republic of Trinidad and Tobago|Trinit\xE9-et-Tobago (la)|Trinit\xE9-et-Tobago|la R\xE9publique de Trinit\xE9-et-Tobago|Trinidad y Tabago|la Rep\xFAblica de Trinidad y Tabago|Trinidad y Tobago|\u0422\u0440\u0438\u043D\u0438\u0434\u0430\u0434 \u0438 \u0422\u043E\u0431\u0430\u0433\u043E|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0422\u0440\u0438\u043D\u0438\u0434\u0430\u0434 \u0438 \u0422\u043E\u0431\u0430\u0433\u043E|\u062A\u0631\u064A\u0646\u064A\u062F\u0627\u062F \u0648\u062A\u0648\u0628\u0627\u063A\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062A\u0631\u064A\u0646\u064A\u062F\u0627\u062F \u0648\u062A\u0648\u0628\u0627\u063A\u0648|\u7279\u7ACB\u5C3C\u8FBE\u548C\u591A\u5DF4\u54E5|\u7279\u7ACB\u5C3C\u8FBE\u548C\u591A\u5DF4\u54E5\u5171\u548C\u56FD|Trinidad und Tobago|Trinidad e Tobago|Trindade e Tobago|Republiek Trinidad en Tobago|Trinidad en Tobago"],
  ["TUN", "TN", "788", "Tunisia|the Republic of Tunisia|Tunisie (la)|Tunisie|la R\xE9publique tunisienne|T\xFAnez|la Rep\xFAblica de T\xFAnez|\u0422\u0443\u043D\u0438\u0441|\u0422\u0443\u043D\u0438\u0441\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u062A\u0648\u0646\u0633|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u062A\u0648\u0646\u0633\u064A\u0629|\u7A81\u5C3C\u65AF|\u7A81\u5C3C\u65AF\u5171\u548C\u56FD|Tunesien|Republiek Tunesi\xEB|Tunesi\xEB"],
  ["TUR", "TR", "792", "T\xFCrkiye|Turkey|Turquie|Turqu\xEDa|\u0422\u0443\u0440\u0446\u0438\u044F|\u062A\u0631\u0643\u064A\u0627|\u571F\u8033\u5176|T\xFCrkei|Turchia|Republiek Turkije|Turkije"],
  ["TUV", "TV", "798", "Tuvalu|Tuvalu (les)|les Tuvalu|\u0422\u0443\u0432\u0430\u043B\u0443|\u062A\u0648\u0641\u0627\u0644\u0648|\u56FE\u74E6\u5362"],
  ["TWN", "TW", "158", "Taiwan|Taiwan, Province of China|\u0422\u0430\u0439\u0432\u0430\u043D\u044C|\u041A\u0438\u0442\u0430\u0439\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u062A\u0627\u064A\u0648\u0627\u0646|\u53F0\u6E7E|\u4E2D\u56FD\u53F0\u6E7E\u7701|Repubblica di Cina"],
  ["TZA", "TZ", "834", "United Republic of Tanzania (the)|United Republic of Tanzania|Tanzania|the United Republic of Tanzania|R\xE9publique-Unie de Tanzanie (la)|R\xE9publique-Unie de Tanzanie|la R\xE9publique-Unie de Tanzanie|Rep\xFAblica Unida de Tanzan\xEDa (la)|Rep\xFAblica Unida de Tanzan\xEDa|la Rep\xFAblica Unida de Tanzan\xEDa|\u041E\u0431\u044A\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0422\u0430\u043D\u0437\u0430\u043D\u0438\u044F|\u0422\u0430\u043D\u0437\u0430\u043D\u0438\u044F|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062A\u0646\u0632\u0627\u0646\u064A\u0627 \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u062A\u0627\u0646\u0632\u0627\u0646\u064A\u0627|\u5766\u6851\u5C3C\u4E9A\u8054\u5408\u5171\u548C\u56FD|\u5766\u6851\u5C3C\u4E9A|Tansania, Vereinigte Republik|Tansania|Verenigde Republiek Tanzania"],
  ["UGA", "UG", "800", "Uganda|the Republic of Uganda|Ouganda (l')|Ouganda|la R\xE9publique de l'Ouganda|la Rep\xFAblica de Uganda|\u0423\u0433\u0430\u043D\u0434\u0430|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0423\u0433\u0430\u043D\u0434\u0430|\u0623\u0648\u063A\u0646\u062F\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0648\u063A\u0646\u062F\u0627|\u4E4C\u5E72\u8FBE|\u4E4C\u5E72\u8FBE\u5171\u548C\u56FD|Republiek Oeganda|Oeganda"],
  ["UKR", "UA", "804", "Ukraine|Ukraine (l')|l'Ukraine|Ucrania|\u0423\u043A\u0440\u0430\u0438\u043D\u0430|\u0623\u0648\u0643\u0631\u0627\u0646\u064A\u0627|\u4E4C\u514B\u5170|Ucraina|Oekra\xEFne"],
  ["UMI", "UM", "581", "United States Minor Outlying Islands|U.S. Outlying Islands|\xCEles mineures \xE9loign\xE9es des \xC9tats-Unis|Islas menores alejadas de Estados Unidos|Islas Ultramarinas Menores de los Estados Unidos|\u0412\u043D\u0435\u0448\u043D\u0438\u0435 \u043C\u0430\u043B\u044B\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430 \u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0445 \u0428\u0442\u0430\u0442\u043E\u0432|\u0412\u043D\u0435\u0448\u043D\u0438\u0435 \u043C\u0430\u043B\u044B\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430 (\u0421\u0428\u0410)|\u0646\u0627\u0626\u064A\u0629 \u0627\u0644\u062A\u0627\u0628\u0639\u0629 \u0644\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u062C\u0632\u0631 \u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u7F8E\u56FD\u672C\u571F\u5916\u5C0F\u5C9B\u5C7F|Isole minori esterne degli Stati Uniti|Ilhas Distantes dos EUA|Amerikaanse Kleinere Afgelegen Eilanden"],
  ["URY", "UY", "858", "Uruguay|the Eastern Republic of Uruguay|Uruguay (l')|la R\xE9publique orientale de l'Uruguay|Uruguay (el)|la Rep\xFAblica Oriental del Uruguay|\u0423\u0440\u0443\u0433\u0432\u0430\u0439|\u0412\u043E\u0441\u0442\u043E\u0447\u043D\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0423\u0440\u0443\u0433\u0432\u0430\u0439|\u0623\u0648\u0631\u0648\u063A\u0648\u0627\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0648\u0631\u0648\u063A\u0648\u0627\u064A \u0627\u0644\u0634\u0631\u0642\u064A\u0629|\u0627\u0644\u0623\u0648\u0631\u0648\u063A\u0648\u0627\u064A|\u4E4C\u62C9\u572D|\u4E4C\u62C9\u572D\u4E1C\u5CB8\u5171\u548C\u56FD|Uruguai|Oostelijke Republiek Uruguay"],
  ["USA", "US", "840", "United States of America (the)|United States of America|US|the United States of America|United States|USA|U.S.A.|U.S.|\xC9tats-Unis d'Am\xE9rique (les)|\xC9tats-Unis d\u2019Am\xE9rique|les \xC9tats-Unis d'Am\xE9rique|Estados Unidos de Am\xE9rica (los)|Estados Unidos de Am\xE9rica|los Estados Unidos de Am\xE9rica|Estados Unidos|\u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0435 \u0428\u0442\u0430\u0442\u044B \u0410\u043C\u0435\u0440\u0438\u043A\u0438|\u0421\u0428\u0410|\u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629 \u0627\u0644\u0623\u0645\u0631\u064A\u0643\u064A\u0629|\u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u7F8E\u5229\u575A\u5408\u4F17\u56FD|\u7F8E\u56FD|Vereinigte Staaten von Amerika|Vereinigte Staaten|Stati Uniti d'America|Estados Unidos da Am\xE9rica|Verenigde Staten van Amerika|Verenigde Staten"],
  ["UZB", "UZ", "860", "Uzbekistan|the Republic of Uzbekistan|Ouzb\xE9kistan (l')|Ouzb\xE9kistan|la R\xE9publique d'Ouzb\xE9kistan|la Rep\xFAblica de Uzbekist\xE1n|\u0423\u0437\u0431\u0435\u043A\u0438\u0441\u0442\u0430\u043D|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0423\u0437\u0431\u0435\u043A\u0438\u0441\u0442\u0430\u043D|\u0623\u0648\u0632\u0628\u0643\u0633\u062A\u0627\u0646|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0623\u0648\u0632\u0628\u0643\u0633\u062A\u0627\u0646|\u4E4C\u5179\u522B\u514B\u65AF\u5766|\u4E4C\u5179\u522B\u514B\u65AF\u5766\u5171\u548C\u56FD|Usbekistan|Uzbequist\xE3o|Republiek Oezbekistan|Oezbekistan"],
  ["VAT", "VA", "336", "Holy See (the)|Holy See|Vatican City|the Holy See|Holy See (Vatican City State)|Saint-Si\xE8ge (le)|Saint-Si\xE8ge|le Saint-Si\xE8ge|Saint-Si\xE8ge (Vatican)|Santa Sede (la)|Santa Sede|la Santa Sede|\u0421\u0432\u044F\u0442\u043E\u0439 \u041F\u0440\u0435\u0441\u0442\u043E\u043B|\u0412\u0430\u0442\u0438\u043A\u0430\u043D|\u0627\u0644\u0643\u0631\u0633\u064A \u0627\u0644\u0631\u0633\u0648\u0644\u064A|\u0627\u0644\u0641\u0627\u062A\u064A\u0643\u0627\u0646|\u7F57\u9A6C\u6559\u5EF7|\u6559\u5EF7|\u68B5\u8482\u5188|Vatikanstadt|Citt\xE0 del Vaticano|Santa S\xE9|Vaticaanstad"],
  ["VCT", "VC", "670", "Saint Vincent and the Grenadines|St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|\u0421\u0435\u043D\u0442-\u0412\u0438\u043D\u0441\u0435\u043D\u0442 \u0438 \u0413\u0440\u0435\u043D\u0430\u0434\u0438\u043D\u044B|\u0633\u0627\u0646\u062A \u0641\u0646\u0633\u0646\u062A \u0648\u062C\u0632\u0631 \u063A\u0631\u064A\u0646\u0627\u062F\u064A\u0646|\u0633\u0627\u0646\u062A \u0641\u064A\u0646\u0633\u0646\u062A \u0648\u0627\u0644\u063A\u0631\u064A\u0646\u0627\u062F\u064A\u0646|\u5723\u6587\u68EE\u7279\u548C\u683C\u6797\u7EB3\u4E01\u65AF|St. Vincent und die Grenadinen|Saint Vincent e Grenadine|S\xE3o Vicente e Granadinas|Saint Vincent en de Grenadines"],
  ["VEN", "VE", "862", "Venezuela (Bolivarian Republic of)|Venezuela|the Bolivarian Republic of Venezuela|Venezuela (R\xE9publique bolivarienne du)|la R\xE9publique bolivarienne du Venezuela|Venezuela (Rep\xFAblica Bolivariana de)|la Rep\xFAblica Bolivariana de Venezuela|\u0412\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u0430 (\u0411\u043E\u043B\u0438\u0432\u0430\u0440\u0438\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430)|\u0411\u043E\u043B\u0438\u0432\u0430\u0440\u0438\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0412\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u0430|\u0412\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u0430|\u0641\u0646\u0632\u0648\u064A\u0644\u0627 (\u062C\u0645\u0647\u0648\u0631\u064A\u0629 - \u0627\u0644\u0628\u0648\u0644\u064A\u0641\u0627\u0631\u064A\u0629)|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0641\u0646\u0632\u0648\u064A\u0644\u0627 \u0627\u0644\u0628\u0648\u0644\u064A\u0641\u0627\u0631\u064A\u0629|\u0641\u0646\u0632\u0648\u064A\u0644\u0627|\u59D4\u5185\u745E\u62C9\u73BB\u5229\u74E6\u5C14\u5171\u548C\u56FD|\u59D4\u5185\u745E\u62C9|Bolivariaanse Republiek Venezuela"],
  ["VGB", "VG", "092", "British Virgin Islands|Virgin Islands, British|\xCEles Vierges britanniques|Islas V\xEDrgenes Brit\xE1nicas|\u0411\u0440\u0438\u0442\u0430\u043D\u0441\u043A\u0438\u0435 \u0412\u0438\u0440\u0433\u0438\u043D\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u0412\u0438\u0440\u0433\u0438\u043D\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430 (\u0412\u0435\u043B\u0438\u043A\u043E\u0431\u0440\u0438\u0442\u0430\u043D\u0438\u044F)|\u062C\u0632\u0631 \u0641\u0631\u062C\u0646 \u0627\u0644\u0628\u0631\u064A\u0637\u0627\u0646\u064A\u0629|\u062C\u0632\u0631 \u0627\u0644\u0639\u0630\u0631\u0627\u0621 \u0627\u0644\u0628\u0631\u064A\u0637\u0627\u0646\u064A\u0629|\u82F1\u5C5E\u7EF4\u5C14\u4EAC\u7FA4\u5C9B|Britische Jungferninseln|Isole Vergini Britanniche|Ilhas Virgens Brit\xE2nicas|Britse Maagdeneilanden"],
  ["VIR", "VI", "850", "United States Virgin Islands|U.S. Virgin Islands|Virgin Islands, U.S.|\xCEles Vierges am\xE9ricaines|Islas V\xEDrgenes de los Estados Unidos|\u0412\u0438\u0440\u0433\u0438\u043D\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430 \u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0445 \u0428\u0442\u0430\u0442\u043E\u0432|\u0412\u0438\u0440\u0433\u0438\u043D\u0441\u043A\u0438\u0435 \u041E\u0441\u0442\u0440\u043E\u0432\u0430 (\u0421\u0428\u0410)|\u062C\u0632\u0631 \u0641\u0631\u062C\u0646 \u0627\u0644\u062A\u0627\u0628\u0639\u0629 \u0644\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u062C\u0632\u0631 \u0627\u0644\u0639\u0630\u0631\u0627\u0621 \u0627\u0644\u0623\u0645\u0631\u064A\u0643\u064A\u0629|\u7F8E\u5C5E\u7EF4\u5C14\u4EAC\u7FA4\u5C9B|Amerikanische Jungferninseln|Isole Vergini Americane|Ilhas Virgens Americanas|Amerikaanse Maagdeneilanden"],
  ["VNM", "VN", "704", "Viet Nam|Vietnam|the Socialist Republic of Viet Nam|Viet Nam (le)|la R\xE9publique socialiste du Viet Nam|la Rep\xFAblica Socialista de Viet Nam|\u0412\u044C\u0435\u0442\u043D\u0430\u043C|\u0421\u043E\u0446\u0438\u0430\u043B\u0438\u0441\u0442\u0438\u0447\u0435\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0412\u044C\u0435\u0442\u043D\u0430\u043C|\u0641\u064A\u064A\u062A \u0646\u0627\u0645|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0641\u064A\u064A\u062A \u0646\u0627\u0645 \u0627\u0644\u0627\u0634\u062A\u0631\u0627\u0643\u064A\u0629|\u0641\u064A\u062A\u0646\u0627\u0645|\u8D8A\u5357|\u8D8A\u5357\u793E\u4F1A\u4E3B\u4E49\u5171\u548C\u56FD|Vietname|Socialistische Republiek Vietnam"],
  ["VUT", "VU", "548", "Vanuatu|the Republic of Vanuatu|la R\xE9publique de Vanuatu|la Rep\xFAblica de Vanuatu|\u0412\u0430\u043D\u0443\u0430\u0442\u0443|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0412\u0430\u043D\u0443\u0430\u0442\u0443|\u0641\u0627\u0646\u0648\u0627\u062A\u0648|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0641\u0627\u0646\u0648\u0627\u062A\u0648|\u74E6\u52AA\u963F\u56FE|\u74E6\u52AA\u963F\u56FE\u5171\u548C\u56FD|Republiek Vanuatu"],
  ["WLF", "WF", "876", "Wallis and Futuna Islands|Wallis & Futuna|Wallis and Futuna|\xCEles Wallis-et-Futuna|Wallis-et-Futuna|Islas Wallis y Futuna|Wallis y Futuna|\u041E\u0441\u0442\u0440\u043E\u0432\u0430 \u0423\u043E\u043B\u043B\u0438\u0441 \u0438 \u0424\u0443\u0442\u0443\u043D\u0430|\u0423\u043E\u043B\u043B\u0438\u0441 \u0438 \u0424\u0443\u0442\u0443\u043D\u0430|\u062C\u0632\u0631 \u0648\u0627\u0644\u064A\u0633 \u0648\u0641\u0648\u062A\u0648\u0646\u0627|\u0648\u0627\u0644\u0633 \u0648\u0641\u0648\u062A\u0648\u0646\u0627|\u74E6\u5229\u65AF\u7FA4\u5C9B\u548C\u5BCC\u56FE\u7EB3\u7FA4\u5C9B|\u74E6\u5229\u65AF\u548C\u5BCC\u56FE\u7EB3|Wallis und Futuna|Wallis e Futuna|Wallis en Futuna"],
  ["WSM", "WS", "882", "Samoa|the Independent State of Samoa|Samoa (le)|l'\xC9tat ind\xE9pendant du Samoa|el Estado Independiente de Samoa|\u0421\u0430\u043C\u043E\u0430|\u041D\u0435\u0437\u0430\u0432\u0438\u0441\u0438\u043C\u043E\u0435 \u0413\u043E\u0441\u0443\u0434\u0430\u0440\u0441\u0442\u0432\u043E \u0421\u0430\u043C\u043E\u0430|\u0633\u0627\u0645\u0648\u0627|\u062F\u0648\u0644\u0629 \u0633\u0627\u0645\u0648\u0627 \u0627\u0644\u0645\u0633\u062A\u0642\u0644\u0629|\u8428\u6469\u4E9A|\u8428\u6469\u4E9A\u72EC\u7ACB\u56FD|Onafhankelijke Staat Samoa"],
  ["YEM", "YE", "887", "Yemen|the Republic of Yemen|Y\xE9men (le)|la R\xE9publique du Y\xE9men|Yemen (el)|la Rep\xFAblica del Yemen|\u0419\u0435\u043C\u0435\u043D|\u0419\u0435\u043C\u0435\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u0627\u0644\u064A\u0645\u0646|\u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0627\u0644\u064A\u0645\u0646\u064A\u0629|\u4E5F\u95E8|\u4E5F\u95E8\u5171\u548C\u56FD|Jemen|I\xE9men|Republiek Jemen"],
  ["ZAF", "ZA", "710", "South Africa|the Republic of South Africa|Afrique du Sud (l')|Afrique du Sud|la R\xE9publique sud-africaine|Sud\xE1frica|la Rep\xFAblica de Sud\xE1frica|\u042E\u0436\u043D\u0430\u044F \u0410\u0444\u0440\u0438\u043A\u0430|\u042E\u0436\u043D\u043E-\u0410\u0444\u0440\u0438\u043A\u0430\u043D\u0441\u043A\u0430\u044F \u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430|\u042E\u0410\u0420|\u062C\u0646\u0648\u0628 \u0623\u0641\u0631\u064A\u0642\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u062C\u0646\u0648\u0628 \u0623\u0641\u0631\u064A\u0642\u064A\u0627|\u5357\u975E|\u5357\u975E\u5171\u548C\u56FD|S\xFCdafrika|\xC1frica do Sul|Republiek Zuid-Afrika|Zuid-Afrika"],
  ["ZMB", "ZM", "894", "Zambia|the Republic of Zambia|Zambie (la)|Zambie|la R\xE9publique de Zambie|la Rep\xFAblica de Zambia|\u0417\u0430\u043C\u0431\u0438\u044F|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0417\u0430\u043C\u0431\u0438\u044F|\u0632\u0627\u0645\u0628\u064A\u0627|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0632\u0627\u0645\u0628\u064A\u0627|\u8D5E\u6BD4\u4E9A|\u8D5E\u6BD4\u4E9A\u5171\u548C\u56FD|Sambia|Republiek Zambia"],
  ["ZWE", "ZW", "716", "Zimbabwe|the Republic of Zimbabwe|Zimbabwe (le)|la R\xE9publique du Zimbabwe|la Rep\xFAblica de Zimbabwe|Zimbabue|\u0417\u0438\u043C\u0431\u0430\u0431\u0432\u0435|\u0420\u0435\u0441\u043F\u0443\u0431\u043B\u0438\u043A\u0430 \u0417\u0438\u043C\u0431\u0430\u0431\u0432\u0435|\u0632\u0645\u0628\u0627\u0628\u0648\u064A|\u062C\u0645\u0647\u0648\u0631\u064A\u0629 \u0632\u0645\u0628\u0627\u0628\u0648\u064A|\u0632\u064A\u0645\u0628\u0627\u0628\u0648\u064A|\u6D25\u5DF4\u5E03\u97E6|\u6D25\u5DF4\u5E03\u97E6\u5171\u548C\u56FD|Simbabwe|Republiek Zimbabwe"]
];

// src/statistics/nationality/demonyms.ts
var demonyms = [
  ["AFG", "Afghan,Afghani,Afghanistani", "afghan", "afgano", "\u0430\u0444\u0433\u0430\u043D\u0435\u0446,\u0430\u0444\u0433\u0430\u043D\u043A\u0430,\u0430\u0444\u0433\u0430\u043D\u0446\u044B,\u0430\u0444\u0433\u0430\u043D\u0441\u043A", "\u0623\u0641\u063A\u0627\u0646\u064A,\u0623\u0641\u063A\u0627\u0646\u0633\u062A\u0627\u0646\u064A"],
  ["ALB", "Albanian", "albanais", "alban\xE9s", "\u0430\u043B\u0431\u0430\u043D\u0435\u0446,\u0430\u043B\u0431\u0430\u043D\u043A\u0430,\u0430\u043B\u0431\u0430\u043D\u0446\u044B,\u0430\u043B\u0431\u0430\u043D\u0441\u043A", "\u0623\u0644\u0628\u0627\u0646\u064A"],
  ["DZA", "Algerian", "alg\xE9rien", "argelino", "\u0430\u043B\u0436\u0438\u0440\u0435\u0446,\u0430\u043B\u0436\u0438\u0440\u043A\u0430,\u0430\u043B\u0436\u0438\u0440\u0446\u044B,\u0430\u043B\u0436\u0438\u0440\u0441\u043A", "\u062C\u0632\u0627\u0626\u0631\u064A"],
  ["ASM", "American Samoan", "", "samoano americano", "", ""],
  ["AND", "Andorran", "andorran", "andorrano", "\u0430\u043D\u0434\u043E\u0440\u0440\u0435\u0446,\u0430\u043D\u0434\u043E\u0440\u0440\u043A\u0430,\u0430\u043D\u0434\u043E\u0440\u0440\u0446\u044B,\u0430\u043D\u0434\u043E\u0440\u0440\u0441\u043A", "\u0623\u0646\u062F\u0648\u0631\u064A"],
  ["AGO", "Angolan", "angolais", "angole\xF1o,angolano", "\u0430\u043D\u0433\u043E\u043B\u0435\u0446,\u0430\u043D\u0433\u043E\u043B\u044C\u0446\u044B,\u0430\u043D\u0433\u043E\u043B\u043A\u0430,\u0430\u043D\u0433\u043E\u043B\u044C\u0441\u043A", "\u0623\u0646\u063A\u0648\u0644\u064A"],
  ["AIA", "Anguillan", "anguillais", "anguilense", "", ""],
  ["ATG", "Antiguan,Barbudan,Antiguan and Barbudan", "antiguayen", "antiguano", "\u0430\u043D\u0442\u0438\u0433\u0443\u0430\u043D\u0435\u0446", ""],
  ["ARG", "Argentine,Argentinian,Argentinean", "argentin", "argentino", "\u0430\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u0435\u0446,\u0430\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u043A\u0430,\u0430\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u0446\u044B,\u0430\u0440\u0433\u0435\u043D\u0442\u0438\u043D\u0441\u043A", "\u0623\u0631\u062C\u0646\u062A\u064A\u0646\u064A"],
  ["ARM", "Armenian", "arm\xE9nien", "armenio", "\u0430\u0440\u043C\u044F\u043D\u0438\u043D,\u0430\u0440\u043C\u044F\u043D\u043A\u0430,\u0430\u0440\u043C\u044F\u043D\u0435,\u0430\u0440\u043C\u044F\u043D\u0441\u043A", "\u0623\u0631\u0645\u064A\u0646\u064A,\u0623\u0631\u0645\u0646\u064A"],
  ["ABW", "Aruban", "arubais", "arube\xF1o", "", ""],
  ["AUS", "Australian,Aussie", "australien", "australiano", "\u0430\u0432\u0441\u0442\u0440\u0430\u043B\u0438\u0435\u0446,\u0430\u0432\u0441\u0442\u0440\u0430\u043B\u0438\u0439\u043A\u0430,\u0430\u0432\u0441\u0442\u0440\u0430\u043B\u0438\u0439\u0446\u044B,\u0430\u0432\u0441\u0442\u0440\u0430\u043B\u0438\u0439\u0441\u043A", "\u0623\u0633\u062A\u0631\u0627\u0644\u064A"],
  ["AUT", "Austrian", "autrichien", "austriaco,austr\xEDaco", "\u0430\u0432\u0441\u0442\u0440\u0438\u0435\u0446,\u0430\u0432\u0441\u0442\u0440\u0438\u0439\u043A\u0430,\u0430\u0432\u0441\u0442\u0440\u0438\u0439\u0446\u044B,\u0430\u0432\u0441\u0442\u0440\u0438\u0439\u0441\u043A", "\u0646\u0645\u0633\u0627\u0648\u064A"],
  ["AZE", "Azerbaijani,Azeri", "azerba\xEFdjanais,az\xE9ri", "azerbaiyano,azer\xED", "\u0430\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D\u0435\u0446,\u0430\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D\u043A\u0430,\u0430\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D\u0446\u044B,\u0430\u0437\u0435\u0440\u0431\u0430\u0439\u0434\u0436\u0430\u043D\u0441\u043A", "\u0623\u0630\u0631\u0628\u064A\u062C\u0627\u0646\u064A,\u0623\u0630\u0631\u064A"],
  ["BHS", "Bahamian", "baham\xE9en", "bahame\xF1o,baham\xE9s", "\u0431\u0430\u0433\u0430\u043C\u0435\u0446,\u0431\u0430\u0433\u0430\u043C\u0441\u043A", ""],
  ["BHR", "Bahraini", "bahre\xEFnien,bahre\xEFni", "barein\xED,bahrein\xED", "\u0431\u0430\u0445\u0440\u0435\u0439\u043D\u0435\u0446,\u0431\u0430\u0445\u0440\u0435\u0439\u043D\u0446\u044B,\u0431\u0430\u0445\u0440\u0435\u0439\u043D\u0441\u043A", "\u0628\u062D\u0631\u064A\u0646\u064A"],
  ["BGD", "Bangladeshi", "bangladais,bangladeshi", "banglades\xED,bangladesh\xED", "\u0431\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448\u0435\u0446,\u0431\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448\u043A\u0430,\u0431\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448\u0446\u044B,\u0431\u0430\u043D\u0433\u043B\u0430\u0434\u0435\u0448\u0441\u043A", "\u0628\u0646\u063A\u0644\u0627\u062F\u064A\u0634\u064A"],
  ["BRB", "Barbadian,Bajan", "barbadien", "barbadense", "\u0431\u0430\u0440\u0431\u0430\u0434\u043E\u0441\u0435\u0446,\u0431\u0430\u0440\u0431\u0430\u0434\u043E\u0441\u0441\u043A", ""],
  ["BLR", "Belarusian,Belarussian,Byelorussian,Belorussian", "b\xE9larussien,bi\xE9lorusse", "bielorruso,belaruso", "\u0431\u0435\u043B\u043E\u0440\u0443\u0441,\u0431\u0435\u043B\u043E\u0440\u0443\u0441\u043A\u0430,\u0431\u0435\u043B\u043E\u0440\u0443\u0441\u044B,\u0431\u0435\u043B\u043E\u0440\u0443\u0441\u0441\u043A", "\u0628\u064A\u0644\u0627\u0631\u0648\u0633\u064A,\u0628\u064A\u0644\u0627\u0631\u0648\u0633\u064A\u0627"],
  ["BEL", "Belgian", "belge", "belga", "\u0431\u0435\u043B\u044C\u0433\u0438\u0435\u0446,\u0431\u0435\u043B\u044C\u0433\u0438\u0439\u043A\u0430,\u0431\u0435\u043B\u044C\u0433\u0438\u0439\u0446\u044B,\u0431\u0435\u043B\u044C\u0433\u0438\u0439\u0441\u043A", "\u0628\u0644\u062C\u064A\u0643\u064A"],
  ["BLZ", "Belizean", "b\xE9lizien", "belice\xF1o", "\u0431\u0435\u043B\u0438\u0437\u0435\u0446,\u0431\u0435\u043B\u0438\u0437\u0441\u043A", "\u0628\u0644\u064A\u0632\u064A"],
  ["BEN", "Beninese,Beninois", "b\xE9ninois", "benin\xE9s", "\u0431\u0435\u043D\u0438\u043D\u0435\u0446,\u0431\u0435\u043D\u0438\u043D\u0446\u044B,\u0431\u0435\u043D\u0438\u043D\u0441\u043A", "\u0628\u0646\u064A\u0646\u064A"],
  ["BMU", "Bermudian,Bermudan", "bermudien", "bermude\xF1o", "", ""],
  ["BTN", "Bhutanese", "bhoutanais", "butan\xE9s,bhutan\xE9s", "\u0431\u0443\u0442\u0430\u043D\u0435\u0446,\u0431\u0443\u0442\u0430\u043D\u0446\u044B,\u0431\u0443\u0442\u0430\u043D\u0441\u043A", "\u0628\u0648\u062A\u0627\u0646\u064A"],
  ["BOL", "Bolivian", "bolivien", "boliviano", "\u0431\u043E\u043B\u0438\u0432\u0438\u0435\u0446,\u0431\u043E\u043B\u0438\u0432\u0438\u0439\u043A\u0430,\u0431\u043E\u043B\u0438\u0432\u0438\u0439\u0446\u044B,\u0431\u043E\u043B\u0438\u0432\u0438\u0439\u0441\u043A", "\u0628\u0648\u0644\u064A\u0641\u064A"],
  ["BIH", "Bosnian,Herzegovinian,Bosnian and Herzegovinian,Bosnian Herzegovinian", "bosnien,bosniaque,bosno-herz\xE9govinien", "bosnio,bosnioherzegovino", "\u0431\u043E\u0441\u043D\u0438\u0435\u0446,\u0431\u043E\u0441\u043D\u0438\u0439\u043A\u0430,\u0431\u043E\u0441\u043D\u0438\u0439\u0446\u044B,\u0431\u043E\u0441\u043D\u0438\u0439\u0441\u043A", "\u0628\u0648\u0633\u0646\u064A"],
  ["BWA", "Botswanan,Motswana,Batswana", "botswanais,botswan\xE9en", "botsuano,botswano", "\u0431\u043E\u0442\u0441\u0432\u0430\u043D\u0435\u0446,\u0431\u043E\u0442\u0441\u0432\u0430\u043D\u0446\u044B,\u0431\u043E\u0442\u0441\u0432\u0430\u043D\u0441\u043A", "\u0628\u0648\u062A\u0633\u0648\u0627\u0646\u064A"],
  ["BRA", "Brazilian", "br\xE9silien", "brasile\xF1o,brasilero", "\u0431\u0440\u0430\u0437\u0438\u043B\u0435\u0446,\u0431\u0440\u0430\u0437\u0438\u043B\u044C\u044F\u043D\u043A\u0430,\u0431\u0440\u0430\u0437\u0438\u043B\u044C\u0446\u044B,\u0431\u0440\u0430\u0437\u0438\u043B\u044C\u0441\u043A", "\u0628\u0631\u0627\u0632\u064A\u0644\u064A"],
  ["VGB", "British Virgin Islander", "", "", "", ""],
  ["BRN", "Bruneian", "brun\xE9ien", "bruneano", "\u0431\u0440\u0443\u043D\u0435\u0435\u0446,\u0431\u0440\u0443\u043D\u0435\u0439\u0446\u044B,\u0431\u0440\u0443\u043D\u0435\u0439\u0441\u043A", ""],
  ["BGR", "Bulgarian", "bulgare", "b\xFAlgaro", "\u0431\u043E\u043B\u0433\u0430\u0440\u0438\u043D,\u0431\u043E\u043B\u0433\u0430\u0440\u043A\u0430,\u0431\u043E\u043B\u0433\u0430\u0440\u044B,\u0431\u043E\u043B\u0433\u0430\u0440\u0441\u043A", "\u0628\u0644\u063A\u0627\u0631\u064A"],
  ["BFA", "Burkinabe,Burkinan,Burkinab\xE8", "burkinab\xE9,burkinab\xE8", "burkin\xE9s,burkinab\xE9", "\u0431\u0443\u0440\u043A\u0438\u043D\u0438\u0435\u0446,\u0431\u0443\u0440\u043A\u0438\u043D\u0438\u0439\u0446\u044B,\u0431\u0443\u0440\u043A\u0438\u043D\u0438\u0439\u0441\u043A", "\u0628\u0648\u0631\u0643\u064A\u0646\u0627\u0628\u064A"],
  ["BDI", "Burundian", "burundais", "burund\xE9s", "\u0431\u0443\u0440\u0443\u043D\u0434\u0438\u0435\u0446,\u0431\u0443\u0440\u0443\u043D\u0434\u0438\u0439\u0446\u044B,\u0431\u0443\u0440\u0443\u043D\u0434\u0438\u0439\u0441\u043A", "\u0628\u0648\u0631\u0648\u0646\u062F\u064A"],
  ["CPV", "Cabo Verdean,Cape Verdean", "cap-verdien,cabo-verdien", "caboverdiano", "", ""],
  ["KHM", "Cambodian,Khmer", "cambodgien", "camboyano", "\u043A\u0430\u043C\u0431\u043E\u0434\u0436\u0438\u0435\u0446,\u043A\u0430\u043C\u0431\u043E\u0434\u0436\u0438\u0439\u043A\u0430,\u043A\u0430\u043C\u0431\u043E\u0434\u0436\u0438\u0439\u0446\u044B,\u043A\u0430\u043C\u0431\u043E\u0434\u0436\u0438\u0439\u0441\u043A", "\u0643\u0645\u0628\u0648\u062F\u064A"],
  ["CMR", "Cameroonian", "camerounais", "camerun\xE9s", "\u043A\u0430\u043C\u0435\u0440\u0443\u043D\u0435\u0446,\u043A\u0430\u043C\u0435\u0440\u0443\u043D\u043A\u0430,\u043A\u0430\u043C\u0435\u0440\u0443\u043D\u0446\u044B,\u043A\u0430\u043C\u0435\u0440\u0443\u043D\u0441\u043A", "\u0643\u0627\u0645\u064A\u0631\u0648\u0646\u064A"],
  ["CAN", "Canadian", "canadien", "canadiense", "\u043A\u0430\u043D\u0430\u0434\u0435\u0446,\u043A\u0430\u043D\u0430\u0434\u043A\u0430,\u043A\u0430\u043D\u0430\u0434\u0446\u044B,\u043A\u0430\u043D\u0430\u0434\u0441\u043A", "\u0643\u0646\u062F\u064A"],
  ["CYM", "Cayman Islander,Caymanian", "ca\xEFmanien", "caiman\xE9s", "", ""],
  ["CAF", "", "centrafricain", "centroafricano", "\u0446\u0435\u043D\u0442\u0440\u0430\u043B\u044C\u043D\u043E\u0430\u0444\u0440\u0438\u043A\u0430\u043D\u0435\u0446", ""],
  ["TCD", "Chadian", "tchadien", "chadiano", "\u0447\u0430\u0434\u0435\u0446,\u0447\u0430\u0434\u0446\u044B,\u0447\u0430\u0434\u0441\u043A", "\u062A\u0634\u0627\u062F\u064A"],
  ["CHL", "Chilean", "chilien", "chileno", "\u0447\u0438\u043B\u0438\u0435\u0446,\u0447\u0438\u043B\u0438\u0439\u043A\u0430,\u0447\u0438\u043B\u0438\u0439\u0446\u044B,\u0447\u0438\u043B\u0438\u0439\u0441\u043A", "\u062A\u0634\u064A\u0644\u064A,\u0634\u064A\u0644\u064A"],
  ["CHN", "Chinese", "chinois", "chino", "\u043A\u0438\u0442\u0430\u0435\u0446,\u043A\u0438\u0442\u0430\u044F\u043D\u043A\u0430,\u043A\u0438\u0442\u0430\u0439\u0446\u044B,\u043A\u0438\u0442\u0430\u0439\u0441\u043A", "\u0635\u064A\u0646\u064A"],
  ["COL", "Colombian", "colombien", "colombiano", "\u043A\u043E\u043B\u0443\u043C\u0431\u0438\u0435\u0446,\u043A\u043E\u043B\u0443\u043C\u0431\u0438\u0439\u043A\u0430,\u043A\u043E\u043B\u0443\u043C\u0431\u0438\u0439\u0446\u044B,\u043A\u043E\u043B\u0443\u043C\u0431\u0438\u0439\u0441\u043A", "\u0643\u0648\u0644\u0648\u0645\u0628\u064A"],
  ["COM", "Comorian,Comoran", "comorien", "comorense", "\u043A\u043E\u043C\u043E\u0440\u0435\u0446,\u043A\u043E\u043C\u043E\u0440\u0446\u044B,\u043A\u043E\u043C\u043E\u0440\u0441\u043A", "\u0642\u0645\u0631\u064A"],
  ["COK", "Cook Islander", "", "", "", ""],
  ["CRI", "Costa Rican", "costaricien,costa-ricain", "costarricense", "\u043A\u043E\u0441\u0442\u0430\u0440\u0438\u043A\u0430\u043D\u0435\u0446,\u043A\u043E\u0441\u0442\u0430\u0440\u0438\u043A\u0430\u043D\u0446\u044B,\u043A\u043E\u0441\u0442\u0430\u0440\u0438\u043A\u0430\u043D\u0441\u043A", "\u0643\u0648\u0633\u062A\u0627\u0631\u064A\u0643\u064A"],
  ["CIV", "Ivorian,Ivoirian,Ivorian (Ivory Coast)", "ivoirien", "marfile\xF1o,costamarfile\xF1o", "\u0438\u0432\u0443\u0430\u0440\u0438\u0435\u0446,\u0438\u0432\u0443\u0430\u0440\u0438\u0439\u043A\u0430,\u0438\u0432\u0443\u0430\u0440\u0438\u0439\u0446\u044B,\u0438\u0432\u0443\u0430\u0440\u0438\u0439\u0441\u043A", "\u0625\u064A\u0641\u0648\u0627\u0631\u064A"],
  ["HRV", "Croatian,Croat", "croate", "croata", "\u0445\u043E\u0440\u0432\u0430\u0442,\u0445\u043E\u0440\u0432\u0430\u0442\u043A\u0430,\u0445\u043E\u0440\u0432\u0430\u0442\u044B,\u0445\u043E\u0440\u0432\u0430\u0442\u0441\u043A", "\u0643\u0631\u0648\u0627\u062A\u064A"],
  ["CUB", "Cuban", "cubain", "cubano", "\u043A\u0443\u0431\u0438\u043D\u0435\u0446,\u043A\u0443\u0431\u0438\u043D\u043A\u0430,\u043A\u0443\u0431\u0438\u043D\u0446\u044B,\u043A\u0443\u0431\u0438\u043D\u0441\u043A", "\u0643\u0648\u0628\u064A"],
  ["CUW", "Curacaoan", "", "", "", ""],
  ["CYP", "Cypriot", "chypriote", "chipriota", "\u043A\u0438\u043F\u0440\u0438\u043E\u0442,\u043A\u0438\u043F\u0440\u0438\u043E\u0442\u043A\u0430,\u043A\u0438\u043F\u0440\u0438\u043E\u0442\u044B,\u043A\u0438\u043F\u0440\u0441\u043A", "\u0642\u0628\u0631\u0635\u064A"],
  ["CZE", "Czech", "tch\xE8que", "checo", "\u0447\u0435\u0445,\u0447\u0435\u0448\u043A\u0430,\u0447\u0435\u0445\u0438,\u0447\u0435\u0448\u0441\u043A", "\u062A\u0634\u064A\u0643\u064A"],
  ["PRK", "North Korean", "nord-cor\xE9en", "norcoreano", "\u0441\u0435\u0432\u0435\u0440\u043E\u043A\u043E\u0440\u0435\u0435\u0446,\u0441\u0435\u0432\u0435\u0440\u043E\u043A\u043E\u0440\u0435\u0439\u0446\u044B,\u0441\u0435\u0432\u0435\u0440\u043E\u043A\u043E\u0440\u0435\u0439\u0441\u043A", "\u0643\u0648\u0631\u064A \u0634\u0645\u0627\u0644\u064A"],
  ["COD", "Congolese (DRC),Congolese DRC,Congolese (Kinshasa),DR Congolese", "congolais (RDC),congolais RDC", "congole\xF1o (RDC),congole\xF1o RDC", "", ""],
  ["COG", "Congolese (Congo),Congolese Congo,Congolese (Brazzaville)", "congolais (Congo),congolais (Brazzaville)", "", "", ""],
  ["DNK", "Danish,Dane", "danois", "dan\xE9s", "\u0434\u0430\u0442\u0447\u0430\u043D\u0438\u043D,\u0434\u0430\u0442\u0447\u0430\u043D\u043A\u0430,\u0434\u0430\u0442\u0447\u0430\u043D\u0435,\u0434\u0430\u0442\u0441\u043A", "\u062F\u0646\u0645\u0627\u0631\u0643\u064A,\u062F\u0627\u0646\u0645\u0627\u0631\u0643\u064A"],
  ["DJI", "Djiboutian", "djiboutien", "yibutiano", "\u0434\u0436\u0438\u0431\u0443\u0442\u0438\u0435\u0446,\u0434\u0436\u0438\u0431\u0443\u0442\u0438\u0439\u0446\u044B,\u0434\u0436\u0438\u0431\u0443\u0442\u0438\u0439\u0441\u043A", "\u062C\u064A\u0628\u0648\u062A\u064A,\u062C\u064A\u0628\u0648\u062A\u064A\u0629"],
  ["DMA", "Dominican (Dominica),Dominican (Commonwealth)", "dominiquais", "dominiqu\xE9s", "", ""],
  ["DOM", "Dominican (Dominican Republic),Dominican Republican", "", "quisqueyano", "", ""],
  ["ECU", "Ecuadorian,Ecuadorean,Ecuadoran", "\xE9quatorien", "ecuatoriano", "\u044D\u043A\u0432\u0430\u0434\u043E\u0440\u0435\u0446,\u044D\u043A\u0432\u0430\u0434\u043E\u0440\u0446\u044B,\u044D\u043A\u0432\u0430\u0434\u043E\u0440\u0441\u043A", "\u0625\u0643\u0648\u0627\u062F\u0648\u0631\u064A"],
  ["EGY", "Egyptian", "\xE9gyptien", "egipcio", "\u0435\u0433\u0438\u043F\u0442\u044F\u043D\u0438\u043D,\u0435\u0433\u0438\u043F\u0442\u044F\u043D\u043A\u0430,\u0435\u0433\u0438\u043F\u0442\u044F\u043D\u0435,\u0435\u0433\u0438\u043F\u0435\u0442\u0441\u043A", "\u0645\u0635\u0631\u064A"],
  ["SLV", "Salvadoran,Salvadorean,Salvadorian,El Salvadoran", "salvadorien", "salvadore\xF1o", "\u0441\u0430\u043B\u044C\u0432\u0430\u0434\u043E\u0440\u0435\u0446,\u0441\u0430\u043B\u044C\u0432\u0430\u0434\u043E\u0440\u0446\u044B,\u0441\u0430\u043B\u044C\u0432\u0430\u0434\u043E\u0440\u0441\u043A", "\u0633\u0644\u0641\u0627\u062F\u0648\u0631\u064A"],
  ["GNQ", "Equatorial Guinean,Equatoguinean,Guinean (Equatorial Guinea)", "\xE9quato-guin\xE9en", "ecuatoguineano", "", ""],
  ["ERI", "Eritrean", "\xE9rythr\xE9en", "eritreo", "\u044D\u0440\u0438\u0442\u0440\u0435\u0435\u0446,\u044D\u0440\u0438\u0442\u0440\u0435\u0439\u043A\u0430,\u044D\u0440\u0438\u0442\u0440\u0435\u0439\u0446\u044B,\u044D\u0440\u0438\u0442\u0440\u0435\u0439\u0441\u043A", "\u0625\u0631\u064A\u062A\u0631\u064A,\u0623\u0631\u064A\u062A\u0631\u064A"],
  ["EST", "Estonian", "estonien", "estonio", "\u044D\u0441\u0442\u043E\u043D\u0435\u0446,\u044D\u0441\u0442\u043E\u043D\u043A\u0430,\u044D\u0441\u0442\u043E\u043D\u0446\u044B,\u044D\u0441\u0442\u043E\u043D\u0441\u043A", "\u0625\u0633\u062A\u0648\u0646\u064A"],
  ["SWZ", "Swazi,Eswatini", "swazi,eswatinien", "suazi,esuatin\xED", "\u0441\u0432\u0430\u0437\u0438\u0435\u0446", "\u0633\u0648\u0627\u0632\u064A"],
  ["ETH", "Ethiopian", "\xE9thiopien", "et\xEDope", "\u044D\u0444\u0438\u043E\u043F,\u044D\u0444\u0438\u043E\u043F\u043A\u0430,\u044D\u0444\u0438\u043E\u043F\u044B,\u044D\u0444\u0438\u043E\u043F\u0441\u043A", "\u0625\u062B\u064A\u0648\u0628\u064A"],
  ["FLK", "Falkland Islander", "", "malvinense", "", ""],
  ["FRO", "Faroese", "f\xE9ro\xEFen", "fero\xE9s", "", ""],
  ["FJI", "Fijian", "fidjien", "fiyiano", "\u0444\u0438\u0434\u0436\u0438\u0435\u0446,\u0444\u0438\u0434\u0436\u0438\u0439\u0446\u044B,\u0444\u0438\u0434\u0436\u0438\u0439\u0441\u043A", "\u0641\u064A\u062C\u064A"],
  ["FIN", "Finnish,Finn", "finlandais", "finland\xE9s,fin\xE9s", "\u0444\u0438\u043D\u043D,\u0444\u0438\u043D\u043A\u0430,\u0444\u0438\u043D\u043D\u044B,\u0444\u0438\u043D\u0441\u043A", "\u0641\u0646\u0644\u0646\u062F\u064A"],
  ["FRA", "French,Frenchman,Frenchwoman", "fran\xE7ais", "franc\xE9s", "\u0444\u0440\u0430\u043D\u0446\u0443\u0437,\u0444\u0440\u0430\u043D\u0446\u0443\u0436\u0435\u043D\u043A\u0430,\u0444\u0440\u0430\u043D\u0446\u0443\u0437\u044B,\u0444\u0440\u0430\u043D\u0446\u0443\u0437\u0441\u043A", "\u0641\u0631\u0646\u0633\u064A"],
  ["GUF", "French Guianese", "guyanais", "", "", ""],
  ["PYF", "French Polynesian", "", "", "", ""],
  ["GAB", "Gabonese", "gabonais", "gabon\xE9s", "\u0433\u0430\u0431\u043E\u043D\u0435\u0446,\u0433\u0430\u0431\u043E\u043D\u0446\u044B,\u0433\u0430\u0431\u043E\u043D\u0441\u043A", "\u063A\u0627\u0628\u0648\u0646\u064A"],
  ["GMB", "Gambian", "gambien", "gambiano", "\u0433\u0430\u043C\u0431\u0438\u0435\u0446,\u0433\u0430\u043C\u0431\u0438\u0439\u043A\u0430,\u0433\u0430\u043C\u0431\u0438\u0439\u0446\u044B,\u0433\u0430\u043C\u0431\u0438\u0439\u0441\u043A", "\u063A\u0627\u0645\u0628\u064A"],
  ["GEO", "Georgian", "g\xE9orgien", "georgiano", "\u0433\u0440\u0443\u0437\u0438\u043D,\u0433\u0440\u0443\u0437\u0438\u043D\u043A\u0430,\u0433\u0440\u0443\u0437\u0438\u043D\u044B,\u0433\u0440\u0443\u0437\u0438\u043D\u0441\u043A", "\u062C\u0648\u0631\u062C\u064A"],
  ["DEU", "German", "allemand", "alem\xE1n", "\u043D\u0435\u043C\u0435\u0446,\u043D\u0435\u043C\u043A\u0430,\u043D\u0435\u043C\u0446\u044B,\u043D\u0435\u043C\u0435\u0446\u043A", "\u0623\u0644\u0645\u0627\u0646\u064A"],
  ["GHA", "Ghanaian,Ghanian", "ghan\xE9en", "ghan\xE9s", "\u0433\u0430\u043D\u0435\u0446,\u0433\u0430\u043D\u0446\u044B,\u0433\u0430\u043D\u0441\u043A", "\u063A\u0627\u0646\u064A"],
  ["GIB", "Gibraltarian", "gibraltarien", "gibraltare\xF1o", "", ""],
  ["GRC", "Greek,Hellenic", "grec,grecque", "griego", "\u0433\u0440\u0435\u043A,\u0433\u0440\u0435\u0447\u0430\u043D\u043A\u0430,\u0433\u0440\u0435\u043A\u0438,\u0433\u0440\u0435\u0447\u0435\u0441\u043A", "\u064A\u0648\u0646\u0627\u0646\u064A"],
  ["GRL", "Greenlandic,Greenlander", "groenlandais", "groenland\xE9s", "", ""],
  ["GRD", "Grenadian", "grenadien", "granadino", "\u0433\u0440\u0435\u043D\u0430\u0434\u0435\u0446", "\u063A\u0631\u064A\u0646\u0627\u062F\u064A"],
  ["GLP", "Guadeloupean", "guadeloup\xE9en", "guadalupe\xF1o", "", ""],
  ["GUM", "Guamanian", "", "", "", ""],
  ["GTM", "Guatemalan", "guat\xE9malt\xE8que", "guatemalteco", "\u0433\u0432\u0430\u0442\u0435\u043C\u0430\u043B\u0435\u0446,\u0433\u0432\u0430\u0442\u0435\u043C\u0430\u043B\u044C\u0446\u044B,\u0433\u0432\u0430\u0442\u0435\u043C\u0430\u043B\u044C\u0441\u043A", "\u063A\u0648\u0627\u062A\u064A\u0645\u0627\u0644\u064A"],
  ["GIN", "Guinean (Guinea),Guinean (Conakry)", "", "", "", ""],
  ["GNB", "Bissau-Guinean,Guinea-Bissauan,Guinean (Bissau)", "bissau-guin\xE9en,bissaoguin\xE9en", "guineano (Bissau),bisauguineano", "", ""],
  ["GUY", "Guyanese", "guyanien", "guyan\xE9s", "\u0433\u0430\u0439\u0430\u043D\u0435\u0446,\u0433\u0430\u0439\u0430\u043D\u0446\u044B,\u0433\u0430\u0439\u0430\u043D\u0441\u043A", "\u063A\u064A\u0627\u0646\u064A"],
  ["HTI", "Haitian", "ha\xEFtien", "haitiano", "\u0433\u0430\u0438\u0442\u044F\u043D\u0438\u043D,\u0433\u0430\u0438\u0442\u044F\u043D\u043A\u0430,\u0433\u0430\u0438\u0442\u044F\u043D\u0435,\u0433\u0430\u0438\u0442\u044F\u043D\u0441\u043A", "\u0647\u0627\u064A\u062A\u064A"],
  ["HND", "Honduran", "hondurien", "hondure\xF1o", "\u0433\u043E\u043D\u0434\u0443\u0440\u0430\u0441\u0435\u0446,\u0433\u043E\u043D\u0434\u0443\u0440\u0430\u0441\u0446\u044B,\u0433\u043E\u043D\u0434\u0443\u0440\u0430\u0441\u0441\u043A", "\u0647\u0646\u062F\u0648\u0631\u0627\u0633\u064A"],
  ["HKG", "Hong Konger,Hongkonger,Hong Kong Chinese", "hongkongais", "hongkon\xE9s", "\u0433\u043E\u043D\u043A\u043E\u043D\u0433\u0441\u043A", ""],
  ["HUN", "Hungarian", "hongrois", "h\xFAngaro", "\u0432\u0435\u043D\u0433\u0440,\u0432\u0435\u043D\u0433\u0435\u0440\u043A\u0430,\u0432\u0435\u043D\u0433\u0440\u044B,\u0432\u0435\u043D\u0433\u0435\u0440\u0441\u043A", "\u0645\u062C\u0631\u064A,\u0647\u0646\u063A\u0627\u0631\u064A"],
  ["ISL", "Icelandic,Icelander", "islandais", "island\xE9s", "\u0438\u0441\u043B\u0430\u043D\u0434\u0435\u0446,\u0438\u0441\u043B\u0430\u043D\u0434\u0446\u044B,\u0438\u0441\u043B\u0430\u043D\u0434\u0441\u043A", "\u0622\u064A\u0633\u0644\u0646\u062F\u064A,\u0623\u064A\u0633\u0644\u0646\u062F\u064A"],
  ["IND", "Indian", "indien", "indio", "\u0438\u043D\u0434\u0438\u0435\u0446,\u0438\u043D\u0434\u0438\u0430\u043D\u043A\u0430,\u0438\u043D\u0434\u0438\u0439\u0446\u044B,\u0438\u043D\u0434\u0438\u0439\u0441\u043A", "\u0647\u0646\u062F\u064A"],
  ["IDN", "Indonesian", "indon\xE9sien", "indonesio", "\u0438\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u0435\u0446,\u0438\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u0439\u043A\u0430,\u0438\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u0439\u0446\u044B,\u0438\u043D\u0434\u043E\u043D\u0435\u0437\u0438\u0439\u0441\u043A", "\u0625\u0646\u062F\u0648\u0646\u064A\u0633\u064A,\u0623\u0646\u062F\u0648\u0646\u064A\u0633\u064A"],
  ["IRN", "Iranian,Persian", "iranien", "iran\xED", "\u0438\u0440\u0430\u043D\u0435\u0446,\u0438\u0440\u0430\u043D\u043A\u0430,\u0438\u0440\u0430\u043D\u0446\u044B,\u0438\u0440\u0430\u043D\u0441\u043A", "\u0625\u064A\u0631\u0627\u0646\u064A"],
  ["IRQ", "Iraqi", "irakien,iraquien", "iraqu\xED,irak\xED", "\u0438\u0440\u0430\u043A\u0435\u0446,\u0438\u0440\u0430\u043A\u0446\u044B,\u0438\u0440\u0430\u043A\u0441\u043A", "\u0639\u0631\u0627\u0642\u064A"],
  ["IRL", "Irish,Irishman,Irishwoman", "irlandais", "irland\xE9s", "\u0438\u0440\u043B\u0430\u043D\u0434\u0435\u0446,\u0438\u0440\u043B\u0430\u043D\u0434\u043A\u0430,\u0438\u0440\u043B\u0430\u043D\u0434\u0446\u044B,\u0438\u0440\u043B\u0430\u043D\u0434\u0441\u043A", "\u0623\u064A\u0631\u0644\u0646\u062F\u064A,\u0625\u064A\u0631\u0644\u0646\u062F\u064A"],
  ["ISR", "Israeli", "isra\xE9lien", "israel\xED", "\u0438\u0437\u0440\u0430\u0438\u043B\u044C\u0442\u044F\u043D\u0438\u043D,\u0438\u0437\u0440\u0430\u0438\u043B\u044C\u0442\u044F\u043D\u043A\u0430,\u0438\u0437\u0440\u0430\u0438\u043B\u044C\u0442\u044F\u043D\u0435,\u0438\u0437\u0440\u0430\u0438\u043B\u044C\u0441\u043A", "\u0625\u0633\u0631\u0627\u0626\u064A\u0644\u064A"],
  ["ITA", "Italian", "italien", "italiano", "\u0438\u0442\u0430\u043B\u044C\u044F\u043D\u0435\u0446,\u0438\u0442\u0430\u043B\u044C\u044F\u043D\u043A\u0430,\u0438\u0442\u0430\u043B\u044C\u044F\u043D\u0446\u044B,\u0438\u0442\u0430\u043B\u044C\u044F\u043D\u0441\u043A", "\u0625\u064A\u0637\u0627\u0644\u064A"],
  ["JAM", "Jamaican", "jama\xEFcain,jama\xEFquain", "jamaicano,jamaiquino", "\u044F\u043C\u0430\u0435\u0446,\u044F\u043C\u0430\u0439\u0446\u044B,\u044F\u043C\u0430\u0439\u0441\u043A", "\u062C\u0627\u0645\u0627\u064A\u0643\u064A"],
  ["JPN", "Japanese", "japonais", "japon\xE9s", "\u044F\u043F\u043E\u043D\u0435\u0446,\u044F\u043F\u043E\u043D\u043A\u0430,\u044F\u043F\u043E\u043D\u0446\u044B,\u044F\u043F\u043E\u043D\u0441\u043A", "\u064A\u0627\u0628\u0627\u0646\u064A"],
  ["JOR", "Jordanian", "jordanien", "jordano", "\u0438\u043E\u0440\u0434\u0430\u043D\u0435\u0446,\u0438\u043E\u0440\u0434\u0430\u043D\u0446\u044B,\u0438\u043E\u0440\u0434\u0430\u043D\u0441\u043A", "\u0623\u0631\u062F\u0646\u064A"],
  ["KAZ", "Kazakh,Kazakhstani", "kazakh,kazakhstanais", "kazajo,kazako", "\u043A\u0430\u0437\u0430\u0445,\u043A\u0430\u0437\u0430\u0448\u043A\u0430,\u043A\u0430\u0437\u0430\u0445\u0438,\u043A\u0430\u0437\u0430\u0445\u0441\u043A,\u043A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D\u0435\u0446,\u043A\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043D\u0441\u043A", "\u0643\u0627\u0632\u0627\u062E\u0633\u062A\u0627\u0646\u064A,\u0643\u0627\u0632\u0627\u062E\u064A"],
  ["KEN", "Kenyan", "k\xE9nyan", "keniano,keniata,kenyano", "\u043A\u0435\u043D\u0438\u0435\u0446,\u043A\u0435\u043D\u0438\u0439\u043A\u0430,\u043A\u0435\u043D\u0438\u0439\u0446\u044B,\u043A\u0435\u043D\u0438\u0439\u0441\u043A", "\u0643\u064A\u0646\u064A"],
  ["KIR", "I-Kiribati", "kiribatien,gilbertin", "kiribatiano", "", ""],
  ["KWT", "Kuwaiti", "kowe\xEFtien", "kuwait\xED", "\u043A\u0443\u0432\u0435\u0439\u0442\u0435\u0446,\u043A\u0443\u0432\u0435\u0439\u0442\u0446\u044B,\u043A\u0443\u0432\u0435\u0439\u0442\u0441\u043A", "\u0643\u0648\u064A\u062A\u064A"],
  ["KGZ", "Kyrgyz,Kirghiz,Kyrgyzstani,Kirgiz", "kirghize", "kirgu\xEDs,kirguiso", "\u043A\u0438\u0440\u0433\u0438\u0437,\u043A\u0438\u0440\u0433\u0438\u0437\u043A\u0430,\u043A\u0438\u0440\u0433\u0438\u0437\u044B,\u043A\u0438\u0440\u0433\u0438\u0437\u0441\u043A,\u043A\u044B\u0440\u0433\u044B\u0437,\u043A\u044B\u0440\u0433\u044B\u0437\u043A\u0430,\u043A\u044B\u0440\u0433\u044B\u0437\u0441\u043A,\u043A\u044B\u0440\u0433\u044B\u0437\u0441\u0442\u0430\u043D\u0435\u0446", "\u0642\u064A\u0631\u063A\u064A\u0632\u0633\u062A\u0627\u0646\u064A,\u0642\u0631\u063A\u064A\u0632\u064A"],
  ["LAO", "Lao,Laotian", "laotien,lao", "laosiano,lao", "\u043B\u0430\u043E\u0441\u0435\u0446,\u043B\u0430\u043E\u0441\u0446\u044B,\u043B\u0430\u043E\u0441\u0441\u043A", "\u0644\u0627\u0648\u0633\u064A"],
  ["LVA", "Latvian", "letton", "let\xF3n", "\u043B\u0430\u0442\u044B\u0448,\u043B\u0430\u0442\u044B\u0448\u043A\u0430,\u043B\u0430\u0442\u044B\u0448\u0438,\u043B\u0430\u0442\u0432\u0438\u0439\u0441\u043A,\u043B\u0430\u0442\u0432\u0438\u0435\u0446", "\u0644\u0627\u062A\u0641\u064A"],
  ["LBN", "Lebanese", "libanais", "liban\xE9s", "\u043B\u0438\u0432\u0430\u043D\u0435\u0446,\u043B\u0438\u0432\u0430\u043D\u043A\u0430,\u043B\u0438\u0432\u0430\u043D\u0446\u044B,\u043B\u0438\u0432\u0430\u043D\u0441\u043A", "\u0644\u0628\u0646\u0627\u0646\u064A"],
  ["LSO", "Basotho,Mosotho,Lesothan", "l\xE9sothan", "lesotense", "", "\u0644\u064A\u0633\u0648\u062A\u064A"],
  ["LBR", "Liberian", "lib\xE9rien", "liberiano", "\u043B\u0438\u0431\u0435\u0440\u0438\u0435\u0446,\u043B\u0438\u0431\u0435\u0440\u0438\u0439\u0446\u044B,\u043B\u0438\u0431\u0435\u0440\u0438\u0439\u0441\u043A", "\u0644\u064A\u0628\u064A\u0631\u064A"],
  ["LBY", "Libyan", "libyen", "libio", "\u043B\u0438\u0432\u0438\u0435\u0446,\u043B\u0438\u0432\u0438\u0439\u043A\u0430,\u043B\u0438\u0432\u0438\u0439\u0446\u044B,\u043B\u0438\u0432\u0438\u0439\u0441\u043A", "\u0644\u064A\u0628\u064A"],
  ["LIE", "Liechtensteiner", "liechtensteinois", "liechtensteiniano", "", ""],
  ["LTU", "Lithuanian", "lituanien", "lituano", "\u043B\u0438\u0442\u043E\u0432\u0435\u0446,\u043B\u0438\u0442\u043E\u0432\u043A\u0430,\u043B\u0438\u0442\u043E\u0432\u0446\u044B,\u043B\u0438\u0442\u043E\u0432\u0441\u043A", "\u0644\u064A\u062A\u0648\u0627\u0646\u064A"],
  ["LUX", "Luxembourger,Luxembourgish", "luxembourgeois", "luxemburgu\xE9s", "\u043B\u044E\u043A\u0441\u0435\u043C\u0431\u0443\u0440\u0436\u0435\u0446,\u043B\u044E\u043A\u0441\u0435\u043C\u0431\u0443\u0440\u0433\u0441\u043A", "\u0644\u0648\u0643\u0633\u0645\u0628\u0648\u0631\u063A\u064A"],
  ["MAC", "Macanese", "macanais", "macaense", "", ""],
  ["MDG", "Malagasy,Madagascan,Madagascarian", "malgache", "malgache", "\u043C\u0430\u043B\u0430\u0433\u0430\u0441\u0438\u0435\u0446,\u043C\u0430\u043B\u0430\u0433\u0430\u0441\u0438\u0439\u0446\u044B,\u043C\u0430\u043B\u0430\u0433\u0430\u0441\u0438\u0439\u0441\u043A", "\u0645\u062F\u063A\u0634\u0642\u0631\u064A,\u0645\u0644\u063A\u0627\u0634\u064A"],
  ["MWI", "Malawian", "malawien,malawite", "malau\xED,malawiano", "\u043C\u0430\u043B\u0430\u0432\u0438\u0435\u0446,\u043C\u0430\u043B\u0430\u0432\u0438\u0439\u0446\u044B,\u043C\u0430\u043B\u0430\u0432\u0438\u0439\u0441\u043A", "\u0645\u0627\u0644\u0627\u0648\u064A,\u0645\u0644\u0627\u0648\u064A"],
  ["MYS", "Malaysian", "malaisien", "malasio", "\u043C\u0430\u043B\u0430\u0439\u0437\u0438\u0435\u0446,\u043C\u0430\u043B\u0430\u0439\u0437\u0438\u0439\u043A\u0430,\u043C\u0430\u043B\u0430\u0439\u0437\u0438\u0439\u0446\u044B,\u043C\u0430\u043B\u0430\u0439\u0437\u0438\u0439\u0441\u043A", "\u0645\u0627\u0644\u064A\u0632\u064A"],
  ["MDV", "Maldivian", "maldivien", "maldivo", "\u043C\u0430\u043B\u044C\u0434\u0438\u0432\u0435\u0446,\u043C\u0430\u043B\u044C\u0434\u0438\u0432\u0446\u044B,\u043C\u0430\u043B\u044C\u0434\u0438\u0432\u0441\u043A", "\u0645\u0627\u0644\u062F\u064A\u0641\u064A,\u0645\u0644\u062F\u064A\u0641\u064A"],
  ["MLI", "Malian", "malien", "maliense,mal\xED", "\u043C\u0430\u043B\u0438\u0435\u0446,\u043C\u0430\u043B\u0438\u0439\u0446\u044B,\u043C\u0430\u043B\u0438\u0439\u0441\u043A", ""],
  ["MLT", "Maltese", "maltais", "malt\xE9s", "\u043C\u0430\u043B\u044C\u0442\u0438\u0435\u0446,\u043C\u0430\u043B\u044C\u0442\u0438\u0439\u0446\u044B,\u043C\u0430\u043B\u044C\u0442\u0438\u0439\u0441\u043A", "\u0645\u0627\u0644\u0637\u064A"],
  ["MHL", "Marshallese", "marshallais", "marshal\xE9s", "", ""],
  ["MTQ", "Martiniquais,Martinican", "martiniquais", "martiniqu\xE9s", "", ""],
  ["MRT", "Mauritanian", "mauritanien", "mauritano", "\u043C\u0430\u0432\u0440\u0438\u0442\u0430\u043D\u0435\u0446,\u043C\u0430\u0432\u0440\u0438\u0442\u0430\u043D\u0446\u044B,\u043C\u0430\u0432\u0440\u0438\u0442\u0430\u043D\u0441\u043A", "\u0645\u0648\u0631\u064A\u062A\u0627\u0646\u064A"],
  ["MUS", "Mauritian", "mauricien", "mauriciano", "\u043C\u0430\u0432\u0440\u0438\u043A\u0438\u0435\u0446,\u043C\u0430\u0432\u0440\u0438\u043A\u0438\u0439\u0446\u044B,\u043C\u0430\u0432\u0440\u0438\u043A\u0438\u0439\u0441\u043A", "\u0645\u0648\u0631\u064A\u0634\u064A\u0648\u0633\u064A,\u0645\u0648\u0631\u064A\u0634\u064A"],
  ["MEX", "Mexican", "mexicain", "mexicano,mejicano", "\u043C\u0435\u043A\u0441\u0438\u043A\u0430\u043D\u0435\u0446,\u043C\u0435\u043A\u0441\u0438\u043A\u0430\u043D\u043A\u0430,\u043C\u0435\u043A\u0441\u0438\u043A\u0430\u043D\u0446\u044B,\u043C\u0435\u043A\u0441\u0438\u043A\u0430\u043D\u0441\u043A", "\u0645\u0643\u0633\u064A\u0643\u064A"],
  ["FSM", "Micronesian", "micron\xE9sien", "micronesio", "", ""],
  ["MDA", "Moldovan,Moldavian", "moldave", "moldavo", "\u043C\u043E\u043B\u0434\u0430\u0432\u0430\u043D\u0438\u043D,\u043C\u043E\u043B\u0434\u0430\u0432\u0430\u043D\u043A\u0430,\u043C\u043E\u043B\u0434\u0430\u0432\u0430\u043D\u0435,\u043C\u043E\u043B\u0434\u0430\u0432\u0441\u043A", "\u0645\u0648\u0644\u062F\u0648\u0641\u064A"],
  ["MCO", "Monegasque,Monacan", "mon\xE9gasque", "monegasco", "", ""],
  ["MNG", "Mongolian,Mongol", "mongol,mongole", "mongol", "\u043C\u043E\u043D\u0433\u043E\u043B,\u043C\u043E\u043D\u0433\u043E\u043B\u043A\u0430,\u043C\u043E\u043D\u0433\u043E\u043B\u044B,\u043C\u043E\u043D\u0433\u043E\u043B\u044C\u0441\u043A", "\u0645\u0646\u063A\u0648\u0644\u064A"],
  ["MNE", "Montenegrin", "mont\xE9n\xE9grin", "montenegrino", "\u0447\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u0435\u0446,\u0447\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u043A\u0430,\u0447\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u0446\u044B,\u0447\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u0441\u043A", ""],
  ["MSR", "Montserratian", "montserratien", "montserratense", "", ""],
  ["MAR", "Moroccan", "marocain", "marroqu\xED", "\u043C\u0430\u0440\u043E\u043A\u043A\u0430\u043D\u0435\u0446,\u043C\u0430\u0440\u043E\u043A\u043A\u0430\u043D\u043A\u0430,\u043C\u0430\u0440\u043E\u043A\u043A\u0430\u043D\u0446\u044B,\u043C\u0430\u0440\u043E\u043A\u043A\u0430\u043D\u0441\u043A", "\u0645\u063A\u0631\u0628\u064A,\u0645\u063A\u0627\u0631\u0628\u0629"],
  ["MOZ", "Mozambican", "mozambicain", "mozambique\xF1o", "\u043C\u043E\u0437\u0430\u043C\u0431\u0438\u043A\u0435\u0446,\u043C\u043E\u0437\u0430\u043C\u0431\u0438\u043A\u0446\u044B,\u043C\u043E\u0437\u0430\u043C\u0431\u0438\u043A\u0441\u043A", "\u0645\u0648\u0632\u0645\u0628\u064A\u0642\u064A"],
  ["MMR", "Burmese,Myanma,Myanmarese,Myanmar National", "birman,myanmarais", "birmano", "\u0431\u0438\u0440\u043C\u0430\u043D\u0435\u0446,\u043C\u044C\u044F\u043D\u043C\u0430\u043D\u0435\u0446,\u043C\u044C\u044F\u043D\u043C\u0430\u043D\u0446\u044B,\u043C\u044C\u044F\u043D\u043C\u0430\u043D\u0441\u043A,\u0431\u0438\u0440\u043C\u0430\u043D\u0441\u043A", "\u0645\u064A\u0627\u0646\u0645\u0627\u0631\u064A,\u0628\u0648\u0631\u0645\u064A"],
  ["NAM", "Namibian", "namibien", "namibio", "\u043D\u0430\u043C\u0438\u0431\u0438\u0435\u0446,\u043D\u0430\u043C\u0438\u0431\u0438\u0439\u0446\u044B,\u043D\u0430\u043C\u0438\u0431\u0438\u0439\u0441\u043A", "\u0646\u0627\u0645\u064A\u0628\u064A"],
  ["NRU", "Nauruan", "nauruan", "nauruano", "", ""],
  ["NPL", "Nepalese,Nepali,Nepalis", "n\xE9palais", "nepal\xE9s,nepal\xED", "\u043D\u0435\u043F\u0430\u043B\u0435\u0446,\u043D\u0435\u043F\u0430\u043B\u043A\u0430,\u043D\u0435\u043F\u0430\u043B\u044C\u0446\u044B,\u043D\u0435\u043F\u0430\u043B\u044C\u0441\u043A", "\u0646\u064A\u0628\u0627\u0644\u064A"],
  ["NLD", "Dutch,Netherlander,Dutchman", "n\xE9erlandais,hollandais", "neerland\xE9s,holand\xE9s", "\u043D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u0435\u0446,\u0433\u043E\u043B\u043B\u0430\u043D\u0434\u0435\u0446,\u0433\u043E\u043B\u043B\u0430\u043D\u0434\u043A\u0430,\u0433\u043E\u043B\u043B\u0430\u043D\u0434\u0446\u044B,\u043D\u0438\u0434\u0435\u0440\u043B\u0430\u043D\u0434\u0441\u043A,\u0433\u043E\u043B\u043B\u0430\u043D\u0434\u0441\u043A", "\u0647\u0648\u0644\u0646\u062F\u064A"],
  ["NCL", "New Caledonian", "n\xE9o-cal\xE9donien", "neocaledonio", "", ""],
  ["NZL", "New Zealander,Kiwi", "n\xE9o-z\xE9landais", "neozeland\xE9s,neoceland\xE9s", "\u043D\u043E\u0432\u043E\u0437\u0435\u043B\u0430\u043D\u0434\u0435\u0446,\u043D\u043E\u0432\u043E\u0437\u0435\u043B\u0430\u043D\u0434\u0446\u044B,\u043D\u043E\u0432\u043E\u0437\u0435\u043B\u0430\u043D\u0434\u0441\u043A", "\u0646\u064A\u0648\u0632\u064A\u0644\u0646\u062F\u064A"],
  ["NIC", "Nicaraguan", "nicaraguayen", "nicarag\xFCense", "\u043D\u0438\u043A\u0430\u0440\u0430\u0433\u0443\u0430\u043D\u0435\u0446,\u043D\u0438\u043A\u0430\u0440\u0430\u0433\u0443\u0430\u043D\u0446\u044B,\u043D\u0438\u043A\u0430\u0440\u0430\u0433\u0443\u0430\u043D\u0441\u043A", "\u0646\u064A\u0643\u0627\u0631\u0627\u063A\u0648\u064A"],
  ["NER", "Nigerien", "nig\xE9rien", "nigerino", "\u043D\u0438\u0433\u0435\u0440\u0435\u0446,\u043D\u0438\u0433\u0435\u0440\u0446\u044B", ""],
  ["NGA", "Nigerian", "nig\xE9rian", "nigeriano", "\u043D\u0438\u0433\u0435\u0440\u0438\u0435\u0446,\u043D\u0438\u0433\u0435\u0440\u0438\u0439\u043A\u0430,\u043D\u0438\u0433\u0435\u0440\u0438\u0439\u0446\u044B,\u043D\u0438\u0433\u0435\u0440\u0438\u0439\u0441\u043A", ""],
  ["NIU", "Niuean", "", "", "", ""],
  ["MKD", "Macedonian,North Macedonian", "mac\xE9donien", "macedonio,normacedonio", "\u043C\u0430\u043A\u0435\u0434\u043E\u043D\u0435\u0446,\u043C\u0430\u043A\u0435\u0434\u043E\u043D\u043A\u0430,\u043C\u0430\u043A\u0435\u0434\u043E\u043D\u0446\u044B,\u043C\u0430\u043A\u0435\u0434\u043E\u043D\u0441\u043A", "\u0645\u0642\u062F\u0648\u0646\u064A"],
  ["NOR", "Norwegian", "norv\xE9gien", "noruego", "\u043D\u043E\u0440\u0432\u0435\u0436\u0435\u0446,\u043D\u043E\u0440\u0432\u0435\u0436\u043A\u0430,\u043D\u043E\u0440\u0432\u0435\u0436\u0446\u044B,\u043D\u043E\u0440\u0432\u0435\u0436\u0441\u043A", "\u0646\u0631\u0648\u064A\u062C\u064A"],
  ["OMN", "Omani", "omanais", "oman\xED", "\u043E\u043C\u0430\u043D\u0435\u0446,\u043E\u043C\u0430\u043D\u0446\u044B,\u043E\u043C\u0430\u043D\u0441\u043A", "\u0639\u0645\u0627\u0646\u064A"],
  ["PAK", "Pakistani", "pakistanais", "pakistan\xED,paquistan\xED", "\u043F\u0430\u043A\u0438\u0441\u0442\u0430\u043D\u0435\u0446,\u043F\u0430\u043A\u0438\u0441\u0442\u0430\u043D\u043A\u0430,\u043F\u0430\u043A\u0438\u0441\u0442\u0430\u043D\u0446\u044B,\u043F\u0430\u043A\u0438\u0441\u0442\u0430\u043D\u0441\u043A", "\u0628\u0627\u0643\u0633\u062A\u0627\u0646\u064A"],
  ["PLW", "Palauan", "palaosien,palaois", "palauano", "", ""],
  ["PSE", "Palestinian", "palestinien", "palestino", "\u043F\u0430\u043B\u0435\u0441\u0442\u0438\u043D\u0435\u0446,\u043F\u0430\u043B\u0435\u0441\u0442\u0438\u043D\u043A\u0430,\u043F\u0430\u043B\u0435\u0441\u0442\u0438\u043D\u0446\u044B,\u043F\u0430\u043B\u0435\u0441\u0442\u0438\u043D\u0441\u043A", "\u0641\u0644\u0633\u0637\u064A\u0646\u064A"],
  ["PAN", "Panamanian", "panam\xE9en", "paname\xF1o", "\u043F\u0430\u043D\u0430\u043C\u0435\u0446,\u043F\u0430\u043D\u0430\u043C\u0446\u044B,\u043F\u0430\u043D\u0430\u043C\u0441\u043A", "\u0628\u0646\u0645\u064A"],
  ["PNG", "Papua New Guinean,Papuan", "papouan-n\xE9o-guin\xE9en,papou", "pap\xFA", "\u043F\u0430\u043F\u0443\u0430\u0441", ""],
  ["PRY", "Paraguayan", "paraguayen", "paraguayo", "\u043F\u0430\u0440\u0430\u0433\u0432\u0430\u0435\u0446,\u043F\u0430\u0440\u0430\u0433\u0432\u0430\u0439\u0446\u044B,\u043F\u0430\u0440\u0430\u0433\u0432\u0430\u0439\u0441\u043A", "\u0628\u0627\u0631\u0627\u063A\u0648\u064A\u0627\u0646\u064A"],
  ["PER", "Peruvian", "p\xE9ruvien", "peruano", "\u043F\u0435\u0440\u0443\u0430\u043D\u0435\u0446,\u043F\u0435\u0440\u0443\u0430\u043D\u043A\u0430,\u043F\u0435\u0440\u0443\u0430\u043D\u0446\u044B,\u043F\u0435\u0440\u0443\u0430\u043D\u0441\u043A", "\u0628\u064A\u0631\u0648\u0641\u064A,\u0628\u064A\u0631\u0648\u064A"],
  ["PHL", "Filipino,Filipina,Philippine", "philippin", "filipino", "\u0444\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u0435\u0446,\u0444\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u043A\u0430,\u0444\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u0446\u044B,\u0444\u0438\u043B\u0438\u043F\u043F\u0438\u043D\u0441\u043A", "\u0641\u0644\u0628\u064A\u0646\u064A,\u0641\u0644\u064A\u0628\u064A\u0646\u064A"],
  ["POL", "Polish,Pole", "polonais", "polaco", "\u043F\u043E\u043B\u044F\u043A,\u043F\u043E\u043B\u044C\u043A\u0430,\u043F\u043E\u043B\u044F\u043A\u0438,\u043F\u043E\u043B\u044C\u0441\u043A", "\u0628\u0648\u0644\u0646\u062F\u064A"],
  ["PRT", "Portuguese", "portugais", "portugu\xE9s", "\u043F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u0435\u0446,\u043F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u043A\u0430,\u043F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u044C\u0446\u044B,\u043F\u043E\u0440\u0442\u0443\u0433\u0430\u043B\u044C\u0441\u043A", "\u0628\u0631\u062A\u063A\u0627\u0644\u064A"],
  ["PRI", "Puerto Rican", "portoricain", "puertorrique\xF1o,portorrique\xF1o", "\u043F\u0443\u044D\u0440\u0442\u043E\u0440\u0438\u043A\u0430\u043D\u0435\u0446", ""],
  ["QAT", "Qatari", "qatarien,qatari", "qatar\xED,catar\xED", "\u043A\u0430\u0442\u0430\u0440\u0435\u0446,\u043A\u0430\u0442\u0430\u0440\u0446\u044B,\u043A\u0430\u0442\u0430\u0440\u0441\u043A", "\u0642\u0637\u0631\u064A"],
  ["KOR", "South Korean", "sud-cor\xE9en", "surcoreano", "\u044E\u0436\u043D\u043E\u043A\u043E\u0440\u0435\u0435\u0446,\u044E\u0436\u043D\u043E\u043A\u043E\u0440\u0435\u0439\u0446\u044B,\u044E\u0436\u043D\u043E\u043A\u043E\u0440\u0435\u0439\u0441\u043A", "\u0643\u0648\u0631\u064A \u062C\u0646\u0648\u0628\u064A"],
  ["REU", "Reunionese", "r\xE9unionnais", "", "", ""],
  ["ROU", "Romanian,Rumanian,Roumanian", "roumain", "rumano", "\u0440\u0443\u043C\u044B\u043D,\u0440\u0443\u043C\u044B\u043D\u043A\u0430,\u0440\u0443\u043C\u044B\u043D\u044B,\u0440\u0443\u043C\u044B\u043D\u0441\u043A", "\u0631\u0648\u0645\u0627\u0646\u064A"],
  ["RUS", "Russian", "russe", "ruso", "\u0440\u0443\u0441\u0441\u043A\u0438\u0439,\u0440\u0443\u0441\u0441\u043A\u0430\u044F,\u0440\u0443\u0441\u0441\u043A\u0438\u0435,\u0440\u043E\u0441\u0441\u0438\u044F\u043D\u0438\u043D,\u0440\u043E\u0441\u0441\u0438\u044F\u043D\u043A\u0430,\u0440\u043E\u0441\u0441\u0438\u044F\u043D\u0435,\u0440\u043E\u0441\u0441\u0438\u0439\u0441\u043A", "\u0631\u0648\u0633\u064A"],
  ["RWA", "Rwandan,Rwandese", "rwandais", "ruand\xE9s", "\u0440\u0443\u0430\u043D\u0434\u0438\u0435\u0446,\u0440\u0443\u0430\u043D\u0434\u0438\u0439\u0446\u044B,\u0440\u0443\u0430\u043D\u0434\u0438\u0439\u0441\u043A", "\u0631\u0648\u0627\u0646\u062F\u064A"],
  ["SHN", "St Helenian,Saint Helenian", "", "", "", ""],
  ["KNA", "Kittitian,Nevisian,Kittitian and Nevisian", "kittitien,christophien", "sancristobale\xF1o", "", ""],
  ["LCA", "St Lucian,Saint Lucian", "saint-lucien", "santalucense", "", ""],
  ["VCT", "Vincentian,Saint Vincentian", "vincentais,saint-vincentais", "sanvicentino", "", ""],
  ["WSM", "Samoan", "samoan", "samoano", "", ""],
  ["SMR", "Sammarinese,San Marinese", "saint-marinais", "sanmarinense", "", ""],
  ["STP", "Sao Tomean,S\xE3o Tom\xE9an,Santomean", "santom\xE9en", "santotomense", "", ""],
  ["SAU", "Saudi Arabian,Saudi", "saoudien", "saud\xED,saudita", "\u0441\u0430\u0443\u0434\u043E\u0432\u0435\u0446,\u0441\u0430\u0443\u0434\u043E\u0432\u0441\u043A", "\u0633\u0639\u0648\u062F\u064A"],
  ["SEN", "Senegalese", "s\xE9n\xE9galais", "senegal\xE9s", "\u0441\u0435\u043D\u0435\u0433\u0430\u043B\u0435\u0446,\u0441\u0435\u043D\u0435\u0433\u0430\u043B\u043A\u0430,\u0441\u0435\u043D\u0435\u0433\u0430\u043B\u044C\u0446\u044B,\u0441\u0435\u043D\u0435\u0433\u0430\u043B\u044C\u0441\u043A", "\u0633\u0646\u063A\u0627\u0644\u064A"],
  ["SRB", "Serbian,Serb", "serbe", "serbio", "\u0441\u0435\u0440\u0431,\u0441\u0435\u0440\u0431\u043A\u0430,\u0441\u0435\u0440\u0431\u044B,\u0441\u0435\u0440\u0431\u0441\u043A", "\u0635\u0631\u0628\u064A"],
  ["SYC", "Seychellois,Seychelloise", "seychellois", "seychelense", "", ""],
  ["SLE", "Sierra Leonean,Sierra Leonian", "sierra-l\xE9onais,sierral\xE9onais", "sierraleon\xE9s,sierra leon\xE9s", "\u0441\u044C\u0435\u0440\u0440\u0430\u043B\u0435\u043E\u043D\u0435\u0446", "\u0633\u064A\u0631\u0627\u0644\u064A\u0648\u0646\u064A"],
  ["SGP", "Singaporean", "singapourien", "singapurense", "\u0441\u0438\u043D\u0433\u0430\u043F\u0443\u0440\u0435\u0446,\u0441\u0438\u043D\u0433\u0430\u043F\u0443\u0440\u0446\u044B,\u0441\u0438\u043D\u0433\u0430\u043F\u0443\u0440\u0441\u043A", "\u0633\u0646\u063A\u0627\u0641\u0648\u0631\u064A"],
  ["SVK", "Slovak,Slovakian", "slovaque", "eslovaco", "\u0441\u043B\u043E\u0432\u0430\u043A,\u0441\u043B\u043E\u0432\u0430\u0447\u043A\u0430,\u0441\u043B\u043E\u0432\u0430\u043A\u0438,\u0441\u043B\u043E\u0432\u0430\u0446\u043A", "\u0633\u0644\u0648\u0641\u0627\u0643\u064A"],
  ["SVN", "Slovene,Slovenian", "slov\xE8ne", "esloveno", "\u0441\u043B\u043E\u0432\u0435\u043D\u0435\u0446,\u0441\u043B\u043E\u0432\u0435\u043D\u043A\u0430,\u0441\u043B\u043E\u0432\u0435\u043D\u0446\u044B,\u0441\u043B\u043E\u0432\u0435\u043D\u0441\u043A", "\u0633\u0644\u0648\u0641\u064A\u0646\u064A"],
  ["SLB", "Solomon Islander", "salomonais", "salomonense", "", ""],
  ["SOM", "Somali,Somalian", "somalien,somali", "somal\xED", "\u0441\u043E\u043C\u0430\u043B\u0438\u0435\u0446,\u0441\u043E\u043C\u0430\u043B\u0438\u0439\u043A\u0430,\u0441\u043E\u043C\u0430\u043B\u0438\u0439\u0446\u044B,\u0441\u043E\u043C\u0430\u043B\u0438\u0439\u0441\u043A", "\u0635\u0648\u0645\u0627\u0644\u064A"],
  ["ZAF", "South African", "sud-africain", "sudafricano", "\u044E\u0436\u043D\u043E\u0430\u0444\u0440\u0438\u043A\u0430\u043D\u0435\u0446,\u044E\u0436\u043D\u043E\u0430\u0444\u0440\u0438\u043A\u0430\u043D\u0446\u044B,\u044E\u0436\u043D\u043E\u0430\u0444\u0440\u0438\u043A\u0430\u043D\u0441\u043A", "\u062C\u0646\u0648\u0628 \u0623\u0641\u0631\u064A\u0642\u064A"],
  ["SSD", "South Sudanese", "sud-soudanais", "sursudan\xE9s", "\u044E\u0436\u043D\u043E\u0441\u0443\u0434\u0430\u043D\u0435\u0446,\u044E\u0436\u043D\u043E\u0441\u0443\u0434\u0430\u043D\u0441\u043A", "\u062C\u0646\u0648\u0628 \u0633\u0648\u062F\u0627\u0646\u064A"],
  ["ESP", "Spanish,Spaniard", "espagnol", "espa\xF1ol", "\u0438\u0441\u043F\u0430\u043D\u0435\u0446,\u0438\u0441\u043F\u0430\u043D\u043A\u0430,\u0438\u0441\u043F\u0430\u043D\u0446\u044B,\u0438\u0441\u043F\u0430\u043D\u0441\u043A", "\u0625\u0633\u0628\u0627\u0646\u064A,\u0623\u0633\u0628\u0627\u0646\u064A"],
  ["LKA", "Sri Lankan", "sri-lankais,srilankais", "esrilanqu\xE9s,ceilan\xE9s", "\u0448\u0440\u0438\u043B\u0430\u043D\u043A\u0438\u0435\u0446,\u0448\u0440\u0438\u043B\u0430\u043D\u043A\u0438\u0439\u0441\u043A", "\u0633\u0631\u064A\u0644\u0627\u0646\u0643\u064A"],
  ["SDN", "Sudanese", "soudanais", "sudan\xE9s", "\u0441\u0443\u0434\u0430\u043D\u0435\u0446,\u0441\u0443\u0434\u0430\u043D\u0446\u044B,\u0441\u0443\u0434\u0430\u043D\u0441\u043A", "\u0633\u0648\u062F\u0627\u0646\u064A"],
  ["SUR", "Surinamese,Surinamer", "surinamais", "surinam\xE9s", "\u0441\u0443\u0440\u0438\u043D\u0430\u043C\u0435\u0446,\u0441\u0443\u0440\u0438\u043D\u0430\u043C\u0446\u044B,\u0441\u0443\u0440\u0438\u043D\u0430\u043C\u0441\u043A", "\u0633\u0648\u0631\u064A\u0646\u0627\u0645\u064A"],
  ["SWE", "Swedish,Swede", "su\xE9dois", "sueco", "\u0448\u0432\u0435\u0434,\u0448\u0432\u0435\u0434\u043A\u0430,\u0448\u0432\u0435\u0434\u044B,\u0448\u0432\u0435\u0434\u0441\u043A", "\u0633\u0648\u064A\u062F\u064A"],
  ["CHE", "Swiss", "suisse", "suizo", "\u0448\u0432\u0435\u0439\u0446\u0430\u0440\u0435\u0446,\u0448\u0432\u0435\u0439\u0446\u0430\u0440\u043A\u0430,\u0448\u0432\u0435\u0439\u0446\u0430\u0440\u0446\u044B,\u0448\u0432\u0435\u0439\u0446\u0430\u0440\u0441\u043A", "\u0633\u0648\u064A\u0633\u0631\u064A"],
  ["SYR", "Syrian", "syrien", "sirio", "\u0441\u0438\u0440\u0438\u0435\u0446,\u0441\u0438\u0440\u0438\u0439\u043A\u0430,\u0441\u0438\u0440\u0438\u0439\u0446\u044B,\u0441\u0438\u0440\u0438\u0439\u0441\u043A", "\u0633\u0648\u0631\u064A"],
  ["TWN", "Taiwanese", "ta\xEFwanais", "taiwan\xE9s", "\u0442\u0430\u0439\u0432\u0430\u043D\u0435\u0446,\u0442\u0430\u0439\u0432\u0430\u043D\u044C\u0446\u044B,\u0442\u0430\u0439\u0432\u0430\u043D\u044C\u0441\u043A", "\u062A\u0627\u064A\u0648\u0627\u0646\u064A"],
  ["TJK", "Tajik,Tadjik,Tajikistani", "tadjik", "tayiko", "\u0442\u0430\u0434\u0436\u0438\u043A,\u0442\u0430\u0434\u0436\u0438\u0447\u043A\u0430,\u0442\u0430\u0434\u0436\u0438\u043A\u0438,\u0442\u0430\u0434\u0436\u0438\u043A\u0441\u043A", "\u0637\u0627\u062C\u064A\u0643\u064A,\u0637\u0627\u062C\u064A\u0643\u0633\u062A\u0627\u0646\u064A"],
  ["TZA", "Tanzanian", "tanzanien", "tanzano", "\u0442\u0430\u043D\u0437\u0430\u043D\u0438\u0435\u0446,\u0442\u0430\u043D\u0437\u0430\u043D\u0438\u0439\u0446\u044B,\u0442\u0430\u043D\u0437\u0430\u043D\u0438\u0439\u0441\u043A", "\u062A\u0646\u0632\u0627\u0646\u064A"],
  ["THA", "Thai", "tha\xEFlandais,tha\xEF", "tailand\xE9s", "\u0442\u0430\u0435\u0446,\u0442\u0430\u0439\u043A\u0430,\u0442\u0430\u0439\u0446\u044B,\u0442\u0430\u0439\u0441\u043A,\u0442\u0430\u0438\u043B\u0430\u043D\u0434\u0435\u0446,\u0442\u0430\u0438\u043B\u0430\u043D\u0434\u0441\u043A", "\u062A\u0627\u064A\u0644\u0646\u062F\u064A,\u062A\u0627\u064A\u0644\u0627\u0646\u062F\u064A"],
  ["TLS", "East Timorese,Timorese", "timorais,est-timorais", "timorense", "", "\u062A\u064A\u0645\u0648\u0631\u064A"],
  ["TGO", "Togolese", "togolais", "togol\xE9s", "\u0442\u043E\u0433\u043E\u043B\u0435\u0437\u0435\u0446,\u0442\u043E\u0433\u043E\u043B\u0435\u0437\u0446\u044B,\u0442\u043E\u0433\u043E\u043B\u0435\u0437\u0441\u043A", "\u062A\u0648\u063A\u0648\u0644\u064A"],
  ["TKL", "Tokelauan", "", "", "", ""],
  ["TON", "Tongan", "tongan", "tongano", "", ""],
  ["TTO", "Trinidadian,Tobagonian,Trinidadian and Tobagonian", "trinidadien", "trinitense", "", ""],
  ["TUN", "Tunisian", "tunisien", "tunecino", "\u0442\u0443\u043D\u0438\u0441\u0435\u0446,\u0442\u0443\u043D\u0438\u0441\u0446\u044B,\u0442\u0443\u043D\u0438\u0441\u0441\u043A", "\u062A\u0648\u0646\u0633\u064A"],
  ["TUR", "Turkish,Turk", "turc,turque", "turco", "\u0442\u0443\u0440\u043E\u043A,\u0442\u0443\u0440\u0447\u0430\u043D\u043A\u0430,\u0442\u0443\u0440\u043A\u0438,\u0442\u0443\u0440\u0435\u0446\u043A", "\u062A\u0631\u0643\u064A"],
  ["TKM", "Turkmen,Turkmenistani,Turkoman", "turkm\xE8ne", "turcomano,turkmeno", "\u0442\u0443\u0440\u043A\u043C\u0435\u043D,\u0442\u0443\u0440\u043A\u043C\u0435\u043D\u043A\u0430,\u0442\u0443\u0440\u043A\u043C\u0435\u043D\u044B,\u0442\u0443\u0440\u043A\u043C\u0435\u043D\u0441\u043A", "\u062A\u0631\u0643\u0645\u0627\u0646\u064A,\u062A\u0631\u0643\u0645\u0627\u0646\u0633\u062A\u0627\u0646\u064A"],
  ["TCA", "Turks and Caicos Islander", "", "", "", ""],
  ["TUV", "Tuvaluan", "tuvaluan", "tuvaluano", "", ""],
  ["UGA", "Ugandan", "ougandais", "ugand\xE9s", "\u0443\u0433\u0430\u043D\u0434\u0438\u0435\u0446,\u0443\u0433\u0430\u043D\u0434\u0438\u0439\u043A\u0430,\u0443\u0433\u0430\u043D\u0434\u0438\u0439\u0446\u044B,\u0443\u0433\u0430\u043D\u0434\u0438\u0439\u0441\u043A", "\u0623\u0648\u063A\u0646\u062F\u064A"],
  ["UKR", "Ukrainian", "ukrainien", "ucraniano,ucranio", "\u0443\u043A\u0440\u0430\u0438\u043D\u0435\u0446,\u0443\u043A\u0440\u0430\u0438\u043D\u043A\u0430,\u0443\u043A\u0440\u0430\u0438\u043D\u0446\u044B,\u0443\u043A\u0440\u0430\u0438\u043D\u0441\u043A", "\u0623\u0648\u0643\u0631\u0627\u0646\u064A,\u0623\u0648\u0643\u0631\u0627\u0646\u064A\u064A\u0646"],
  ["ARE", "Emirati,Emirian", "\xE9mirien,\xE9mirati", "emirat\xED", "\u044D\u043C\u0438\u0440\u0430\u0442\u0435\u0446", "\u0625\u0645\u0627\u0631\u0627\u062A\u064A"],
  ["GBR", "British,Briton,UK,U.K.,UK National,British citizen,Great Britain,England,English,Scottish,Welsh", "britannique", "brit\xE1nico", "\u0431\u0440\u0438\u0442\u0430\u043D\u0435\u0446,\u0431\u0440\u0438\u0442\u0430\u043D\u043A\u0430,\u0431\u0440\u0438\u0442\u0430\u043D\u0446\u044B,\u0431\u0440\u0438\u0442\u0430\u043D\u0441\u043A", "\u0628\u0631\u064A\u0637\u0627\u0646\u064A"],
  ["USA", "American,US,U.S.,US citizen", "am\xE9ricain,\xE9tatsunien", "estadounidense", "\u0430\u043C\u0435\u0440\u0438\u043A\u0430\u043D\u0435\u0446,\u0430\u043C\u0435\u0440\u0438\u043A\u0430\u043D\u043A\u0430,\u0430\u043C\u0435\u0440\u0438\u043A\u0430\u043D\u0446\u044B,\u0430\u043C\u0435\u0440\u0438\u043A\u0430\u043D\u0441\u043A", "\u0623\u0645\u0631\u064A\u0643\u064A,\u0623\u0645\u064A\u0631\u0643\u064A"],
  ["VIR", "US Virgin Islander", "", "", "", ""],
  ["URY", "Uruguayan", "uruguayen", "uruguayo", "\u0443\u0440\u0443\u0433\u0432\u0430\u0435\u0446,\u0443\u0440\u0443\u0433\u0432\u0430\u0439\u0446\u044B,\u0443\u0440\u0443\u0433\u0432\u0430\u0439\u0441\u043A", "\u0623\u0648\u0631\u0648\u063A\u0648\u064A\u0627\u0646\u064A"],
  ["UZB", "Uzbek,Uzbekistani", "ouzbek,ouzb\xE8ke", "uzbeko", "\u0443\u0437\u0431\u0435\u043A,\u0443\u0437\u0431\u0435\u0447\u043A\u0430,\u0443\u0437\u0431\u0435\u043A\u0438,\u0443\u0437\u0431\u0435\u043A\u0441\u043A,\u0443\u0437\u0431\u0435\u043A\u0438\u0441\u0442\u0430\u043D\u0435\u0446", "\u0623\u0648\u0632\u0628\u0643\u064A,\u0623\u0648\u0632\u0628\u0643\u0633\u062A\u0627\u0646\u064A"],
  ["VUT", "Ni-Vanuatu,Vanuatuan", "vanuatais,vanuatuan", "vanuatuense", "", ""],
  ["VAT", "Vatican citizen", "", "vaticano", "", ""],
  ["VEN", "Venezuelan", "v\xE9n\xE9zu\xE9lien", "venezolano", "\u0432\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u0435\u0446,\u0432\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u043A\u0430,\u0432\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u044C\u0446\u044B,\u0432\u0435\u043D\u0435\u0441\u0443\u044D\u043B\u044C\u0441\u043A", "\u0641\u0646\u0632\u0648\u064A\u0644\u064A"],
  ["VNM", "Vietnamese", "vietnamien", "vietnamita", "\u0432\u044C\u0435\u0442\u043D\u0430\u043C\u0435\u0446,\u0432\u044C\u0435\u0442\u043D\u0430\u043C\u043A\u0430,\u0432\u044C\u0435\u0442\u043D\u0430\u043C\u0446\u044B,\u0432\u044C\u0435\u0442\u043D\u0430\u043C\u0441\u043A", "\u0641\u064A\u062A\u0646\u0627\u0645\u064A"],
  ["WLF", "Wallisian,Futunan", "wallisien", "", "", ""],
  ["ESH", "Sahrawi,Sahraoui,Western Saharan", "sahraoui", "saharaui", "", "\u0635\u062D\u0631\u0627\u0648\u064A"],
  ["YEM", "Yemeni,Yemenite", "y\xE9m\xE9nite", "yemen\xED", "\u0439\u0435\u043C\u0435\u043D\u0435\u0446,\u0439\u0435\u043C\u0435\u043D\u0446\u044B,\u0439\u0435\u043C\u0435\u043D\u0441\u043A", "\u064A\u0645\u0646\u064A"],
  ["ZMB", "Zambian", "zambien", "zambiano", "\u0437\u0430\u043C\u0431\u0438\u0435\u0446,\u0437\u0430\u043C\u0431\u0438\u0439\u0446\u044B,\u0437\u0430\u043C\u0431\u0438\u0439\u0441\u043A", "\u0632\u0627\u0645\u0628\u064A"],
  ["ZWE", "Zimbabwean", "zimbabw\xE9en", "zimbabuense", "\u0437\u0438\u043C\u0431\u0430\u0431\u0432\u0438\u0435\u0446,\u0437\u0438\u043C\u0431\u0430\u0431\u0432\u0438\u0439\u0446\u044B,\u0437\u0438\u043C\u0431\u0430\u0431\u0432\u0438\u0439\u0441\u043A", "\u0632\u064A\u0645\u0628\u0627\u0628\u0648\u064A"]
];

// src/statistics/nationality/inflections.ts
function englishForms(word) {
  return /(?:ese|ish|s|x|\))$/u.test(word) ? [word] : [word, `${word}s`];
}
function frenchForms(word) {
  const feminine = frenchFeminine(word);
  const plural = (form) => /[sx)]$/u.test(form) ? form : `${form}s`;
  return [word, feminine, plural(word), plural(feminine)];
}
function frenchFeminine(word) {
  if (/[e)]$/u.test(word)) return word;
  if (/(?:ien|éen|yen)$/u.test(word)) return `${word}ne`;
  if (/on$/u.test(word)) return `${word}ne`;
  return `${word}e`;
}
var spanishStressed = { \u00E9s: "es", \u00E1n: "an", \u00F3n: "on", \u00EDn: "in" };
function spanishForms(word) {
  if (word.endsWith("o")) {
    const stem = word.slice(0, -1);
    return [word, `${stem}a`, `${word}s`, `${stem}as`];
  }
  const stressed = spanishStressed[word.slice(-2)];
  if (stressed) {
    const stem = word.slice(0, -2) + stressed;
    return [word, `${stem}a`, `${stem}es`, `${stem}as`];
  }
  if (/[íú]$/u.test(word)) return [word, `${word}es`, `${word}s`];
  if (/[ae]$/u.test(word)) return [word, `${word}s`];
  if (/[ln]$/u.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  return [word];
}
function russianForms(word) {
  if (!/[сц]к$/u.test(word)) return [word];
  return ["\u0438\u0439", "\u0430\u044F", "\u043E\u0435", "\u0438\u0435", "\u043E\u0433\u043E", "\u043E\u0439", "\u0438\u0445"].map((ending) => word + ending);
}
function arabicForms(word) {
  return word.split(" ").every((part) => part.endsWith("\u064A")) ? [word, word.split(" ").map((part) => `${part}\u0629`).join(" "), `${word}\u0648\u0646`, `${word}\u064A\u0646`] : [word, `${word}\u0629`];
}

// src/statistics/nationality/more-names.ts
var moreNames = [
  ["AFG", "Islamic Emirate of Afghanistan"],
  ["ARE", "UAE|U.A.E.|Emirates|EAU|\u041E\u0410\u042D|Emiratos|\xC9mirats"],
  ["BFA", "Upper Volta|Burkina|Haute-Volta"],
  ["BEN", "Dahomey|Benin Rep|Benin Republic"],
  ["BIH", "Bosnia|Bosnie|Bosnia-Herzegovina|Bosnia & Herzegovina|BiH|B & H|\u0411\u043E\u0441\u043D\u0438\u044F"],
  ["BLR", "Byelorussia|Belorussia|Bi\xE9lorussie|Bielorrusia|\u0411\u0435\u043B\u043E\u0440\u0443\u0441\u0441\u0438\u044F"],
  ["BOL", "Bolivia, Plurinational State of|Plurinational State of Bolivia"],
  ["BRN", "Brunei"],
  ["CAF", "CAR|RCA|Central African Rep|Central African Rep.|Centrafrique"],
  ["CHN", "People's Republic of China|PRC|P.R. China|China (People's Republic)|China, People's Republic of|Mainland China|\u041A\u041D\u0420"],
  ["CIV", "Ivory Coast|Cote Ivoire|\u041A\u043E\u0442-\u0434\u2019\u0418\u0432\u0443\u0430\u0440|Costa de Marfil"],
  ["COD", "DRC|DR Congo|D.R. Congo|RDC|Zaire|Za\xEFre|Congo (DRC)|Congo DRC|Congo-Kinshasa|Congo (Kinshasa)|Congo Kinshasa|Dem. Rep. of the Congo|Dem Rep Congo|Democratic Rep. of the Congo|Congo, Dem. Rep.|Congo, Democratic Republic of the|Congo (Democratic Republic)|Congo, The Democratic Republic of the|Democratic Republic of Congo|R\xE9publique d\xE9mocratique du Congo|\u0414\u0420\u041A|DR Kongo"],
  ["COG", "Congo (Brazzaville)|Congo-Brazzaville|Congo Brazzaville|Republic of Congo|Congo, Republic of|Congo, Republic of the|Congo Republic|Congo, Rep.|Congo Rep"],
  ["CPV", "Cape Verde|Cap-Vert"],
  ["CYP", "Cyprus (Northern part of)"],
  ["CZE", "Czech Rep|Czech Rep.|Czech Republic|Tch\xE9quie|Chequia|Rep\xFAblica Checa"],
  ["DOM", "Dominican Rep|Dominican Rep.|Rep. Dominicana|R. Dominicana|Rep Dominicana|RD Dominicana|R\xE9p. dominicaine|Santo Domingo"],
  ["FSM", "Federated States of Micronesia|Micronesia, Federated States of"],
  ["GBR", "Britain|Great Britain|UK|U.K.|GB|United Kingdom|England|Scotland|Wales|Northern Ireland|Grande-Bretagne|Angleterre|Gran Breta\xF1a|Inglaterra|\u0412\u0435\u043B\u0438\u043A\u043E\u0431\u0440\u0438\u0442\u0430\u043D\u0438\u044F|\u0410\u043D\u0433\u043B\u0438\u044F|\u0628\u0631\u064A\u0637\u0627\u0646\u064A\u0627|\u0625\u0646\u062C\u0644\u062A\u0631\u0627|\u82F1\u56FD|Royaume Uni|Reino Unido"],
  ["GMB", "Gambia, The|The Gambia|Gambia, Republic of The"],
  ["GIN", "Guinea Conakry|Guinea (Conakry)|Guin\xE9e Conakry|Guinea-Conakry|Republic of Guinea"],
  ["GNB", "Guinea Bissau|Guin\xE9-Bissau|Guin\xE9e Bissau|Guinea (Bissau)"],
  ["GNQ", "Guinea Ecuatorial"],
  ["GRC", "Hellas"],
  ["IRN", "Iran|Iran, Islamic Republic of|Islamic Republic of Iran|Persia"],
  ["IRL", "Republic of Ireland|Ireland, Republic of|Eire"],
  ["KGZ", "Kirghizia|Kyrgyz Republic|Kirghizistan|Kirguist\xE1n|Kirguizst\xE1n|Kirgizstan|\u041A\u0438\u0440\u0433\u0438\u0437\u0438\u044F|\u041A\u044B\u0440\u0433\u044B\u0437\u0441\u0442\u0430\u043D"],
  ["KHM", "Kampuchea|Kingdom of Cambodia"],
  ["KNA", "St Kitts and Nevis|St. Kitts & Nevis|Saint Kitts|St Kitts"],
  ["KOR", "South Korea|Korea, Republic of|Korea, South|Korea (South)|Republic of Korea|Korea (Republic of)|S. Korea|Cor\xE9e du Sud|Corea del Sur|\u042E\u0436\u043D\u0430\u044F \u041A\u043E\u0440\u0435\u044F|\u0643\u0648\u0631\u064A\u0627 \u0627\u0644\u062C\u0646\u0648\u0628\u064A\u0629|\u97E9\u56FD|\u5357\u97E9"],
  ["PRK", "North Korea|DPRK|Korea, North|Korea (North)|Korea (Democratic People's Republic of)|Korea, Democratic People's Republic of|N. Korea|Cor\xE9e du Nord|Corea del Norte|\u0421\u0435\u0432\u0435\u0440\u043D\u0430\u044F \u041A\u043E\u0440\u0435\u044F|\u041A\u041D\u0414\u0420|\u0643\u0648\u0631\u064A\u0627 \u0627\u0644\u0634\u0645\u0627\u0644\u064A\u0629|\u671D\u9C9C"],
  ["LAO", "Laos|Lao PDR|Lao P.D.R.|Lao People's Dem. Republic|Lao People's Dem. Rep.|Lao"],
  ["LBY", "Libyan Arab Jamahiriya|Libya (Jamahiriya)"],
  ["LCA", "St Lucia|St. Lucia"],
  ["LKA", "Ceylon|Shri Lanka"],
  ["MAC", "Macau|China, Macao SAR|Macao, China"],
  ["MDA", "Moldova|Moldova, Republic of|Moldavia|Moldavie|\u041C\u043E\u043B\u0434\u0430\u0432\u0438\u044F|\u041C\u043E\u043B\u0434\u043E\u0432\u0430"],
  ["MKD", "Macedonia|FYROM|FYR Macedonia|TFYR Macedonia|Macedonia, FYR|Macedonia, the former Yugoslav Republic of|The former Yugoslav Republic of Macedonia|Former Yugoslav Republic of Macedonia|ERYM|Mac\xE9doine|\u041C\u0430\u043A\u0435\u0434\u043E\u043D\u0438\u044F"],
  ["MMR", "Burma|Birmanie|Birmania|Myanmar (Burma)|Burma (Myanmar)|\u0411\u0438\u0440\u043C\u0430|Birma"],
  ["NLD", "Holland|The Netherlands|Netherlands (Kingdom of the)|Kingdom of the Netherlands|Hollande|Holanda|\u0413\u043E\u043B\u043B\u0430\u043D\u0434\u0438\u044F|\u0647\u0648\u0644\u0646\u062F\u0627|\u8377\u5170|Nederland"],
  ["NER", "Niger Rep|Niger Republic|Republic of Niger|Republic of the Niger"],
  ["PSE", "Palestine|State of Palestine|Occupied Palestinian Territory|Occupied Palestinian Territories|Palestinian Territories|Palestinian Territory|Palestinian Authority|Palestine, State of|Gaza|West Bank|West Bank and Gaza"],
  ["RUS", "Russia|Federation of Russia|Russian Fed.|\u0420\u043E\u0441\u0441\u0438\u044F|\u0420\u0424|\u0420\u043E\u0441\u0441\u0438\u0439\u0441\u043A\u0430\u044F \u0424\u0435\u0434\u0435\u0440\u0430\u0446\u0438\u044F"],
  ["STP", "Sao Tome|S\xE3o Tom\xE9|Sao Tome & Principe"],
  ["SVK", "Slovak Republic"],
  ["SWZ", "Swaziland|Swazilandia|\u0421\u0432\u0430\u0437\u0438\u043B\u0435\u043D\u0434|Souaziland"],
  ["SYR", "Syria|Syrian Arab Rep.|Siria|Syrie|\u0421\u0438\u0440\u0438\u044F|\u0633\u0648\u0631\u064A\u0627|\u0633\u0648\u0631\u064A\u0629|\u53D9\u5229\u4E9A"],
  ["TLS", "East Timor|Timor|Timor Oriental|Timor Leste"],
  ["TTO", "Trinidad|Tobago|Trinidad & Tobago|Trinidad Tobago"],
  ["TUR", "Turkey|Turkiye|Republic of T\xFCrkiye"],
  ["TWN", "Taiwan|China, Taiwan Province of China|Taiwan Province of China|Taiwan, China|Chinese Taipei|Taiwan (Province of China)"],
  ["TZA", "Tanzania|Tanzania, United Republic of|United Rep. of Tanzania|Tanganyika|Zanzibar"],
  ["USA", "US|U.S.|U.S.A.|United States|America|United States of America (the)|EE.UU.|EEUU|EE UU|EUA|Estados Unidos|Etats-Unis|\xC9tats-Unis|\u0421\u0428\u0410|\u0410\u043C\u0435\u0440\u0438\u043A\u0430|\u0623\u0645\u0631\u064A\u0643\u0627|\u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629|\u0627\u0644\u0648\u0644\u0627\u064A\u0627\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u0629 \u0627\u0644\u0623\u0645\u0631\u064A\u0643\u064A\u0629|\u7F8E\u56FD"],
  ["VAT", "Vatican|Vatican City|Holy See|Vatican City State"],
  ["VCT", "St Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent & the Grenadines|St. Vincent & the Grenadines|St Vincent|Saint Vincent|Saint Vincent & Grenadines"],
  ["VEN", "Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela"],
  ["VNM", "Vietnam|Viet-Nam|Socialist Republic of Vietnam|\u0412\u044C\u0435\u0442\u043D\u0430\u043C"],
  ["YEM", "Yemen Republic|Yemen, Republic of|North Yemen|South Yemen"],
  ["ZWE", "Rhodesia|Southern Rhodesia"],
  ["ZMB", "Northern Rhodesia"],
  ["HKG", "Hong Kong|Hong Kong SAR|Hong Kong, China|China, Hong Kong SAR|China, Hong Kong Special Administrative Region|China Hong Kong|Hong Kong (China)"],
  ["ESH", "Western Sahara|Sahrawi Arab Democratic Republic|SADR"],
  ["MRT", "Mauritanie|Islamic Republic of Mauritania"],
  ["SSD", "S. Sudan|Republic of South Sudan"],
  ["SDN", "The Sudan|North Sudan|Republic of the Sudan"],
  ["SUR", "Surinam|Dutch Guiana"],
  ["ZAF", "RSA|South-Africa|Sud\xE1frica|S\xFCdafrika|Afrique du Sud|\u042E\u0410\u0420"],
  ["PHL", "Philippine Islands|Phils"],
  ["MNE", "Monte Negro|Crna Gora"],
  ["HRV", "Hrvatska"],
  ["DEU", "Federal Republic of Germany|Deutschland|\u0424\u0420\u0413|BRD"],
  ["ESP", "Espa\xF1a|Espana"],
  ["HUN", "Magyarorsz\xE1g"],
  ["ALB", "Shqip\xEBria"],
  ["POL", "Polska"],
  ["SRB", "Srbija"],
  ["AUT", "\xD6sterreich"],
  ["CHE", "Schweiz|Svizzera|Suisse|Confederation Helvetique"],
  ["BWA", "Botsuana"],
  ["KAZ", "Kazahstan|Kazakstan"],
  ["SAU", "KSA|Saudi|Kingdom of Saudi Arabia|Saudi-Arabia|\u0627\u0644\u0633\u0639\u0648\u062F\u064A\u0629"],
  ["WSM", "Western Samoa"],
  ["SLV", "Salvador"],
  ["PNG", "Papua-New Guinea|PNG"],
  ["ASM", "American Samoa|Samoa, American|Samoa (American)"],
  ["VGB", "British Virgin Islands|Virgin Islands, British|Virgin Islands (British)|BVI"],
  ["VIR", "US Virgin Islands|U.S. Virgin Islands|Virgin Islands, U.S.|Virgin Islands (US)|United States Virgin Islands|USVI"],
  ["GUF", "French Guiana|Guiana, French|Guyane|Guyane fran\xE7aise"],
  ["BHS", "The Bahamas|Bahamas, The"]
];
var formerCountries = [
  ["CSK", "Czechoslovakia|Former Czechoslovakia|Tch\xE9coslovaquie|Checoslovaquia|\u0427\u0435\u0445\u043E\u0441\u043B\u043E\u0432\u0430\u043A\u0438\u044F|\u062A\u0634\u064A\u0643\u0648\u0633\u0644\u0648\u0641\u0627\u0643\u064A\u0627|\u6377\u514B\u65AF\u6D1B\u4F10\u514B"],
  ["YUG", "Yugoslavia|Former Yugoslavia|Yugoslavian|Yugoslav|SFR Yugoslavia|Yougoslavie|ex-Yougoslavie|Ex-Yugoslavia|\u042E\u0433\u043E\u0441\u043B\u0430\u0432\u0438\u044F|\u064A\u0648\u063A\u0648\u0633\u0644\u0627\u0641\u064A\u0627|\u5357\u65AF\u62C9\u592B"],
  ["SCG", "Serbia and Montenegro|State Union of Serbia and Montenegro|Serbie-et-Mont\xE9n\xE9gro|Serbia y Montenegro|\u0421\u0435\u0440\u0431\u0438\u044F \u0438 \u0427\u0435\u0440\u043D\u043E\u0433\u043E\u0440\u0438\u044F"],
  ["SUN", "USSR|Soviet Union|Former USSR|Former Soviet Union|Union of Soviet Socialist Republics|Soviet|URSS|Union sovi\xE9tique|Uni\xF3n Sovi\xE9tica|\u0421\u0421\u0421\u0420|\u0421\u043E\u0432\u0435\u0442\u0441\u043A\u0438\u0439 \u0421\u043E\u044E\u0437|\u0627\u0644\u0627\u062A\u062D\u0627\u062F \u0627\u0644\u0633\u0648\u0641\u064A\u062A\u064A|\u82CF\u8054"],
  ["DDR", "East Germany|German Democratic Republic|GDR|RDA|\u0413\u0414\u0420"],
  ["ANT", "Netherlands Antilles|Former Netherlands Antilles|The former Netherlands Antilles|Antilles n\xE9erlandaises|Antillas Neerlandesas"],
  ["BUR", "Socialist Republic of the Union of Burma"]
];

// src/statistics/nationality/normalise.ts
var articles = /* @__PURE__ */ new Set(["the", "la", "le", "les", "l", "el", "los", "las", "lo", "il", "gli", "os", "o", "a", "de", "die", "der", "das", "het", "al"]);
function labelWords(text) {
  let plain2 = text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replace(/ı/gu, "i").replace(/ß/gu, "ss").replace(/æ/gu, "ae").replace(/ø/gu, "o").replace(/[ٱأإآ]/gu, "\u0627").replace(/ى/gu, "\u064A").replace(/&/gu, " and ");
  plain2 = plain2.replace(/(?<=\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, "");
  const words3 = plain2.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  while (words3.length > 1 && articles.has(words3[0] ?? "")) words3.shift();
  while (words3.length > 1 && articles.has(words3.at(-1) ?? "")) words3.pop();
  return words3.map((word) => {
    if (word === "st" || word === "ste") return "saint";
    if (word.length > 4 && word.startsWith("\u0627\u0644")) return word.slice(2);
    return word;
  });
}
function labelText(text) {
  return labelWords(text).join(" ");
}
var beforeNationality = /^(?:(?:a |an )?(?:citizens?|nationals?) of(?: the)?|ressortissant(?:e|s|es)? (?:de la|de l|des|du|de|d)|ciudadan(?:o|a|os|as) de(?:l| la| los)?|nacional(?:es)? de(?:l| la)?|граждан(?:ин|ка|е|ство)|مواطنو|مواطن(?:ة|ين|ون)?|الجنسية|جنسية|from(?: the)?)\s+/u;
var afterNationality = /\s+(?:nationals?|citizens?|nationality|citizenship|passport|subjects?|origin|nation)$/u;
function withoutAffixes(words3) {
  return words3.replace(beforeNationality, "").replace(afterNationality, "");
}
var chineseSuffix = /(?:国籍人?|籍人?|公民|人)$/u;
function withoutChineseSuffix(words3) {
  const bare = words3.replace(chineseSuffix, "");
  return bare !== words3 && bare !== "" ? bare : void 0;
}
var formOfState = /^(?:republic of(?: the)?|kingdom of(?: the)?|republique (?:de la|de l|du|des|de|d)|royaume (?:de la|de l|du|des|de|d)|republica (?:de la|del|de)|reino (?:de la|del|de)|республика|королевство|جمهوريه|جمهورية|مملكة) /u;
function withoutFormOfState(words3) {
  const bare = words3.replace(formOfState, "");
  return bare === words3 ? void 0 : bare;
}

// src/statistics/nationality/special-labels.ts
var specialLabels = [
  ["XXA", "Stateless|Stateless person|Without nationality|Without citizenship|No nationality|Apatride|Apatrides|Ap\xE1trida|Ap\xE1tridas|Sin nacionalidad|\u041B\u0438\u0446\u043E \u0431\u0435\u0437 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0441\u0442\u0432\u0430|\u0411\u0435\u0437 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0441\u0442\u0432\u0430|\u041B\u0438\u0446\u0430 \u0431\u0435\u0437 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0441\u0442\u0432\u0430|\u0410\u043F\u0430\u0442\u0440\u0438\u0434|\u0639\u062F\u064A\u0645 \u0627\u0644\u062C\u0646\u0633\u064A\u0629|\u0639\u062F\u064A\u0645\u0648 \u0627\u0644\u062C\u0646\u0633\u064A\u0629|\u0628\u062F\u0648\u0646 \u062C\u0646\u0633\u064A\u0629|\u65E0\u56FD\u7C4D|\u65E0\u56FD\u7C4D\u4EBA|\u65E0\u56FD\u7C4D\u8005|Staatenlos|Apolide"],
  ["XXB", "Refugee|Refugees|Recognised refugee|Recognized refugee|Refugee (1951 Convention)|R\xE9fugi\xE9|R\xE9fugi\xE9s|Refugiado|Refugiados|\u0411\u0435\u0436\u0435\u043D\u0435\u0446|\u0411\u0435\u0436\u0435\u043D\u0446\u044B|\u0644\u0627\u062C\u0626|\u0644\u0627\u062C\u0626\u0648\u0646|\u96BE\u6C11"],
  ["XXX", "Unknown|Not known|Not specified|Not specified or unknown|Unspecified|Undetermined|Undefined|Unknown nationality|Nationality unknown|Unknown citizenship|Not stated|Not recorded|No information|No data|Not available|Missing|Inconnu|Inconnue|Inconnus|Nationalit\xE9 inconnue|Ind\xE9termin\xE9|Ind\xE9termin\xE9e|Non pr\xE9cis\xE9|Non pr\xE9cis\xE9e|Non sp\xE9cifi\xE9|Desconocido|Desconocida|Desconocidos|Nacionalidad desconocida|Sin determinar|No determinado|No determinada|No registra|No especificado|No especificada|Sin informaci\xF3n|Sin datos|Ignorado|\u041D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E|\u041D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u044B\u0439|\u041D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u0430\u044F|\u041D\u0435 \u0443\u043A\u0430\u0437\u0430\u043D\u043E|\u041D\u0435 \u0443\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u0435\u043D\u043E|\u0413\u0440\u0430\u0436\u0434\u0430\u043D\u0441\u0442\u0432\u043E \u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E|\u041D\u0435\u0442 \u0434\u0430\u043D\u043D\u044B\u0445|\u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641|\u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641\u0629|\u063A\u064A\u0631 \u0645\u062D\u062F\u062F|\u063A\u064A\u0631 \u0645\u062D\u062F\u062F\u0629|\u0645\u062C\u0647\u0648\u0644|\u0645\u062C\u0647\u0648\u0644\u0629|\u672A\u77E5|\u4E0D\u8BE6|\u4E0D\u660E|\u672A\u8BF4\u660E|\u56FD\u7C4D\u4E0D\u8BE6|\u672A\u6CE8\u660E|Unbekannt|Sconosciuto|Desconhecido|Onbekend"]
];
var areaLabels = [
  ["own-country", "Own country|Own nationals|Reporting country|Citizens of the reporting country|National of the reporting country|Pays d\xE9clarant|Ciudadanos de su pa\xEDs|Propio pa\xEDs|\u0421\u043E\u0431\u0441\u0442\u0432\u0435\u043D\u043D\u0430\u044F \u0441\u0442\u0440\u0430\u043D\u0430|\u0421\u0432\u043E\u0438 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0435"],
  ["foreign", "Foreign|Foreigner|Foreigners|Foreign nationals|Foreign citizens|Non-nationals|Abroad|Personnes de nationalit\xE9 \xE9trang\xE8re|\xC9trangers|\xC9tranger|Nationalit\xE9 \xE9trang\xE8re|Extranjeros|Extranjero|Extranjera|\u0418\u043D\u043E\u0441\u0442\u0440\u0430\u043D\u0446\u044B|\u0418\u043D\u043E\u0441\u0442\u0440\u0430\u043D\u043D\u044B\u0439 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0438\u043D|\u0418\u043D\u043E\u0441\u0442\u0440\u0430\u043D\u043D\u044B\u0435 \u0433\u0440\u0430\u0436\u0434\u0430\u043D\u0435|\u0623\u062C\u0627\u0646\u0628|\u0623\u062C\u0646\u0628\u064A|\u5916\u56FD\u4EBA|\u5916\u56FD\u7C4D"],
  ["union", "EU|European Union|EU-27|EU-28|EU others|EU-28 others|EU-27 others|Other EU|Other EU countries|Other EU citizens|Non-EU|Non-EU countries|Non EU|EU 14|EU 8|EU 2|European Economic Area|EEA|Third countries|Union europ\xE9enne|UE|Uni\xF3n Europea|\u0415\u0432\u0440\u043E\u043F\u0435\u0439\u0441\u043A\u0438\u0439 \u0441\u043E\u044E\u0437|\u0415\u0421"],
  ["region", "Africa|African|Americas|America others|Asia|Asian|Europe|European|Oceania|Africa others|Asia others|Europe others|Americas others|Oceania others|Northern Africa|North Africa|North African|Sub-Saharan Africa|West Africa|Western Africa|West African|East Africa|Eastern Africa|East African|Middle Africa|Southern Africa|Central America|Central American|South America|South American|Latin America|Latin American|Latin America and the Caribbean|Northern America|North America|Caribbean|Central Asia|Central Asian|Eastern Asia|East Asia|South-eastern Asia|South East Asia|Southeast Asia|Southern Asia|South Asia|South Asian|Western Asia|Middle East|Middle Eastern|Eastern Europe|Eastern European|Northern Europe|Southern Europe|Western Europe|Afrique|Asie|Am\xE9riques|Am\xE9rique latine|Am\xE9rique du Sud|Europe de l\u2019Est|Proche-Orient|Moyen-Orient|Am\xE9rica Latina|Am\xE9rica del Sur|Am\xE9rica Central|Europa|Oriente Medio|\u0410\u0444\u0440\u0438\u043A\u0430|\u0410\u0437\u0438\u044F|\u0415\u0432\u0440\u043E\u043F\u0430|\u0411\u043B\u0438\u0436\u043D\u0438\u0439 \u0412\u043E\u0441\u0442\u043E\u043A|\u041B\u0430\u0442\u0438\u043D\u0441\u043A\u0430\u044F \u0410\u043C\u0435\u0440\u0438\u043A\u0430|\u0623\u0641\u0631\u064A\u0642\u064A\u0627|\u0622\u0633\u064A\u0627|\u0623\u0648\u0631\u0648\u0628\u0627|\u0627\u0644\u0634\u0631\u0642 \u0627\u0644\u0623\u0648\u0633\u0637|\u975E\u6D32|\u4E9A\u6D32|\u6B27\u6D32|\u62C9\u4E01\u7F8E\u6D32|\u4E2D\u4E1C|Africa Sub-Saharan|Africa North|Asia Central|Asia East|Asia South|Asia South East|Europe Other|America North|America Central and South"],
  ["other-countries", "Other|Others|Other countries|Other nationalities|Other nationality|Other and unknown|Rest of the world|All others|Autre|Autres|Autres pays|Autres nationalit\xE9s|Otro|Otros|Otra|Otras|Otros pa\xEDses|Otras nacionalidades|Especifique otras nacionalidades|\u0414\u0440\u0443\u0433\u0438\u0435|\u0414\u0440\u0443\u0433\u043E\u0435|\u041F\u0440\u043E\u0447\u0438\u0435|\u0414\u0440\u0443\u0433\u0438\u0435 \u0441\u0442\u0440\u0430\u043D\u044B|\u0623\u062E\u0631\u0649|\u062F\u0648\u0644 \u0623\u062E\u0631\u0649|\u062C\u0646\u0633\u064A\u0627\u062A \u0623\u062E\u0631\u0649|\u5176\u4ED6|\u5176\u4ED6\u56FD\u5BB6|\u5176\u4ED6\u56FD\u7C4D"]
];
var ambiguousLabels = [
  ["shared-demonym", "COG,COD", "Congolese|Congolais|Congolaise|Congolaises|Congole\xF1o|Congole\xF1a|Congole\xF1os|Congole\xF1as|Congol\xE9s|Congolesa|\u041A\u043E\u043D\u0433\u043E\u043B\u0435\u0437\u0435\u0446|\u041A\u043E\u043D\u0433\u043E\u043B\u0435\u0437\u043A\u0430|\u041A\u043E\u043D\u0433\u043E\u043B\u0435\u0437\u0446\u044B|\u041A\u043E\u043D\u0433\u043E\u043B\u0435\u0437\u0441\u043A\u0438\u0439|\u041A\u043E\u043D\u0433\u043E\u043B\u0435\u0437\u0441\u043A\u0430\u044F|\u0643\u0648\u0646\u063A\u0648\u0644\u064A|\u0643\u0648\u0646\u063A\u0648\u0644\u064A\u0629|\u521A\u679C\u4EBA|Kongolesisch|Congolese National"],
  ["shared-demonym", "DMA,DOM", "Dominican|Dominicans|Dominicain|Dominicaine|Dominicains|Dominicano|Dominicana|Dominicanos|Dominicanas|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u0435\u0446|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u043A\u0430|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u0446\u044B|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u0441\u043A\u0438\u0439|\u0414\u043E\u043C\u0438\u043D\u0438\u043A\u0430\u043D\u0441\u043A\u0430\u044F|\u062F\u0648\u0645\u064A\u0646\u064A\u0643\u064A|\u062F\u0648\u0645\u064A\u0646\u064A\u0643\u0627\u0646\u064A"],
  ["shared-demonym", "PRK,KOR", "Korean|Koreans|Cor\xE9en|Cor\xE9enne|Cor\xE9ens|Cor\xE9ennes|Coreano|Coreana|Coreanos|Coreanas|\u041A\u043E\u0440\u0435\u0435\u0446|\u041A\u043E\u0440\u0435\u044F\u043D\u043A\u0430|\u041A\u043E\u0440\u0435\u0439\u0446\u044B|\u041A\u043E\u0440\u0435\u0439\u0441\u043A\u0438\u0439|\u041A\u043E\u0440\u0435\u0439\u0441\u043A\u0430\u044F|\u0643\u0648\u0631\u064A|\u0643\u0648\u0631\u064A\u0629|Ethnic Korean"],
  ["shared-name", "PRK,KOR", "Korea|Corea|Cor\xE9e|\u041A\u043E\u0440\u0435\u044F|\u0643\u0648\u0631\u064A\u0627|Coreia|\u671D\u9C9C\u534A\u5C9B"],
  ["shared-demonym", "GIN,GNB,GNQ", "Guinean|Guineans|Guin\xE9en|Guin\xE9enne|Guin\xE9ens|Guin\xE9ennes|Guineano|Guineana|Guineanos|Guineo|\u0413\u0432\u0438\u043D\u0435\u0435\u0446|\u0413\u0432\u0438\u043D\u0435\u0439\u043A\u0430|\u0413\u0432\u0438\u043D\u0435\u0439\u0446\u044B|\u0413\u0432\u0438\u043D\u0435\u0439\u0441\u043A\u0438\u0439|\u063A\u064A\u0646\u064A|\u063A\u064A\u0646\u064A\u0629|Guineense"],
  ["region-or-country", "CAF", "Central African|Central Africans|Central Africa|Afrique centrale|\xC1frica Central|\u0426\u0435\u043D\u0442\u0440\u0430\u043B\u044C\u043D\u0430\u044F \u0410\u0444\u0440\u0438\u043A\u0430|\u0648\u0633\u0637 \u0623\u0641\u0631\u064A\u0642\u064A\u0627|\u4E2D\u90E8\u975E\u6D32"],
  ["shared-demonym", "NER,NGA", "\u0646\u064A\u062C\u0631\u064A|\u0646\u064A\u062C\u064A\u0631\u064A|\u0646\u064A\u062C\u064A\u0631\u064A\u0629|\u0646\u064A\u062C\u0631\u064A\u0629"],
  ["shared-demonym", "VGB,VIR", "Virgin Islander|Virgin Islands|\xCEles Vierges|Islas V\xEDrgenes|\u0412\u0438\u0440\u0433\u0438\u043D\u0441\u043A\u0438\u0435 \u043E\u0441\u0442\u0440\u043E\u0432\u0430|\u7EF4\u5C14\u4EAC\u7FA4\u5C9B"],
  ["shared-name", "MAF,SXM", "Saint Martin|St Martin|St. Martin|Sint Maarten/Saint Martin|S\xE3o Martinho"],
  ["shared-name", "GIN,GNB,GNQ", "Guineas"],
  ["shared-name", "GUY,GUF,SUR", "Guiana|Guianas|Guyane/Guyana"],
  ["shared-demonym", "IRL,GBR", "Northern Irish"],
  ["status", "XKX,SRB", "Kosovo|Kosovan|Kosovar|Kosovars|Kosovare|Kosovarian|Kosovo under UNSCR 1244|Kosovo (under UNSC res. 1244)|Kosovo (UNSCR 1244)|Kosovo (UNSC 1244/99)|Kosovo*|\u041A\u043E\u0441\u043E\u0432\u043E|\u0643\u0648\u0633\u0648\u0641\u0648|\u79D1\u7D22\u6C83|Kosovo (United Nations)|\u041A\u043E\u0441\u043E\u0432\u0430\u0440|XK|XKX|XKK|UNK"],
  ["status", "UKR,RUS", "Crimea|Crimean|\u041A\u0440\u044B\u043C"],
  ["status", "GEO,RUS", "Abkhazia|Abkhaz|South Ossetia|\u0410\u0431\u0445\u0430\u0437\u0438\u044F|\u042E\u0436\u043D\u0430\u044F \u041E\u0441\u0435\u0442\u0438\u044F"],
  ["status", "CYP", "Northern Cyprus|Turkish Republic of Northern Cyprus|TRNC|Turkish Cypriot"],
  ["status", "SOM", "Somaliland"],
  ["status", "MDA", "Transnistria|Transnistrian"],
  ["status", "IRQ,TUR,IRN,SYR", "Kurdistan|Kurdish|Kurd|Kurde|Kurdo|\u041A\u0443\u0440\u0434|\u041A\u0443\u0440\u0434\u044B|\u0643\u0631\u062F\u064A"],
  ["status", "MMR,BGD", "Rohingya|Rohingyas"],
  ["status", "CHN", "Tibet|Tibetan"],
  ["shared-name", "CHN,TWN", "Republic of China|Republic of China (Taiwan)|ROC"],
  ["relative", "", "Nationals|National|Nationaux|Nacionales|Nacional|\u0413\u0440\u0430\u0436\u0434\u0430\u043D\u0435|\u0645\u0648\u0627\u0637\u0646\u0648\u0646|\u0645\u0648\u0627\u0637\u0646|\u56FD\u6C11|\u672C\u56FD\u4EBA|Local|Locals|Domestic|Citizens|Citizen|Ressortissants|Ciudadanos"]
];

// src/statistics/nationality/label-index.ts
function buildLabelIndex() {
  const labels2 = /* @__PURE__ */ new Map();
  const firm = /* @__PURE__ */ new Set();
  const alpha2 = /* @__PURE__ */ new Map();
  const numeric = /* @__PURE__ */ new Map();
  const alpha3 = /* @__PURE__ */ new Set();
  const claim = (text, code, by, former = false) => {
    const key = labelText(text);
    if (key === "") return;
    const earlier = labels2.get(key);
    if (earlier === void 0 || earlier.kind === "exact" && earlier.codes[0] === code) {
      if (earlier === void 0 || by === "demonym" && earlier.by === "name") {
        labels2.set(key, { kind: "exact", codes: [code], by, ...former ? { special: "former-country" } : {} });
      }
      return;
    }
    if (firm.has(key)) return;
    const candidates2 = earlier.kind === "exact" ? earlier.codes : earlier.kind === "ambiguous" ? earlier.candidates : [];
    const why = by === "demonym" ? "shared-demonym" : "shared-name";
    labels2.set(key, { kind: "ambiguous", candidates: [.../* @__PURE__ */ new Set([...candidates2, code])], why });
  };
  for (const [code, two, number, names] of countryNames) {
    alpha3.add(code);
    alpha2.set(two, code);
    numeric.set(number, code);
    const [short = ""] = names.split("|");
    claim(short, code, "name");
    firm.add(labelText(short));
  }
  for (const [code, , , names] of countryNames) for (const name of names.split("|")) claimName(claim, name, code);
  for (const [code, names] of moreNames) for (const name of names.split("|")) claimName(claim, name, code);
  for (const [code, names] of formerCountries) for (const name of names.split("|")) claim(name, code, "name", true);
  claimDemonyms(claim);
  for (const [area, texts] of areaLabels) {
    for (const text of texts.split("|")) setIfFree(labels2, text, { kind: "area", area });
  }
  const specials = { XXA: "stateless", XXB: "refugee", XXX: "unknown" };
  for (const [code, texts] of specialLabels) {
    alpha3.add(code);
    for (const text of texts.split("|")) {
      labels2.set(labelText(text), { kind: "exact", codes: [code], special: specials[code], by: "special" });
    }
  }
  for (const [why, candidates2, texts] of ambiguousLabels) {
    const codes = candidates2 === "" ? [] : candidates2.split(",");
    for (const text of texts.split("|")) labels2.set(labelText(text), { kind: "ambiguous", candidates: codes, why });
  }
  return { labels: labels2, alpha2, alpha3, numeric };
}
function claimName(claim, name, code) {
  claim(name, code, "name");
  const turned = /^([^(]+)\(([^()]+)\)$/u.exec(name);
  if (turned?.[1] && turned[2]) {
    const after = turned[2].trim();
    if (/\b(?:of|of the|de|du|de la|del)$/u.test(after)) claim(`${after} ${turned[1].trim()}`, code, "name");
  }
}
function claimDemonyms(claim) {
  const all2 = (words3, code, forms2) => {
    for (const word of words3.split(",")) if (word !== "") for (const form of forms2(word)) claim(form, code, "demonym");
  };
  for (const [code, english, french, spanish, russian, arabic] of demonyms) {
    all2(english, code, englishForms);
    all2(french, code, frenchForms);
    all2(spanish, code, spanishForms);
    all2(russian, code, russianForms);
    all2(arabic, code, arabicForms);
  }
}
function setIfFree(labels2, text, label) {
  const key = labelText(text);
  if (!labels2.has(key)) labels2.set(key, label);
}

// src/statistics/nationality/mojibake.ts
var high = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function repairOf(text) {
  if (!/[\u00c2-\u00f4]/u.test(text)) return void 0;
  const bytes = [];
  for (const character of text) {
    const at = high.indexOf(character);
    const code = at >= 0 ? 128 + at : character.codePointAt(0) ?? 0;
    if (code > 255) return void 0;
    bytes.push(code);
  }
  let repaired = "";
  for (let index3 = 0; index3 < bytes.length; ) {
    const lead = bytes[index3] ?? 0;
    const length = lead < 128 ? 1 : lead >= 240 && lead < 245 ? 4 : lead >= 224 && lead < 240 ? 3 : lead >= 194 && lead < 224 ? 2 : 0;
    if (length === 0 || index3 + length > bytes.length) return void 0;
    let code = length === 1 ? lead : lead & 255 >> length + 1;
    for (let more = 1; more < length; more += 1) {
      const byte = bytes[index3 + more] ?? 0;
      if ((byte & 192) !== 128) return void 0;
      code = code << 6 | byte & 63;
    }
    if (length === 3 && code < 2048 || length === 4 && (code < 65536 || code > 1114111)) return void 0;
    repaired += String.fromCodePoint(code);
    index3 += length;
  }
  return repaired === text ? void 0 : repaired;
}

// src/statistics/nationality/resolve.ts
var index = buildLabelIndex();
var codeOrWord = /* @__PURE__ */ new Set(["NA", "NO", "NI", "IS", "IN", "IT", "AM", "AN", "SO", "TO", "BE", "DO", "ME", "MY"]);
var longestLabel = 200;
function resolveNationality(label, context = {}) {
  const text = label.trim();
  if (text === "" || text.length > longestLabel) return { kind: "unresolved" };
  const code = codeResolution(text, context);
  if (code) return code;
  const direct = known2(text);
  if (direct) return direct;
  const repaired = repairOf(text);
  if (repaired !== void 0) {
    const found = known2(repaired);
    if (found && found.kind !== "ambiguous") return { ...found, repaired };
    if (found) return found;
  }
  return several(text) ?? suggestion(text);
}
function codeResolution(text, context) {
  const upper = context.codes ? text.toUpperCase() : text;
  const two = /^[A-Z]{2}$/u.test(upper) ? index.alpha2.get(upper) : void 0;
  const three = /^[A-Z]{3}$/u.test(upper) && index.alpha3.has(upper) ? upper : void 0;
  const number = context.codes && /^\d{1,3}$/u.test(text) ? index.numeric.get(text.padStart(3, "0")) : void 0;
  const found = three ?? two ?? number;
  if (found === void 0) return void 0;
  if (!context.codes && two !== void 0 && three === void 0 && codeOrWord.has(upper)) {
    return { kind: "suggestion", candidates: [found], why: "code-or-word" };
  }
  const special = { XXA: "stateless", XXB: "refugee", XXX: "unknown" }[found];
  return { kind: "exact", codes: [found], by: "code", ...special ? { special } : {} };
}
function known2(text) {
  const words3 = labelText(text);
  const whole = index.labels.get(words3) ?? index.labels.get(labelText(withoutAffixes(words3)));
  if (whole) return whole;
  const formal = withoutFormOfState(words3);
  const short = formal === void 0 ? void 0 : index.labels.get(formal);
  if (short?.kind === "exact" && short.by === "name") return short;
  const chinese = withoutChineseSuffix(words3);
  if (chinese !== void 0) return index.labels.get(chinese);
  const noted = /^([^(]+)\(([^()]+)\)$/u.exec(text);
  if (noted?.[1] && noted[2]) {
    const note = index.labels.get(labelText(noted[2]));
    if (note?.kind === "area" && note.area === "own-country") return index.labels.get(labelText(noted[1]));
  }
  const region = /^M49 region\s*:\s*(.+)$/iu.exec(text)?.[1];
  if (region !== void 0) {
    const area = index.labels.get(labelText(region));
    if (area?.kind === "area") return area;
  }
  if (/^other (?:countries|nationalities)\b/iu.test(text)) return { kind: "area", area: "other-countries" };
  return void 0;
}
var separators = /\s*(?:[/;,+&|、،]|\band\b|\bet\b|\by\b|\be\b|\bи\b| و )\s*/u;
function several(text) {
  if (/\d/u.test(text)) return void 0;
  const pieces = text.split(separators).filter((piece) => piece.trim() !== "");
  if (pieces.length > 1 && pieces.length <= 6) {
    const parts2 = [];
    for (const piece of pieces) {
      const found = known2(piece);
      if (!found || found.kind === "area") break;
      parts2.push({ label: piece.trim(), resolution: found });
    }
    if (parts2.length === pieces.length) return oneKind(parts2) ? { kind: "multiple", parts: parts2 } : mixed(parts2);
  }
  const parts = segments(text);
  return parts ? { kind: "multiple", parts } : void 0;
}
function mixed(parts) {
  return { kind: "suggestion", candidates: parts.flatMap((part) => codesOf(part.resolution)), why: "mixed-list" };
}
function codesOf(resolution) {
  return resolution.kind === "exact" ? resolution.codes : resolution.candidates;
}
function oneKind(parts) {
  const kinds = /* @__PURE__ */ new Set();
  for (const { resolution } of parts) {
    if (resolution.kind === "exact" && resolution.by !== "special") kinds.add(resolution.by);
  }
  return kinds.size < 2;
}
function segments(text) {
  const marked = text.replace(/\b(?:citizens?|nationals?) of(?: the)?\s/giu, "  ");
  const words3 = [];
  const afterCitizenOf = /* @__PURE__ */ new Set();
  for (const piece of marked.split("")) {
    if (words3.length > 0 || marked.trimStart().startsWith("")) afterCitizenOf.add(words3.length);
    words3.push(...piece.trim() === "" ? [] : labelWords(piece));
  }
  if (words3.length < 2 || words3.length > 14) return void 0;
  const best = [{ count: 0, ways: 1, from: -1, label: void 0 }];
  for (let end = 1; end <= words3.length; end += 1) {
    let chosen = { count: Number.POSITIVE_INFINITY, ways: 0, from: -1, label: void 0 };
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const before = best[start];
      if (!before || !Number.isFinite(before.count)) continue;
      const label = index.labels.get(words3.slice(start, end).join(" "));
      if (!label || label.kind === "area" || label.kind === "ambiguous" && label.why === "relative") continue;
      const ukName = words3.slice(start, end).join(" ") === "uk";
      const isName = label.kind === "exact" && label.by === "name" && !ukName;
      if (isName && !afterCitizenOf.has(start)) continue;
      const count = before.count + 1;
      if (count < chosen.count) chosen = { count, ways: before.ways, from: start, label };
      else if (count === chosen.count) chosen = { ...chosen, ways: chosen.ways + before.ways };
    }
    best.push(chosen);
  }
  const last = best[words3.length];
  if (!last || !Number.isFinite(last.count) || last.count < 2 || last.ways !== 1) return void 0;
  const parts = [];
  for (let end = words3.length; end > 0; ) {
    const step = best[end];
    if (!step?.label || step.label.kind === "area") return void 0;
    parts.unshift({ label: words3.slice(step.from, end).join(" "), resolution: step.label });
    end = step.from;
  }
  return parts;
}
function suggestion(text) {
  const withoutNumbers = text.replace(/\d+/gu, " ").trim();
  if (withoutNumbers !== text && withoutNumbers !== "") {
    const candidates3 = /* @__PURE__ */ new Set();
    for (const piece of withoutNumbers.split(separators)) {
      const found = known2(piece);
      for (const code of found && found.kind !== "area" ? codesOf(found) : []) candidates3.add(code);
    }
    return candidates3.size > 0 ? { kind: "suggestion", candidates: [...candidates3], why: "number-inside" } : { kind: "unresolved" };
  }
  const lost = text.includes("\uFFFD");
  const words3 = lost ? lostText(text) : withoutAffixes(labelText(text));
  if (words3.length < 4) return { kind: "unresolved" };
  const most = words3.length >= 9 ? 2 : 1;
  const near = closest(words3, index.labels.keys(), most);
  const candidates2 = /* @__PURE__ */ new Set();
  for (const key of near.keys) {
    const label = index.labels.get(key);
    for (const code of label && label.kind !== "area" ? codesOf(label) : []) candidates2.add(code);
  }
  if (candidates2.size === 0) return { kind: "unresolved" };
  return { kind: "suggestion", candidates: [...candidates2].sort(), why: lost ? "lost-character" : "spelling" };
}
function lostText(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}\ufffd]+/gu, " ").trim();
}

// src/statistics/count-table/cell-coder.ts
function codedCitizenship(label, resolution, decided) {
  if (decided) return { label, state: "known", codes: decided, kind: "exact" };
  if (label.trim() === "") return { label, state: "not-asked", codes: [], kind: "unresolved" };
  if (resolution.kind === "exact") {
    const state2 = resolution.special === "unknown" ? "unknown" : "known";
    return { label, state: state2, codes: resolution.codes, kind: "exact" };
  }
  if (resolution.kind === "multiple") {
    const codes = [];
    for (const { resolution: part } of resolution.parts) {
      if (part.kind !== "exact") return { label, state: "known", codes: [], kind: "multiple" };
      if (part.special !== "unknown") codes.push(...part.codes);
    }
    return { label, state: codes.length > 0 ? "known" : "unknown", codes, kind: "multiple" };
  }
  const state = stateOf(label);
  if (state !== void 0 && state !== "known" && resolution.kind === "unresolved") return { label, state, codes: [], kind: "unresolved" };
  return { label, state: "known", codes: [], kind: resolution.kind };
}

// src/statistics/count-table/headers.ts
var has = (text, ...words3) => words3.some((word) => word.test(text));
function plain(header2) {
  return header2.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
function roleOfHeader(header2) {
  const text = plain(header2);
  if (has(text, /\b(?:location|place|lieu|lugar)\b/u, /место/u, /地点/u, /مكان/u)) return "location";
  if (has(text, /^(?:age|edad|alter)\b/u, /\bage (?:group|band|range|at)\b/u, /\b(?:edad|grupo de edad|groupe d age|tranche d age|majority)\b/u, /возраст/u, /年龄/u, /العمر/u, /الفئة العمرية/u)) return "age";
  if (has(text, /^(?:sex|gender|sexe|genre|sexo|genero)\b/u, /^пол$/u, /性别/u, /الجنس$/u)) return "sex";
  if (has(text, /\b(?:nationality|nationalities|citizenship|nationalite|citoyennete|nacionalidad|ciudadania)\b/u, /гражданство/u, /国籍/u, /الجنسية/u)) return "citizenship";
  if (has(text, /\boutcome group\b|\bdecision group\b/u)) return "outcome-group";
  if (has(text, /\b(?:outcome|decision|grounds|resultat|resultado|result)\b/u)) return "outcome";
  if (has(text, /\b(?:exploitation|explotacion|purpose|trafficking)\b.*\b(?:type|form|types|forms)\b/u, /\b(?:type|types|form|forms|forme|formes|forma|formas|tipo|purpose)\b.*\b(?:exploitation|explotacion|trafficking)\b/u, /^(?:exploitation|explotacion)$/u, /эксплуатаци/u, /剥削/u, /استغلال/u)) return "form";
  if (has(text, /\b(?:responder|agency|authority|organisation|organization|entity|body|institution|organismo|autoridad|autorite)\b.*\b(?:type|category|kind|group|tipo)\b/u, /\b(?:type|category|kind|tipo) (?:of |de |d )?(?:first )?(?:responder|agency|authority|organisation|organization|entity|institution|organismo|autoridad|autorite)/u)) return "agency-type";
  if (has(text, /\b(?:responder|agency|authority|organisation|organization|institution|referrer|referring|police force|organismo|autoridad|autorite|organisme)\b/u, /орган/u, /机构/u, /الجهة/u)) return "agency";
  if (has(text, /^(?:year|annee|ano|ejercicio|anio)\b/u, /^год/u, /^年/u, /^السنة/u, /\byear of\b/u, /^year/u)) return "year";
  if (has(text, /^(?:quarter|trimestre)\b/u, /квартал/u, /季度/u, /الربع/u)) return "quarter";
  if (has(text, /^(?:date|period|fecha|periodo|periode)\b/u, /^дата/u, /日期/u)) return "date";
  if (has(text, /^(?:nrm )?referral(?: raised| status)?$/u, /^referred$/u)) return "referred";
  if (has(text, /^(?:region|subregion|sub region|continent|world region)$/u)) return "region";
  return void 0;
}
function roleOfValues(values) {
  const answers = [...new Set(values.map((value) => value.trim()))].filter(
    (value) => value !== "" && !isTotal(value) && stateOf(value) === void 0
  );
  if (answers.length === 0) return void 0;
  const share = (test) => answers.filter(test).length / answers.length >= 0.7;
  if (share((value) => yearOf(value) !== null)) return "year";
  if (share((value) => /^q/iu.test(value) && quarterOf(value) !== null)) return "quarter";
  if (share((value) => /^\d{4}-\d\d-\d\d/u.test(value))) return "date";
  if (share((value) => sexOf(value) !== void 0 && value.length > 1)) return "sex";
  if (share((value) => readCount(value) === void 0 && readBand(value) !== void 0)) return "age";
  if (share((value) => splitForms(value) !== void 0)) return "form";
  if (share((value) => outcomeOf(value) !== void 0)) return "outcome";
  if (share((value) => agencyTypeOf(value) !== void 0)) return "agency-type";
  const places = (value) => {
    const found = resolveNationality(value);
    return found.kind === "exact" || found.kind === "multiple" || found.kind === "ambiguous";
  };
  return share(places) ? "citizenship" : void 0;
}
var totalWords = /* @__PURE__ */ new Set([
  "total",
  "totals",
  "all",
  "grand total",
  "overall",
  "overall total",
  "any",
  "both",
  "both sexes",
  "all ages",
  "all persons",
  "all nationalities",
  "ensemble",
  "tous",
  "toutes",
  "totaux",
  "todos",
  "todas",
  "ambos",
  "ambos sexos",
  "\u0432\u0441\u0435\u0433\u043E",
  "\u0438\u0442\u043E\u0433\u043E",
  "\u0432\u0441\u0435",
  "\u0627\u0644\u0645\u062C\u0645\u0648\u0639",
  "\u0627\u0644\u0625\u062C\u0645\u0627\u0644\u064A",
  "\u0625\u062C\u0645\u0627\u0644\u064A",
  "\u5408\u8BA1",
  "\u603B\u8BA1",
  "\u603B\u6570",
  "\u5171\u8BA1",
  "insgesamt"
]);
function isTotal(value) {
  const text = value.normalize("NFC").toLowerCase().replace(/[\s:]+/gu, " ").trim();
  return text === "_t" || totalWords.has(text);
}

// src/statistics/person-list/columns.ts
var identity = (name, label, also = []) => ({ name, label, sensitivity: "identity", also });
var contact = (name, label, also = []) => ({ name, label, sensitivity: "contact", also });
var place = (name, label, also = []) => ({ name, label, sensitivity: "place", also });
var story = (name, label, also = []) => ({ name, label, sensitivity: "story", also });
var staff = (name, label, also = []) => ({ name, label, sensitivity: "staff", also });
var process2 = (name, label, also = []) => ({ name, label, sensitivity: "process", also });
var statistical = (name, label, field, also = []) => ({
  name,
  label,
  sensitivity: "statistical",
  field,
  also
});
var htcdsColumns = [
  process2("org_Name", "Organisation Name"),
  place("org_ShippingCity", "Shipping City"),
  place("org_ShippingCountry", "Shipping Country"),
  place("org_ShippingState", "Shipping State/Province"),
  contact("org_ShippingStreet", "Shipping Street"),
  contact("org_ShippingPostalCode", "Shipping Zip/Postal Code"),
  place("org_ShippingLongitude", "Organisation Longitude"),
  place("org_ShippingLatitude", "Organisation Latitude"),
  contact("org_Phone", "Organisation Phone"),
  statistical("org_Type", "Organisation Type", "agencyType"),
  identity("prs_Salutation", "Salutation"),
  identity("prs_FirstName", "First Name", ["prs_First_Name", "Given name", "Forename", "Pr\xE9nom", "Nombre", "Nombres", "\u0418\u043C\u044F", "\u0627\u0644\u0627\u0633\u0645", "\u0627\u0644\u0627\u0633\u0645 \u0627\u0644\u0623\u0648\u0644", "\u540D\u5B57", "\u540D"]),
  identity("prs_MiddleName", "Middle Name", ["prs_Middle_Name"]),
  identity("prs_SecondName", "Second Name", ["prs_Second_Name", "Last Name", "Surname", "Family name", "Nom", "Nom de famille", "Apellido", "Apellidos", "\u0424\u0430\u043C\u0438\u043B\u0438\u044F", "\u0627\u0633\u0645 \u0627\u0644\u0639\u0627\u0626\u0644\u0629", "\u0627\u0644\u0644\u0642\u0628", "\u59D3", "\u59D3\u6C0F"]),
  { name: "prs_Birthdate", label: "Birthdate", sensitivity: "identity", field: "birthDate", also: ["Date of birth", "Birth date", "DOB", "Date de naissance", "Fecha de nacimiento", "\u0414\u0430\u0442\u0430 \u0440\u043E\u0436\u0434\u0435\u043D\u0438\u044F", "\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0645\u064A\u0644\u0627\u062F", "\u51FA\u751F\u65E5\u671F"] },
  statistical("prs_Gender", "Gender", "gender", ["Gender identity", "Genre", "G\xE9nero", "\u0413\u0435\u043D\u0434\u0435\u0440"]),
  process2("prs_Deceased", "Deceased"),
  statistical("prs_MaritalStatus", "Marital Status", "maritalStatus", ["prs_Marital_Status", "\xC9tat civil", "Situation matrimoniale", "Estado civil", "\u0421\u0435\u043C\u0435\u0439\u043D\u043E\u0435 \u043F\u043E\u043B\u043E\u0436\u0435\u043D\u0438\u0435", "\u0627\u0644\u062D\u0627\u0644\u0629 \u0627\u0644\u0627\u062C\u062A\u0645\u0627\u0639\u064A\u0629", "\u5A5A\u59FB\u72B6\u51B5"]),
  process2("prs_NumberOfChildren", "Number of Children"),
  process2("prs_PrimaryLanguage", "Primary Language"),
  process2("prs_SecondaryLanguage", "Secondary Language"),
  statistical("prs_HighestLevelOfEducation", "Highest Level of Education", "education", ["Education", "Level of education", "Niveau d'\xE9tudes", "Nivel de estudios", "\u041E\u0431\u0440\u0430\u0437\u043E\u0432\u0430\u043D\u0438\u0435", "\u0627\u0644\u0645\u0633\u062A\u0648\u0649 \u0627\u0644\u062A\u0639\u0644\u064A\u0645\u064A", "\u6559\u80B2\u7A0B\u5EA6"]),
  statistical("prs_Citizenship", "Citizenship", "citizenships", ["Nationality", "Nationalit\xE9", "Citoyennet\xE9", "Nacionalidad", "Ciudadan\xEDa", "\u0413\u0440\u0430\u0436\u0434\u0430\u043D\u0441\u0442\u0432\u043E", "\u0627\u0644\u062C\u0646\u0633\u064A\u0629", "\u56FD\u7C4D"]),
  identity("prs_IdentityNumber", "Identity Number", ["prs_Identity_Number", "ID number", "Passport number", "Passport", "National ID", "Document number", "Num\xE9ro de passeport", "N\xFAmero de pasaporte", "\u041D\u043E\u043C\u0435\u0440 \u043F\u0430\u0441\u043F\u043E\u0440\u0442\u0430", "\u0631\u0642\u0645 \u062C\u0648\u0627\u0632 \u0627\u0644\u0633\u0641\u0631", "\u62A4\u7167\u53F7\u7801", "\u8EAB\u4EFD\u8BC1\u53F7"]),
  identity("prs_Title", "Title"),
  contact("prs_Email", "Email", ["E-mail", "E-mail address", "Courriel", "Correo electr\xF3nico", "\u042D\u043B\u0435\u043A\u0442\u0440\u043E\u043D\u043D\u0430\u044F \u043F\u043E\u0447\u0442\u0430", "\u0627\u0644\u0628\u0631\u064A\u062F \u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A", "\u7535\u5B50\u90AE\u4EF6"]),
  contact("prs_HomePhone", "Home Phone", ["prs_Home_Phone", "Phone", "Telephone", "Phone number", "T\xE9l\xE9phone", "Tel\xE9fono", "\u0422\u0435\u043B\u0435\u0444\u043E\u043D", "\u0627\u0644\u0647\u0627\u062A\u0641", "\u7535\u8BDD"]),
  contact("prs_MobilePhone", "Mobile Phone", ["prs_Mobile_Phone", "Mobile"]),
  place("prs_MailingCity", "Mailing City", ["prs_Mailing_City", "City"]),
  place("prs_MailingCountry", "Mailing Country", ["prs_Mailing_Country", "Country of residence"]),
  place("prs_MailingState", "Mailing State/Province", ["prs_Mailing_State"]),
  contact("prs_MailingStreet", "Mailing Street", ["prs_Mailing_Street", "Address", "Street", "Adresse", "Direcci\xF3n", "Domicilio", "\u0410\u0434\u0440\u0435\u0441", "\u0627\u0644\u0639\u0646\u0648\u0627\u0646", "\u5730\u5740", "\u4F4F\u5740"]),
  contact("prs_MailingPostalCode", "Mailing Zip/Postal Code", ["prs_Mailing_PostalCode", "Postal code", "Postcode", "Zip code"]),
  place("prs_MailingLongitude", "Mailing Longitude", ["Longitude"]),
  place("prs_MailingLatitude", "Mailing Latitude", ["Latitude"]),
  process2("vic_AgreementToManagePersonalData", "Agreement to Manage Personal Data"),
  statistical("vic_TraffickingStatus", "Trafficking Status", "identificationStatus", ["vic_Trafficking_Status", "Identification status", "Victim status"]),
  statistical("vic_TraffickingStatusDecisionMakingOrg", "Trafficking Status Decision Making Organization", "decisionBy", [
    "vic_TraffickinStatusDecisionMakingOrg",
    "vic_TraffickingStatusDecisionMakingOrganization",
    "vic_TraffickingStatusDecisionMakingOrganisation",
    "Trafficking Status Decision Making Organisation",
    "vic_Trafficking_Status_Decision_Making_Org"
  ]),
  statistical("vic_RelationshipToTrafficker", "Relationship to Trafficker", "recruiterRelation", ["vic_Relationship_To_Trafficker", "RecruiterRelationship"]),
  statistical("vic_AgeWhenTrafficked", "Age when Trafficked", "ageAtEntry", ["vic_Age_When_Trafficked", "Age at entry"]),
  process2("vic_RecruitmentWebsitesAndApps", "Recruitment Websites and Apps", ["vic_Recruitment_Websites_And_Apps"]),
  statistical("vic_MethodOfRecruitment", "Method of Recruitment", "recruitmentMethods", ["vic_MethodsOfRecruitment", "vic_Method_of_Recruitment", "Recruitment method"]),
  place("vic_LocationOfRecruitment", "Location of Recruitment", ["vic_Location_of_Recruitment"]),
  statistical("vic_MethodsOfControl", "Methods of Control", "means", ["vic_Methods_of_Control", "vic_MethodOfControl", "Means of control", "Means"]),
  statistical("vic_TypeOfExploitation", "Type of Exploitation", "forms", ["vic_TypesOfExploitation", "vic_Type_of_Exploitation", "Form of exploitation", "Forms of exploitation", "Forme d'exploitation", "Type d'exploitation", "Forma de explotaci\xF3n", "Tipo de explotaci\xF3n", "\u0424\u043E\u0440\u043C\u0430 \u044D\u043A\u0441\u043F\u043B\u0443\u0430\u0442\u0430\u0446\u0438\u0438", "\u0634\u0643\u0644 \u0627\u0644\u0627\u0633\u062A\u063A\u0644\u0627\u0644", "\u5265\u524A\u5F62\u5F0F"]),
  statistical("vic_ForcedLabourIndustry", "Forced Labour Industry", "sectors", ["vic_Forced_Labour_Industry", "vic_ForcedLaborIndustry", "Sector", "Industry", "Economic sector"]),
  statistical("vic_TypeOfSexExploitation", "Type of Sex Exploitation", "forms", ["vic_Type_of_Sex_Exploitation", "vic_TypeOfSexualExploitation"]),
  place("vic_LocationOfExploitation", "Location of Exploitation", ["vic_Location_of_Exploitation"]),
  process2("vic_ExploitationWebsitesAndApps", "Exploitation Websites and Apps", ["vic_Exploitation_Websites_And_Apps"]),
  process2("vic_Vulnerabilities", "Vulnerabilities"),
  story("vic_DetailsOfVulnerabilities", "Details Of Vulnerabilities"),
  process2("per_RoleInProcess", "Role in Process"),
  story("per_RoleDetails", "Role Details"),
  process2("per_Organisation", "Perpetrator Organisation"),
  statistical("cas_Status", "Status", "caseStatus", ["Case status"]),
  story("cas_ReasonForCaseClosure", "Reason for Case Closure"),
  staff("cas_CaseOwner", "Case Owner", ["Case worker", "Caseworker", "Officer"]),
  statistical("cas_ReferringOrganisation", "Referring Organisation", "agency", ["cas_ReferringOrganization", "Referring Organization", "Agency", "First responder", "Referring agency", "Organisation", "Organization"]),
  statistical("cas_IncomingReferralDate", "Incoming Referral Date", "registrationDate", [
    "Registration date",
    "Date of registration",
    "Date registered",
    "Referral date",
    "Date d'enregistrement",
    "Fecha de registro",
    "\u0414\u0430\u0442\u0430 \u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u0438",
    "\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u062A\u0633\u062C\u064A\u0644",
    "\u767B\u8BB0\u65E5\u671F"
  ]),
  staff("cas_ReferringPrimaryCaseWorker", "Referring Primary Case Worker"),
  process2("cas_ReasonForIncomingReferral", "Reason for Incoming Referral"),
  story("cas_IncomingReferralDetails", "Incoming Referral Details"),
  process2("cas_ReferredOrganisation", "Referred Organisation", ["cas_ReferredOrganization"]),
  staff("cas_ReferredPrimaryCaseWorker", "Referred Primary Case Worker"),
  process2("cas_ReasonForOutgoingReferral", "Reason for Outgoing Referral"),
  process2("cas_OutgoingReferralDate", "Outgoing Referral Date"),
  story("cas_OutgoingReferralDetails", "Outgoing Referral Details"),
  story("cco_CaseComment", "Case Comment", ["Comment", "Comments", "Notes", "Note", "Remarks", "Remarques", "Observaciones", "\u041F\u0440\u0438\u043C\u0435\u0447\u0430\u043D\u0438\u044F", "\u0645\u0644\u0627\u062D\u0638\u0627\u062A", "\u5907\u6CE8"]),
  place("hte_Longitude", "Event Longitude"),
  place("hte_Latitude", "Event Latitude"),
  place("hte_City", "Event City"),
  statistical("hte_Country", "Event Country", "countriesOfExploitation", ["CountryOfExploitation", "Country of exploitation", "Pays d'exploitation", "Pa\xEDs de explotaci\xF3n", "\u0421\u0442\u0440\u0430\u043D\u0430 \u044D\u043A\u0441\u043F\u043B\u0443\u0430\u0442\u0430\u0446\u0438\u0438", "\u0628\u0644\u062F \u0627\u0644\u0627\u0633\u062A\u063A\u0644\u0627\u0644", "\u5265\u524A\u56FD"]),
  place("hte_State", "Event State"),
  place("hte_Street", "Event Street"),
  place("hte_PostalCode", "Event PostalCode"),
  process2("hte_Date", "Event Date"),
  process2("hte_Type", "Event Type"),
  story("hte_Description", "Event Description", ["Description", "Story", "Narrative", "Summary", "Case summary", "R\xE9cit", "Relato"]),
  story("spl_Objectives", "Objectives"),
  story("spl_ActionPlan", "Action Plan"),
  process2("spl_PlannedEndDate", "Planned End Date"),
  process2("spl_ActualEndDate", "Actual End Date"),
  process2("spl_Type", "Support Type"),
  process2("con_Consent", "Consent")
];
var otherColumns = [
  statistical("yearOfRegistration", "Year of registration", "registrationYear", ["yearRegister", "Registration year", "Year", "Ann\xE9e", "A\xF1o", "\u0413\u043E\u0434", "\u0627\u0644\u0633\u0646\u0629", "\u5E74\u4EFD"]),
  statistical("sex", "Sex", "sex", ["Sexe", "Sexo", "\u041F\u043E\u043B", "\u0627\u0644\u062C\u0646\u0633", "\u6027\u522B"]),
  statistical("ageBroad", "Age", "ageAtRegistration", ["Age at registration", "Age at referral", "Age group", "\xC2ge", "Edad", "\u0412\u043E\u0437\u0440\u0430\u0441\u0442", "\u0627\u0644\u0639\u0645\u0631", "\u5E74\u9F84"]),
  statistical("ageAtExploitation", "Age at exploitation", "ageAtExploitation", ["majorityStatusAtExploit"]),
  statistical("majorityEntry", "Majority at entry", "ageAtEntry"),
  statistical("agencyType", "Agency type", "agencyType", ["First responder type", "Organisation category", "Organization type"]),
  statistical("typeOfExploitConcatenated", "Types of exploitation", "forms"),
  statistical("meansOfControlConcatenated", "Means of control (all)", "means"),
  process2("traffickMonths", "Duration in months"),
  process2("Datasource", "Data source"),
  identity("name", "Name", ["Full name", "Victim name", "Nom complet", "Nombre completo", "\u0424\u0418\u041E", "\u0627\u0644\u0627\u0633\u0645 \u0627\u0644\u0643\u0627\u0645\u0644", "\u59D3\u540D"]),
  identity("caseNumber", "Case number", ["Case ID", "Case reference", "Reference number", "Victim ID", "ID"])
];
var index2 = buildIndex();
function buildIndex() {
  const found = /* @__PURE__ */ new Map();
  const add = (text, match) => {
    const key = labelKey(text);
    if (key !== "" && !found.has(key)) found.set(key, match);
  };
  for (const column of [...htcdsColumns, ...otherColumns]) add(column.name.replaceAll("_", ""), { column, by: "standard" });
  for (const column of [...htcdsColumns, ...otherColumns]) {
    for (const text of [column.label, ...column.also ?? []]) add(text, { column, by: "spelling" });
  }
  return found;
}
function columnOfHeader(header2) {
  const whole = index2.get(labelKey(header2));
  if (whole) return whole;
  const last = header2.split(/[/:.]/u).at(-1) ?? "";
  return last === header2 ? void 0 : index2.get(labelKey(last));
}
var labels = new Set(htcdsColumns.map((column) => labelKey(column.label.replace(/^(?:Event|Support|Organisation|Mailing) (?=\S)/u, ""))));
var fullLabels = new Set(htcdsColumns.map((column) => labelKey(column.label)));
function isLabelRow(cells) {
  const filled = cells.map(labelKey).filter((key) => key !== "");
  if (filled.length < 3) return false;
  const known3 = filled.filter((key) => fullLabels.has(key) || labels.has(key)).length;
  return known3 / filled.length >= 0.6;
}

// src/statistics/person-list/dates.ts
var months = new Map(
  [
    ["jan", "january", "janvier", "janv", "enero", "ene", "\u044F\u043D\u0432\u0430\u0440\u044F", "\u044F\u043D\u0432\u0430\u0440\u044C", "\u044F\u043D\u0432", "\u064A\u0646\u0627\u064A\u0631"],
    ["feb", "february", "f\xE9vrier", "fevrier", "f\xE9vr", "febrero", "\u0444\u0435\u0432\u0440\u0430\u043B\u044F", "\u0444\u0435\u0432\u0440\u0430\u043B\u044C", "\u0444\u0435\u0432", "\u0641\u0628\u0631\u0627\u064A\u0631"],
    ["mar", "march", "mars", "marzo", "\u043C\u0430\u0440\u0442\u0430", "\u043C\u0430\u0440\u0442", "\u043C\u0430\u0440", "\u0645\u0627\u0631\u0633"],
    ["apr", "april", "avril", "avr", "abril", "abr", "\u0430\u043F\u0440\u0435\u043B\u044F", "\u0430\u043F\u0440\u0435\u043B\u044C", "\u0430\u043F\u0440", "\u0623\u0628\u0631\u064A\u0644"],
    ["may", "mai", "mayo", "\u043C\u0430\u044F", "\u043C\u0430\u0439", "\u0645\u0627\u064A\u0648"],
    ["jun", "june", "juin", "junio", "\u0438\u044E\u043D\u044F", "\u0438\u044E\u043D\u044C", "\u0438\u044E\u043D", "\u064A\u0648\u0646\u064A\u0648"],
    ["jul", "july", "juillet", "juil", "julio", "\u0438\u044E\u043B\u044F", "\u0438\u044E\u043B\u044C", "\u0438\u044E\u043B", "\u064A\u0648\u0644\u064A\u0648"],
    ["aug", "august", "ao\xFBt", "aout", "agosto", "ago", "\u0430\u0432\u0433\u0443\u0441\u0442\u0430", "\u0430\u0432\u0433\u0443\u0441\u0442", "\u0430\u0432\u0433", "\u0623\u063A\u0633\u0637\u0633"],
    ["sep", "sept", "september", "septembre", "septiembre", "\u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044F", "\u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044C", "\u0441\u0435\u043D", "\u0633\u0628\u062A\u0645\u0628\u0631"],
    ["oct", "october", "octobre", "octubre", "\u043E\u043A\u0442\u044F\u0431\u0440\u044F", "\u043E\u043A\u0442\u044F\u0431\u0440\u044C", "\u043E\u043A\u0442", "\u0623\u0643\u062A\u0648\u0628\u0631"],
    ["nov", "november", "novembre", "noviembre", "\u043D\u043E\u044F\u0431\u0440\u044F", "\u043D\u043E\u044F\u0431\u0440\u044C", "\u043D\u043E\u044F", "\u0646\u0648\u0641\u0645\u0628\u0631"],
    ["dec", "december", "d\xE9cembre", "decembre", "diciembre", "dic", "\u0434\u0435\u043A\u0430\u0431\u0440\u044F", "\u0434\u0435\u043A\u0430\u0431\u0440\u044C", "\u0434\u0435\u043A", "\u062F\u064A\u0633\u0645\u0628\u0631"]
  ].flatMap((names, index3) => names.map((name) => [name, index3 + 1]))
);
var yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/u;
var yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:\s.*)?$/u;
var named = /^(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]+(?:de )?(\p{L}+)\.?,?[\s-]+(?:de )?(\d{4})(?:\s*г\.?)?$/u;
var namedFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
function plainDigits(text) {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}
function readDate(text, format) {
  const plain2 = plainDigits(text.trim()).toLowerCase();
  const first = yearFirst.exec(plain2);
  if (first) return calendar(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(plain2);
  if (last) return dayAndMonth(Number(last[1]), Number(last[3]), Number(last[4]), last[2] === "." && format === "unsure" ? "dmy" : format);
  const words3 = named.exec(plain2);
  if (words3) return withMonth(words3[2], Number(words3[1]), Number(words3[3]));
  const turned = namedFirst.exec(plain2);
  if (turned) return withMonth(turned[1], Number(turned[2]), Number(turned[3]));
  return { fault: "STATISTICS_DATE_UNREADABLE" };
}
function withMonth(name, day2, year2) {
  const month = months.get(name ?? "");
  return month === void 0 ? { fault: "STATISTICS_DATE_UNREADABLE" } : calendar(year2, month, day2);
}
function dayAndMonth(first, second, year2, format) {
  if (format === "dmy" || format === "ymd") return calendar(year2, second, first);
  if (format === "mdy") return calendar(year2, first, second);
  if (first > 12) return calendar(year2, second, first);
  if (second > 12) return calendar(year2, first, second);
  return first === second ? calendar(year2, first, second) : { fault: "STATISTICS_DATE_AMBIGUOUS" };
}
function calendar(year2, month, day2) {
  if (month < 1 || month > 12 || day2 < 1 || day2 > daysIn(year2, month)) return { fault: "STATISTICS_DATE_IMPOSSIBLE" };
  const two = (value) => value < 10 ? `0${value}` : String(value);
  return { iso: `${String(year2).padStart(4, "0")}-${two(month)}-${two(day2)}` };
}
function daysIn(year2, month) {
  if (month === 2) return year2 % 4 === 0 && year2 % 100 !== 0 || year2 % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function formatOf(values) {
  let dayFirst = false;
  let monthFirst = false;
  let slashed = false;
  for (const value of values) {
    const match = yearLast.exec(plainDigits(value.trim()));
    if (!match) continue;
    slashed = true;
    if (match[2] === "." || Number(match[1]) > 12) dayFirst = true;
    if (Number(match[3]) > 12) monthFirst = true;
  }
  if (!slashed) return "ymd";
  if (dayFirst === monthFirst) return "unsure";
  return dayFirst ? "dmy" : "mdy";
}
function yearsBetween(from, to) {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

// src/statistics/person-list/fields.ts
var fieldRules = {
  registrationDate: { kind: "date" },
  registrationYear: { kind: "year" },
  birthDate: { kind: "date" },
  ageAtRegistration: { kind: "age" },
  ageAtEntry: { kind: "age" },
  ageAtExploitation: { kind: "age" },
  agency: { kind: "text" },
  agencyType: { kind: "code", list: agencyTypeList, codeOf: agencyTypeOf },
  identificationStatus: { kind: "code", list: identificationStatusList, codeOf: identificationStatusOf },
  decisionBy: { kind: "code", list: agencyTypeList, codeOf: agencyTypeOf },
  sex: { kind: "code", list: sexList, codeOf: sexOf },
  gender: { kind: "code", list: genderList, codeOf: genderOf },
  citizenships: { kind: "countries" },
  forms: { kind: "codes", list: formList, codeOf: formOf },
  means: { kind: "codes", list: meansList, codeOf: meansOf },
  sectors: { kind: "codes", list: sectorList, codeOf: sectorOf },
  recruitmentMethods: { kind: "codes", list: recruitmentMethodList, codeOf: recruitmentMethodOf },
  recruiterRelation: { kind: "codes", list: recruiterRelationList, codeOf: recruiterRelationOf },
  countriesOfExploitation: { kind: "countries" },
  maritalStatus: { kind: "code", list: maritalStatusList, codeOf: maritalStatusOf },
  education: { kind: "code", list: educationList, codeOf: educationOf },
  caseStatus: { kind: "code", list: caseStatusList, codeOf: caseStatusOf }
};

// src/statistics/person-list/cells.ts
var vocabularies = {
  general: generalVocabulary,
  "ctdc-k-anonymised": ctdcAnonymisedVocabulary,
  "ctdc-synthetic": ctdcSyntheticVocabulary
};
function meaningsOf(values) {
  return new Map(Object.entries(values ?? {}).map(([value, meaning]) => [labelKey(value), meaning]));
}
function readCode(text, codeOf, meanings, vocabulary) {
  const meaning = meanings.get(labelKey(text));
  if (meaning) return "code" in meaning ? known(meaning.code) : answerWithout(meaning.state);
  const state = stateOf(text, vocabulary);
  if (state !== void 0 && state !== "known") return answerWithout(state);
  const code = codeOf(text);
  return code === void 0 ? { fault: "STATISTICS_VALUE_UNKNOWN", value: text.trim() } : known(code);
}
function readCodes(text, codeOf, meanings, vocabulary) {
  const whole = readCode(text, codeOf, meanings, vocabulary);
  if ("state" in whole) return { codes: whole.code === null ? [] : [whole.code], state: whole.state };
  for (const separator of [/[;|\n]+/u, /[;|,&+/\n]+/u, /[\s;|,]+/u]) {
    const pieces = text.split(separator).filter((piece) => piece.trim() !== "");
    if (pieces.length < 2 && separator.source !== "[;|\\n]+") continue;
    const codes = [];
    let read = pieces.length > 0;
    for (const piece of pieces) {
      const answer = readCode(piece, codeOf, meanings, vocabulary);
      if ("fault" in answer) {
        read = false;
        break;
      }
      if (answer.code !== null && !codes.includes(answer.code)) codes.push(answer.code);
    }
    if (read) return { codes, state: codes.length > 0 ? "known" : "unknown" };
  }
  return { fault: "STATISTICS_VALUE_UNKNOWN", value: text.trim() };
}
var yes = new Set(["1", "yes", "y", "true", "oui", "si", "\u0434\u0430", "\u0646\u0639\u0645", "\u662F", "x", "10"].map(labelKey));
var no = new Set(["0", "no", "n", "false", "non", "\u043D\u0435\u0442", "\u0644\u0627", "\u5426", "00"].map(labelKey));
function readFlag(text, vocabulary) {
  const key = labelKey(text);
  if (yes.has(key)) return "known";
  if (no.has(key)) return "no";
  return stateOf(text, vocabulary) ?? { fault: "STATISTICS_VALUE_UNKNOWN", value: text.trim() };
}
function isFlag(text) {
  const key = labelKey(text);
  return yes.has(key) || no.has(key) || stateOf(text) !== void 0;
}
function readAge(text, vocabulary) {
  const state = stateOf(text, vocabulary);
  if (state !== void 0 && state !== "known") return answerWithout(state);
  const plain2 = plainDigits(text.trim());
  if (/^-?\d{1,6}(?:\.0+)?$/u.test(plain2)) {
    const band2 = bandOf(Number.parseInt(plain2, 10));
    return band2 === void 0 ? { fault: "STATISTICS_AGE_IMPOSSIBLE", value: plain2 } : known(band2);
  }
  const band = readBand(plain2);
  return band === void 0 ? { fault: "STATISTICS_VALUE_UNKNOWN", value: text.trim() } : known(band);
}
function readCountries(text, asCodes, meanings, vocabulary) {
  const trimmed = text.trim();
  const meaning = meanings.get(labelKey(trimmed));
  if (meaning) return "code" in meaning ? { codes: [meaning.code], state: "known", label: null } : { codes: [], state: meaning.state, label: null };
  if (trimmed === "") return { codes: [], state: vocabulary.blank, label: null };
  if (asCodes) {
    const codes = [];
    for (const piece of trimmed.split(/[\s;|,/]+/u)) {
      const found = resolveNationality(piece, { codes: true });
      if (found.kind !== "exact" || found.by !== "code") break;
      codes.push(...found.codes);
    }
    if (codes.length > 0 && codes.length === trimmed.split(/[\s;|,/]+/u).length) return { codes, state: "known", label: null };
    if (/^0{1,2}$/u.test(trimmed)) return { codes: [], state: "unknown", label: null };
  }
  const coded = codedCitizenship(trimmed, resolveNationality(trimmed));
  if (coded.codes.length === 0 && coded.state === "known") return { codes: [], state: "known", label: trimmed };
  return { codes: coded.codes, state: coded.state, label: null };
}

// src/statistics/person-list/seen-rows.ts
var SeenRows = class {
  hashes = new Float64Array(1 << 12);
  rows = new Uint32Array(1 << 12);
  size = 0;
  /** The earlier row with the same cells, or 0 after remembering this one. */
  earlier(cells, row) {
    if (this.size * 2 > this.hashes.length) this.grow();
    const hash = hashOf(cells);
    const at = this.find(hash);
    if (this.hashes[at] !== 0) return this.rows[at] ?? 0;
    this.hashes[at] = hash;
    this.rows[at] = row;
    this.size += 1;
    return 0;
  }
  find(hash) {
    const last = this.hashes.length - 1;
    let at = hash % this.hashes.length;
    while (this.hashes[at] !== 0 && this.hashes[at] !== hash) at = at === last ? 0 : at + 1;
    return at;
  }
  grow() {
    const { hashes, rows } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.rows = new Uint32Array(rows.length * 2);
    for (let index3 = 0; index3 < hashes.length; index3 += 1) {
      const hash = hashes[index3] ?? 0;
      if (hash === 0) continue;
      const at = this.find(hash);
      this.hashes[at] = hash;
      this.rows[at] = rows[index3] ?? 0;
    }
  }
};
function hashOf(cells) {
  let a = 3735928559;
  let b = 1103547991;
  for (const cell of cells) {
    for (let index3 = 0; index3 < cell.length; index3 += 1) {
      const code = cell.charCodeAt(index3);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 31, 2654435761);
    b = Math.imul(b ^ 31, 1597334677);
  }
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}

// src/statistics/person-list/read.ts
var firstYear = 1990;
var firstBirthYear = 1900;
var remembered = 2e4;
var PersonReader = class {
  mapping;
  options;
  one = /* @__PURE__ */ new Map();
  many = [];
  flags = [];
  dates = /* @__PURE__ */ new Map();
  seen = new SeenRows();
  first = true;
  constructor(mapping, headers, options) {
    this.mapping = mapping;
    this.options = options;
    const at = new Map(headers.map((header2, index3) => [labelKey(header2), index3]));
    for (const column of mapping.columns) {
      if (column.use !== "field" && column.use !== "flag") continue;
      const index3 = at.get(labelKey(column.column));
      if (index3 === void 0) throw statisticsError("STATISTICS_MAPPING_COLUMN_MISSING", { column: column.column }, this.place());
      this.add(column, index3);
    }
    const registered = this.dates.has("registrationDate") || this.one.has("registrationYear") || mapping.registrationYear !== void 0;
    if (!registered) throw statisticsError("STATISTICS_MAPPING_REGISTRATION_MISSING", {}, this.place());
  }
  place() {
    return this.options.file === void 0 ? void 0 : { file: this.options.file };
  }
  add(mapped, index3) {
    if (mapped.use === "flag") {
      this.flags.push({ index: index3, column: mapped.column, field: mapped.field, code: mapped.code, cache: /* @__PURE__ */ new Map() });
      return;
    }
    const rule = fieldRules[mapped.field];
    const twice = () => statisticsError("STATISTICS_MAPPING_FIELD_TWICE", { field: mapped.field, column: mapped.column }, this.place());
    if (rule.kind === "date") {
      if (this.dates.has(mapped.field)) throw twice();
      this.dates.set(mapped.field, { index: index3, column: mapped.column, format: mapped.dateFormat ?? "unsure" });
      return;
    }
    const column = {
      index: index3,
      column: mapped.column,
      field: mapped.field,
      rule,
      meanings: meaningsOf(mapped.values),
      asCodes: mapped.codes ?? false,
      cache: /* @__PURE__ */ new Map()
    };
    if (rule.kind === "codes") this.many.push(column);
    else if (this.one.has(mapped.field)) throw twice();
    else this.one.set(mapped.field, column);
  }
  /** Reads one row into a record, or into everything that is wrong with it. Never throws. */
  read(source) {
    if (this.first) {
      this.first = false;
      if (isLabelRow(source.cells)) return { kind: "labels", row: source.row };
    }
    const faults = [];
    const row = new RowReader(source, faults);
    const registration = this.registration(row);
    const record = registration ? this.record(row, registration) : void 0;
    const earlier = this.seen.earlier(source.cells, source.row);
    if (earlier > 0) row.warn("STATISTICS_ROW_REPEATED", "", "", { earlier });
    if (!record || faults.some((fault) => fault.severity === "error")) return { kind: "faults", row: source.row, faults };
    return { kind: "record", record, warnings: faults };
  }
  record(row, registration) {
    const forms2 = this.several("forms", row);
    return {
      row: row.source.row,
      year: registration.year,
      registrationDate: registration.date,
      agency: this.text("agency", row) ?? this.mapping.agency ?? null,
      agencyType: this.code("agencyType", row),
      identificationStatus: this.code("identificationStatus", row),
      decisionBy: this.code("decisionBy", row),
      sex: this.code("sex", row),
      gender: this.code("gender", row),
      ageAtRegistration: this.ageAtRegistration(row, registration.date),
      ageAtEntry: this.age("ageAtEntry", row),
      ageAtExploitation: this.age("ageAtExploitation", row),
      citizenships: this.countries("citizenships", row),
      forms: { ...forms2, principal: principalOf(forms2.codes, this.mapping.principal), multiple: forms2.codes.length > 1 },
      means: this.several("means", row),
      sectors: this.several("sectors", row),
      recruitmentMethods: this.several("recruitmentMethods", row),
      recruiterRelation: this.several("recruiterRelation", row),
      countriesOfExploitation: this.countries("countriesOfExploitation", row),
      maritalStatus: this.code("maritalStatus", row),
      education: this.code("education", row),
      caseStatus: this.code("caseStatus", row)
    };
  }
  registration(row) {
    const column = this.dates.get("registrationDate");
    if (column) {
      const text2 = row.cell(column.index);
      if (text2.trim() !== "") {
        const date = row.date(column, this.options.today, firstYear, text2.trim());
        if (date === void 0) return void 0;
        return { year: Number(date.slice(0, 4)), date };
      }
    }
    const yearColumn = this.one.get("registrationYear");
    const text = yearColumn ? plainDigits(row.cell(yearColumn.index).trim()) : "";
    if (yearColumn && text !== "") {
      const year2 = /^(?:19|20)\d\d(?:\.0)?$/u.test(text) ? Number.parseInt(text, 10) : void 0;
      if (year2 === void 0) row.fault("STATISTICS_YEAR_UNREADABLE", yearColumn.column, text);
      else if (year2 > Number(this.options.today.slice(0, 4))) row.fault("STATISTICS_DATE_FUTURE", yearColumn.column, text);
      else if (year2 < firstYear) row.fault("STATISTICS_DATE_TOO_EARLY", yearColumn.column, text, { first: firstYear });
      else return { year: year2, date: null };
      return void 0;
    }
    if (this.mapping.registrationYear !== void 0) return { year: this.mapping.registrationYear, date: null };
    row.fault("STATISTICS_REGISTRATION_MISSING", column?.column ?? yearColumn?.column ?? "", "");
    return void 0;
  }
  /** From the birth date, which is used here and kept nowhere, or from a column of ages; both must agree. */
  ageAtRegistration(row, registered) {
    const stated = this.age("ageAtRegistration", row);
    const column = this.dates.get("birthDate");
    const text = column ? row.cell(column.index).trim() : "";
    if (!column || text === "" || !/[\d٠-٩۰-۹]/u.test(text)) return stated;
    const born = row.date(column, this.options.today, firstBirthYear, "");
    if (born === void 0 || registered === null) return stated;
    const years = yearsBetween(born, registered);
    if (years < 0) {
      row.fault("STATISTICS_DATE_ORDER", column.column, "");
      return stated;
    }
    const band = bandOf(years);
    if (band === void 0) {
      row.fault("STATISTICS_AGE_IMPOSSIBLE", column.column, "", { age: years });
      return stated;
    }
    const range = stated.code === null ? void 0 : rangeOf(stated.code);
    if (range && (years < range.from - 1 || range.to !== null && years > range.to + 1)) {
      row.fault("STATISTICS_AGE_CONTRADICTS", this.one.get("ageAtRegistration")?.column ?? "", stated.code ?? "", { age: years });
    }
    return known(band);
  }
  text(field, row) {
    const column = this.one.get(field);
    const text = column ? row.cell(column.index).replace(/\s+/gu, " ").trim() : "";
    return text === "" ? void 0 : text;
  }
  code(field, row) {
    const column = this.one.get(field);
    const codeOf = column?.rule.codeOf;
    if (!column || !codeOf) return answerWithout("not-asked");
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const answer = cached(column, row.cell(column.index), (text) => readCode(text, codeOf, column.meanings, vocabulary));
    if ("fault" in answer) return row.unread(answer, column.column);
    return answer;
  }
  age(field, row) {
    const column = this.one.get(field);
    if (!column) return answerWithout("not-asked");
    const answer = cached(column, row.cell(column.index), (text) => readAge(text, vocabularies[this.mapping.vocabulary]));
    if ("fault" in answer) return row.unread(answer, column.column);
    return answer;
  }
  countries(field, row) {
    const column = this.one.get(field);
    if (!column) return { codes: [], state: "not-asked", label: null };
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const found = cached(column, row.cell(column.index), (text) => readCountries(text, column.asCodes, column.meanings, vocabulary));
    if (found.label !== null) row.warn("STATISTICS_CITIZENSHIP_UNRESOLVED", column.column, found.label);
    return found;
  }
  /** All columns and flags of one question together. */
  several(field, row) {
    const vocabulary = vocabularies[this.mapping.vocabulary];
    const codes = [];
    const no2 = [];
    let state = "not-asked";
    for (const column of this.many) {
      const codeOf = column.rule.codeOf;
      if (column.field !== field || !codeOf) continue;
      const answer = cached(column, row.cell(column.index), (text) => readCodes(text, codeOf, column.meanings, vocabulary));
      if ("fault" in answer) {
        row.unread(answer, column.column);
        continue;
      }
      for (const code of answer.codes) if (!codes.includes(code)) codes.push(code);
      state = stronger(state, answer.state);
    }
    for (const flag of this.flags) {
      if (flag.field !== field) continue;
      const answer = cached(flag, row.cell(flag.index), (text) => readFlag(text, vocabulary));
      if (typeof answer !== "string") {
        row.unread(answer, flag.column);
        continue;
      }
      if (answer === "known" && !codes.includes(flag.code)) codes.push(flag.code);
      if (answer === "no") no2.push(flag.code);
      state = stronger(state, answer);
    }
    return { codes: codes.length > 1 && field === "forms" ? withoutCovered(codes) : codes, no: no2, state };
  }
};
function withoutCovered(codes) {
  const finer = codes.map((code) => `${code}.`);
  return codes.filter((_, index3) => !codes.some((other) => other.startsWith(finer[index3] ?? "")));
}
var strength = {
  known: 6,
  no: 5,
  suppressed: 4,
  refused: 3,
  unknown: 2,
  "not-applicable": 1,
  "not-asked": 0
};
function stronger(a, b) {
  return strength[b] > strength[a] ? b : a;
}
function cached(column, text, read) {
  const found = column.cache.get(text);
  if (found !== void 0) return found;
  const made = read(text);
  if (column.cache.size < remembered) column.cache.set(text, made);
  return made;
}
var RowReader = class {
  source;
  faults;
  constructor(source, faults) {
    this.source = source;
    this.faults = faults;
  }
  cell(index3) {
    return this.source.cells[index3] ?? "";
  }
  fault(code, column, value, params) {
    this.faults.push({ code, severity: "error", row: this.source.row, column, value: value.slice(0, 100), ...params ? { params } : {} });
  }
  warn(code, column, value, params) {
    this.faults.push({ code, severity: "warning", row: this.source.row, column, value: value.slice(0, 100), ...params ? { params } : {} });
  }
  unread(fault, column) {
    this.fault(fault.fault, column, fault.value);
    return answerWithout("unknown");
  }
  /** A date that exists and is neither in the future nor before `first`; undefined after a fault. */
  date(column, today, first, shown) {
    const read = readDate(this.cell(column.index), column.format);
    if ("fault" in read) {
      this.fault(read.fault, column.column, shown);
      return void 0;
    }
    if (read.iso > today) {
      this.fault("STATISTICS_DATE_FUTURE", column.column, shown);
      return void 0;
    }
    if (Number(read.iso.slice(0, 4)) < first) {
      this.fault("STATISTICS_DATE_TOO_EARLY", column.column, shown, { first });
      return void 0;
    }
    return read.iso;
  }
};

// src/statistics/person-list/suggest.ts
function suggestMapping(headers, sample) {
  const labelRow = isLabelRow(sample[0]?.cells ?? []);
  const rows = labelRow ? sample.slice(1) : sample;
  const taken = /* @__PURE__ */ new Set();
  const columns = [];
  for (const [index3, header2] of headers.entries()) {
    const name = header2.trim();
    if (name === "") continue;
    const values = rows.map((row) => row.cells[index3] ?? "");
    columns.push(suggestColumn(name, values, taken));
  }
  const mapped = columns.map((column) => column.mapping);
  const has2 = (field) => mapped.some((column) => column.use === "field" && column.field === field);
  return {
    mapping: { columns: mapped, vocabulary: vocabularyOf(headers, rows), principal: "first-named" },
    columns,
    labelRow,
    needsRegistration: !has2("registrationDate") && !has2("registrationYear")
  };
}
function suggestColumn(column, values, taken) {
  const flag = flagOf(column, values);
  if (flag) return { column, mapping: flag, basis: "flag", unread: [], askDateOrder: false };
  const match = columnOfHeader(column);
  if (match) {
    const { field, sensitivity } = match.column;
    const field2 = field === "gender" && match.by === "spelling" && onlySexes(values) ? "sex" : field;
    if (field2 && (fieldRules[field2].kind === "codes" || !taken.has(field2))) return asField(column, field2, values, taken, match.by);
    if (sensitivity === "statistical") return undecided(column);
    return { column, mapping: { column, use: "left-out", why: sensitivity }, basis: match.by, unread: [], askDateOrder: false };
  }
  const personal = personalKind(column, values);
  if (personal) return { column, mapping: { column, use: "left-out", why: personal }, basis: "personal", unread: [], askDateOrder: false };
  const byHeader = fieldOfRole(roleOfHeader(column));
  if (byHeader && !taken.has(byHeader)) return asField(column, byHeader, values, taken, "words");
  const byValues = fieldOfRole(roleOfValues(values));
  if (byValues && !taken.has(byValues)) return asField(column, byValues, values, taken, "values");
  return undecided(column);
}
function undecided(column) {
  return { column, mapping: { column, use: "undecided" }, basis: "none", unread: [], askDateOrder: false };
}
function onlySexes(values) {
  const answers = values.filter((value) => stateOf(value) === void 0);
  return answers.length > 0 && answers.every((value) => /^(?:m|f|male|female|man|woman|boy|girl|homme|femme|hombre|mujer|муж|жен|м|ж|ذكر|أنثى|男|女)/iu.test(value.trim()));
}
function fieldOfRole(role) {
  switch (role) {
    case "year":
      return "registrationYear";
    case "agency-type":
      return "agencyType";
    case "agency":
      return "agency";
    case "form":
      return "forms";
    case "age":
      return "ageAtRegistration";
    case "sex":
      return "sex";
    case "citizenship":
      return "citizenships";
    default:
      return void 0;
  }
}
function asField(column, field, values, taken, basis) {
  taken.add(field);
  const rule = fieldRules[field];
  if (rule.kind === "date") {
    const dateFormat = formatOf(values);
    return { column, mapping: { column, use: "field", field, dateFormat }, basis, unread: [], askDateOrder: dateFormat === "unsure" };
  }
  if (rule.kind === "countries") {
    const codes = holdsCodes(values);
    return { column, mapping: { column, use: "field", field, codes }, basis, unread: [], askDateOrder: false };
  }
  const codeOf = rule.codeOf;
  const unread = codeOf ? unreadValues(values, (value) => "fault" in readCodes(value, codeOf, /* @__PURE__ */ new Map(), vocabularies.general), rule.list?.codes ?? []) : rule.kind === "age" ? unreadValues(values, (value) => "fault" in readAge(value, vocabularies.general), []) : [];
  return { column, mapping: { column, use: "field", field }, basis, unread, askDateOrder: false };
}
function unreadValues(values, unread, codes) {
  const rows = /* @__PURE__ */ new Map();
  for (const value of values) {
    const trimmed = value.trim();
    if (trimmed !== "") rows.set(trimmed, (rows.get(trimmed) ?? 0) + 1);
  }
  const spellings = new Map(codes.flatMap(({ code, spellings: texts }) => texts.map((text) => [labelKey(text), code])));
  return [...rows].filter(([value]) => unread(value)).sort(([, a], [, b]) => b - a).slice(0, 100).map(([value, count]) => {
    const key = labelKey(value);
    const near = key.length < 4 ? [] : closest(key, spellings.keys(), key.length >= 9 ? 2 : 1).keys;
    const perhaps = new Set(near.map((found) => spellings.get(found)));
    const [only] = perhaps;
    return { value, rows: count, perhaps: perhaps.size === 1 && only !== void 0 ? only : null };
  });
}
function holdsCodes(values) {
  const pieces = values.flatMap((value) => value.split(/[\s;|,/]+/u)).filter((piece) => piece !== "" && !/^0+$|^-99$/u.test(piece));
  if (pieces.length === 0) return false;
  const codes = pieces.filter((piece) => /^(?:[A-Za-z]{2,3}|\d{1,3})$/u.test(piece) && byCode(piece));
  return codes.length / pieces.length >= 0.8;
}
function byCode(piece) {
  const found = resolveNationality(piece, { codes: true });
  return found.kind === "exact" && found.by === "code";
}
var flagFields = [
  ["forms", formOf],
  ["means", meansOf],
  ["recruiterRelation", recruiterRelationOf],
  ["sectors", sectorOf]
];
function flagOf(column, values) {
  if (!/^(?:is|means|typeOf|sectorOf|recruiterRelation)[A-Z]/u.test(column) || !values.every(isFlag)) return void 0;
  const order = /^(?:typeOfLabour|sectorOfLabour)/u.test(column) ? [...flagFields].reverse() : flagFields;
  for (const [field, codeOf] of order) {
    const code = codeOf(column);
    if (code !== void 0) return { column, use: "flag", field, code };
  }
  return void 0;
}
function vocabularyOf(headers, rows) {
  if (!headers.some((header2) => /^isForcedLabour$/u.test(header2.trim()))) return "general";
  return rows.some((row) => row.cells.some((cell) => cell.trim() === "-99")) ? "ctdc-k-anonymised" : "ctdc-synthetic";
}
function personalKind(column, values) {
  const header2 = column.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (/(?:^|[^a-z])(?:first|last|full|given|family|sur|middle|nick|maiden|mother|father|victim|person)?[\s_-]?name(?:s)?(?:$|[^a-z])|prenom|apellido|nombre|фамил|^имя|отчеств|姓名|passport|pasaporte|passeport|id[\s_-]?(?:no|number|card)|social security|birth|nacimiento|naissance/u.test(header2)) return "identity";
  if (/e-?mail|phone|telefon|telephone|mobile|whatsapp|address|adresse|direccion|street|post(?:al)?[\s_-]?code|zip|адрес|телефон|电话|地址|هاتف|عنوان/u.test(header2)) return "contact";
  if (/comment|note|remark|detail|description|narrative|story|summary|observ|recit|relato|описание|примечан|ملاحظ|备注/u.test(header2)) return "story";
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  if (filled.length === 0) return void 0;
  const share = (test) => filled.filter(test).length / filled.length;
  if (share((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value)) > 0.2) return "contact";
  if (share((value) => /^\+?\d[\d\s().-]{7,18}$/u.test(value) && !/^\d{4}-\d\d-\d\d$/u.test(value)) > 0.5) return "contact";
  if (share((value) => value.length > 80) > 0.2) return "story";
  return void 0;
}

// bench/statistics/read-rows.ts
var header = [
  "cas_IncomingReferralDate",
  "cas_ReferringOrganisation",
  "prs_FirstName",
  "prs_Birthdate",
  "prs_Gender",
  "prs_Citizenship",
  "vic_TraffickingStatus",
  "vic_TypeOfExploitation",
  "vic_MethodsOfControl",
  "vic_ForcedLabourIndustry",
  "vic_MethodOfRecruitment",
  "prs_MaritalStatus",
  "hte_Country",
  "cas_Status"
];
var choices = {
  agency: ["North Police", "Shelter of Hope", "Labour Inspectorate", "Border Guard", "Harbour Legal Aid", "City Hospital"],
  gender: ["Feminine", "Masculine", "NonSpecifiedUnknown", "TransgenderFeminine"],
  country: ["AL", "NG", "VN", "RO", "NA", "IN", "BR", "UA", "PH", "ET"],
  status: ["PossibleVictimOfTrafficking", "ActualVictimOfTrafficking"],
  form: ["ForcedLabour", "SexualExploitation", "ForcedLabour;Servitude", "ForcedBegging", "SexualExploitation;ForcedMarriage"],
  means: ["DebtBondage ;FalsePromises", "PhysicalThreats", "", "TakesEarnings;WithholdsDocuments;PhysicalAbuse"],
  sector: ["A_AgricultureForestryAndFishing", "F_Construction", "", "T_ActivitiesOfHouseholdsAsEmployers"],
  recruitment: ["AtWork", "ThroughOnlineSocialNetworks", "ThroughFamilyOrFamilyEvents"],
  marital: ["Single", "Married", "Divorced", ""],
  caseStatus: ["Active", "Closed", "FollowUp"]
};
function person(index3) {
  const pick = (list, step) => list[Math.floor(index3 / step) % list.length] ?? "";
  const two = (value) => String(value).padStart(2, "0");
  return [
    `${2015 + index3 % 9}-${two(index3 % 12 + 1)}-${two(index3 % 28 + 1)}`,
    pick(choices.agency, 1),
    `Name${index3}`,
    `${1960 + index3 % 45}-${two((index3 >> 3) % 12 + 1)}-${two((index3 >> 5) % 28 + 1)}`,
    pick(choices.gender, 2),
    pick(choices.country, 3),
    pick(choices.status, 5),
    pick(choices.form, 7),
    pick(choices.means, 11),
    pick(choices.sector, 13),
    pick(choices.recruitment, 17),
    pick(choices.marital, 19),
    pick(choices.country, 23),
    pick(choices.caseStatus, 29)
  ].join(",");
}
async function writeList(path, rows) {
  const out = createWriteStream(path);
  out.write(`${header.join(",")}
`);
  for (let index3 = 0; index3 < rows; index3 += 1e3) {
    const lines = Array.from({ length: Math.min(1e3, rows - index3) }, (_, at) => person(index3 + at));
    if (!out.write(`${lines.join("\n")}
`)) await new Promise((resolve) => out.once("drain", resolve));
  }
  await new Promise((resolve, reject) => out.end((error) => error ? reject(error) : resolve()));
}
async function main(rows = 1e6) {
  const folder = await mkdtemp(join(tmpdir(), "palermo-read-rows-"));
  const path = join(folder, "persons.csv");
  try {
    await writeList(path, rows);
    const megabytes = ((await stat2(path)).size / 1e6).toFixed(0);
    console.log(`${rows} rows, ${megabytes} MB`);
    let peak = 0;
    const note = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    let started = performance.now();
    let count = 0;
    const bare = await openSpreadsheet(await fileSource(path));
    for await (const batch of bare.batches()) {
      count += batch.length;
      note();
    }
    const rate = (ms) => Math.round(count / ms * 1e3);
    console.log(`rows read     ${rate(performance.now() - started)} rows/s`);
    started = performance.now();
    const reading = await openSpreadsheet(await fileSource(path));
    let reader;
    let records = 0;
    let coding = 0;
    for await (const batch of reading.batches()) {
      const names = reading.header.map((cell) => cell.name);
      reader ??= new PersonReader(suggestMapping(names, batch.slice(0, 200)).mapping, names, { today: "2026-01-01" });
      const from = performance.now();
      for (const row of batch) if (reader.read(row).kind === "record") records += 1;
      coding += performance.now() - from;
      note();
    }
    console.log(`records coded ${rate(performance.now() - started)} rows/s with reading, ${rate(coding)} rows/s alone; ${records} records`);
    console.log(`peak memory   ${(peak / 1e6).toFixed(0)} MB`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
await main(Number(process.argv[2] ?? 1e6));
export {
  main
};
