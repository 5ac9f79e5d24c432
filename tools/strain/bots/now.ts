/** The time of this machine in milliseconds, the same in all its processes; nobody sets this clock. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6
