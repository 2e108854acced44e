import type { Step } from '../draft/state.js';
import { STEP_CODE } from './steps.js';

/** Loads the code of the steps, each when it is first opened. */
export class StepLoader {
  readonly #states = new Map<Step, 'loading' | 'ready' | 'failed'>();

  /** @param onChange - Called when the state of a step has changed. */
  constructor(private readonly onChange: () => void) {}

  /** Returns the state of a step, and loads its code if nobody has. */
  stateOf(step: Step): 'loading' | 'ready' | 'failed' {
    if (!this.#states.has(step)) void this.load(step);
    return this.#states.get(step)!;
  }

  async load(step: Step): Promise<void> {
    this.#states.set(step, 'loading');
    try {
      await STEP_CODE[step]();
      this.#states.set(step, 'ready');
    } catch {
      this.#states.set(step, 'failed');
    }
    this.onChange();
  }
}
