/** Whether an event comes from a field with a history of its own. */
function isTextField(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.localName === 'textarea') return true;
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|color|file|range|submit)$/.test(target.type);
}

/** Lets the field with the focus take over its text, as if the user had left it; the focus stays. */
export function commitField(): void {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  if (!(activeElement instanceof HTMLElement) || !/^(?:input|textarea|select)$/.test(activeElement.localName)) return;
  activeElement.blur();
  activeElement.focus();
}

/** Returns what a key press asks for: undo, redo or save; undefined for other keys. */
export function shortcutOf(event: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 's' && !event.shiftKey) return 'save';
  if (isTextField(event)) return undefined;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}
