import type { Path } from '../../cli/validators/violation.js';
import { idOf } from './form.js';

/**
 * Moves the focus to the field at a path, or to the closest one around it, and opens the parts that hide it. An entry
 * itself is its heading.
 */
export function focusField(root: ParentNode, path: Path): void {
  for (let length = path.length; length > 2 || (length > 0 && path[0] !== 'items'); length--) {
    const field = byId(root, idOf(path.slice(0, length)));
    if (field) return show(field);
  }
  byId(root, 'heading')?.focus();
}

/** Whether the focus is inside a tree. */
export const isFocusInside = (root: Node): boolean => root instanceof ShadowRoot && root.activeElement !== null;

const byId = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector(`#${CSS.escape(id)}, [data-field="${CSS.escape(id)}"]`);

function show(field: HTMLElement): void {
  for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    around.open = true;
  }
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
}
