import { parentPort } from 'node:worker_threads';
import { FeedError } from '../../src/formats/errors.js';
import { supplyDom } from '../dom.js';
import { UsageError } from '../usage-error.js';
import { checkJob } from './check-job.js';
import { convertJob } from './convert-job.js';
import type { JobName, Jobs, Reply, Request, SentError } from './jobs.js';
import { joinJob, pageJob } from './pull-jobs.js';
import { svgJob } from './svg-job.js';

supplyDom();

const JOBS: { readonly [Name in JobName]: (input: Jobs[Name]['input']) => Jobs[Name]['output'] } = {
  check: checkJob,
  convert: convertJob,
  page: pageJob,
  join: joinJob,
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
    const { code, url, retryIn } = error;
    return { kind: 'feed', message, code, url, retryIn };
  }
  return { kind: error instanceof UsageError ? 'usage' : 'other', message };
}
