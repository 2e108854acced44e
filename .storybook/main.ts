import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: {
    name: '@storybook/web-components-vite',
    // Its own, since the one at the root makes dist/.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Our own toolbar sets the page's colours; our stories have no interactions to step through.
  features: {
    backgrounds: false,
    interactions: false,
    menuOnboardingChecklist: false,
    sidebarOnboardingChecklist: false,
  },
  staticDirs: [
    { from: '../examples/media', to: '/examples/media' },
    { from: '../examples/cxday-2024.json', to: '/examples/cxday-2024.json' },
  ],
};

export default config;
