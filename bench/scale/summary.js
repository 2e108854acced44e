/** Figures of a lane from its requests and readers. */

const within = (start, end) => (one) => one.at >= start && one.at < end;
const count = (list, test) => list.filter(test).length;
const round = (value, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Returns the value that a share of the values doesn't exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function summarize(lane, phases) {
  return {
    name: lane.name,
    title: lane.title,
    readers: count(lane.all, (reader) => !reader.isNewcomer),
    newcomers: count(lane.all, (reader) => reader.isNewcomer),
    phases: phases.map((phase) => describePhase(lane, phase)),
    content: describeContent(lane),
    gone: describeGone(lane, phases),
  };
}

function describePhase({ site, origin, all, withoutEdge }, { title, start, end }) {
  const requests = site.requests.filter(within(start, end));
  const asked = origin.state.requests.filter(within(start, end));
  const minutes = (end - start) / 60_000;
  const newcomers = all.filter((reader) => reader.isNewcomer && reader.opened >= start && reader.opened < end - 20_000);
  // A refused connection is a request that the origin would have had.
  const toOrigin = withoutEdge ? requests.length : asked.length;
  return {
    title,
    seconds: round((end - start) / 1000),
    requests: requests.length,
    requestsPerMinute: round(requests.length / minutes),
    conditional: round(count(requests, ({ isConditional }) => isConditional) / requests.length, 3),
    notModified: round(count(requests, ({ status }) => status === 304) / requests.length, 3),
    failed: count(requests, ({ status }) => status === 0 || status >= 400),
    hitRate: withoutEdge ? 0 : round(1 - toOrigin / requests.length, 5),
    originPerMinute: round(toOrigin / minutes, 1),
    bytesPerRequest: round(requests.reduce((sum, { bytes }) => sum + bytes, 0) / requests.length),
    errors: [...new Set(requests.flatMap(({ error }) => error ?? []))],
    bytesOf304: round(
      quantile(
        requests.filter(({ status }) => status === 304).map(({ bytes }) => bytes),
        0.5,
      ),
    ),
    toFeed: round(count(requests, ({ path }) => path.endsWith('2026.json')) / minutes),
    toList: round(count(requests, ({ path }) => path.endsWith('hide.json')) / minutes),
    slowest: Math.max(0, ...requests.map(({ milliseconds = 0 }) => milliseconds)),
    newcomers: newcomers.length,
    newcomersAtOnce: count(newcomers, ({ firstShown, opened }) => firstShown - opened < 15_000),
    newcomersNever: count(newcomers, ({ firstShown }) => !firstShown),
    perReader: round(requests.length / minutes / count(all, ({ opened }) => opened < end), 2),
  };
}

function describeContent({ all }) {
  const shown = all.filter(({ firstShown }) => firstShown);
  return {
    shown: shown.length,
    never: all.length - shown.length,
    lost: count(shown, ({ lost }) => lost),
    wasStale: count(shown, ({ staleCount }) => staleCount),
    isStaleAtEnd: count(shown, ({ isStale }) => isStale),
  };
}

/** Seconds from a take-down until readers who saw the entry no longer do. */
function describeGone({ all }, phases) {
  const change = phases.find(({ title }) => /hide|delete/.test(title));
  if (!change) return undefined;
  const saw = all.filter(({ firstShown, opened }) => firstShown && opened < change.start);
  const stayed = saw.filter((reader) => !reader.isNewcomer);
  const times = stayed.flatMap(({ gone }) => [...gone.values()].map((at) => (at - change.start) / 1000));
  const late = all.filter(({ opened }) => opened >= change.start + 60_000);
  return {
    readers: stayed.length,
    gone: times.length,
    median: round(quantile(times, 0.5)),
    last: round(Math.max(...times)),
    newcomersAfterAMinute: late.length,
    ofTheseSawIt: count(late, ({ firstShown, gone }) => firstShown && !gone.size),
  };
}
