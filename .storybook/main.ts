import type { StorybookConfig } from '@storybook/web-components-vite';
import { writePages } from './pages.js';

const USWDS_FONTS = [
  ...['Regular', 'Italic', 'Bold'].map((face) => `fonts/public-sans/PublicSans-${face}.woff2`),
  'fonts/merriweather/Latin-Merriweather-Bold.woff2',
];

/** Serves a package's file unbundled, for the style sheets of host pages. */
const ofPackage = (name: string, host: string, file: string): { from: string; to: string } => ({
  from: `../node_modules/${name}/dist/${file}`,
  to: `/host/${host}/${file}`,
});

writePages();

const config: StorybookConfig = {
  stories: ['./pages/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the root's config, which builds dist/.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Our toolbar sets the page's colors, and stories have no interactions.
  features: {
    backgrounds: false,
    interactions: false,
    menuOnboardingChecklist: false,
    sidebarOnboardingChecklist: false,
  },
  staticDirs: [
    { from: '../examples/media', to: '/examples/media' },
    { from: '../examples/cxday-2023.json', to: '/examples/cxday-2023.json' },
    { from: '../examples/cxday-2024.json', to: '/examples/cxday-2024.json' },
    { from: '../examples/service-week.json', to: '/examples/service-week.json' },
    { from: '../docs/images', to: '/docs/images' },
    { from: '../src/theme/themes/uswds.css', to: '/host/uswds-theme.css' },
    { from: '../stories/hostile.css', to: '/host/hostile.css' },
    ofPackage('bootstrap', 'bootstrap', 'css/bootstrap.min.css'),
    ...['css/uswds.min.css', ...USWDS_FONTS].map((file) => ofPackage('@uswds/uswds', 'uswds', file)),
  ],
};

export default config;
