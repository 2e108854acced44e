/**
 * Remembers where an element is on the screen.
 *
 * @returns A function that scrolls the element back there after a change around it, and into the window.
 */
export function keepPlace(element: Element): () => void {
  const { top } = element.getBoundingClientRect();
  return () => {
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
}
