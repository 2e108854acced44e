/**
 * Runs in a page of the preview: reloads it when a file changes, and shows what `check` finds in its content. Written for
 * a strict Content-Security-Policy: no markup from text, and styles in a sheet.
 */
import type { FileReport } from '../check/file-report.js';
import type { Findings } from './findings.js';

const STYLES = `
  :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 1rem 1rem auto; max-inline-size: min(40rem, calc(100vw - 2rem)); }
  details { max-block-size: 60vh; overflow: auto; border: 2px solid #1b1b1b; border-radius: 4px; background: #fff; color: #1b1b1b; font: 16px/1.4 system-ui, sans-serif; }
  summary { padding: 0.5rem 0.75rem; font-weight: 700; cursor: pointer; }
  summary:focus-visible { outline: 3px solid #005ea2; outline-offset: -3px; }
  .errors { border-color: #b50909; }
  .errors summary { background: #b50909; color: #fff; }
  ul { margin: 0; padding: 0.5rem 0.75rem 0.75rem 2rem; }
  li { overflow-wrap: anywhere; }
  li + li { margin-block-start: 0.5rem; }
  code { font-size: 0.875em; }
  @media print { :host { display: none; } }
`;

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

function create(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function lines({ file, errors, warnings }: FileReport): HTMLElement[] {
  const line = (kind: string, { line, column, message, entry, path }: FileReport['errors'][number]): HTMLElement => {
    const place = create('code', `${file}:${line}:${column}`);
    const inside = [path, entry && `in "${entry}"`].filter(Boolean).join(', ');
    return create('li', place, ` ${kind}: ${message}`, inside ? ` (${inside})` : '');
  };
  return [...errors.map((one) => line('Error', one)), ...warnings.map((one) => line('Warning', one))];
}

function show({ files, elsewhere }: Findings): void {
  const count = (kind: 'errors' | 'warnings'): number => files.reduce((sum, file) => sum + file[kind].length, 0);
  const [errors, warnings] = [count('errors'), count('warnings')];
  const notes = elsewhere.map((url) =>
    create('li', create('code', url), ' is on another site, and is not checked here.'),
  );
  const items = [...files.flatMap(lines), ...notes];
  const words =
    errors || warnings ? [counted(errors, 'error'), counted(warnings, 'warning')].join(', ') : 'No findings';
  const details = create('details', create('summary', words));
  details.className = errors ? 'errors' : '';
  if (items.length) details.append(create('ul', ...items));
  if (errors) details.setAttribute('open', '');
  const host = create('div');
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Findings of cx-widgets check');
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.append(details);
  document.body.append(host);
}

const changes = new EventSource('/-/changes');
changes.onmessage = () => location.reload();
// The server is there again, perhaps with other files.
changes.onerror = () => changes.addEventListener('open', () => location.reload(), { once: true });

const answer = await fetch(`/-/findings?${new URLSearchParams({ page: location.pathname }).toString()}`);
if (answer.ok) show((await answer.json()) as Findings);
