/** A value of the CBOR that Pagefind writes: RFC 8949 without floats, maps and tags. */
export type CborValue = number | string | CborValue[]

const decoder = new TextDecoder()

/** Decodes one value; throws where the data is anything that Pagefind does not write. */
export function decodeCbor(data: Uint8Array): CborValue {
  let at = 0
  const readNumber = (bytes: number): number => {
    let number = 0
    for (const end = at + bytes; at < end; at += 1) number = number * 256 + data[at]!
    return number
  }
  const read = (): CborValue => {
    const head = readNumber(1)
    const low = head & 31
    if (low > 26) throw new Error('The search index has an unknown format.')
    const count = low < 24 ? low : readNumber(2 ** (low - 24))
    switch (head >> 5) {
      case 0:
        return count
      case 1:
        return -1 - count
      case 3:
        at += count
        return decoder.decode(data.subarray(at - count, at))
      case 4:
        return Array.from({ length: count }, read)
      default:
        throw new Error('The search index has an unknown format.')
    }
  }
  return read()
}
