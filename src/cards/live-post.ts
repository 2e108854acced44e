import { originOf } from '../util/urls.js';
import { nothing } from 'lit';
import type { Post } from '../model/types.js';
import { players } from '../media/lazy.js';
import type { CardOptions } from './options.js';
import { mediaContext } from './fields.js';
import { isOnlyUrl } from './needed-code.js';

/** Renders the network's own embed for a post that is only a URL in the feed. */
export function renderLivePost(post: Post, options: CardOptions): unknown {
  const { url, id, campaign } = post;
  if (!url || options.isUntrusted || !players.value || !isOnlyUrl(post)) return nothing;
  const { playerOf, renderPlayer } = players.value;
  const player = playerOf(url, options.locale.language, id);
  if (!player) return nothing;
  // Any host may have such paths, so only Mastodon's API counts; a frame of the page's origin could leave its sandbox.
  if (!player.isListed && (campaign.api !== 'mastodon' || originOf(url) === location.origin)) return nothing;
  // The card links to the original anyway.
  return renderPlayer({ kind: 'video', url }, mediaContext(post, options), player, nothing);
}
