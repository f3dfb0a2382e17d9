import type { Page } from 'playwright-core';

export type Hands = ReturnType<typeof handsOf>;

/** What a reader does with her hands: the same deeds, by mouse or by keys alone. */
export function handsOf(page: Page, keys: boolean) {
  const reach = async (selector: string): Promise<void> => {
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`Tab never reaches ${selector} on ${page.url()}`);
  };
  return {
    async press(selector: string): Promise<void> {
      if (!keys) return page.locator(selector).first().click();
      await reach(selector);
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
      await page.waitForLoadState();
    },
    async write(selector: string, text: string): Promise<void> {
      if (!keys) return page.locator(selector).fill(text);
      await reach(selector);
      await page.keyboard.type(text);
    },
    async choose(selector: string, value: string): Promise<void> {
      if (!keys) {
        await page.locator(selector).selectOption(value);
        return;
      }
      await reach(selector);
      const target = await page
        .locator(selector)
        .evaluate(
          (select, wanted) => [...(select as HTMLSelectElement).options].findIndex((one) => one.value === wanted),
          value,
        );
      await page.keyboard.press('Home');
      for (let step = 0; step < target; step += 1) await page.keyboard.press('ArrowDown');
      const chosen = await page.locator(selector).inputValue();
      if (chosen !== value) throw new Error(`the keys chose ${chosen} in ${selector}, not ${value}`);
    },
    async give(name: string, content: string): Promise<void> {
      // What the system's own file dialog does cannot be driven; that the field takes the focus can be seen.
      if (keys) await reach('input[type=file]');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    },
  };
}
