const MAX_TEXT = 200

/**
 * A pure function of a text that remembers what it found: the same labels, headings and column heads
 * stand in document after document, and several readers ask about each. Keeps the results of the last
 * `limit` to 2 × `limit` texts and forgets the older half at once, so memory stays bounded; long texts are
 * sentences and not remembered. What is returned is shared: nobody may change it.
 */
export function remember<T>(read: (text: string) => T, limit = 1000): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text) => {
    if (text.length > MAX_TEXT) return read(text)
    const known = young.get(text)
    if (known !== undefined || young.has(text)) return known as T
    const before = old.get(text)
    const found = before !== undefined || old.has(text) ? (before as T) : read(text)
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(text, found)
    return found
  }
}

/** As `remember`, for a function that also depends on one of few long-lived objects, such as a vocabulary. */
export function rememberBy<O extends WeakKey, T>(
  read: (text: string, owner: O) => T,
): (text: string, owner: O) => T {
  const memories = new WeakMap<O, (text: string) => T>()
  return (text, owner) => {
    let memory = memories.get(owner)
    if (memory === undefined) {
      memory = remember((one) => read(one, owner))
      memories.set(owner, memory)
    }
    return memory(text)
  }
}
