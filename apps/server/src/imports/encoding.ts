import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Refusal } from "@mortise/kernel";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * In which encoding a file of text is: by its byte order mark, else UTF-8 where every byte of it fits, else UTF-16
 * where every other byte is zero, else the one that Excel in China writes (GBK, as part of GB 18030).
 *
 * @throws Refusal `csv_encoding` for what is no text in any of them
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await readHead(path, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    if (odd > head.length / 4 && even === 0) return "utf-16le";
    if (even > head.length / 4 && odd === 0) return "utf-16be";
    throw new Refusal("csv_encoding");
  }
  if (await decodesAs(path, "utf-8")) return "utf-8";
  if (await decodesAs(path, "gb18030")) return "gb18030";
  throw new Refusal("csv_encoding");
}

/** The file's text, piece by piece, without its byte order mark. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function decodesAs(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      decoder.decode(bytes as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
