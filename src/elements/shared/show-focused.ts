/**
 * Scrolls what the keyboard focuses in an element into view. Firefox leaves it there if a part of it is visible, and a
 * card may grow when it gets the focus.
 */
export function showFocused({ target, currentTarget }: Event): void {
  const element = target as Element;
  // The author's own elements in a slot are not ours to move, and a script scrolls to what it focuses by itself.
  if (element.getRootNode() !== currentTarget || (element as HTMLElement).tabIndex < 0) return;
  const show = (): void => {
    if (element.matches(':focus-visible'))
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  };
  show();
  // Cards that were out of view get their true size as they come near it.
  requestAnimationFrame(show);
}
