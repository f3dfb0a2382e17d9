/** The few drawings of the kit. All are decoration: the word beside them says the same. */

type IconName = 'globe' | 'person' | 'check' | 'chevron' | 'file';

const SHAPES: Readonly<Record<IconName, string>> = {
  globe:
    'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c2.5 2.4 3.8 5.5 3.8 9s-1.3 6.6-3.8 9c-2.5-2.4-3.8-5.5-3.8-9S9.500 5.400 12 3',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.500 20.500c.6-4 3.500-6 7.500-6s6.900 2 7.500 6',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  chevron: 'M9.500 6l6 6l-6 6',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
};

/** `mirrored` icons point along the reading direction and turn round in right-to-left pages. */
export function Icon({ name, mirrored = false }: { name: IconName; mirrored?: boolean }) {
  return (
    <svg
      class={mirrored ? 'icon icon-mirrored' : 'icon'}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
