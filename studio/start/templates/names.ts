/** The templates, in their order on the page. */
export const TEMPLATES = ['blank', 'recap', 'event-week', 'social-wall', 'timeline'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
