import type { SampleItem } from './content.js';

/** Returns copies of an item, each without one of its keys; `id` and `type` stay. */
export function withoutEach(item: SampleItem): { missing: string; item: SampleItem }[] {
  const { _cx: own = {}, ...fields } = item;
  return [
    ...keysOf(fields).map((missing) => ({ missing, item: { ...without(fields, missing), _cx: own } })),
    ...keysOf(own).map((missing) => ({ missing: `_cx.${missing}`, item: { ...fields, _cx: without(own, missing) } })),
  ];
}

const keysOf = (object: object): string[] => Object.keys(object).filter((key) => key !== 'id' && key !== 'type');

function without<Whole extends object>(whole: Whole, missing: string): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== missing)) as Whole;
}
