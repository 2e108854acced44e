/** An error in the usage of the command; its message is printed without a stack. */
export class UsageError extends Error {}

/** The exit codes, explained in docs/reference/command-line.md. */
export const EXIT = { fine: 0, faults: 1, usage: 2, interrupted: 130 } as const;
