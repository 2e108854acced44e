import { nothing } from 'lit';
import type { Post } from '../campaign/types.js';
import { renderPlayer } from '../media/player.js';
import { playerOf } from '../media/players.js';
import type { CardOptions } from './options.js';
import { mediaContext } from './parts.js';

/** Draws, of a post that a feed gave nothing of but its address, what its network shows in its place. */
export function renderLivePost(post: Post, options: CardOptions): unknown {
  const { url, id, body, media, card, poll, quoted, removed } = post;
  if (!url || removed || body.length || media.length || card || poll || quoted) return nothing;
  const player = !options.isUntrusted && playerOf(url, options.locale.language, id);
  // The card has a link to the original anyway.
  return player ? renderPlayer({ kind: 'video', url }, mediaContext(post, options), player, nothing) : nothing;
}
