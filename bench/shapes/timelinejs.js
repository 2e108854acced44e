import { escapeHtml } from './text.js';

/** A feed of dated entries as the JSON that TimelineJS reads. */
export function timelineOf({ items }) {
  return { events: items.map(eventOf) };
}

function eventOf({ id, title, content_html, date_published, authors: [{ name }], _cx }) {
  const date = new Date(date_published);
  const { figure, location, links = [] } = _cx;
  // What the entry has beside its words, in the order in which cx-widgets shows it.
  const text = [
    title && `<p>${escapeHtml(name)}</p>`,
    figure && `<p>${escapeHtml(`${figure.value} ${figure.label}`)}</p>`,
    location && `<p>${escapeHtml(location)}</p>`,
    content_html,
    ...links.map(({ label, url }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`),
  ];
  return {
    unique_id: id.replaceAll(/\W+/g, '-'),
    start_date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
    },
    // A post has no title; its place is taken by who wrote it.
    text: { headline: escapeHtml(title ?? name), text: text.filter(Boolean).join('') },
  };
}
