import { isMainThread } from 'node:worker_threads'

/** The signal at which a server that was started with this file collects all its garbage; no other server knows of it. */
export const collectSignal = 'SIGUSR2'

const { gc } = globalThis
if (isMainThread && gc) process.on(collectSignal, () => gc())
