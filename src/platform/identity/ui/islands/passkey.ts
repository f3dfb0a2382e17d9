/**
 * Speaks with the authenticator, which only script can: asks the node what to ask it, and sends its answer as the form
 * it stands in, so that the page that follows is the node's.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

type Fault = 'unsupported' | 'cancelled' | 'refused';
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

function tell(form: HTMLFormElement, fault: Fault | undefined): void {
  for (const said of form.querySelectorAll<HTMLElement>('[data-passkey-fault]'))
    said.hidden = said.dataset.passkeyFault !== fault;
}

async function question(form: HTMLFormElement): Promise<unknown> {
  const account = new FormData(form).get('account');
  const answer = await fetch(form.dataset.options ?? '', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(typeof account === 'string' ? { account } : {}),
  });
  // Meanwhile stepping up or signing in is wanted first: there it goes on.
  if (answer.redirected) location.assign(answer.url);
  if (!answer.ok || answer.redirected) return undefined;
  return ((await answer.json()) as { options?: unknown }).options;
}

async function ceremony(form: HTMLFormElement, field: HTMLInputElement): Promise<Fault | undefined> {
  if (!browserSupportsWebAuthn()) return 'unsupported';
  const optionsJSON = await question(form).catch(() => undefined);
  if (!optionsJSON) return 'refused';
  try {
    const answer =
      form.dataset.passkey === 'create'
        ? await startRegistration({ optionsJSON: optionsJSON as CreationOptions })
        : await startAuthentication({ optionsJSON: optionsJSON as RequestOptions });
    field.value = JSON.stringify(answer);
  } catch {
    return 'cancelled';
  }
  form.submit();
  return undefined;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const field = form.querySelector<HTMLInputElement>('input[name="answer"]');
  if (!field) continue;
  if (!browserSupportsWebAuthn()) tell(form, 'unsupported');
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    tell(form, undefined);
    void ceremony(form, field).then((fault) => {
      busy = false;
      tell(form, fault);
    });
  });
}
