/** JSON Schema of publiccode.yml, after the standard (https://yml.publiccode.tools/): its mandatory keys, and those that we write. */
import { list, matches, object, text, uri } from './json-schema.js';

const day = { type: 'string', format: 'date' };

const CATEGORIES =
  'accounting agile-project-management applicant-tracking application-development appointment-scheduling backup billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management cloud-management collaboration communications compliance-management contact-management content-management crm customer-service-and-support data-analytics data-collection data-visualization design design-system digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature educational-content email-management email-marketing employee-management enterprise-project-management enterprise-social-networking erp event-management facility-management feedback-and-reviews-management financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management graphic-design help-desk hr ide identity-management instant-messaging inventory-management it-asset-management it-development it-management it-security it-service-management knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office online-booking online-community payment-gateway payroll predictive-analysis procurement productivity-suite project-collaboration project-management property-management real-estate-management remote-support resource-management sales-management seo service-desk social-media-management survey talent-management task-management taxes-management test-management time-management time-tracking translation video-conferencing video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder whistleblowing workflow-management';

const TYPES =
  'standalone/mobile standalone/iot standalone/desktop standalone/web standalone/backend standalone/other addon library configurationFiles';

const description = object(
  {
    localisedName: text,
    shortDescription: { ...text, maxLength: 150, pattern: '^[^\\n]+$' },
    longDescription: { ...text, minLength: 150, maxLength: 10_000 },
    documentation: uri,
    features: list({ ...text, maxLength: 100 }, 1),
  },
  'shortDescription',
  'longDescription',
  'features',
);

const contact = object(
  { name: text, email: { type: 'string', format: 'email' }, phone: text, affiliation: text },
  'name',
);
const contractor = object(
  { name: text, until: day, email: { type: 'string', format: 'email' }, website: uri },
  'name',
  'until',
);

const maintenance = {
  ...object(
    {
      type: { enum: ['internal', 'contract', 'community', 'none'] },
      contacts: list(contact, 1),
      contractors: list(contractor, 1),
    },
    'type',
  ),
  allOf: [
    { if: { properties: { type: { enum: ['internal', 'community'] } } }, then: { required: ['contacts'] } },
    { if: { properties: { type: { const: 'contract' } } }, then: { required: ['contractors'] } },
  ],
};

const dependency = object(
  { name: text, version: text, versionMin: text, versionMax: text, optional: { type: 'boolean' } },
  'name',
);

const language = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

export const PUBLICCODE_SCHEMA = object(
  {
    publiccodeYmlVersion: matches('^0(\\.\\d+)*$'),
    name: text,
    url: uri,
    softwareVersion: text,
    releaseDate: day,
    platforms: list(text, 1),
    categories: list({ enum: CATEGORIES.split(' ') }, 1),
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: { enum: TYPES.split(' ') },
    intendedAudience: object({
      countries: list(matches('^[A-Z]{2}$')),
      unsupportedCountries: list(matches('^[A-Z]{2}$')),
    }),
    description: {
      type: 'object',
      minProperties: 1,
      patternProperties: { [language]: description },
      additionalProperties: false,
    },
    legal: object({ license: text, mainCopyrightOwner: text, repoOwner: text }, 'license'),
    maintenance,
    localisation: object(
      { localisationReady: { type: 'boolean' }, availableLanguages: list(matches(language), 1) },
      'localisationReady',
      'availableLanguages',
    ),
    dependsOn: object({ open: list(dependency), proprietary: list(dependency), hardware: list(dependency) }),
  },
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'categories',
  'developmentStatus',
  'softwareType',
  'description',
  'legal',
  'maintenance',
  'localisation',
);
