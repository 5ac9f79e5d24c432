/** The same plain data: the order of keys does not matter, and what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  let left = 0
  for (const key in other) if (Reflect.get(other, key) !== undefined) left += 1
  for (const key in one) {
    const value: unknown = Reflect.get(one, key)
    if (value === undefined) continue
    if (!isSame(value, Reflect.get(other, key))) return false
    left -= 1
  }
  return left === 0
}
