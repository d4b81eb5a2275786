/**
 * A value of the database as bytes and back, the same to the last field. JSON alone loses what the database keeps:
 * undefined within arrays, numbers that are not finite, and binary columns. A text that begins with NUL says what
 * stands there instead; a text of the user's that begins so gets one NUL more.
 */
export function packed(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(plain(value)));
}

export function unpacked(bytes: BufferSource): unknown {
  return told(JSON.parse(new TextDecoder().decode(bytes)));
}

const NUL = '\0';
const UNDEFINED = `${NUL}undefined`;

const binary = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array };
type BinaryName = keyof typeof binary;

function plain(value: unknown): unknown {
  if (value === undefined) return UNDEFINED;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `${NUL}${value}`;
  if (typeof value === 'string') return value.startsWith(NUL) ? NUL + value : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return { [NUL]: [value.constructor.name, base64Of(bytesOf(value))] };
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`Cannot be packed: ${value.constructor.name}`);
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(fields.map(([name, held]) => [name, plain(held)]));
}

function told(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(NUL) ? toldText(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(told);
  const fields = Object.entries(value);
  const [first] = fields;
  if (first?.[0] === NUL) {
    const [name, text] = first[1] as [BinaryName, string];
    return new binary[name](bytesOfBase64(text).buffer);
  }
  return Object.fromEntries(fields.map(([name, held]) => [name, told(held)]));
}

function toldText(text: string): unknown {
  if (text === UNDEFINED) return undefined;
  return text.startsWith(NUL + NUL) ? text.slice(1) : Number(text.slice(1));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Bytes as text, for what can only keep text. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
