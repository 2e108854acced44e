export function keepWeights(modules: Readonly<Record<string, { readonly renderedLength: number }>>): void;
