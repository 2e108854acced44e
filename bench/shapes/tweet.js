import { authorOf, piecesOf } from './text.js';

/** An item of the feed as X's service for embedded posts gives one. */
export function tweetOf(item, number, origin) {
  const id = `17${String(number).padStart(8, '0')}`;
  const text = item.content_text;
  const { name, handle, avatar } = authorOf(item, origin);
  return {
    __typename: 'Tweet',
    id_str: id,
    lang: 'en',
    created_at: item.date_published,
    text,
    display_text_range: [0, text.length],
    entities: entitiesOf(text),
    user: {
      id_str: handle,
      name,
      screen_name: handle,
      profile_image_url_https: avatar,
      profile_image_shape: 'Circle',
      verified: false,
      is_blue_verified: false,
    },
    favorite_count: 0,
    conversation_count: 0,
    news_action_type: 'conversation',
    edit_control: { edit_tweet_ids: [id], editable_until_msecs: '0', is_edit_eligible: false, edits_remaining: '0' },
    isEdited: false,
    isStaleEdit: false,
  };
}

function entitiesOf(text) {
  const pieces = piecesOf(text);
  const of = (kind, give) => pieces.filter((piece) => piece.kind === kind).map(give);
  return {
    hashtags: of('tag', ({ text, start, end }) => ({ text: text.slice(1), indices: [start, end] })),
    urls: of('link', ({ text, start, end }) => ({
      url: text,
      expanded_url: text,
      display_url: text.replace(/^https?:\/\//, ''),
      indices: [start, end],
    })),
    user_mentions: [],
    symbols: [],
  };
}
