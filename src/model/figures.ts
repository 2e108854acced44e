import { choose, type Choice } from './choose.js';
import type { Campaign, Figure, Milestone } from './types.js';

/** A figure with the language of its label, a BCP 47 tag. */
export interface ShownFigure extends Figure {
  readonly language?: string | undefined;
}

/**
 * Returns the figures of a campaign, then those of its milestones; their title stands in for a missing label, and their
 * page is the source. A choice of an entry, an agency or a tag leaves out those of the campaign as a whole.
 */
export function figuresOf(campaign: Campaign, choice: Choice, withoutMilestones = false): readonly ShownFigure[] {
  const { figures = [], language } = campaign;
  const isWhole = !choice.entry && !choice.agency && !choice.tag;
  const own = isWhole ? figures.map((figure) => ({ ...figure, language })) : [];
  if (withoutMilestones) return own;
  const milestones = choose(campaign.entries, { ...choice, types: ['milestone'] });
  return [...own, ...milestones.flatMap((entry) => (entry.type === 'milestone' ? figureOf(entry) : []))];
}

function figureOf({ figure, title, url, language, campaign }: Milestone): ShownFigure | [] {
  if (!figure) return [];
  return { label: title, source: url, ...figure, language: language ?? campaign.language };
}
