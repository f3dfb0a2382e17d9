import { directionOfText } from '../names.js';

type ClauseProps = {
  /** The commitment's id. */
  readonly id: string;
  readonly verb: string;
  readonly clause: string;
  readonly language: string;
};

/** A commitment's clause, its verb a link to the commitment where it stands; before the clause where it is inherited. */
export function Clause({ id, verb, clause, language }: ClauseProps) {
  const at = clause.indexOf(verb);
  const link = <a href={`/commitments/${id}`}>{verb}</a>;
  return (
    <span class="clause" lang={language} dir={directionOfText(clause)}>
      {at === -1 ? (
        <>
          {link} {clause}
        </>
      ) : (
        <>
          {clause.slice(0, at)}
          {link}
          {clause.slice(at + verb.length)}
        </>
      )}
    </span>
  );
}
