import { Worker } from 'node:worker_threads';
import { FeedError, type ErrorCode } from '../../src/formats/errors.js';
import { reasonOf, UsageError } from '../usage-error.js';
import type { JobName, Jobs, Reply, Request, SentError } from './jobs.js';

/** The longest that one job takes, in seconds; `--timeout` says otherwise. */
export const SECONDS = 120;

/** Megabytes of memory that the worker may have. */
const MEMORY = 4096;

/** It was not read in time, or needs too much memory; nobody knows whether it ever would have been. */
export class ReadLimitError extends Error {}

/**
 * Reads what others wrote in a thread of its own, one job at a time: what takes too long or too much memory is stopped,
 * and the command goes on and hears Ctrl-C all the while.
 */
export class Reader {
  #worker: Worker | undefined;

  /**
   * @param seconds - The longest that one job may take.
   * @param signal - Aborted when no answer is wanted any more.
   */
  constructor(
    private readonly seconds = SECONDS,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * @throws ReadLimitError, what the job throws, and what the signal was aborted with.
   */
  async do<Name extends JobName>(name: Name, input: Jobs[Name]['input']): Promise<Jobs[Name]['output']> {
    this.signal?.throwIfAborted();
    const worker = (this.#worker ??= startWorker());
    try {
      return (await this.#ask(worker, { name, input })) as Jobs[Name]['output'];
    } finally {
      worker.unref();
    }
  }

  /** Stops the thread. */
  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(worker: Worker, request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const stopListening = (): void => {
        clearTimeout(timer);
        this.signal?.removeEventListener('abort', abort);
        worker.off('message', hear).off('error', fail).off('exit', exit);
      };
      const giveUp = (reason: Error): void => {
        stopListening();
        // It may throw once more while it ends.
        worker.on('error', () => undefined);
        this.close();
        reject(reason);
      };
      const abort = (): void => giveUp(this.signal!.reason as Error);
      const late = (): void => {
        giveUp(
          new ReadLimitError(
            `It was not read within ${this.seconds} second${this.seconds === 1 ? '' : 's'}. --timeout allows more.`,
          ),
        );
      };
      const fail = (error: NodeJS.ErrnoException): void => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        giveUp(isMemory ? new ReadLimitError('Reading it needs too much memory.') : error);
      };
      const exit = (): void => giveUp(new Error('The thread that reads has ended.'));
      const hear = (reply: Reply): void => {
        if ('begun' in reply) timer = setTimeout(late, this.seconds * 1000);
        else {
          stopListening();
          if ('output' in reply) resolve(reply.output);
          else reject(receivedError(reply.error));
        }
      };
      this.signal?.addEventListener('abort', abort);
      worker.on('message', hear).on('error', fail).on('exit', exit);
      worker.ref();
      worker.postMessage(request);
    });
  }
}

function startWorker(): Worker {
  // What libraries would print there stays there.
  return new Worker(new URL('./worker.js', import.meta.url), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
}

function receivedError({ kind, message, code, url, retryIn }: SentError): Error {
  if (kind === 'usage') return new UsageError(message);
  if (kind === 'other') return new Error(message);
  return new FeedError(code as ErrorCode, reasonOf({ message, url: url! }), url, retryIn);
}
