import { createHash } from 'node:crypto'

/** What is kept of a secret: enough to recognise it, nothing to use. Secrets are 128 random bits or more. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
