import { deepAll, wordsOf } from './reading.js';

/** WCAG 2.2, 2.5.8: the least width and height of what is pressed, in pixels. */
const TARGET = 24;

const isSeen = (element: HTMLElement): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
};

const told = (element: Element): string => `${element.localName} "${wordsOf(element).trim().slice(0, 40)}"`;

/** What is wider than its page, or gives an element a bar to scroll by where it should have none. */
export function sticksOut(page: HTMLElement): string[] {
  if (page.scrollWidth <= page.clientWidth) return [];
  const { left, right } = page.getBoundingClientRect();
  const out = deepAll(page, '*').filter((element) => {
    const box = element.getBoundingClientRect();
    return isSeen(element) && (box.left < left - 1 || box.right > right + 1);
  });
  // The innermost say where it comes from.
  return out.length ? out.slice(-3).map(told) : [`the page, by ${page.scrollWidth - page.clientWidth} pixels`];
}

/**
 * What can be pressed and is too small, as WCAG 2.5.8 tells it: buttons have their size; a link may be smaller where it
 * stands in a sentence, or where no other target comes near.
 */
export function smallTargets(page: HTMLElement): string[] {
  const targets = deepAll(page, 'a[href], button, summary, input, select, video').filter(isSeen);
  const boxes = targets.map((target) => target.getBoundingClientRect());
  const isSmall = ({ width, height }: DOMRect): boolean => Math.min(width, height) < TARGET - 0.5;
  return targets
    .filter((target, index) => {
      const box = boxes[index]!;
      if (!isSmall(box) || isInSentence(target)) return false;
      return target.localName !== 'a' || boxes.some((other) => other !== box && isNear(box, other, isSmall(other)));
    })
    .map(told);
}

/** Whether a circle of the least size around the middle of a target meets another target, or the circle around that. */
function isNear(box: DOMRect, other: DOMRect, isOtherSmall: boolean): boolean {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const nearest = isOtherSmall
    ? { x: other.x + other.width / 2, y: other.y + other.height / 2 }
    : {
        x: Math.max(other.left, Math.min(middle.x, other.right)),
        y: Math.max(other.top, Math.min(middle.y, other.bottom)),
      };
  const distance = Math.hypot(middle.x - nearest.x, middle.y - nearest.y);
  return distance < (isOtherSmall ? TARGET : TARGET / 2) - 0.5;
}

function isInSentence(target: HTMLElement): boolean {
  if (!getComputedStyle(target).display.startsWith('inline') || target.localName !== 'a') return false;
  const around = target.closest('p, li, dd, h1, h2, h3, h4, h5, h6, blockquote, time') ?? target.parentElement;
  return !!around && wordsOf(around).trim() !== wordsOf(target).trim();
}
