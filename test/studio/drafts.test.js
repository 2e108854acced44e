/** A draft in the browser: only on request, in one tab at a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BROWSERS, openStudio, until } from './support.js';

const stored = (studio) =>
  studio.page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]);

for (const browser of BROWSERS) {
  test(`stores nothing unless asked, keeps a draft, and forgets it (${browser})`, async () => {
    const studio = await openStudio(browser);
    await studio.activate('button', /^Recap /);
    await studio.heading('Write');
    assert.deepEqual(await stored(studio), [0, 0]);
    await studio.tabTo('checkbox', 'Keep a draft in this browser');
    await studio.press(' ');
    await studio.says('Draft kept at');
    await studio.axe('a kept draft');
    const second = await openStudio(browser);
    await second.heading('There is a draft in this browser');
    await second.says('The draft is open in another tab.');
    await second.axe('a draft of another tab');
    await second.activate('button', 'Take over the draft in this tab');
    await second.heading('Write');
    await second.says('Draft kept at');
    await studio.page.bringToFront();
    await studio.says('Another tab has taken over the draft.');
    await second.page.bringToFront();
    await second.activate('button', 'Forget the draft');
    await second.says('The draft is deleted from this browser.');
    assert.deepEqual((await stored(second))[0], 0);
    const third = await openStudio(browser);
    await third.heading('Start');
    assert.ok(!(await third.text()).includes('There is a draft'));
    for (const one of [third, second, studio]) await one.close();
  });
}

test('the last change of one tab is in the other one that takes the draft over', async () => {
  const studio = await openStudio();
  await studio.activate('button', /^Timeline /);
  await studio.heading('Write');
  await studio.tabTo('checkbox', 'Keep a draft in this browser');
  await studio.press(' ');
  await studio.says('Draft kept at');
  const second = await openStudio();
  await second.heading('There is a draft in this browser');
  // Changed after the second tab has read the draft, and not stored yet.
  await studio.page.evaluate(() => {
    const { store } = globalThis.tests.all().find((one) => one.store);
    store.setValue(['title'], 'Changed at the last moment');
  });
  await second.activate('button', 'Take over the draft in this tab');
  await second.heading('Write');
  await second.press('Control+s');
  const { bytes } = await second.downloaded(/\.json$/);
  assert.equal(JSON.parse(String(bytes)).title, 'Changed at the last moment');
  await second.page.reload();
  await second.activate('button', 'Continue with the draft');
  await second.heading('Write');
  await second.says('Draft kept at');
  await second.activate('button', 'Forget the draft');
  await second.says('The draft is deleted');
  await second.close();
  await studio.close();
});

test('leaving the page with unsaved changes asks first', async () => {
  const studio = await openStudio();
  await studio.activate('button', /^Recap /);
  await studio.heading('Write');
  const dialogs = [];
  studio.page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await studio.page.close({ runBeforeUnload: true });
  await until(() => dialogs.length, 'a question');
  assert.deepEqual(dialogs, ['beforeunload']);
});
