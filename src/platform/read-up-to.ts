/**
 * Reads the bytes of a body up to a limit, without waiting for what comes after it; `null` where there are more.
 *
 * What is left is not read, and not cancelled either: that would cut the connection before the answer has gone out.
 */
export async function readUpTo(request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBytes) return null
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
