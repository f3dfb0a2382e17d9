/**
 * Keeps progress bars moving where script is allowed: asks the job's address for its state until the work has ended,
 * then loads the page again, which says the outcome. Slower after each answer, so that a forgotten tab costs little.
 */
type Answer = { job: { state: string; done: number; total: number | null } };

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10_000;

function show(root: Element, { done, total }: Answer['job']): void {
  const bar = root.querySelector('progress');
  const detail = root.querySelector('[data-language]');
  if (!bar || !detail || total === null || total <= 0) return;
  const share = Math.min(1, done / total);
  bar.value = share;
  const locale = detail.getAttribute('data-language') ?? 'en';
  const said = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  if (detail.textContent !== said) detail.textContent = said;
}

/** True when the page should be loaded again: the work has ended, or it is no longer ours to see. */
async function ask(root: Element, address: string): Promise<boolean> {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) return answer.status < 500;
  const { job } = (await answer.json()) as Answer;
  show(root, job);
  return job.state !== 'queued' && job.state !== 'running';
}

async function follow(root: Element, address: string): Promise<void> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 1.2)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    // On a bad line the bar keeps its last state and asks again, later each time.
    const over = await ask(root, address).catch(() => false);
    if (over) return location.reload();
  }
}

for (const root of document.querySelectorAll('[data-poll]')) {
  const address = root.getAttribute('data-poll');
  if (address) void follow(root, address);
}
