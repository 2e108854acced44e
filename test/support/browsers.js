/** The browsers that the tests run in: those that BROWSERS names, Chromium without it. */
import { exit, getuid, stderr } from 'node:process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { browserNames, findBrowser, findFirefox, findMiniBrowser } from './find-browser.js';
import { startWebKitDriver } from './webkit-driver.js';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };

export async function browsers() {
  try {
    const launchers = [];
    for (const name of browserNames()) launchers.push(await LAUNCHERS[name]());
    return launchers;
  } catch (error) {
    // The advice alone, without a stack.
    stderr.write(`${error.message}\n`);
    exit(1);
  }
}

function launchChromium() {
  const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  if (getuid?.() === 0) args.push('--no-sandbox');
  return chromeLauncher({
    puppeteer,
    // More at once are hidden tabs, which get no animation frames.
    concurrency: 1,
    launchOptions: { executablePath: findBrowser(), args: [...args, '--no-first-run'] },
  });
}

function launchFirefox() {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
  });
  launcher.name = 'Firefox';
  return launcher;
}

async function launchWebKit() {
  const binary = findMiniBrowser();
  const { port } = await startWebKitDriver();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    protocol: 'http',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  const { initialize } = launcher;
  // The launcher takes the name from a capability that WebKitGTK leaves empty.
  launcher.initialize = async (config) => {
    await initialize.call(launcher, config);
    launcher.name = 'WebKitGTK';
  };
  return launcher;
}
