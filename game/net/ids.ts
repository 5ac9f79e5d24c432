/** A new name for a command or an attempt. `crypto.randomUUID` is missing on a hall's plain HTTP, this is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The name of the next try to come in: one that was answered with a no is over, one that got lost is asked again. */
export const nextAttempt = (attempt: string, refusal: string): string =>
  refusal === 'offline' || refusal === 'notSaved' ? attempt : newId()
