/** Runs one lane: an origin, nginx in front of it, and readers. */
import { readFileSync } from 'node:fs';
import { edgeConfig, startNginx } from '../../test/support/nginx.js';
import { startOrigin } from '../../test/support/origin.js';
import { FEED, LIST } from './lanes.js';
import { Site } from './reader.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Campaign</title>
<script type="module" src="/assets/cx-widgets/0/cx-widgets.js"></script>
<cx-campaign feed="${FEED}" refresh="30"><p>The words of the author.</p></cx-campaign></html>`;

/** How long a newcomer stays, in seconds. */
const STAY = 60;

export const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

function contents({ withoutList }) {
  const campaign = JSON.parse(readFileSync(new URL('../../examples/cxday-2024.json', import.meta.url), 'utf8'));
  if (!withoutList) campaign._cx.hide = 'hide.json';
  const watched = campaign.items[1].id;
  const files = {
    [FEED]: JSON.stringify(campaign),
    [LIST]: '[]',
    '/cxday': PAGE,
    '/assets/cx-widgets/0/cx-widgets.js': readFileSync(new URL('../../dist/cdn/cx-widgets.js', import.meta.url)),
  };
  const act = {
    hide: () => (files[LIST] = JSON.stringify([watched])),
    delete() {
      campaign.items = campaign.items.filter(({ id }) => id !== watched);
      files[FEED] = JSON.stringify(campaign);
    },
  };
  return { files, act, watched };
}

/**
 * Starts the servers of a lane.
 *
 * @returns The lane with its `site`; `run` lets readers come and go, and gives the phases with their times.
 */
export async function startLane(library, lane) {
  const { files, act, watched } = contents(lane);
  const origin = await startOrigin(files);
  origin.state.maxAge = lane.maxAge;
  const edge = lane.withoutEdge
    ? { origin: `http://127.0.0.1:${origin.port}`, stop: async () => {} }
    : await startNginx(({ folder, port }) => edgeConfig({ folder, port, originPort: origin.port }));
  const site = new Site(library, { origin: edge.origin, feed: FEED });
  site.watched = [watched];
  const all = [];

  async function arrive({ readers, within, newcomers, until, refresh }) {
    const open = () => {
      const reader = site.open({ refresh });
      all.push(reader);
      return reader;
    };
    const crowd = Array.from({ length: readers }, async () => {
      await seconds(Math.random() * within);
      open();
    });
    await Promise.all(crowd);
    while (Date.now() < until && newcomers) {
      // Arrivals that don't know of each other.
      await seconds(-Math.log(1 - Math.random()) / newcomers);
      const reader = open();
      reader.isNewcomer = true;
      setTimeout(() => reader.leave(), STAY * 1000).unref();
    }
  }

  async function run(start, end, crowd) {
    const { readers = crowd.readers, newcomers = crowd.newcomers } = lane;
    const coming = arrive({ ...crowd, readers, newcomers, until: end });
    const phases = [];
    // A short run has the same phases, each shorter.
    const timeOf = (phase) => (phase ? start + (phase.from / 600) * (end - start) : end);
    for (const [index, phase] of lane.phases.entries()) {
      await seconds((timeOf(phase) - Date.now()) / 1000);
      await phase.do?.(origin, act);
      const until = timeOf(lane.phases[index + 1]);
      phases.push({ title: phase.title, start: Date.now(), end: until });
    }
    await seconds((end - Date.now()) / 1000);
    await coming;
    return phases;
  }

  return {
    ...lane,
    origin,
    edge,
    site,
    all,
    run,
    async stop() {
      site.close();
      await edge.stop();
      await origin.stop().catch(() => {});
    },
  };
}
