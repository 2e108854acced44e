import { authorOf, escapeHtml, piecesOf } from './text.js';

const INSTANCE = 'https://social.example';

/** An item of the feed as a status of Mastodon's API. */
export function statusOf(item, number, origin) {
  const id = `11${String(number).padStart(8, '0')}`;
  const { name, handle, avatar } = authorOf(item, origin);
  const url = `${INSTANCE}/@${handle}`;
  return {
    id,
    uri: `${INSTANCE}/users/${handle}/statuses/${id}`,
    url: `${url}/${id}`,
    created_at: item.date_published,
    edited_at: null,
    language: 'en',
    visibility: 'public',
    sensitive: false,
    spoiler_text: '',
    in_reply_to_id: null,
    content: contentOf(item.content_text),
    account: {
      id: handle,
      username: handle,
      acct: handle,
      display_name: name,
      url,
      avatar,
      avatar_static: avatar,
      emojis: [],
      fields: [],
    },
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    reblog: null,
    media_attachments: [],
    mentions: [],
    tags: piecesOf(item.content_text)
      .filter(({ kind }) => kind === 'tag')
      .map(({ text }) => ({ name: text.slice(1), url: tagUrl(text) })),
    emojis: [],
    card: null,
    poll: null,
  };
}

const tagUrl = (tag) => `${INSTANCE}/tags/${tag.slice(1)}`;

/** The words as the server makes HTML of them: a paragraph for each, links and hashtags as links. */
function contentOf(text) {
  const piece = { plain: escapeHtml, link, tag };
  const paragraph = (words) =>
    `<p>${piecesOf(words)
      .map(({ kind, text }) => piece[kind](text))
      .join('')}</p>`;
  return text.split('\n\n').map(paragraph).join('');
}

function link(url) {
  const [scheme, rest] = url.split(/(?<=:\/\/)/);
  return `<a href="${escapeHtml(url)}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${scheme}</span><span>${escapeHtml(rest)}</span></a>`;
}

function tag(text) {
  return `<a href="${tagUrl(text)}" class="mention hashtag" rel="tag">#<span>${text.slice(1)}</span></a>`;
}
