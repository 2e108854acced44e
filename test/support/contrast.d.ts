export function contrastOf(one: readonly number[], other: readonly number[]): number;
