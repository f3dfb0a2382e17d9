import type { ComponentChildren } from 'preact';

type Look = {
  /** One `primary` a page; `secondary` for the rest, `tertiary` inside tables. */
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** For what takes something away (undo a batch, cancel a job). */
  danger?: boolean;
  /** Read after the visible words where several buttons say the same: the name of the row. */
  about?: string;
  children: ComponentChildren;
};

export type ButtonProps = Look & {
  name?: string;
  value?: string;
  /** Sends the form somewhere else than its own action. */
  formaction?: string;
  /** Id of the form, where the button stands outside it. */
  form?: string;
};

export type LinkButtonProps = Look & { href: string; download?: boolean };

const About = ({ words }: { words: string | undefined }) => (words ? <bdi class="sr-only"> {words}</bdi> : null);

/** Sends the form it stands in. */
export function Button({ variant = 'primary', danger = false, about, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type="submit" class="ds-button" data-variant={variant} data-color={danger ? 'danger' : undefined}>
      <span>
        {children}
        <About words={about} />
      </span>
    </button>
  );
}

/** A link that looks like a button because it is the next thing to do. */
export function LinkButton({ variant = 'primary', danger = false, about, children, href, download }: LinkButtonProps) {
  return (
    <a
      class="ds-button"
      data-variant={variant}
      data-color={danger ? 'danger' : undefined}
      href={href}
      download={download}
    >
      <span>
        {children}
        <About words={about} />
      </span>
    </a>
  );
}

/** Buttons that belong together, in a row that breaks where it must. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
