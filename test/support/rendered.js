import { spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { render, renderOembed } from '../../cli/dist/index.js';

/** Renders an email with the built command. */
function email(campaign, { url }) {
  const args = ['cli/dist/main.js', 'render', '-', '--to', 'email', '--url', url];
  const { stdout, stderr } = spawnSync(process.execPath, args, { input: campaign, encoding: 'utf8' });
  return stdout || stderr;
}

/**
 * Serves what `render()` or `renderOembed()` of the built package writes, or the command for an email: the body of the
 * request has the arguments as JSON.
 */
export async function serveRendered(context, next) {
  if (context.path === '/rendered-email') {
    const { campaign, options } = JSON.parse(await text(context.req));
    context.body = email(campaign, options);
    return undefined;
  }
  if (context.path === '/rendered-oembed') {
    const { campaign, options } = JSON.parse(await text(context.req));
    context.body = renderOembed(campaign, options);
    return undefined;
  }
  if (context.path !== '/rendered') return next();
  const { campaign, options } = JSON.parse(await text(context.req));
  context.type = 'text/plain; charset=utf-8';
  context.body = render(campaign, { ...options, now: new Date(options.now) });
  return undefined;
}
