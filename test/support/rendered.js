import { text } from 'node:stream/consumers';
import { render } from '../../cli/dist/index.js';

/** Serves what `render()` of the built package writes: the body of the request is its arguments as JSON. */
export async function serveRendered(context, next) {
  if (context.path !== '/rendered') return next();
  const { campaign, options } = JSON.parse(await text(context.req));
  context.type = 'text/plain; charset=utf-8';
  context.body = render(campaign, { ...options, now: new Date(options.now) });
  return undefined;
}
