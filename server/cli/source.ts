/** A file's text and what is needed to write it back byte for byte. */
export interface Source {
  /** Without the byte order mark, so that columns agree with the editor's. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly bom: boolean;
  /** False where writing the text back would lose bytes: a binary file, an encoding that is none of the three. */
  readonly faithful: boolean;
}

/** Reads bytes as text. Whatever they are, a text comes back; that of a binary file (one with a NUL) is empty. */
export function decode(bytes: Uint8Array): Source {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, 65536).includes(0))
    return { text: '', encoding, bom: false, faithful: false };
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const bom = text.startsWith('\uFEFF');
    return { text: bom ? text.slice(1) : text, encoding, bom, faithful: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, bom: false, faithful: false };
  }
}

/** The bytes of `text` in the form that `source` was read from. */
export function encode(text: string, source: Source): Uint8Array {
  const whole = source.bom ? `\uFEFF${text}` : text;
  if (source.encoding === 'utf-8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), source.encoding === 'utf-16le');
  return bytes;
}

function encodingOf(bytes: Uint8Array): Source['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
