/** A compiled kernel and the memory that it works on. */
export interface Kernel<Exports> {
  readonly exports: Exports;
  readonly memory: WebAssembly.Memory;
}

const pageBytes = 65_536;

/** Compiles a kernel from the base64 that `tools/build.ts` embeds; a memory of its own starts at one page. */
export function instantiateKernel<Exports>(
  wasmBase64: string,
  memory = new WebAssembly.Memory({ initial: 1 }),
): Kernel<Exports> {
  const module = new WebAssembly.Module(decodeBase64(wasmBase64));
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return { exports: instance.exports as Exports, memory };
}

/** Grows a memory to hold at least that many bytes. Views on its old buffer become empty. */
export function ensureMemory(memory: WebAssembly.Memory, byteCount: number): void {
  const missing = byteCount - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
