import { parentPort } from 'node:worker_threads';
import { FeedError } from '../../src/formats/errors.js';
import { supplyDom } from '../dom.js';
import { UsageError } from '../usage-error.js';
import { checkJob } from './check-job.js';
import { convertJob } from './convert-job.js';
import type { JobName, Jobs, Reply, Request, SentError } from './jobs.js';
import { joinJob, pageJob } from './pull-jobs.js';
import { renderJob } from './render-job.js';
import { svgJob } from './svg-job.js';

supplyDom();

const JOBS: { readonly [Name in JobName]: (input: Jobs[Name]['input']) => Jobs[Name]['output'] } = {
  check: checkJob,
  convert: convertJob,
  page: pageJob,
  join: joinJob,
  render: renderJob,
  svg: svgJob,
};

const send = (reply: Reply): void => parentPort!.postMessage(reply);

parentPort!.on('message', ({ name, input }: Request) => {
  send({ begun: true });
  try {
    send({ output: JOBS[name](input as never) });
  } catch (error) {
    send({ error: sentError(error as Error) });
  }
});

function sentError(error: Error): SentError {
  const { message } = error;
  if (error instanceof FeedError) {
    const { code, reason, url, retryIn, value } = error;
    // Schemas contain functions, which can't be sent.
    return { kind: 'feed', code, reason, url, retryIn, value: JSON.parse(JSON.stringify(value ?? null)) as unknown };
  }
  return { kind: error instanceof UsageError ? 'usage' : 'other', message };
}
